// What a person does with a long queue: filters it, chooses filings, says that they are reviewed, takes them out.
import { closeFiling } from '../files';
import type { Change } from '../change';
import { counted } from '../labels';
import { announced, type Session } from '../session';
import { shownFilings } from './lines';
import { takenOutSentence, withTakenOut } from './taken-out';
import { noFilter, type Overview, type QueueFilter } from './state';

const withBatch = (session: Session, part: Partial<Session['batch']>): Session => ({ ...session, batch: { ...session.batch, ...part } });

/** Narrows or widens what the queue shows, and says how much that is. */
export const setFilter = (part: Partial<QueueFilter>): Change => (session) => {
  const moved = withBatch(session, { filter: { ...session.batch.filter, ...part } });
  return announced(moved, `${counted(shownFilings(moved).length, 'filing')} shown.`);
};

/** Shows the files alone that could not be read, or the whole queue again. */
export const showFailed = (alone: boolean): Change => setFilter({ ...noFilter, state: alone ? 'failed' : null });

/** Shows the whole queue again. */
export const clearFilter: Change = setFilter(noFilter);

/** Chooses a filing, or lets go of it. */
export const toggleChosen = (id: string): Change => (session) => {
  const chosen = new Set(session.batch.chosen);
  if (!chosen.delete(id)) chosen.add(id);
  return announced(withBatch(session, { chosen }), `${counted(chosen.size, 'filing')} chosen.`);
};

/** Chooses all filings that the queue shows. */
export const chooseShown: Change = (session) => {
  const chosen = new Set(shownFilings(session).map(({ id }) => id));
  return announced(withBatch(session, { chosen }), `${counted(chosen.size, 'filing')} chosen.`);
};

/** Lets go of what was chosen. */
export const chooseNone: Change = (session) => (session.batch.chosen.size === 0 ? session : announced(withBatch(session, { chosen: new Set() }), 'None chosen.'));

/** Says that the chosen filings are reviewed, or that they are not. */
export const markReviewed = (reviewed: boolean): Change => (session) => {
  const { chosen } = session.batch;
  const filings = session.filings.map((entry) => (chosen.has(entry.id) && (entry.status.kind === 'kept' || entry.status.kind === 'ready') ? { ...entry, reviewed } : entry));
  return announced({ ...session, filings }, `${counted(chosen.size, 'filing')} ${reviewed ? 'marked as reviewed' : 'no longer marked as reviewed'}.`);
};

/** Takes the chosen filings out of the queue; their corrections stay. */
export const closeChosen: Change = (session, tools) => {
  const { chosen } = session.batch;
  const active = session.activeId !== null && chosen.has(session.activeId) ? session.activeId : null;
  const gone = session.filings.filter((entry) => chosen.has(entry.id));
  const left = withBatch({ ...session, filings: session.filings.filter((entry) => entry.id === active || !chosen.has(entry.id)) }, { chosen: new Set() });
  const out = withTakenOut(active === null ? left : closeFiling(active)(left, tools), gone);
  return announced(out, out.batch.takenOut ? takenOutSentence(out.batch.takenOut) : `${counted(chosen.size, 'file')} left the queue.`);
};

/** Shows a page on the whole queue in the place of the filing, or the filing again. */
export const showOverview = (overview: Overview | null): Change => (session) => {
  if (session.batch.overview === overview) return session;
  // What was gathered before may be old by now; the chains are kept abreast by themselves (`keep-chains.ts`).
  const anew = session.batch.overview === null ? { doubts: { kind: 'unasked' } } as const : {};
  return { ...withBatch(session, { overview, ...anew }), draft: null, follow: session.follow + (overview === null ? 1 : 0) };
};
