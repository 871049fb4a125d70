// A strip with each field's mark, in reading order, as the filing's line tells it.
import { memo } from 'react';
import { markLetters, unpacked } from '../../model/digest';
import styles from './queue.module.css';

const markOf = new Map(Object.entries(markLetters).map(([mark, letter]) => [letter, mark]));

export const Strip = memo(function Strip({ strip }: { readonly strip: string }) {
  return (
    <span className={styles.strip} aria-hidden="true">
      {[...unpacked(strip)].map((letter, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bit is its place
        <span key={at} className={styles.bit} data-mark={markOf.get(letter)} />
      ))}
    </span>
  );
});
