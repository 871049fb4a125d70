// Filings that came as data (EDGAR's XML): nobody misread a page, so each value is what was filed, right or wrong.
// The form's law still makes its findings; what it demands and the filer left out is blank, and not lost.
import type { ParsedFiling } from '../model/filing';
import type { Bench } from './bench';

/** True for a filing whose values stand in the file under their own names. */
export const isData = ({ sourceFormat }: Pick<ParsedFiling, 'sourceFormat'>): boolean => sourceFormat === 'xml';

/** The probability that such a value is what was filed; the rest is left to faults of the file itself. */
export const filedConfidence = 0.9999;

/** Puts back what the rules for spoilt text made of blanks. */
export function asFiled(bench: Bench): void {
  for (const row of [bench.filing, bench.issuer, ...Object.values(bench.lists).flat()]) {
    for (const at of [...row.leaves.values(), ...row.marks.values()]) if (!at.decided && at.value === null) at.state = at.field.extracted.state;
  }
}
