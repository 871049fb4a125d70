// What a command is: a pure function from session to session, given a clock and fresh names.
// Decisions of a person go through `decide`, which keeps them as one step of the history.
import type { AssessedFiling } from '../model/assessed';
import type { Correction } from '../model/correction';
import type { Value } from '../model/extracted';
import type { Address } from '../model/filing';
import { activeAssessed, fieldAt } from './assessed-of';
import { effectBetween, effectSentence, mostShown } from './effect';
import { withLastChange } from './last-change';
import type { Ports } from './ports';
import { awaitsJudge } from './judged';
import { activeReady, announced, historyOf, type Session, type Unsettled } from './session';

/** What a command may use besides the session. */
export type Tools = Pick<Ports, 'now' | 'newId'>;

/** A command. It gives the same session back where it has nothing to do. */
export type Change = (session: Session, tools: Tools) => Session;

type Bare<T> = T extends unknown ? Omit<T, 'id' | 'at' | 'step' | 'by' | 'was'> : never;
/** A correction that has no name and time yet. `why` tells the record of changes where the value came from. */
export type Decision = Bare<Correction>;

/** One command after the other. */
export const inOrder = (...changes: readonly Change[]): Change =>
  (session, tools) => changes.reduce((now, change) => change(now, tools), session);

const addressesOf = (decisions: readonly Decision[]): ReadonlySet<Address> =>
  new Set(decisions.flatMap((decision) => ('address' in decision ? [decision.address] : [])));

const unfrozen = (value: Value): string | boolean | string[] | null => (typeof value === 'object' && value !== null ? [...value] : value);

/**
 * Adds decisions to the active filing's history as one step; what was undone before is given up.
 * The sentence says what was done; what it did to other fields is told behind it.
 */
export function decide(session: Session, tools: Tools, decisions: readonly Decision[], sentence: string): Session {
  const entry = activeReady(session);
  const before = activeAssessed(session);
  if (!entry || !before || decisions.length === 0) return session;
  const history = historyOf(session, entry);
  const common = { at: tools.now(), step: tools.newId(), ...(session.person === '' ? {} : { by: session.person }) };
  const made = decisions.map((decision) => {
    // A field that comes with its row in this very step was nothing before.
    const there = 'address' in decision && decision.kind !== 'dismiss-finding' ? fieldAt(before, decision.address) : null;
    const was = there ? { was: unfrozen(there.value) } : {};
    return { ...decision, ...common, ...was, id: tools.newId() } as Correction;
  });
  const corrections = [...history.corrections.slice(0, history.done), ...made];
  return withEffect(session, {
    ...session,
    draft: null,
    throughAll: false,
    histories: { ...session.histories, [entry.status.sha256]: { corrections, done: corrections.length } },
  }, sentence, addressesOf(decisions));
}

/**
 * The session after a change of the corrections, told in a sentence with what it did to fields that nobody touched.
 * Where the judge is about to tell that, the sentence waits for him.
 */
export function withEffect(before: Session, after: Session, sentence: string, decided: ReadonlySet<Address>): Session {
  const was = activeAssessed(before);
  if (!was || !awaitsJudge(after)) return withEffectOf(was, after, sentence, decided);
  // A second step of the same command is told with the first.
  const first = before.unsettled;
  const unsettled: Unsettled = first
    ? { ...first, said: `${first.said} ${sentence}`, decided: new Set([...first.decided, ...decided]) }
    : { said: sentence, before: was, decided, going: null };
  return { ...withLastChange(after, unsettled.said, []), unsettled };
}

/** The session with what a change has done since the filing stood as in `was`, told in a sentence. */
export function withEffectOf(was: AssessedFiling | null, after: Session, sentence: string, decided: ReadonlySet<Address>): Session {
  const now = activeAssessed(after);
  const effect = was && now ? effectBetween(was, now, decided) : null;
  const text = `${sentence}${effect && now ? effectSentence(effect, now) : ''}`;
  return announced(withLastChange(after, text, effect?.cleared.slice(0, mostShown) ?? []), text);
}
