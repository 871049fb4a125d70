// A box with or without a cross, as on the form.
import styles from './record.module.css';

export function Tick({ on }: { readonly on: boolean }) {
  return (
    <svg className={styles.tick} viewBox="0 0 12 12" aria-hidden="true">
      <rect x="0.75" y="0.75" width="10.5" height="10.5" rx="1.5" />
      {on ? <path d="M3.2 3.2l5.6 5.6M8.8 3.2l-5.6 5.6" /> : null}
    </svg>
  );
}
