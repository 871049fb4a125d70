// A native dialog with a title. The browser keeps the focus inside and Escape closes it.
// What carries `data-begin` has the focus first, else the first that can have it.
import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './parts.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Its title is told and not shown. */
  readonly quiet?: boolean;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ title, onClose, quiet = false, wide = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) {
      shown.showModal();
      shown.querySelector<HTMLElement>('[data-begin]')?.focus({ preventScroll: true });
      // The first button may stand far down, and the reading begins above.
      shown.scrollTop = 0;
    }
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} data-wide={wide} aria-labelledby={id} onCancel={(event) => { event.preventDefault(); onClose(); }}>
      <h2 id={id} className={quiet ? styles.unseen : styles.dialogTitle}>{title}</h2>
      {children}
    </dialog>
  );
}
