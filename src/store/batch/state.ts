// What the session holds of a long queue beside its filings: how far reading has come, what is shown, what is chosen.
import type { ChainFinding, DoubtGroup } from '../../model/digest';
import type { TakenOut } from './taken-out';

/** How far the reading of many files has come. */
export interface BatchRun {
  readonly phase: 'reading' | 'paused';
  readonly total: number;
  /** Files that were read or have failed or were there already; `failed` and `folded` are part of it. */
  readonly done: number;
  readonly failed: number;
  readonly folded: number;
  /** Files that a person did not want read any more when they ended the reading; no part of `total`. */
  readonly unread: number;
  /** Milliseconds of reading so far, pauses left out. */
  readonly elapsed: number;
}

/** What a filing's state can be in the queue's filter: clear by itself, or worked through by a person until nothing wanted eyes. */
export type QueueState = 'wants eyes' | 'clear' | 'worked on' | 'worked through' | 'reviewed' | 'not read' | 'failed';

/** What of the queue is shown; '' and null let everything through. */
export interface QueueFilter {
  readonly text: string;
  readonly state: QueueState | null;
  readonly form: string;
  readonly issuer: string;
  readonly owner: string;
  /** Code of a finding. */
  readonly finding: string;
}

/** What stands in the place of source and record. */
export type Overview = 'totals' | 'doubts' | 'chains';

/** Something that is worked out over the whole queue when it is asked for. */
export type Asked<T> = { readonly kind: 'unasked' | 'asked' } | { readonly kind: 'failed'; readonly message: string } | { readonly kind: 'found'; readonly found: T };

/** One decision over many filings, which is taken back as one. */
export interface GroupStep {
  readonly step: string;
  readonly sha256s: readonly string[];
  /** What was done, in a sentence. */
  readonly told: string;
}

export interface BatchState {
  /** Null while nothing is being read. */
  readonly run: BatchRun | null;
  readonly filter: QueueFilter;
  /** Ids of the filings that are chosen. */
  readonly chosen: ReadonlySet<string>;
  readonly overview: Overview | null;
  readonly chains: Asked<readonly ChainFinding[]>;
  /** How many pairs of filings the chain check could compare when it looked last. */
  readonly compared: number;
  readonly doubts: Asked<readonly DoubtGroup[]>;
  /** Decisions over many filings that can be taken back, the last one last. */
  readonly groupSteps: readonly GroupStep[];
  /** How many files were not read because the page went away in the midst of a reading; 0 once the person has seen it. */
  readonly interrupted: number;
  /** What the person took out of the queue last, until they go on. */
  readonly takenOut: TakenOut | null;
  /** Why the browser's storage takes no more, or null. */
  readonly keepsNoMore: string | null;
}

export const noFilter: QueueFilter = { text: '', state: null, form: '', issuer: '', owner: '', finding: '' };

export const noBatch: BatchState = { run: null, filter: noFilter, chosen: new Set(), overview: null, chains: { kind: 'unasked' }, compared: 0, doubts: { kind: 'unasked' }, groupSteps: [], interrupted: 0, takenOut: null, keepsNoMore: null };

/** Milliseconds until all is read at the pace so far, or null while too little is known. */
export function timeLeft({ total, done, elapsed }: BatchRun): number | null {
  return done < 20 || elapsed < 500 ? null : (elapsed / done) * (total - done);
}

/** `about 2 min left`, `a few seconds left`. */
export function timeLeftWords(run: BatchRun): string {
  const left = timeLeft(run);
  if (run.phase === 'paused') return 'paused';
  if (left === null) return '';
  const seconds = left / 1000;
  if (seconds < 8) return 'a few seconds left';
  if (seconds < 90) return `about ${Math.round(seconds / 10) * 10 || 10} s left`;
  if (seconds < 5400) return `about ${Math.round(seconds / 60)} min left`;
  return `about ${Math.round(seconds / 3600)} h left`;
}
