// Between the commands and the disk: a change of the corrections is shown at once and written at once, and while it is on
// its way no other one is made: what comes meanwhile waits in order. What other tabs write is taken over.
import type { Address, ParsedFiling } from '../model/filing';
import { sha256Hex } from '../text/hash';
import { type SourceText, sourceText } from '../text/source-text';
import type { Change } from './change';
import type { KeepNews, KeptWork, Reading, Trouble } from './keep-port';
import type { Ports } from './ports';
import { announced, type History, isReady, type Keeping, noHistory, type Session } from './session';

interface Core {
  readonly getState: () => Session;
  readonly setState: (session: Session) => void;
}

export interface KeepingRun {
  readonly run: (change: Change) => void;
  /** Writes what is not on the disk yet. */
  readonly retry: () => void;
  /** Looks whether another tab has changed what is open here: for a page that comes back from sleep. */
  readonly refresh: () => void;
}

/** The session with what is kept of a source. What is not on the disk yet goes before what is. */
export const workLoaded = (sha256: string, { history, orphans }: KeptWork): Change => (session) => {
  if (session.keeping.unsaved.includes(sha256)) return session;
  const known = session.histories[sha256];
  const same = known ? JSON.stringify(known) === JSON.stringify(history) : history.corrections.length === 0;
  const sameOrphans = (session.orphans[sha256] ?? []).length === orphans.length;
  if (same && sameOrphans) return session;
  return {
    ...session,
    histories: same ? session.histories : { ...session.histories, [sha256]: history },
    orphans: sameOrphans ? session.orphans : { ...session.orphans, [sha256]: orphans },
  };
};

/** Puts what is kept of a filing under it, before it is shown. */
export async function bringWork(store: { readonly run: (change: Change) => void }, { keep }: Pick<Ports, 'keep'>, parsed: ParsedFiling, source: SourceText): Promise<void> {
  const work = await keep?.load(parsed.sha256, { parsed, source });
  if (work) store.run(workLoaded(parsed.sha256, work));
}

/** Puts what is kept of filings that are not in the page under them, for lists and exports. */
export async function bringMany(store: { readonly run: (change: Change) => void }, { keep, many }: Pick<Ports, 'keep' | 'many'>, sha256s: readonly string[]): Promise<void> {
  const found = await keep?.loadMany(sha256s);
  if (!found) return;
  const { works, moved } = found;
  if (works.size > 0) store.run((session, tools) => [...works].reduce((now, [sha256, work]) => workLoaded(sha256, work)(now, tools), session));
  for (const sha256 of moved) {
    const result = await many?.load(sha256).catch(() => null);
    if (result?.ok) await bringWork(store, { ...(keep ? { keep } : {}) }, result.filing, sourceText(result.text));
  }
}

const entryOf = (session: Session, sha256: string) => session.filings.filter(isReady).find(({ status }) => status.sha256 === sha256);

function readingOf(session: Session, sha256: string): Reading | null {
  const status = entryOf(session, sha256)?.status;
  return status ? { parsed: status.parsed, source: status.source } : null;
}

/** The sources whose corrections differ between two states. */
function changed(before: Session, after: Session): string[] {
  if (before.histories === after.histories && before.orphans === after.orphans) return [];
  const names = new Set([...Object.keys(after.histories), ...Object.keys(after.orphans)]);
  return [...names].filter((sha256) => before.histories[sha256] !== after.histories[sha256] || before.orphans[sha256] !== after.orphans[sha256]);
}

/** The fields that were decided on between two histories. */
function addedAddresses(before: History, after: History): Address[] {
  const known = new Set(before.corrections.slice(0, before.done));
  return after.corrections.slice(0, after.done).flatMap((one) => (known.has(one) || !('address' in one) ? [] : [one.address]));
}

/** Resolves when no change waits any more: what was run before has been done, or could not be kept and stands in memory. */
export function released({ getState, subscribe }: Pick<Core, 'getState'> & { readonly subscribe: (listener: () => void) => () => void }): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (getState().keeping.state === 'held') return;
      stop();
      resolve();
    };
    const stop = subscribe(look);
    look();
  });
}

/** Commands that are kept. Without a keeper they simply run. */
export function keepingRun({ getState, setState }: Core, ports: Ports): KeepingRun {
  const { keep } = ports;
  if (!keep) return { run: (change) => setState(change(getState(), ports)), retry: () => {}, refresh: () => {} };
  const held: Change[] = [];
  let saving = false;

  const settled = (keeping: Keeping): Keeping => ({
    ...keeping, state: saving ? (held.length > 0 ? 'held' : 'saving') : keeping.unsaved.length > 0 ? 'memory' : 'kept',
  });
  const show = (session: Session, unsaved = session.keeping.unsaved): void => setState({ ...session, keeping: settled({ ...session.keeping, unsaved }) });

  /** Runs a change, or says that it must wait. */
  function taken(change: Change): boolean {
    const before = getState();
    const after = change(before, ports);
    const open = changed(before, after).filter((sha256) => !keep?.holds(sha256, after.histories[sha256] ?? noHistory, after.orphans[sha256] ?? []));
    if (open.length > 0 && saving) return false;
    if (open.length === 0) setState(after);
    else {
      const pending = open.flatMap((sha256) => addedAddresses(before.histories[sha256] ?? noHistory, after.histories[sha256] ?? noHistory));
      void save({ ...after, keeping: { ...after.keeping, pending, unsaved: [...new Set([...after.keeping.unsaved, ...open])] } });
    }
    return true;
  }

  function run(change: Change): void {
    if (held.length > 0 || !taken(change)) {
      held.push(change);
      show(getState());
    }
  }

  /** Shows a state and writes what of it is not on the disk. */
  async function save(from = getState()): Promise<void> {
    if (!keep || saving) return;
    saving = true;
    const { unsaved } = from.keeping;
    show(from);
    const outcomes = await keep.save(unsaved.map((sha256) => ({
      sha256, history: from.histories[sha256] ?? noHistory, orphans: from.orphans[sha256] ?? [], reading: readingOf(from, sha256),
    })));
    saving = false;
    let next = getState();
    for (const [at, outcome] of (outcomes ?? []).entries()) {
      const sha256 = unsaved[at];
      if (sha256 === undefined || outcome.kind !== 'joined') continue;
      const { history, orphans } = outcome.work;
      next = { ...next, histories: { ...next.histories, [sha256]: history }, orphans: { ...next.orphans, [sha256]: orphans } };
      next = announced(next, outcome.ours
        ? 'Another tab has changed this filing, too: its corrections stand before yours.'
        : 'Another tab has changed this filing; its change stands, and yours was not made.');
    }
    show({ ...next, keeping: { ...next.keeping, pending: [] } }, outcomes ? [] : unsaved);
    release();
  }

  /** Runs what has waited, in order, up to the next change that must be written first. */
  function release(): void {
    if (held.length === 0) return;
    for (let change = held[0]; change && taken(change); change = held[0]) held.shift();
    show(getState());
  }

  /** Takes over what is on the disk of the sources that are open here. */
  async function adopt(sha256s: readonly string[]): Promise<void> {
    for (const sha256 of sha256s) {
      const reading = readingOf(getState(), sha256);
      const work = reading && await keep?.load(sha256, reading);
      if (!work) continue;
      const before = getState();
      const after = workLoaded(sha256, work)(before, ports);
      if (after !== before) setState(announced(after, `${entryOf(after, sha256)?.name ?? 'A filing'} was changed in another tab.`));
    }
  }

  const openSources = (): string[] => getState().filings.filter(isReady).map(({ status }) => status.sha256);

  /** Keeps anew what the page still has, where the browser has thrown away what was kept. */
  async function keepAnew(): Promise<void> {
    for (const { name, status } of getState().filings.filter(isReady)) {
      const bytes = new TextEncoder().encode(status.source.text);
      if (sha256Hex(bytes) === status.sha256) await keep?.keepSource(status.sha256, name, bytes);
    }
    const session = getState();
    const histories = Object.keys(session.histories).filter((sha256) => (session.histories[sha256]?.corrections.length ?? 0) > 0);
    show(session, [...new Set([...session.keeping.unsaved, ...histories])]);
    await save();
  }

  keep.watch((news: KeepNews) => {
    if (news.kind === 'changed') return void adopt(news.sha256s);
    const session = getState();
    if (news.kind === 'cleared') {
      const trouble: Trouble = { kind: 'cleared', sentence: 'Everything that was kept has been cleared in another tab. What is open here lives in this tab alone until you change it.' };
      setState(announced({ ...session, keeping: { ...session.keeping, trouble } }, trouble.sentence));
      return;
    }
    const { trouble } = news;
    const told = trouble ? announced(session, trouble.sentence) : session;
    setState({ ...told, keeping: { ...told.keeping, trouble } });
    if (trouble?.kind === 'evicted') void keepAnew();
  });

  return { run, retry: () => void save(), refresh: () => void adopt(openSources()) };
}
