// The order of the queue.
import type { FilingEntry, FilingStatus } from './session';

const place: Readonly<Record<FilingStatus['kind'], number>> = { ready: 0, kept: 0, reading: 1, waiting: 1, failed: 2 };

/** Worst first; then those still being read; then those that could not be. */
export const ordered = (filings: readonly FilingEntry[]): readonly FilingEntry[] =>
  [...filings].sort((a, b) => place[a.status.kind] - place[b.status.kind] || b.worry - a.worry);
