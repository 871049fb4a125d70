// Filings that a person took out of the queue: what is said of them, and the way back.
import type { Change } from '../change';
import { counted } from '../labels';
import { openFiling } from '../navigate';
import { ordered } from '../order';
import { announced, type FilingEntry, isKept, isReady, type Session } from '../session';

/** The filings that were taken out last. */
export interface TakenOut {
  readonly entries: readonly FilingEntry[];
  /** How many corrections of theirs stand, and are kept. */
  readonly corrections: number;
}

const hashOf = (entry: FilingEntry): string | null => (isReady(entry) || isKept(entry) ? entry.status.sha256 : null);

/** The session with a note of the filings that leave it; files that were not read have nothing to come back with. */
export function withTakenOut(session: Session, entries: readonly FilingEntry[]): Session {
  const read = entries.filter((entry) => hashOf(entry) !== null);
  const corrections = read.reduce((sum, entry) => sum + (session.histories[hashOf(entry) ?? '']?.done ?? 0), 0);
  return { ...session, batch: { ...session.batch, takenOut: read.length === 0 ? null : { entries: read, corrections } } };
}

/** `harrow.txt was taken out of the queue. Its 3 corrections are kept and come back with it.` */
export function takenOutSentence({ entries, corrections }: TakenOut): string {
  const one = entries.length === 1;
  const what = one ? `${entries[0]?.name} was` : `${counted(entries.length, 'filing')} were`;
  const kept = corrections === 0 ? '' : ` ${one ? 'Its' : 'Their'} ${counted(corrections, 'correction')} ${corrections === 1 ? 'is' : 'are'} kept and ${corrections === 1 ? 'comes' : 'come'} back with ${one ? 'it' : 'them'}.`;
  return `${what} taken out of the queue.${kept}`;
}

/** Puts the filings back that were taken out last, and shows the first of them. */
export const bringBack: Change = (session, tools) => {
  const { takenOut } = session.batch;
  if (!takenOut) return session;
  const there = new Set(session.filings.map(hashOf));
  const entries = takenOut.entries.filter((entry) => !there.has(hashOf(entry)));
  const [first] = takenOut.entries;
  const target = session.filings.find((entry) => first && hashOf(entry) === hashOf(first))?.id ?? first?.id ?? '';
  const back: Session = { ...session, filings: ordered([...session.filings, ...entries]), batch: { ...session.batch, takenOut: null } };
  const shown = openFiling(target)(back, tools);
  return announced(shown, `${entries.length === 1 ? `${entries[0]?.name} is` : `${counted(entries.length, 'filing')} are`} in the queue again.`);
};

/** The person knows what was taken out. */
export const seenTakenOut: Change = (session) => ({ ...session, batch: { ...session.batch, takenOut: null } });
