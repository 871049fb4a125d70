// Writes the review log as CSV: a row for each value that stands, was marked, or that somebody decided on, with what was read,
// what a person made of it, and who decided when. Judges nothing; docs/formats.md explains the columns.
import type { AssessedField, AssessedFiling } from '../model/assessed';
import { fieldLabel } from '../model/catalogue';
import type { Correction } from '../model/correction';
import { sentencesOf } from '../model/reasons';
import { standingCorrections } from '../model/standing';
import type { Finding } from '../model/finding';
import { emptyCell, fieldCell } from './cells';
import { type Cell, csvLines } from './csv-text';
import type { NamedFiling } from './named-filing';
import { lineWriter } from './writer';

/** The columns, the same for every export. */
export const reviewLogColumns: readonly string[] = [
  'file', 'sha256', 'pointer', 'field', 'state', 'mark', 'needsReview', 'confidence', 'raw', 'asRead', 'corrected', 'final',
  'decidedBy', 'decision', 'decidedAt', 'reasons',
];

const text = (value: string): Cell => ({ text: value });
const literal = (value: string): Cell => ({ literal: value });

/** Who a decision is by: a person's name where they gave one, else `person`. */
const decider = (correction: Correction): string => correction.by || 'person';

/** The last decision on each field that counts. */
function decisions(corrections: readonly Correction[]): ReadonlyMap<string, Correction> {
  return new Map(standingCorrections(corrections).flatMap((one) => ('address' in one && one.kind !== 'dismiss-finding' ? [[one.address, one] as const] : [])));
}

/** True for a field of which there is something to say. */
const isTelling = (field: AssessedField, decided: boolean): boolean =>
  decided || field.lowConfidence || field.state !== 'blank' || (Array.isArray(field.value) ? field.value.length > 0 : field.value !== null);

function fieldRow(head: readonly Cell[], field: AssessedField, decision: Correction | undefined, isMarked: boolean): Cell[] {
  const label = fieldLabel(field.group, field.index, field.leaf);
  return [
    ...head,
    text(field.pointer), text(field.isMarks ? `Footnotes on ${label}` : label),
    literal(field.state), literal(field.mark), literal(String(isMarked)), literal(field.confidence.toFixed(6)),
    text(field.raw), fieldCell(field, field.parsedValue),
    field.mark === 'corrected' ? fieldCell(field, field.value) : emptyCell, fieldCell(field, field.value),
    decision ? text(decider(decision)) : literal('program'), literal(decision?.kind ?? ''), text(decision?.at ?? ''),
    text(sentencesOf(field.reasons).join(' ')),
  ];
}

/** A decision on rows, or a finding put aside: it belongs to no single value. */
function deedRow(head: readonly Cell[], deed: Correction): Cell[] {
  const place = 'list' in deed ? `/${deed.list}` : 'address' in deed ? deed.address : '';
  const what = deed.kind === 'dismiss-finding' ? deed.code : 'key' in deed ? `row ${deed.key}` : '';
  return [
    ...head, text(place), text(what), ...Array.from({ length: 8 }, () => emptyCell),
    text(decider(deed)), literal(deed.kind), text(deed.at), text(deed.why ?? ''),
  ];
}

const findingRow = (head: readonly Cell[], finding: Finding): Cell[] => [
  ...head, text(finding.pointer), text(finding.code), literal('finding'), literal(finding.severity), literal(String(finding.code === 'missing-row')),
  ...Array.from({ length: 5 }, () => emptyCell), literal('program'), emptyCell, emptyCell, text(finding.message),
];

/** The rows of a filing: its fields in reading order, then what was done to rows, then what the rules found. */
export function reviewRows({ name, filing, corrections = [] }: NamedFiling): Cell[][] {
  const head = [text(name), literal(filing.sha256)];
  const decided = decisions(corrections);
  const queue = new Set(filing.queue);
  const fields = filing.fields.filter((field) => isTelling(field, decided.has(field.address)));
  const deeds = standingCorrections(corrections).filter((one) => !('address' in one) || one.kind === 'dismiss-finding' || !knows(filing, one.address));
  return [
    ...fields.map((field) => fieldRow(head, field, decided.get(field.address), queue.has(field.address))),
    ...deeds.map((deed) => deedRow(head, deed)),
    ...filing.findings.map((finding) => findingRow(head, finding)),
  ];
}

/** False where a decision's field is gone with its row. */
const knows = (filing: AssessedFiling, address: string): boolean => filing.byAddress.has(address);

/** The review log of filings, as CSV. */
export const writeReview = lineWriter(
  () => csvLines([reviewLogColumns.map(literal)], false),
  (named, options) => csvLines(reviewRows(named), options.safeFormulas ?? true),
);
