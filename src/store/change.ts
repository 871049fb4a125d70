// What a command is: a pure function from session to session, given a clock and fresh names.
// Decisions of a person go through `decide`, which keeps them as one step of the history.
import type { AssessedFiling } from '../model/assessed';
import type { Correction } from '../model/correction';
import type { Address } from '../model/filing';
import { activeAssessed } from './assessed-of';
import type { Ports } from './ports';
import { activeReady, announced, historyOf, type Session } from './session';

/** What a command may use besides the session. */
export type Tools = Pick<Ports, 'now' | 'newId'>;

/** A command. It gives the same session back where it has nothing to do. */
export type Change = (session: Session, tools: Tools) => Session;

type Bare<T> = T extends unknown ? Omit<T, 'id' | 'at' | 'step'> : never;
/** A correction that has no name and time yet. */
export type Decision = Bare<Correction>;

/** One command after the other. */
export const inOrder = (...changes: readonly Change[]): Change =>
  (session, tools) => changes.reduce((now, change) => change(now, tools), session);

const addressesOf = (decisions: readonly Decision[]): ReadonlySet<Address> =>
  new Set(decisions.flatMap((decision) => ('address' in decision ? [decision.address] : [])));

/** "3 other fields are clear now." where a decision settled more than its own field. */
export function clearedSentence(before: AssessedFiling | null, after: AssessedFiling | null, decided: ReadonlySet<Address>): string {
  const left = new Set(after?.queue ?? []);
  const cleared = (before?.queue ?? []).filter((address) => !left.has(address) && !decided.has(address)).length;
  if (cleared === 0) return '';
  return cleared === 1 ? ' One other field is clear now.' : ` ${cleared} other fields are clear now.`;
}

/** Adds decisions to the active filing's history as one step; what was undone before is given up. */
export function decide(session: Session, tools: Tools, decisions: readonly Decision[], sentence: string): Session {
  const entry = activeReady(session);
  if (!entry || decisions.length === 0) return session;
  const history = historyOf(session, entry);
  const step = tools.newId();
  const at = tools.now();
  const made = decisions.map((decision) => ({ ...decision, id: tools.newId(), at, step }) as Correction);
  const corrections = [...history.corrections.slice(0, history.done), ...made];
  const after: Session = {
    ...session,
    draft: null,
    throughAll: false,
    histories: { ...session.histories, [entry.status.sha256]: { corrections, done: corrections.length } },
  };
  return announced(after, sentence + clearedSentence(activeAssessed(session), activeAssessed(after), addressesOf(decisions)));
}
