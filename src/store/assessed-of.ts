// The judged filing of an entry, computed when first asked for and kept until its corrections or the threshold change;
// of a long filing, what the judge away from this thread has said, with later corrections laid over it.
// Fields that did not change keep their identity, so that the screen redraws only what did.
import { changesBetween, withChanges } from '../judge/changes';
import { judge } from '../judge/judge';
import { provisional } from '../judge/provisional';
import type { AssessedField, AssessedFiling } from '../model/assessed';
import type { Correction } from '../model/correction';
import { type Address, type ParsedFiling, stableAddress } from '../model/filing';
import type { Pointer } from '../model/pointer';
import { activeReady, type History, historyOf, type Judgement, type ReadyFiling, type Session } from './session';

interface Kept {
  /** Those that count: what is undone is left out. */
  readonly standing: readonly Correction[];
  readonly threshold: number;
  readonly assessed: AssessedFiling;
}

/** The newest first. Commands look at the filing before and after a decision, and undo goes back to what was there. */
const kept = new WeakMap<ParsedFiling, readonly Kept[]>();
const most = 3;

/** True where two lists hold the same corrections. */
export const sameList = (a: readonly Correction[], b: readonly Correction[]): boolean =>
  a === b || (a.length === b.length && a.every((one, at) => one === b[at]));

const standings = new WeakMap<History, readonly Correction[]>();

/** The corrections of a filing that are not undone. */
export function standingIn(session: Session, entry: ReadyFiling): readonly Correction[] {
  const history = historyOf(session, entry);
  const standing = standings.get(history) ?? history.corrections.slice(0, history.done);
  standings.set(history, standing);
  return standing;
}

/** The filing as judged on this thread. */
function judgedHere(parsed: ParsedFiling, standing: readonly Correction[], threshold: number): AssessedFiling {
  const there = kept.get(parsed) ?? [];
  const found = there.find((one) => one.threshold === threshold && sameList(one.standing, standing));
  if (found) return found.assessed;
  const last = there[0];
  const made = judge(parsed, standing, { threshold });
  const assessed = last ? withChanges(last.assessed, changesBetween(last.assessed, made)) : made;
  kept.set(parsed, [{ standing, threshold, assessed }, ...there].slice(0, most));
  return assessed;
}

const shown = new WeakMap<Judgement, Kept>();

/** A long filing as it can be shown now: as judged where the judge has seen what stands, else with what stands laid over. */
function shownOf(judgement: Judgement, standing: readonly Correction[], threshold: number): AssessedFiling {
  if (sameList(judgement.standing, standing)) return judgement.assessed;
  const earlier = judgement.threshold === threshold ? judgement.earlier.find((one) => sameList(one.standing, standing)) : undefined;
  if (earlier) return earlier.assessed;
  const last = shown.get(judgement);
  if (last && sameList(last.standing, standing)) return last.assessed;
  const assessed = provisional(judgement.parsed, judgement, standing, judgement.untouched);
  shown.set(judgement, { standing, threshold, assessed });
  return assessed;
}

/** The filing as judged with the corrections that stand now; of a long one, as far as it has been judged. */
export function assessedOf(session: Session, entry: ReadyFiling): AssessedFiling {
  const { parsed, sha256 } = entry.status;
  const standing = standingIn(session, entry);
  const judgement = session.judgements[sha256];
  if (judgement?.parsed === parsed) return shownOf(judgement, standing, session.threshold);
  return judgedHere(parsed, standing, session.threshold);
}

const actives = new WeakMap<Session, AssessedFiling | null>();

/** The active filing as judged, or null. Every field asks for it, so it is found once a session. */
export function activeAssessed(session: Session): AssessedFiling | null {
  const known = actives.get(session);
  if (known !== undefined) return known;
  const entry = activeReady(session);
  const assessed = entry ? assessedOf(session, entry) : null;
  actives.set(session, assessed);
  return assessed;
}

/** The field at a pointer, found without making a map of all. */
export const fieldAtPointer = (assessed: AssessedFiling, at: Pointer): AssessedField | undefined => assessed.byAddress.get(stableAddress(at, assessed.rowKeys));

/** The text at an address, or null: for heads and titles, which need not have the whole record made. */
export function textAt(assessed: AssessedFiling, address: Address): string | null {
  const value = assessed.byAddress.get(address)?.value;
  return typeof value === 'string' ? value : null;
}

/** The address of the leaf that footnote marks stand on. */
export const hostAddress = (marks: Address): Address => marks.replace('/footnoteIds/', '/');

const marksToBe = new WeakMap<AssessedField, AssessedField>();

/** The footnote marks on a leaf that has none yet, as a blank field; the same one as long as the leaf is. */
export function blankMarksOn(host: AssessedField): AssessedField {
  const made = marksToBe.get(host) ?? blankMarks(host);
  marksToBe.set(host, made);
  return made;
}

const blankMarks = (host: AssessedField): AssessedField => ({
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
