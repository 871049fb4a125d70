// For tests: what a parsed and judged filing says against its known truth. Used by tests alone.
import type { AssessedField, AssessedFiling } from '../../model/assessed';
import { leafOf } from '../../model/catalogue';
import { listNames } from '../../model/filing';
import type { OwnershipRecord } from '../../model/record';
import { pointerParts, valueAt } from '../../model/pointer';

const bare = (value: string): string => value.normalize('NFKC').toLowerCase().replace(/[^a-z0-9]/g, '');

/** Running text is the same where its letters and figures are; an empty tick and no tick are the same on paper. */
export function sameValue(kind: string, truth: unknown, got: unknown): boolean {
  if (kind === 'boolean') return (truth ?? false) === (got ?? false);
  if (typeof truth === 'string' && typeof got === 'string' && /text|street|title|Name$|city/.test(kind)) return bare(truth) === bare(got);
  return JSON.stringify(truth ?? null) === JSON.stringify(got ?? null);
}

const kindOf = (field: AssessedField): string => (field.isMarks ? 'marks' : (leafOf(field.group, field.leaf)?.kind ?? 'text'));

/** Pointers of everything that is not the truth's, marked or not: values, footnote marks, rows too few or too many. */
export function errorsIn(assessed: AssessedFiling, truth: OwnershipRecord): string[] {
  const wrong = assessed.fields.filter((field) => !sameValue(kindOf(field), valueAt(truth, field.pointer), field.value)).map(({ pointer }) => pointer);
  const rows = listNames.filter((list) => truth[list].length !== assessed.record[list].length).map((list) => `/${list}`);
  return [...wrong, ...rows].sort();
}

/**
 * Pointers of values that are not the truth's and that nothing marks; a table that is said to have lost a row is marked.
 * A footnote mark that no text stands for is shown as inferred: that is a marking too.
 */
export function silentErrors(assessed: AssessedFiling, truth: OwnershipRecord): string[] {
  const doubted = new Set(assessed.findings.filter((finding) => finding.code === 'missing-row').map((finding) => finding.pointer));
  const said = (pointer: string): boolean => doubted.has(`/${pointerParts(pointer)[0]}`);
  const silent = assessed.fields
    .filter((field) => !(field.isMarks && field.inferred) && !field.lowConfidence && !said(field.pointer) && !sameValue(kindOf(field), valueAt(truth, field.pointer), field.value))
    .map((field) => field.pointer);
  // Rows of the truth that the record does not have at all.
  const missing = listNames.flatMap((list) => truth[list].map((_, at) => `/${list}/${at}`).slice(assessed.record[list].length)).filter((pointer) => !said(pointer));
  return [...silent, ...missing].sort();
}
