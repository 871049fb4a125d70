// One numbered box of the form with its caption.
import type { ReactNode } from 'react';
import styles from './record.module.css';

export function Box({ caption, children }: { readonly caption: string; readonly children: ReactNode }) {
  return (
    <div className={styles.box}>
      <div className={styles.caption}>{caption}</div>
      {children}
    </div>
  );
}
