// Natures of ownership that end with a number, `By Trust fbo Child 1`: where OCR spoilt the mark behind one, `Child 3@`, its
// number may be taken for the mark's.
import { reason } from '../../model/reasons';
import { suggest } from '../bench';
import type { Rule } from '../rules';
import { allRows } from '../rows';

const leaf = 'natureOfOwnership';
const numbered = /^(.+) \d{1,2}$/;

/** Doubts a nature without a number where another has the same words with one, and figures begin what was read as its mark. */
export const numberedNatures: Rule = {
  code: 'numbered-natures',
  ofText: true,
  run: (bench) => {
    const rows = allRows(bench);
    const stems = new Set(rows.flatMap(({ row }) => numbered.exec(String(row.leaves.get(leaf)?.value ?? ''))?.[1] ?? []));
    if (stems.size === 0) return;
    for (const { row } of rows) {
      const [at, marks] = [row.leaves.get(leaf), row.marks.get(leaf)];
      const number = /^(\d{1,2})(?!\d)/.exec(marks?.raw ?? '')?.[1];
      if (!at || at.decided || number === undefined || typeof at.value !== 'string' || !stems.has(at.value)) continue;
      at.doubted = true;
      at.reasons.push(reason('figure-at-end', `The number behind it may be its own and not its mark's: ${marks?.raw}.`));
      suggest(at, { value: `${at.value} ${number}`, confidence: 0.6, reason: 'With the number that others of these words have.', spans: at.spans });
    }
  },
};
