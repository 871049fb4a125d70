// Marks that a person put on a value: each names a footnote of the filing. `99` where the last footnote is 11 is a slip of the hand.
import { pointer } from '../../model/pointer';
import { textValue } from '../bench';
import type { Rule } from '../rules';
import { allRows } from '../rows';

/** Says which typed marks name no footnote; those that were read say so by their reasons. */
export const markedNotes: Rule = {
  code: 'mark-without-note',
  run: (bench) => {
    const notes = new Set(bench.lists.footnotes.flatMap((row) => textValue(row, 'id') ?? []));
    for (const { table, index, row } of allRows(bench)) {
      for (const [leaf, { decided, value }] of row.marks) {
        const missing = decided && Array.isArray(value) ? value.filter((id) => !notes.has(String(id))) : [];
        if (missing.length === 0) continue;
        const numbers = missing.map((id) => String(id).slice(1)).join(' and ');
        bench.findings.push({
          pointer: pointer(table, index, 'footnoteIds', leaf), code: 'mark-without-note', severity: 'warning', spans: [],
          message: missing.length > 1 ? `Footnotes ${numbers} are not among the footnotes.` : `Footnote ${numbers} is not among the footnotes.`,
        });
      }
    }
  },
};
