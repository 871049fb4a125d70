// The judged filing of an entry, computed when first asked for and kept until its corrections or the threshold change.
// Fields that did not change keep their identity, so that the screen redraws only what did.
import { changesBetween, withChanges } from '../judge/changes';
import { judge } from '../judge/judge';
import type { AssessedField, AssessedFiling } from '../model/assessed';
import type { Correction } from '../model/correction';
import type { Address, ParsedFiling } from '../model/filing';
import { activeReady, historyOf, type ReadyFiling, type Session } from './session';

interface Kept {
  /** Those that count: what is undone is left out. */
  readonly standing: readonly Correction[];
  readonly threshold: number;
  readonly assessed: AssessedFiling;
}

/** The newest first. Commands look at the filing before and after a decision, and undo goes back to what was there. */
const kept = new WeakMap<ParsedFiling, readonly Kept[]>();
const most = 3;

const sameList = (a: readonly Correction[], b: readonly Correction[]): boolean => a.length === b.length && a.every((one, at) => one === b[at]);

/** The filing as judged with the corrections that stand now. */
export function assessedOf(session: Session, entry: ReadyFiling): AssessedFiling {
  const { parsed } = entry.status;
  const { corrections, done } = historyOf(session, entry);
  const standing = corrections.slice(0, done);
  const there = kept.get(parsed) ?? [];
  const found = there.find((one) => one.threshold === session.threshold && sameList(one.standing, standing));
  if (found) return found.assessed;
  const last = there[0];
  const made = judge(parsed, standing, { threshold: session.threshold });
  const assessed = last ? withChanges(last.assessed, changesBetween(last.assessed, made)) : made;
  kept.set(parsed, [{ standing, threshold: session.threshold, assessed }, ...there].slice(0, most));
  return assessed;
}

/** The active filing as judged, or null. */
export function activeAssessed(session: Session): AssessedFiling | null {
  const entry = activeReady(session);
  return entry ? assessedOf(session, entry) : null;
}

/** The address of the leaf that footnote marks stand on. */
export const hostAddress = (marks: Address): Address => marks.replace('/footnoteIds/', '/');

/** The footnote marks on a leaf that has none yet, as a blank field. */
export const blankMarksOn = (host: AssessedField): AssessedField => ({
  ...host,
  address: host.address.replace(/\/([^/]*)$/, '/footnoteIds/$1'),
  pointer: host.pointer.replace(/\/([^/]*)$/, '/footnoteIds/$1'),
  isMarks: true, value: null, parsedValue: null, state: 'blank', inferred: false, raw: '', spans: [],
  confidence: 1, lowConfidence: false, mark: 'sure', reasons: [], suggestions: [],
});

/** The field at an address; footnote marks that are not there yet count as a blank field. */
export function fieldAt(assessed: AssessedFiling, address: Address): AssessedField | null {
  const found = assessed.byAddress.get(address);
  if (found || hostAddress(address) === address) return found ?? null;
  const host = assessed.byAddress.get(hostAddress(address));
  return host ? blankMarksOn(host) : null;
}

/** The focused field of the active filing, or null. */
export function focusedField(session: Session): AssessedField | null {
  const assessed = activeAssessed(session);
  return assessed && session.focus !== null ? fieldAt(assessed, session.focus) : null;
}
