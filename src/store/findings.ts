// What can be done about a finding: go there, take the ready correction, put it aside.
import type { AssessedField, AssessedFiling, Suggestion } from '../model/assessed';
import { stableAddress } from '../model/filing';
import type { Finding } from '../model/finding';
import { activeAssessed, fieldAtPointer } from './assessed-of';
import { type Change, type Decision, decide } from './change';
import { takeSuggestion } from './edit';
import { focused } from './session';

/** A correction that a finding has ready: a suggestion on one of its fields. */
export interface ReadyCorrection {
  readonly field: AssessedField;
  readonly suggestion: Suggestion;
  readonly number: number;
}

/** Less likely ones are offered at the field, and not as what settles a finding. */
const ready = 0.3;

/** The best suggestion on the fields that a finding is about, or null. */
export function readyCorrection(assessed: AssessedFiling, finding: Finding): ReadyCorrection | null {
  const fields = [finding.pointer, ...(finding.related ?? [])]
    .map((pointer) => fieldAtPointer(assessed, pointer))
    .filter((field) => field !== undefined);
  const offers = fields.flatMap((field) => {
    const suggestion = field.suggestions[0];
    return suggestion && suggestion.confidence >= ready && field.mark !== 'corrected' && field.mark !== 'confirmed' ? [{ field, suggestion, number: 0 }] : [];
  });
  return offers.sort((a, b) => b.suggestion.confidence - a.suggestion.confidence)[0] ?? null;
}

/** Takes the ready correction of a finding. */
export const takeReadyCorrection = (ready: ReadyCorrection): Change => (session, tools) =>
  takeSuggestion(ready.number)(focused(session, ready.field.address), tools);

/** The decision that puts a finding aside. */
export const dismissal = (assessed: AssessedFiling, finding: Finding): Decision => ({
  kind: 'dismiss-finding', code: finding.code, address: stableAddress(finding.pointer, assessed.rowKeys), message: finding.message,
});

/** Puts a finding aside: looked at, and nothing to do. */
export const dismissFinding = (finding: Finding): Change => (session, tools) => {
  const assessed = activeAssessed(session);
  return assessed ? decide(session, tools, [dismissal(assessed, finding)], 'The finding was put aside. Undo brings it back.') : session;
};
