// `5,500.000` where no other number of the filing has thousandths: OCR takes a comma for a point, and nobody writes three noughts
// behind one. Filers who count thousandths, `903,929.315`, write `60,000.000` as well.
import { reason } from '../../model/reasons';
import { type Exhibit, suggest } from '../bench';
import { allRows } from '../rows';
import type { Rule } from '../rules';

const leaves = ['transactionShares', 'sharesOwnedFollowingTransaction', 'underlyingSecurityShares'] as const;

/** Doubts numbers whose last three noughts may be part of the whole number. */
export const thousandths: Rule = {
  code: 'thousandths',
  ofText: true,
  run: (bench) => {
    const numbers = allRows(bench).flatMap(({ row }) => leaves.flatMap((leaf) => row.leaves.get(leaf) ?? []));
    const isOdd = (at: Exhibit): boolean => typeof at.value === 'string' && /^\d{1,4}\.000$/.test(at.value);
    if (numbers.some(({ value }) => typeof value === 'string' && /\.\d{3}$/.test(value) && !value.endsWith('.000'))) return;
    for (const at of numbers) {
      if (at.decided || !isOdd(at)) continue;
      const why = 'The point may be a comma between groups of three: no other number here has thousandths.';
      at.doubted = true;
      at.reasons.push(reason('thousandths', why));
      suggest(at, { value: String(at.value).replace('.', ''), confidence: 0.5, reason: why, spans: at.spans });
    }
  },
};
