// Numbers of which an edge may have left a part in another column: `18` under shares and `8,900` under price are 188,900;
// `246,` ran into the title beside `800`.
import { reason } from '../../model/reasons';
import { type Exhibit, type ExhibitRow, suggest } from '../bench';
import { grouped } from '../decimal';
import type { Rule } from '../rules';
import { allRows } from '../rows';

/** Prices that stand right behind a number of shares: of Form 3 the exercise price, of Form 4 that of the right. */
const pricesBehind = ['conversionOrExercisePrice', 'transactionPricePerShare'] as const;

const figures = (raw: string): string => raw.replace(/\s*\(\d{1,2}\)\s*$/, '').trim();

/** `18` and `8,900 (1)`: neither whole by itself, and one number in groups of three together. */
function intoPrice(shares: Exhibit, price: Exhibit): void {
  const [left, right] = [figures(shares.raw), figures(price.raw)];
  if (shares.decided || price.value === null || !/^\d{1,2}$/.test(left) || !/^\d{0,2}(?:,\d{3})+$/.test(right) || !/^\d{1,3}(?:,\d{3})+$/.test(left + right)) return;
  const whole = (left + right).replaceAll(',', '');
  shares.doubted = true;
  price.doubted ||= !price.decided;
  for (const at of [shares, price]) at.reasons.push(reason('number-parted', `An edge may have parted ${left + right} into two columns.`));
  suggest(shares, { value: whole, confidence: 0.6, reason: `The figures of both columns: ${grouped(whole)}.`, spans: [...shares.spans, ...price.spans] });
}

/** `800` beside an amount of 246,800: its last three figures and no more. */
function endOfOther(part: Exhibit, whole: Exhibit): void {
  if (part.decided || typeof part.value !== 'string' || typeof whole.value !== 'string' || part.value.length < 3 || part.value.includes('.') || part.value === whole.value || !whole.value.endsWith(part.value)) return;
  part.doubted = true;
  part.reasons.push(reason('number-parted', `It is the end of ${grouped(whole.value)}, which stands in the same row.`));
  suggest(part, { value: whole.value, confidence: 0.5, reason: 'The number of which it is the end.', spans: whole.spans });
}

/** `$5 (2)` before `,000,000.00`: no number begins with its second group. */
function beforeGroups(before: Exhibit, behind: Exhibit): void {
  if (before.decided || before.value === null || !/^,\d{3}/.test(behind.raw)) return;
  before.doubted = true;
  before.reasons.push(reason('number-parted', `Its figures may go on in the next column, which begins with a comma: ${behind.raw}.`));
}

/** The columns of numbers, as they stand side by side on Forms 4 and 5. */
const inOrder = ['conversionOrExercisePrice', 'transactionShares', 'underlyingSecurityShares', 'transactionPricePerShare', 'sharesOwnedFollowingTransaction'] as const;

const look = (row: ExhibitRow): void => {
  const [amount, underlying] = [row.leaves.get('transactionShares'), row.leaves.get('underlyingSecurityShares')];
  for (const leaf of pricesBehind) {
    const price = row.leaves.get(leaf);
    if (underlying && price) intoPrice(underlying, price);
  }
  const numbers = inOrder.flatMap((leaf) => row.leaves.get(leaf) ?? []).filter(({ raw }) => raw !== '');
  for (const [at, behind] of numbers.entries()) if (at > 0) beforeGroups(numbers[at - 1] as Exhibit, behind);
  if (amount && underlying) {
    endOfOther(amount, underlying);
    endOfOther(underlying, amount);
  }
};

/** Doubts numbers that may be parts of others. */
export const partedNumbers: Rule = {
  code: 'parted-numbers',
  ofText: true,
  run: (bench) => {
    for (const { row } of allRows(bench)) look(row);
  },
};
