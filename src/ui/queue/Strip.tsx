// A strip with each field's mark, in reading order; long filings are summed up to as many bits as can be told apart.
import { memo } from 'react';
import type { AssessedFiling, Mark } from '../../model/assessed';
import styles from './queue.module.css';

const most = 40;
const gravity: Readonly<Record<Mark, number>> = { conflict: 6, missing: 5, doubtful: 4, inferred: 1, corrected: 3, confirmed: 2, sure: 0 };

function bitsOf(assessed: AssessedFiling): readonly Mark[] {
  const marks = assessed.fields.filter((field) => field.state !== 'blank' || field.mark !== 'sure').map((field) => field.mark);
  const size = Math.max(1, Math.ceil(marks.length / most));
  const bits: Mark[] = [];
  for (let at = 0; at < marks.length; at += size) {
    bits.push(marks.slice(at, at + size).reduce((worst, mark) => (gravity[mark] > gravity[worst] ? mark : worst), 'sure' as Mark));
  }
  return bits;
}

export const Strip = memo(function Strip({ assessed }: { readonly assessed: AssessedFiling }) {
  return (
    <span className={styles.strip} aria-hidden="true">
      {bitsOf(assessed).map((mark, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bit is its place
        <span key={at} className={styles.bit} data-mark={mark} />
      ))}
    </span>
  );
});
