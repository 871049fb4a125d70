// Where the person is, noted for the next visit; and the way back there: the same queue, filing, field, scroll and draft.
import type { Change } from './change';
import { failed, settle } from './files';
import type { Keep, Place, QueueList, Scroll } from './keep-port';
import type { Ports } from './ports';
import { activeReady, announced, emptySession, type FilingEntry, historyOf, isReady, type Session } from './session';

function draftOf(session: Session): Place['draft'] {
  const entry = activeReady(session);
  return session.draft && entry && { address: session.draft.address, text: session.draft.text, after: historyOf(session, entry).done };
}

const placeOf = (session: Session): Place => ({
  activeId: session.activeId, focus: session.focus, lastFocus: session.lastFocus, scroll: session.scroll,
  draft: draftOf(session),
  threshold: session.threshold, sourceView: session.sourceView, allColumns: session.allColumns, part: session.part,
});

const queueOf = (session: Session, left: QueueList): QueueList => [
  ...session.filings.filter(isReady).map(({ id, name, status }) => ({ id, name, sha256: status.sha256 })),
  // Those that are not read again yet are still in the queue.
  ...left.filter(({ id }) => session.filings.some((entry) => entry.id === id && !isReady(entry))),
];

interface Watched {
  readonly getState: () => Session;
  readonly run: (change: Change) => void;
  readonly subscribe: (listener: (now: Session, before: Session) => void) => () => void;
}

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
const returned = (place: Place, queue: QueueList): Change => (session) => {
  const entries = queue.map(({ id, name }): FilingEntry => ({ id, name, status: { kind: 'waiting' }, worry: 0 }));
  const activeId = queue.some(({ id }) => id === place.activeId) ? place.activeId : (queue[0]?.id ?? null);
  return {
    ...session, filings: [...session.filings, ...entries], activeId, backTo: activeId, focus: null, scroll: place.scroll,
    lastFocus: activeId === null ? place.lastFocus : { ...place.lastFocus, [activeId]: place.focus },
    threshold: place.threshold, sourceView: place.sourceView, allColumns: place.allColumns, part: place.part,
  };
};

/** Goes on with what was being typed, where nothing was decided since. */
const goOnTyping = ({ draft }: Place): Change => (session) => {
  const entry = activeReady(session);
  if (!draft || !entry || session.focus !== draft.address || historyOf(session, entry).done !== draft.after) return session;
  return { ...session, draft: { address: draft.address, text: draft.text, problem: null } };
};

const cameBack: Change = (session) => ({ ...session, keeping: { ...session.keeping, returning: false } });

async function readAgain(store: Watched, ports: Ports, keep: Keep, { id, sha256 }: QueueList[number]): Promise<void> {
  const kept = await keep.source(sha256);
  if (!kept) return store.run(failed(id, 'What was kept of this file is gone. Open the file again: its corrections come back with it.'));
  await settle(store, ports, id, kept.bytes);
}

/** Brings back where the person was, then notes where they go. Resolves when every filing is read again. */
export async function comeBack(store: Watched, ports: Ports): Promise<void> {
  const { keep } = ports;
  if (!keep) return;
  const where = await keep.whereabouts();
  let left: QueueList = where?.queue ?? [];
  // Files that were opened meanwhile are what the person wants to see.
  if (where && where.queue.length > 0 && store.getState().filings.length === 0) store.run(returned(where.place, where.queue));
  else left = [];
  store.run(cameBack);
  store.subscribe((now, before) => {
    if (now === before) return;
    if (now.filings !== before.filings) keep.keepQueue(queueOf(now, left));
    const [place, old] = [placeOf(now), placeOf(before)];
    const moved = (Object.keys(place) as (keyof Place)[]).some((part) => (part === 'draft' ? JSON.stringify(place.draft) !== JSON.stringify(old.draft) : place[part] !== old[part]));
    if (moved) keep.keepPlace(place);
  });
  const first = store.getState().activeId;
  const rest = [...left].sort((a, b) => Number(b.id === first) - Number(a.id === first));
  const lane = async (): Promise<void> => {
    for (let next = rest.shift(); next; next = rest.shift()) {
      await readAgain(store, ports, keep, next);
      if (where && next.id === first) store.run(goOnTyping(where.place));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, rest.length) }, lane));
}
