// Keeps what the chain check has found abreast of the filings: it is asked again when filings come or go and when a correction
// changes what a filing brings to its chain. One question at a time, in the background, the latest state each time.
import { chainLinkOf } from '../../judge/chain-link';
import type { AssessedFiling } from '../../model/assessed';
import type { ParsedFiling } from '../../model/filing';
import { assessedOf } from '../assessed-of';
import type { Change } from '../change';
import { isJudged } from '../judged';
import type { Ports } from '../ports';
import { type FilingEntry, isKept, isReady, type Session } from '../session';
import { findChains } from './across';

interface Watched {
  readonly getState: () => Session;
  readonly run: (change: Change) => void;
  readonly subscribe: (listener: (now: Session, before: Session) => void) => () => void;
}

const hashOf = (entry: FilingEntry | undefined): string | null => (entry && (isKept(entry) || isReady(entry)) ? entry.status.sha256 : null);

/** True where filings have come or gone, or one outside the page was decided about. A filing that only comes into the page or goes out again changes nothing. */
function filingsChanged(now: Session, before: Session): boolean {
  if (now.filings === before.filings) return false;
  if (now.filings.length !== before.filings.length) return true;
  const same = new Set(before.filings);
  const others = now.filings.filter((entry) => !same.has(entry));
  if (others.length === 0) return false;
  const were = new Map(before.filings.map((entry) => [entry.id, entry]));
  return others.some((entry) => {
    const was = were.get(entry.id);
    if (hashOf(entry) !== hashOf(was)) return true;
    return was !== undefined && isKept(entry) && isKept(was) && entry.status.line !== was.status.line;
  });
}

/** True while files are still coming in: every answer would be an old one. */
const comingIn = ({ batch, keeping, filings }: Session): boolean =>
  batch.run !== null || keeping.returning || filings.some(({ status }) => status.kind === 'waiting' || status.kind === 'reading');

/** Watches the session and asks whenever what was found may be otherwise now. */
export function keepChains(store: Watched, ports: Ports): void {
  if (!ports.many) return;
  const links = new WeakMap<ParsedFiling, { readonly assessed: AssessedFiling; readonly link: string }>();
  /** True where a filing in the page brings something else to its chain than when it was looked at last. */
  const linkChanged = (session: Session): boolean => {
    let changed = false;
    for (const entry of session.filings) {
      // What a decision brings is asked once the judge has spoken.
      if (!isReady(entry) || !isJudged(session, entry)) continue;
      const assessed = assessedOf(session, entry);
      const known = links.get(entry.status.parsed);
      if (known?.assessed === assessed) continue;
      const link = JSON.stringify(chainLinkOf(assessed));
      links.set(entry.status.parsed, { assessed, link });
      changed ||= known !== undefined && known.link !== link;
    }
    return changed;
  };
  let wanted = false;
  let busy = false;
  const look = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    while (wanted && !comingIn(store.getState())) {
      wanted = false;
      await findChains(store, ports);
    }
    busy = false;
  };
  store.subscribe((now, before) => {
    wanted ||= filingsChanged(now, before);
    if (now.histories !== before.histories || now.judgements !== before.judgements || now.filings !== before.filings) {
      if (now.batch.run === null && linkChanged(now)) wanted = true;
    }
    // Where one filing stands alone there is no chain, unless it amends another.
    if (wanted && now.filings.length > 0) void look();
  });
}
