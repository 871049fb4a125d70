// Where the person is, noted for the next visit; and the way back there: the same queue, filing, field, scroll and draft.
import type { FilingLine } from '../model/digest';
import { packLine } from '../model/packed-line';
import type { Change } from './change';
import { failed, settle } from './files';
import type { Keep, Place, Queued, QueueList, QueueNote, Scroll } from './keep-port';
import { bringMany } from './keeping';
import { counted } from './labels';
import { ordered } from './order';
import type { Ports } from './ports';
import { activeReady, announced, emptySession, type FilingEntry, historyOf, isKept, isReady, type Session } from './session';

function draftOf(session: Session): Place['draft'] {
  const entry = activeReady(session);
  return session.draft && entry && { address: session.draft.address, text: session.draft.text, after: historyOf(session, entry).done };
}

const placeOf = (session: Session): Place => ({
  activeId: session.activeId, focus: session.focus, lastFocus: session.lastFocus, scroll: session.scroll,
  draft: draftOf(session),
  threshold: session.threshold, sourceView: session.sourceView, allColumns: session.allColumns, part: session.part,
  unread: session.batch.interrupted,
});

/** @param left what was in the queue before: filings that are not read again yet are still in it */
function queueOf(session: Session, left: ReadonlyMap<string, Queued>): QueueNote {
  const list = session.filings.flatMap((entry): Queued | [] => {
    const { id, name, status } = entry;
    if (isReady(entry) || isKept(entry)) return { id, name, sha256: entry.status.sha256, ...(entry.reviewed ? { reviewed: true } : {}) };
    return left.get(id) ?? (status.kind === 'failed' ? { id, name, failed: status.message } : []);
  });
  return { list, whole: session.batch.run === null };
}

/**
 * While thousands are read, noting the whole queue several times a second would cost more than reading them: what comes of
 * each file is noted by its worker meanwhile.
 */
const noteEvery = 500;

function isWorthNoting(now: Session, before: Session): boolean {
  if (now.filings === before.filings && now.batch.run === before.batch.run) return false;
  const { run } = now.batch;
  // What the person does meanwhile, such as calling a filing reviewed, is noted.
  return run === null || run === before.batch.run || Math.floor(run.done / noteEvery) !== Math.floor((before.batch.run?.done ?? 0) / noteEvery);
}

/** The parts of the session that a place is made of, beside the draft. */
const parts = ['activeId', 'focus', 'lastFocus', 'scroll', 'threshold', 'sourceView', 'allColumns', 'part'] as const satisfies readonly (keyof Place & keyof Session)[];

interface Watched {
  readonly getState: () => Session;
  readonly run: (change: Change) => void;
  readonly subscribe: (listener: (now: Session, before: Session) => void) => () => void;
}

/** A file that was read before. */
type ReadQueued = Extract<Queued, { readonly sha256: string }>;

/** How many files are read again at one time. */
const atOnce = 4;

/** Notes how far a part of a filing is scrolled. */
export const noteScroll = (id: string, part: keyof Scroll, to: number): Change => (session) =>
  session.scroll[id]?.[part] === to ? session : { ...session, backTo: null, scroll: { ...session.scroll, [id]: { ...session.scroll[id], [part]: to } } };

/** Clears everything that is kept and begins anew, with nothing open. */
export async function clearKept(store: Pick<Watched, 'run'>, { keep }: Ports): Promise<void> {
  if (keep && !(await keep.clear())) return;
  store.run((session) => announced({ ...emptySession(session.threshold), keeping: { ...session.keeping, state: 'kept', unsaved: [], trouble: null } }, 'Everything that was kept is cleared.'));
}

/** Puts the queue and the place back; the filings themselves are read afterwards. */
const returned = (place: Place, queue: QueueList, lines: ReadonlyMap<string, FilingLine>): Change => (session) => {
  const entries = queue.map((one): FilingEntry => {
    if ('failed' in one) return { id: one.id, name: one.name, status: { kind: 'failed', message: one.failed }, worry: 0 };
    const { id, name, sha256, reviewed = false } = one;
    const line = lines.get(sha256);
    return { id, name, status: line ? { kind: 'kept', sha256, line: packLine(line) } : { kind: 'waiting' }, worry: line ? line.toLookAt + line.lost : 0, reviewed };
  });
  const filings = ordered([...session.filings, ...entries]);
  const activeId = queue.some(({ id }) => id === place.activeId) ? place.activeId : (filings[0]?.id ?? null);
  const back: Session = {
    ...session, filings, activeId, backTo: activeId, focus: null, scroll: place.scroll,
    lastFocus: activeId === null ? place.lastFocus : { ...place.lastFocus, [activeId]: place.focus },
    threshold: place.threshold, sourceView: place.sourceView, allColumns: place.allColumns, part: place.part,
    batch: { ...session.batch, interrupted: place.unread },
  };
  return place.unread > 0 ? announced(back, interruptedSentence(place.unread)) : back;
};

/** What the screen says of a reading that was interrupted. */
export const interruptedSentence = (unread: number): string =>
  `Reading was interrupted: ${counted(unread, 'file')} ${unread === 1 ? 'was' : 'were'} not read. Drop the same files again to read ${unread === 1 ? 'it' : 'them'}: what is here already stays as it is.`;

/** Goes on with what was being typed, where nothing was decided since. */
const goOnTyping = ({ draft }: Place): Change => (session) => {
  const entry = activeReady(session);
  if (!draft || !entry || session.focus !== draft.address || historyOf(session, entry).done !== draft.after) return session;
  return { ...session, draft: { address: draft.address, text: draft.text, problem: null } };
};

const cameBack: Change = (session) => ({ ...session, keeping: { ...session.keeping, returning: false } });

async function readAgain(store: Watched, ports: Ports, keep: Keep, { id, sha256 }: ReadQueued): Promise<void> {
  const kept = await keep.source(sha256);
  if (!kept) return store.run(failed(id, 'What was kept of this file is gone. Open the file again: its corrections come back with it.'));
  await settle(store, ports, id, kept.bytes);
}

/** Brings back where the person was, then notes where they go. Resolves when every filing is read again. */
export async function comeBack(store: Watched, ports: Ports): Promise<void> {
  const { keep } = ports;
  if (!keep) return;
  const where = await keep.whereabouts();
  // Files that were opened meanwhile are what the person wants to see.
  const queue = where && store.getState().filings.length === 0 ? where.queue : [];
  const read = queue.filter((one) => 'sha256' in one);
  const hashes = read.map(({ sha256 }) => sha256);
  const lines = (queue.length > 0 ? await keep.lines(hashes) : null) ?? new Map<string, FilingLine>();
  if (lines.size > 0) await bringMany(store, ports, hashes);
  const unread = where && store.getState().filings.length === 0 ? where.place.unread : 0;
  if (where && (queue.length > 0 || unread > 0)) store.run(returned(where.place, queue, lines));
  store.run(cameBack);
  const left = new Map(read.map((one) => [one.id, one]));
  const isThrownAway = ({ keeping }: Session): boolean => keeping.trouble?.kind === 'evicted';
  store.subscribe((now, before) => {
    const anew = isThrownAway(now) && !isThrownAway(before);
    if (anew || isWorthNoting(now, before)) keep.keepQueue(() => queueOf(store.getState(), left));
    if (anew || now.draft !== before.draft || now.batch.interrupted !== before.batch.interrupted || parts.some((part) => now[part] !== before[part])) keep.keepPlace(() => placeOf(store.getState()));
  });
  if (unread > 0) {
    // What had come in pieces is one queue from here on.
    keep.keepPlace(() => placeOf(store.getState()));
    keep.keepQueue(() => queueOf(store.getState(), left));
  }
  const first = store.getState().activeId;
  const rest = read.filter(({ sha256 }) => !lines.has(sha256)).sort((a, b) => Number(b.id === first) - Number(a.id === first));
  const lane = async (): Promise<void> => {
    for (let next = rest.shift(); next; next = rest.shift()) {
      await readAgain(store, ports, keep, next);
      if (where && next.id === first) store.run(goOnTyping(where.place));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, rest.length) }, lane));
}
