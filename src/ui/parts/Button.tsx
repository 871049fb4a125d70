// A button of the desk; one of a screen may be the primary one.
import type { ButtonHTMLAttributes } from 'react';
import styles from './parts.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'usual' | 'primary' | 'plain';
  /** A name by which other parts can hand it the focus. */
  readonly 'data-command'?: string;
  /** The way back from a decision: has the focus where what was decided on is gone. */
  readonly 'data-undo'?: '';
  /** Has the focus first where a dialog opens. */
  readonly 'data-begin'?: boolean;
}

export function Button({ look = 'usual', className, ...rest }: ButtonProps) {
  const looks = { usual: styles.button, primary: `${styles.button} ${styles.primary}`, plain: styles.plain }[look];
  return <button type="button" className={`${looks} ${className ?? ''}`} {...rest} />;
}
