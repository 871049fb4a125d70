// Setting the same doubt right in many filings at one time: one step in the history of each, taken back as one.
import { digestOf } from '../../judge/digest';
import type { ValueKind } from '../../model/catalogue';
import type { Correction } from '../../model/correction';
import type { DoubtGroup } from '../../model/digest';
import { type PackedLine, packLine } from '../../model/packed-line';
import { assessedOf } from '../assessed-of';
import type { Change } from '../change';
import { bringMany, released } from '../keeping';
import { counted } from '../labels';
import type { Ports } from '../ports';
import { announced, isKept, noHistory, type Session } from '../session';
import { parseTyped } from '../typed-values';
import { findDoubts } from './across';
import { loadKept } from './shelf';
import type { GroupStep } from './state';

interface Reviewing {
  readonly getState: () => Session;
  readonly subscribe: (listener: () => void) => () => void;
  readonly run: (change: Change) => void;
}

type Members = DoubtGroup['members'];

/** What a person says of a group: each value is right as it stands, or all are this text. */
export type Verdict = { readonly kind: 'right' } | { readonly kind: 'set'; readonly text: string };

/** The text as a value of the group's kind, or why it is none. */
export const readVerdict = (group: DoubtGroup, text: string) => parseTyped(group.kind as ValueKind, text);

/** Adds a step to the histories of all filings that the members stand in. */
const decideAll = (members: Members, verdict: Verdict, value: string | null): Change => (session, tools) => {
  const step = tools.newId();
  const at = tools.now();
  const histories = { ...session.histories };
  for (const { sha256, doubt } of members) {
    const history = histories[sha256] ?? noHistory;
    const base = { id: tools.newId(), at, step, address: doubt.address };
    const made: Correction = verdict.kind === 'right' ? { ...base, kind: 'confirm', value: Array.isArray(doubt.value) ? [...doubt.value] : doubt.value as string | null } : { ...base, kind: 'set', value, spans: [] };
    const corrections = [...history.corrections.slice(0, history.done), made];
    histories[sha256] = { corrections, done: corrections.length };
  }
  const sha256s = [...new Set(members.map(({ sha256 }) => sha256))];
  const what = verdict.kind === 'right' ? 'confirmed' : `set to “${verdict.text.trim()}”`;
  const told = `${counted(members.length, 'value')} in ${counted(sha256s.length, 'filing')} ${what}.`;
  return announced({ ...session, histories, batch: { ...session.batch, groupSteps: [...session.batch.groupSteps, { step, sha256s, told }] } }, told);
};

/** Takes the last decision over many filings back, in all of them: undone where it is the last, taken back where others came after it. */
const takeBack = ({ step, sha256s, told }: GroupStep): Change => (session, tools) => {
  const histories = { ...session.histories };
  for (const sha256 of sha256s) {
    const history = histories[sha256] ?? noHistory;
    const standing = history.corrections.slice(0, history.done);
    if (!standing.some((one) => one.step === step)) continue;
    const before = standing.findIndex((one, at) => one.step === step && standing.slice(at).every((after) => after.step === step));
    if (before >= 0) histories[sha256] = { ...history, done: before };
    else {
      const corrections = [...standing, { id: tools.newId(), at: tools.now(), step: tools.newId(), kind: 'take-back', of: step } satisfies Correction];
      histories[sha256] = { corrections, done: corrections.length };
    }
  }
  const groupSteps = session.batch.groupSteps.filter((one) => one.step !== step);
  return announced({ ...session, histories, batch: { ...session.batch, groupSteps } }, `Taken back: ${told}`);
};

/** How many lines go into the session at one time. */
const bundle = 25;

/** Judges kept filings again, notes how they stand, and gives the queue their lines. */
export async function freshen(store: Reviewing, ports: Ports, sha256s: readonly string[]): Promise<void> {
  for (let at = 0; at < sha256s.length; at += bundle) {
    const some = new Set(sha256s.slice(at, at + bundle));
    const lines = new Map<string, PackedLine>();
    for (const entry of store.getState().filings.filter(isKept).filter(({ status }) => some.has(status.sha256))) {
      const ready = await loadKept(ports, entry);
      if (!ready) continue;
      const assessed = assessedOf(store.getState(), ready);
      const digest = digestOf(assessed, ready.status.source);
      lines.set(entry.status.sha256, packLine(digest.line));
      await ports.many?.note(entry.status.sha256, assessed.parserVersion, digest);
    }
    store.run((session) => ({
      ...session,
      filings: session.filings.map((entry) => {
        const line = isKept(entry) ? lines.get(entry.status.sha256) : undefined;
        return isKept(entry) && line ? { ...entry, status: { ...entry.status, line } } : entry;
      }),
    }));
  }
}

/** Runs a change of many histories; goes on when it is done, which may be after an earlier one is on the disk. */
async function runWhole(store: Reviewing, change: Change): Promise<void> {
  store.run(change);
  await released(store);
}

/** Sets the members right, all in one step, and looks at all shared doubts anew. Gives a sentence where the text is no such value. */
export async function reviewGroup(store: Reviewing, ports: Ports, group: DoubtGroup, members: Members, verdict: Verdict): Promise<string | null> {
  const read = verdict.kind === 'set' ? readVerdict(group, verdict.text) : null;
  if (read && !read.ok) return read.message;
  const sha256s = [...new Set(members.map(({ sha256 }) => sha256))];
  // What was decided about them before, perhaps on another day, stays under this step.
  await bringMany(store, ports, sha256s.filter((sha256) => store.getState().histories[sha256] === undefined));
  await runWhole(store, decideAll(members, verdict, read ? (read.value as string | null) : null));
  await freshen(store, ports, sha256s);
  await findDoubts(store, ports);
  return null;
}

/** Takes the last decision over many filings back. */
export async function undoGroup(store: Reviewing, ports: Ports): Promise<void> {
  const last = store.getState().batch.groupSteps.at(-1);
  if (!last) return;
  await runWhole(store, takeBack(last));
  await freshen(store, ports, last.sha256s);
  await findDoubts(store, ports);
}
