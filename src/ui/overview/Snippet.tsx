// The text around a doubtful value, with the value lit.
import type { ReactNode } from 'react';
import type { Doubt } from '../../model/digest';
import styles from './overview.module.css';

export function Snippet({ doubt: { snippet, lit, raw, value } }: { readonly doubt: Doubt }) {
  if (snippet === '') return <span className={styles.snippet}><mark>{raw || (typeof value === 'string' ? value : '')}</mark></span>;
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of lit) {
    pieces.push(snippet.slice(at, start), <mark key={start}>{snippet.slice(start, end)}</mark>);
    at = end;
  }
  return <span className={styles.snippet}>{pieces}{snippet.slice(at)}</span>;
}
