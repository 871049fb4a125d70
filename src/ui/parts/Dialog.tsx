// A native dialog with a title. The browser keeps the focus inside and Escape closes it.
import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './parts.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onCancel={(event) => { event.preventDefault(); onClose(); }}>
      <h2 id={id} className={styles.dialogTitle}>{title}</h2>
      {children}
    </dialog>
  );
}
