// The judge's bench: what reconciling and the rules see of a draft, and where their evidence is gathered.
// Where a person decided nothing here changes a value. What is put in place of a reading keeps it as an offer, and is inferred
// unless the text holds the value itself.
import type { Suggestion } from '../model/assessed';
import { blank, sameValue, type State, type Value } from '../model/extracted';
import { type ListName, marksAddressOf } from '../model/filing';
import type { Finding } from '../model/finding';
import type { Reason } from '../model/reasons';
import type { Span } from '../text/span';
import type { Draft, DraftField, DraftRow } from './draft';

/** A leaf while it is judged. */
export interface Exhibit {
  readonly field: DraftField;
  /** The value as it stands after reconciling. */
  value: Value;
  state: State;
  inferred: boolean;
  raw: string;
  spans: readonly Span[];
  /** True where a person set, confirmed or marked it: nothing here may change it. */
  readonly decided: boolean;
  readonly reasons: Reason[];
  readonly suggestions: Suggestion[];
  /** True where two places of the filing disagree about it and nothing settles it. */
  conflict: boolean;
  /** True where it wants eyes though it is likely right: a value beside which a mark may be lost. */
  doubted: boolean;
}

/** A row while it is judged. */
export interface ExhibitRow {
  readonly row: DraftRow;
  readonly leaves: ReadonlyMap<string, Exhibit>;
  /** Marks that the text has lost are added here by reconciling. */
  readonly marks: Map<string, Exhibit>;
}

/** All that the judge works on. */
export interface Bench {
  readonly draft: Draft;
  readonly filing: ExhibitRow;
  readonly issuer: ExhibitRow;
  readonly lists: Readonly<Record<ListName, readonly ExhibitRow[]>>;
  readonly findings: Finding[];
  /** What several ask of it and is worked out once; kept here, so that it goes with the bench. See `once`. */
  readonly made: Map<unknown, unknown>;
}

/** A leaf of a draft before anything is judged. */
export function exhibitOf(field: DraftField): Exhibit {
  const { extracted, decision } = field;
  const kept = decision?.kind === 'set' || decision?.kind === 'confirm';
  const state: State =
    decision === null ? extracted.state
    : decision.kind === 'mark-unreadable' ? 'unreadable'
    : decision.kind === 'mark-lost' ? 'lost'
    : decision.kind === 'mark-blank' || decision.value === null ? 'blank'
    : 'read';
  const value = decision === null ? extracted.value : kept ? decision.value : null;
  return {
    field,
    value,
    state,
    inferred: decision === null && extracted.inferred,
    raw: extracted.raw,
    spans: decision?.kind === 'set' && decision.spans.length > 0 ? decision.spans : extracted.spans,
    decided: decision !== null,
    // What was said of the reading says nothing of another value that a person put in its place.
    reasons: sameValue(value, extracted.value) && state === extracted.state ? [...extracted.reasons] : [],
    suggestions: [],
    conflict: false,
    doubted: false,
  };
}

/** Lays a draft out for judging. */
export function benchOf(draft: Draft): Bench {
  const rowOf = (row: DraftRow): ExhibitRow => {
    const exhibits = (fields: ReadonlyMap<string, DraftField>): Map<string, Exhibit> => {
      const made = new Map<string, Exhibit>();
      for (const [leaf, field] of fields) made.set(leaf, exhibitOf(field));
      return made;
    };
    return { row, leaves: exhibits(row.leaves), marks: exhibits(row.marks) };
  };
  const { reportingOwners, nonDerivativeTable, derivativeTable, footnotes, ownerSignatures } = draft.lists;
  const lists: Bench['lists'] = {
    reportingOwners: reportingOwners.map(rowOf), nonDerivativeTable: nonDerivativeTable.map(rowOf), derivativeTable: derivativeTable.map(rowOf), footnotes: footnotes.map(rowOf), ownerSignatures: ownerSignatures.map(rowOf),
  };
  return { draft, filing: rowOf(draft.filing), issuer: rowOf(draft.issuer), lists, findings: [...draft.parsed.findings], made: new Map() };
}

/** Something that hangs on what never changes while a bench is judged, the footnotes say: made when it is first asked for, and kept with the bench. */
export function once<T extends object>(make: (bench: Bench) => T): (bench: Bench) => T {
  return (bench) => {
    let made = bench.made.get(make) as T | undefined;
    if (made === undefined) {
      made = make(bench);
      bench.made.set(make, made);
    }
    return made;
  };
}

/** The exhibit of a leaf that the catalogue has; a wrong name is a bug in a rule. */
export function exhibit(row: ExhibitRow, leaf: string): Exhibit {
  const found = row.leaves.get(leaf);
  if (!found) throw new Error(`no leaf ${leaf} in ${row.row.group}`);
  return found;
}

/** The text value of a leaf, or null. */
export const textValue = (row: ExhibitRow, leaf: string): string | null => {
  const value = row.leaves.get(leaf)?.value;
  return typeof value === 'string' ? value : null;
};

/** Puts a value in place that no text stands for; never where a person decided. */
export function infer(at: Exhibit, value: Value, why: Reason): void {
  if (at.decided) return;
  at.value = value;
  at.state = 'read';
  at.inferred = true;
  at.reasons.unshift(why);
}

/** Takes back what was said of a value, where something else has settled it. */
export function takeBack(at: Exhibit, isSettled: (why: Reason) => boolean): void {
  for (let last = at.reasons.length - 1; last >= 0; last--) if (isSettled(at.reasons[last] as Reason)) at.reasons.splice(last, 1);
}

/** Offers another value; the same value twice keeps the more likely one. */
export function suggest(at: Exhibit, suggestion: Suggestion): void {
  const same = at.suggestions.findIndex((other) => sameValue(other.value, suggestion.value));
  if (same < 0) at.suggestions.push(suggestion);
  else if ((at.suggestions[same] as Suggestion).confidence < suggestion.confidence) at.suggestions[same] = suggestion;
}

/** Adds an entry for a footnote mark that no text stands for, and gives it. */
export function addMarks(row: ExhibitRow, leaf: string): Exhibit {
  const { group, key } = row.row;
  const made = exhibitOf({ address: marksAddressOf(group as ListName, key ?? '', leaf), group, key, leaf, isMarks: true, extracted: blank, decision: null });
  row.marks.set(leaf, made);
  return made;
}
