// The filing that the person opens comes into the page from where it is kept; those not looked at for a while go back.
import { digestOf, lineOf } from '../../judge/digest';
import type { AssessedFiling } from '../../model/assessed';
import { packLine } from '../../model/packed-line';
import type { ParseResult } from '../../model/parse-result';
import { sourceText } from '../../text/source-text';
import { assessedOf, standingIn } from '../assessed-of';
import type { Change } from '../change';
import type { Ports } from '../ports';
import { firstJudgement } from '../judging';
import { withJudgement } from '../question';
import { bringWork } from '../keeping';
import { activeEntry, announced, type FilingEntry, isKept, isReady, type ReadyFiling, type Session } from '../session';
import { firstPlace } from '../stops';
import { summaryOf, summarySentence } from '../summary';

interface Shelving {
  readonly getState: () => Session;
  readonly subscribe: (listener: (session: Session) => void) => () => void;
  readonly run: (change: Change) => void;
}

/** How many filings stay in the page after they were looked at. */
const mostInPage = 8;

const withStatus = (session: Session, id: string, status: FilingEntry['status']): Session => ({
  ...session, filings: session.filings.map((entry) => (entry.id === id ? { ...entry, status } : entry)),
});

/** A kept filing as one that can be worked on. */
const readyOf = (entry: FilingEntry, result: Extract<ParseResult, { ok: true }>): ReadyFiling => ({
  ...entry, status: { kind: 'ready', source: sourceText(result.text), parsed: result.filing, sha256: result.filing.sha256, shelved: true },
});

/** A kept filing comes into the page; where it is the one shown, the focus goes to its first doubt or back to where it was. */
const unshelved = (id: string, result: ParseResult | null, first: Awaited<ReturnType<typeof firstJudgement>>): Change => (before) => {
  const session = first ? withJudgement(before, first.question, first.assessed) : before;
  const entry = session.filings.find((one) => one.id === id);
  if (!entry || !isKept(entry)) return session;
  if (!result?.ok) {
    const message = result ? result.error.message : 'The text of this filing is no longer in the browser’s storage: open its file again.';
    return announced(withStatus(session, id, { kind: 'failed', message }), `${entry.name}: ${message}`);
  }
  const ready = readyOf(entry, result);
  const placed = withStatus(session, id, ready.status);
  if (session.activeId !== id) return placed;
  const assessed = assessedOf(placed, ready);
  const wished = session.focus ?? session.lastFocus[id] ?? null;
  const focus = wished !== null && assessed.byAddress.has(wished) ? wished : firstPlace(assessed);
  return announced({ ...placed, focus, follow: placed.follow + 1 }, `${entry.name}. ${summarySentence(summaryOf(assessed))}`);
};

/** A filing goes back to where it is kept, with its line as it stands now. */
const shelvedAgain = (id: string): Change => (session) => {
  const entry = session.filings.find((one) => one.id === id);
  if (!entry || !isReady(entry) || !entry.status.shelved || session.activeId === id) return session;
  const { sha256 } = entry.status;
  const { [sha256]: _, ...judgements } = session.judgements;
  return withStatus({ ...session, judgements }, id, { kind: 'kept', sha256, line: packLine(lineOf(assessedOf(session, entry))) });
};

/** Loads one kept filing without showing it; null where it is gone. */
export async function loadKept(ports: Pick<Ports, 'many'>, entry: FilingEntry): Promise<ReadyFiling | null> {
  if (!isKept(entry)) return isReady(entry) ? entry : null;
  const result = (await ports.many?.load(entry.status.sha256)) ?? null;
  return result?.ok ? readyOf(entry, result) : null;
}

/** Notes with the shelf how the filings in the page stand now. */
export async function noteDigests(store: Pick<Shelving, 'getState'>, ports: Ports, entries = store.getState().filings): Promise<void> {
  const session = store.getState();
  await Promise.all(entries.filter(isReady).filter((entry) => entry.status.shelved).map((entry) => {
    const assessed = assessedOf(session, entry);
    return ports.many?.note(entry.status.sha256, assessed.parserVersion, digestOf(assessed, entry.status.source));
  }));
}

/** Notes each filing anew after it was decided about, so that a reload finds its line, doubts and balances as they stand. */
export function keepNoted(store: Pick<Shelving, 'getState' | 'subscribe'>, ports: Ports): void {
  const noted = new WeakMap<ReadyFiling['status'], AssessedFiling>();
  /** Filings that stand otherwise than they are noted; one that comes into the page without any decision is as it was kept. */
  const others = (session: Session): ReadyFiling[] => session.filings.filter(isReady).filter((entry) => {
    if (!entry.status.shelved) return false;
    const assessed = assessedOf(session, entry);
    const known = noted.get(entry.status);
    if (!known && standingIn(session, entry).length === 0) noted.set(entry.status, assessed);
    return noted.get(entry.status) !== assessed;
  });
  let busy = false;
  const look = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let changed = others(store.getState()); changed.length > 0; changed = others(store.getState())) {
      const session = store.getState();
      for (const entry of changed) noted.set(entry.status, assessedOf(session, entry));
      await noteDigests(store, ports, changed).catch(() => undefined);
    }
    busy = false;
  };
  let seen: readonly unknown[] = [];
  store.subscribe(({ filings, histories, judgements, threshold }) => {
    const now = [filings, histories, judgements, threshold];
    if (now.every((part, at) => part === seen[at])) return;
    seen = now;
    void look();
  });
}

/** Watches the session: loads the kept filing that is shown, and lets go of those that were shown long ago. */
export function keepShelf(store: Shelving, ports: Ports): void {
  const loading = new Set<string>();
  let recent: readonly string[] = [];
  const letGo = async (): Promise<void> => {
    const old = recent.slice(mostInPage);
    if (old.length === 0) return;
    recent = recent.slice(0, mostInPage);
    const entries = store.getState().filings.filter(({ id }) => old.includes(id));
    // Where it cannot be noted, the line is told from the page all the same.
    await noteDigests(store, ports, entries).catch(() => undefined);
    for (const { id } of entries) store.run(shelvedAgain(id));
  };
  const load = async (entry: FilingEntry & { readonly status: { readonly sha256: string } }): Promise<void> => {
    loading.add(entry.id);
    const result = await (ports.many?.load(entry.status.sha256) ?? Promise.resolve(null)).catch(() => null);
    if (result?.ok) await bringWork(store, ports, result.filing, sourceText(result.text));
    const first = result?.ok ? await firstJudgement(store.getState(), ports, result.filing) : null;
    loading.delete(entry.id);
    store.run(unshelved(entry.id, result, first));
    await letGo();
  };
  let seen: string | null = null;
  store.subscribe((session) => {
    const active = activeEntry(session);
    if (!active) return;
    if (active.id !== seen) {
      seen = active.id;
      recent = [active.id, ...recent.filter((id) => id !== active.id)];
    }
    if (isKept(active) && !loading.has(active.id)) void load(active);
  });
}
