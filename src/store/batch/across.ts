// Questions over the whole queue: the doubts that filings share, the breaks in their chains. Asked of the workers, for the
// filings that are kept; those in the page are told along, as they stand now.
import { chainLinkOf } from '../../judge/chain-link';
import { doubtsOf } from '../../judge/digest';
import type { Address } from '../../model/filing';
import type { Change } from '../change';
import { judgedOf } from '../judging';
import { openFiling } from '../navigate';
import type { Ports } from '../ports';
import { focused, isKept, isReady, type Session } from '../session';
import { showOverview } from './choose';
import type { BatchState } from './state';

interface Asking {
  readonly getState: () => Session;
  readonly run: (change: Change) => void;
}

const withPart = (part: Partial<BatchState>): Change => (session) => ({ ...session, batch: { ...session.batch, ...part } });

const keptHashes = (session: Session): string[] => session.filings.filter(isKept).map(({ status }) => status.sha256);

const failure = (fault: unknown) => ({ kind: 'failed', message: fault instanceof Error ? fault.message : String(fault) }) as const;

/** Looks for breaks in the chains of all filings that were read; what was found before stands until the answer comes. */
export async function findChains(store: Asking, ports: Ports): Promise<void> {
  if (!ports.many) return;
  const session = store.getState();
  try {
    const links = await Promise.all(session.filings.filter(isReady).map(async (entry) => chainLinkOf(await judgedOf(session, entry, ports))));
    const { findings, compared } = await ports.many.chains(keptHashes(session), links);
    store.run(withPart({ chains: { kind: 'found', found: findings }, compared }));
  } catch (fault) {
    store.run(withPart({ chains: failure(fault) }));
  }
}

/** Looks for breaks anew, and shows that it does. */
export async function askChains(store: Asking, ports: Ports): Promise<void> {
  if (!ports.many) return;
  store.run(withPart({ chains: { kind: 'asked' } }));
  await findChains(store, ports);
}

/** Gathers the doubts that filings share; those gathered before stand until the answer comes. */
export async function findDoubts(store: Asking, ports: Ports): Promise<void> {
  if (!ports.many) return;
  const session = store.getState();
  try {
    const given = await Promise.all(session.filings.filter(isReady).map(async (entry) => ({
      sha256: entry.status.sha256, doubts: doubtsOf(await judgedOf(session, entry, ports), entry.status.source),
    })));
    store.run(withPart({ doubts: { kind: 'found', found: await ports.many.doubts(keptHashes(session), given) } }));
  } catch (fault) {
    store.run(withPart({ doubts: failure(fault) }));
  }
}

/** Gathers the doubts anew, and shows that it does. */
export async function askDoubts(store: Asking, ports: Ports): Promise<void> {
  if (!ports.many) return;
  store.run(withPart({ doubts: { kind: 'asked' } }));
  await findDoubts(store, ports);
}

/** Shows a field of any filing of the queue; one that is kept comes into the page first. */
export const goToFiling = (sha256: string, address: Address): Change => (session, tools) => {
  const entry = session.filings.find((one) => (isReady(one) || isKept(one)) && one.status.sha256 === sha256);
  if (!entry) return session;
  const shown = showOverview(null)(session, tools);
  if (shown.activeId === entry.id) return focused(shown, address);
  return openFiling(entry.id)({ ...shown, lastFocus: { ...shown.lastFocus, [entry.id]: address } }, tools);
};
