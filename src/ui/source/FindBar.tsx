// The field that finds in the source: shows how many matches there are and walks through them.
// Knows nothing of how the source is drawn.
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Matches } from './find';
import styles from './source-pane.module.css';

export interface FindBarProps {
  readonly query: string;
  readonly matches: Matches;
  /** The number of the match shown, from 0; -1 for none. */
  readonly at: number;
  /** Grows with each wish to find, so that the field takes the focus again. */
  readonly asked: number;
  readonly onQuery: (query: string) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClose: () => void;
}

function countText(query: string, { spans, complete }: Matches, at: number): string {
  if (query.trim() === '') return '';
  if (spans.length === 0) return 'not found';
  return `${at + 1} of ${spans.length.toLocaleString('en-US')}${complete ? '' : ' or more'}`;
}

export function FindBar({ query, matches, at, asked, onQuery, onStep, onClose }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new wish takes the focus, though nothing else changed
  useEffect(() => field.current?.select(), [asked]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onClose();
    else {
      // Letters typed here are no commands of the desk.
      if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const none = matches.spans.length === 0;
  return (
    <search className={styles.find}>
      <input
        ref={field}
        type="text"
        className={styles.query}
        aria-label="Find in the source text"
        placeholder="Find in the source text"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <output className={styles.count}>{countText(query, matches, at)}</output>
      <button type="button" className={styles.quiet} disabled={none} aria-label="Previous match" onClick={() => onStep(-1)}>{'\u2191'}</button>
      <button type="button" className={styles.quiet} disabled={none} aria-label="Next match" onClick={() => onStep(1)}>{'\u2193'}</button>
      <button type="button" className={styles.quiet} aria-label="Close find" onClick={onClose}>{'\u00d7'}</button>
    </search>
  );
}
