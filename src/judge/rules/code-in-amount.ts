// `50` in the cell before `2,739`, where the row has no code: the code S with its mark (1), read as figures, and no part
// of the amount.
import { reason } from '../../model/reasons';
import { type Exhibit, exhibit, suggest } from '../bench';
import { allRows } from '../rows';
import type { Rule } from '../rules';

/** A figure or two in a cell of their own before a number that is whole without them: `50 … 2,739`. */
const leading = /^\d{1,2} … (\d{1,3}(?:,\d{3})*)$/;

function look(code: Exhibit, amount: Exhibit): void {
  if (amount.decided || code.field.extracted.state === 'read') return;
  const rest = leading.exec(amount.raw)?.[1];
  if (rest === undefined) return;
  amount.doubted = true;
  const why = 'The text has no code for this row: the figures of the first cell may be what is left of it.';
  amount.reasons.push(reason('code-in-amount', why));
  suggest(amount, { value: rest.replaceAll(',', ''), confidence: 0.5, reason: why, spans: amount.spans });
}

/** Doubts amounts that may have taken in the code before them. */
export const codeInAmount: Rule = {
  code: 'code-in-amount',
  ofText: true,
  run: (bench) => {
    for (const { row } of allRows(bench)) if (row.leaves.get('kind')?.value === 'transaction') look(exhibit(row, 'transactionCode'), exhibit(row, 'transactionShares'));
  },
};
