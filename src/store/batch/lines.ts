// The line of any filing of the queue, whether it is in the page or kept outside; and what the filter lets through.
import { lineOf } from '../../judge/digest';
import type { ChainFinding, FilingLine } from '../../model/digest';
import { unpackLine } from '../../model/packed-line';
import { assessedOf } from '../assessed-of';
import { type FilingEntry, isKept, isReady, type Session } from '../session';
import { noFilter, type QueueFilter, type QueueState } from './state';

/** The line of a filing as it stands now, or null where it is not read. */
export function lineOfEntry(session: Session, entry: FilingEntry): FilingLine | null {
  if (isKept(entry)) return unpackLine(entry.status.line);
  if (!isReady(entry)) return null;
  return lineOf(assessedOf(session, entry));
}

/** Where a filing stands in the queue's filter; one that was reviewed is so whatever else it is. */
export function stateOf(entry: FilingEntry, line: FilingLine | null): QueueState {
  if (entry.status.kind === 'failed') return 'failed';
  if (!line) return 'not read';
  if (entry.reviewed) return 'reviewed';
  if (line.toLookAt + line.lost === 0) return line.decided > 0 ? 'worked through' : 'clear';
  return line.decided > 0 ? 'worked on' : 'wants eyes';
}

const holds = (text: string, part: string): boolean => text.toLowerCase().includes(part);

const codesOf = new WeakMap<readonly ChainFinding[], ReadonlyMap<string, ReadonlySet<string>>>();

/** The codes of what the chain check has found in each filing, by its hash. */
function chainCodes({ batch: { chains } }: Session): ReadonlyMap<string, ReadonlySet<string>> | null {
  if (chains.kind !== 'found') return null;
  const known = codesOf.get(chains.found);
  if (known) return known;
  const made = new Map<string, Set<string>>();
  for (const { sha256, code } of chains.found) made.set(sha256, (made.get(sha256) ?? new Set()).add(code));
  codesOf.set(chains.found, made);
  return made;
}

/** The codes of the findings of a filing: its own, and what the chain check has found in it. */
export function findingsOf(session: Session, entry: FilingEntry, line: FilingLine | null): readonly string[] {
  const own = line && line.findings !== '' ? line.findings.split(' ') : [];
  const chain = isKept(entry) || isReady(entry) ? chainCodes(session)?.get(entry.status.sha256) : undefined;
  return chain ? [...own, ...chain] : own;
}

/** True where the filter lets the filing through. */
export function passes(session: Session, filter: QueueFilter, entry: FilingEntry, line: FilingLine | null): boolean {
  if (filter.state !== null && stateOf(entry, line) !== filter.state) return false;
  if (filter.form !== '' && line?.form !== filter.form) return false;
  const issuer = filter.issuer.trim().toLowerCase();
  if (issuer !== '' && !holds(`${line?.issuer ?? ''}\n${line?.ticker ?? ''}`, issuer)) return false;
  const owner = filter.owner.trim().toLowerCase();
  if (owner !== '' && !holds(line?.owners ?? '', owner)) return false;
  if (filter.finding !== '' && !findingsOf(session, entry, line).includes(filter.finding)) return false;
  // Words in any order: `harbeck 2019` finds her filings of that year.
  const words = filter.text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return true;
  const all = `${entry.name}\n${line?.issuer ?? ''}\n${line?.ticker ?? ''}\n${line?.owners ?? ''}\n${line?.period ?? ''}`.toLowerCase();
  return words.every((word) => all.includes(word));
}

/** True where the filter holds nothing back. */
export const isOpen = (filter: QueueFilter): boolean => filter === noFilter || (Object.keys(noFilter) as (keyof QueueFilter)[]).every((key) => filter[key] === noFilter[key]);

const shownOf = new WeakMap<Session, readonly FilingEntry[]>();
let last: { readonly key: readonly unknown[]; readonly shown: readonly FilingEntry[] } | null = null;

/**
 * The filings that the queue shows, in its order. Worked out again only when something changed that it depends on, and one list
 * for each session: the screen asks about the session and about that of a frame ago by turns.
 */
export function shownFilings(session: Session): readonly FilingEntry[] {
  const { filings, histories, judgements, threshold, batch: { filter, chains } } = session;
  if (isOpen(filter)) return filings;
  const known = shownOf.get(session);
  if (known) return known;
  const key = [filings, histories, judgements, threshold, filter, chains];
  const shown = last?.key.every((part, at) => part === key[at]) ? last.shown : filings.filter((entry) => passes(session, filter, entry, lineOfEntry(session, entry)));
  last = { key, shown };
  shownOf.set(session, shown);
  return shown;
}
