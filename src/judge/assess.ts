// From the bench to the assessed filing: confidence, marks, the record, the queue of what needs eyes.
import type { AssessedField, AssessedFiling, Mark, Suggestion } from '../model/assessed';
import { catalogue, type ValueKind } from '../model/catalogue';
import { sameValue } from '../model/extracted';
import { type GroupName, listNames } from '../model/filing';
import type { Finding } from '../model/finding';
import { type Reason, reason } from '../model/reasons';
import { type AsRead, readingsOf } from './as-read';
import { assembled, pointerIn } from './assembled';
import type { Bench, Exhibit, ExhibitRow } from './bench';
import { inTurn } from './offers/near';
import { type Asked, most, offersFor } from './offers/offers';
import { confidenceOf, type Weigh, weighing } from './confidence';
import { filedConfidence, isData } from './data';
import { sinceChanged } from './marks/since-changed';
import { isPutAside } from './put-aside';
import { whenAsked } from './when-asked';

/** Beside a sure value only readings are offered that could really be it. */
const likelyEnough = 0.2;

/** A finding of these severities counts against the field it points at. */
const telling = (finding: Finding): boolean => finding.severity !== 'note';

/** The mark of a leaf; `low` where it wants eyes, `was` what was read of it. */
export function markOf(at: Exhibit, low: boolean, was: AsRead): Mark {
  const { decision } = at.field;
  if (decision !== null) {
    const same = sameValue(at.value, was.value) && (was.value !== null || at.state === was.state);
    return decision.kind === 'confirm' || same ? 'confirmed' : 'corrected';
  }
  if (at.conflict) return 'conflict';
  if (at.state === 'lost' || at.state === 'unreadable') return 'missing';
  if (low) return 'doubtful';
  return at.inferred ? 'inferred' : 'sure';
}

/** Reasons in the order in which they are told, each once: what speaks against a doubtful value comes first; of a sure one, what speaks for it. */
function inOrder(reasons: readonly Reason[], low: boolean, weigh: Weigh): readonly Reason[] {
  const told: Reason[] = [];
  const turns: number[] = [];
  // Each is put in its place among those before it: a value has a handful.
  for (const why of reasons) {
    if (isTold(told, why)) continue;
    const turn = low ? weigh(why) : -weigh(why);
    let place = told.length;
    while (place > 0 && (turns[place - 1] as number) > turn) {
      told[place] = told[place - 1] as Reason;
      turns[place] = turns[place - 1] as number;
      place--;
    }
    told[place] = why;
    turns[place] = turn;
  }
  return told;
}

/** True where the same is told already: several parts of a value may give it. */
function isTold(told: readonly Reason[], { code, message }: Reason): boolean {
  for (const one of told) if (one.code === code && one.message === message) return true;
  return false;
}

const none: readonly Suggestion[] = [];
const suggestWhenAsked = whenAsked<'suggestions', readonly Suggestion[]>('suggestions');

/** Other values that could be it, by what was read and what the rules say. */
function othersOf(at: Exhibit): Suggestion[] {
  const others = at.field.extracted.candidates.map(({ value, likelihood, reason, spans }): Suggestion => ({ value, confidence: likelihood, reason, spans }));
  return [...at.suggestions, ...others];
}

/** The other values that a sure one could really be. */
function rivalsOf(at: Exhibit, kind: ValueKind): readonly Suggestion[] {
  if (at.field.extracted.candidates.length === 0 && at.suggestions.length === 0) return none;
  const given = at.suggestions.length;
  return inTurn(kind, at.value, othersOf(at).filter((one, place) => place < given || one.confidence >= likelyEnough), most);
}

/** How to make all that a value could be that wants eyes, what the rest of the filing offers among it. */
const allFor = (asked: Asked) => (): readonly Suggestion[] => inTurn(asked.kind, asked.at.value, [...othersOf(asked.at), ...offersFor(asked)], most);

/** Severity of a mark in the queue: lower comes first within its part of the form. */
const urgency: Readonly<Record<Mark, number>> = { conflict: 0, missing: 1, doubtful: 2, inferred: 3, sure: 4, confirmed: 5, corrected: 5 };

const readingOrder: readonly GroupName[] = ['filing', 'issuer', 'reportingOwners', 'nonDerivativeTable', 'derivativeTable', 'footnotes', 'ownerSignatures'];

/** Computes what is shown and exported from a bench that reconciling and the rules are done with. */
export function assess(bench: Bench, threshold: number): AssessedFiling {
  const fields: AssessedField[] = [];
  const rowKeys = Object.fromEntries(listNames.map((list) => [list, bench.lists[list].map((row) => row.row.key ?? '')]));
  // What a person has put aside is not said, and marks nothing.
  const standing = bench.findings.filter((finding) => !isPutAside(bench.draft.aside, finding, rowKeys));
  const flagged = new Map(standing.filter(telling).map((finding) => [finding.pointer, finding]));
  const data = isData(bench.draft.parsed);
  const readingOf = readingsOf(bench.draft.parsed);
  const noise = bench.draft.parsed.noise ?? 0;
  const since = sinceChanged(bench, readingOf, threshold);

  const fieldOf = (row: ExhibitRow, index: number | null, at: Exhibit, leafKind: ValueKind): AssessedField => {
    const { address, group, key, leaf, isMarks } = at.field;
    // Most rows stand where they were read: then the address is the pointer.
    const at_ = index === null || String(index) === key ? address : pointerIn(at.field, index);
    const confidence = at.decided ? 1 : data ? filedConfidence : confidenceOf(isMarks ? 'marks' : leafKind, at.reasons, noise);
    const wanting = at.state === 'lost' || at.state === 'unreadable';
    const low = !at.decided && (confidence < threshold || at.conflict || (at.doubted && threshold > 0) || wanting || flagged.has(at_) || (row.row.added && at.inferred));
    const weigh = weighing(isMarks ? 'marks' : leafKind, at.reasons);
    // A mark owes its reader something that speaks against the value.
    const against = !low || at.conflict || wanting || at.reasons.some((why) => weigh(why) < 0) ? [] : [reason('unconfirmed', (data && flagged.get(at_)?.message) || 'Nothing else in the filing confirms it.')];
    const was = at.decided ? readingOf(at.field) : at;
    const why = inOrder(against.length > 0 ? [...against, ...at.reasons] : at.reasons, low, weigh);
    const changed = low && isMarks && !row.row.added ? since(at) : null;
    const field: Omit<AssessedField, 'suggestions'> & { suggestions?: readonly Suggestion[] } = {
      address, pointer: at_, group, key, index, leaf, isMarks,
      value: at.value,
      parsedValue: was.value,
      state: at.state,
      inferred: at.inferred,
      confidence,
      lowConfidence: low,
      mark: markOf(at, low, was),
      raw: at.raw,
      spans: at.spans,
      reasons: changed ? [changed, ...why] : why,
    };
    if (low) return suggestWhenAsked(field, allFor({ bench, row, at, leaf, kind: leafKind }));
    field.suggestions = rivalsOf(at, leafKind);
    return field as AssessedField;
  };

  const rowFields = (row: ExhibitRow, index: number | null): void => {
    for (const leaf of catalogue[row.row.group]) {
      const at = row.leaves.get(leaf.name);
      if (at) fields.push(fieldOf(row, index, at, leaf.kind));
      const marks = row.marks.get(leaf.name);
      if (marks) fields.push(fieldOf(row, index, marks, leaf.kind));
    }
  };
  rowFields(bench.filing, null);
  rowFields(bench.issuer, null);
  for (const list of listNames) for (const [index, row] of bench.lists[list].entries()) rowFields(row, index);

  // An empty table is evidence for the rules and no finding by itself: most forms leave one empty.
  const findings = standing.filter((finding) => finding.code !== 'empty-table');
  const parts = new Map(readingOrder.map((group, at) => [group, at]));
  const partOf = (field: AssessedField): number => (field.leaf === 'remarks' ? (parts.get('footnotes') ?? 0) + 0.5 : (parts.get(field.group) ?? 0));
  const rank = (field: AssessedField): number => partOf(field) * 1e9 + (field.index ?? 0) * 10 + urgency[field.mark];
  const queue = fields
    .filter((field) => field.lowConfidence)
    .map((field) => ({ field, rank: rank(field) }))
    // The sort is stable: of two that want eyes alike the first of the form comes first.
    .sort((a, b) => a.rank - b.rank || a.field.confidence - b.field.confidence)
    .map(({ field }) => field.address);

  return assembled({
    sha256: bench.draft.parsed.sha256,
    sourceFormat: bench.draft.parsed.sourceFormat,
    parserVersion: bench.draft.parsed.parserVersion,
    fields,
    findings,
    queue,
    rowKeys,
    unclaimed: bench.draft.parsed.unclaimed,
  });
}
