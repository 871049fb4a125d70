// What comes back from the reading of many files, taken into the queue: lines, failures, duplicates folded; in one change
// for many files, so that a queue of thousands is sorted a few times a second and not once a file.
import type { FilingLine } from '../../model/digest';
import { packLine } from '../../model/packed-line';
import type { Change } from '../change';
import { counted } from '../labels';
import { ordered } from '../order';
import type { BatchNews } from '../ports';
import { announced, type FilingEntry, isKept, isReady } from '../session';
import type { BatchRun } from './state';

/** Notes that so many files more are to be read. */
export const begun = (count: number): Change => (session) => {
  const { run } = session.batch;
  const next: BatchRun = run ? { ...run, total: run.total + count } : { phase: 'reading', total: count, done: 0, failed: 0, folded: 0, unread: 0, elapsed: 0 };
  // Whoever reads on knows of what was not read.
  return { ...session, batch: { ...session.batch, run: next, interrupted: 0 } };
};

/** An entry that was read; an object made in one go takes less room than a changed copy. */
const taken = ({ id, name, reviewed }: FilingEntry, sha256: string, line: FilingLine): FilingEntry => {
  const status = { kind: 'kept', sha256, line: packLine(line) } as const;
  const worry = line.toLookAt + line.lost;
  return reviewed === undefined ? { id, name, status, worry } : { id, name, status, worry, reviewed };
};

/** Takes news in; `idOf` gives the queue's name for a file of the batch. */
export const heard = (news: BatchNews, idOf: (id: number) => string | undefined): Change => (session) => {
  const outcomes = new Map(news.told.map((one) => [idOf(one.id), one]));
  const there = new Map<string, string>();
  for (const entry of session.filings) if (isKept(entry) || isReady(entry)) there.set(entry.status.sha256, entry.id);
  let { activeId } = session;
  let [failed, folded] = [0, 0];
  const filings: FilingEntry[] = [];
  for (const entry of session.filings) {
    const outcome = outcomes.get(entry.id);
    const same = outcome?.ok ? there.get(outcome.sha256) : undefined;
    if (!outcome) filings.push(entry);
    else if (!outcome.ok) {
      failed++;
      filings.push({ ...entry, status: { kind: 'failed', message: outcome.error.message } });
    } else if (same !== undefined) {
      folded++;
      if (activeId === entry.id) activeId = same;
    } else {
      there.set(outcome.sha256, entry.id);
      filings.push(taken(entry, outcome.sha256, outcome.line));
    }
  }
  const { run } = session.batch;
  const next = run ? { ...run, done: run.done + news.told.length, failed: run.failed + failed, folded: run.folded + folded, elapsed: news.elapsed } : null;
  return {
    ...session, filings: ordered(filings), activeId,
    batch: { ...session.batch, run: next, chains: { kind: 'unasked' }, doubts: { kind: 'unasked' }, keepsNoMore: news.keepsNoMore ?? session.batch.keepsNoMore },
  };
};

/** Pauses or goes on; what is under way is finished. */
export const setPhase = (phase: BatchRun['phase']): Change => (session) => {
  const { run } = session.batch;
  if (!run || run.phase === phase) return session;
  return announced({ ...session, batch: { ...session.batch, run: { ...run, phase } } }, phase === 'paused' ? `Paused after ${run.done} of ${run.total} files.` : 'Reading goes on.');
};

/** Takes files that were not read out of the queue again. */
export const givenUp = (ids: readonly string[]): Change => (session) => {
  const gone = new Set(ids);
  const filings = session.filings.filter((entry) => !gone.has(entry.id));
  const { run } = session.batch;
  const activeId = session.activeId !== null && gone.has(session.activeId) ? (filings[0]?.id ?? null) : session.activeId;
  return announced({ ...session, filings, activeId, batch: { ...session.batch, run: run ? { ...run, total: run.total - ids.length, unread: run.unread + ids.length } : null } }, `Reading was ended; ${counted(ids.length, 'file')} ${ids.length === 1 ? 'was' : 'were'} not read.`);
};

/** The person knows that a reading was interrupted. */
export const seenInterrupted: Change = (session) => ({ ...session, batch: { ...session.batch, interrupted: 0 } });

/** All is read: says what came of it. */
export const finished: Change = (session) => {
  const { run } = session.batch;
  if (!run) return session;
  const parts = [
    `${counted(run.done - run.failed - run.folded, 'filing')} read`,
    ...(run.failed > 0 ? [`${counted(run.failed, 'file')} could not be read`] : []),
    ...(run.folded > 0 ? [`${counted(run.folded, 'file')} ${run.folded === 1 ? 'was' : 'were'} there already`] : []),
    ...(run.unread > 0 ? [`${counted(run.unread, 'file')} not read any more`] : []),
  ];
  return announced({ ...session, batch: { ...session.batch, run: null } }, `${parts.join(', ')}.`);
};
