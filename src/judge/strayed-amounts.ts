// Numbers of shares that an edge, or a column's end that was not seen, put into the title beside them:
// `Class A 7,493,750 ordinary shares` where the row's amount is 7,493,750.
import { reason } from '../model/reasons';
import { type Bench, type Exhibit, exhibit, infer, suggest } from './bench';

const number = / ?(?<!\$)\b(\d{1,3}(?:,\d{3})+)(?: [a-z]{1,3}$)?(?![\d.])/;

function takeOut(title: Exhibit, amounts: readonly Exhibit[], underlying: Exhibit): void {
  if (title.decided || typeof title.value !== 'string') return;
  const found = number.exec(title.value);
  if (!found) return;
  const figures = (found[1] as string).replace(/,/g, '');
  if (!amounts.some((at) => at.value === figures)) return;
  const whole = `${title.value.slice(0, found.index)}${title.value.slice(found.index + found[0].length)}`.trim();
  if (whole === '') return;
  suggest(title, { value: title.value, confidence: 0.1, reason: 'As it stands in the text.', spans: title.spans });
  infer(title, whole, reason('amount-taken-out', `The text has ${title.raw}; the number in it is the row’s own.`));
  title.doubted = true;
  if (underlying.decided || underlying.value === figures) return;
  // `Class A 8,624,999 Ordinary Shares` beside `1`: what stands in the column itself is less likely the number.
  if (underlying.value !== null) {
    underlying.doubted = true;
    underlying.reasons.push(reason('amount-beside', `Another number stands in the title beside it: ${title.raw}.`));
    suggest(underlying, { value: figures, confidence: 0.6, reason: 'The number in the title beside it.', spans: title.spans });
    return;
  }
  infer(underlying, figures, reason('amounts-agree', `It stands in the title beside it: ${title.raw}.`));
  underlying.doubted = true;
}

/** Takes the row's own number out of the title of the underlying security. */
export function takeOutAmounts(bench: Bench): void {
  for (const row of bench.lists.derivativeTable) {
    const underlying = exhibit(row, 'underlyingSecurityShares');
    takeOut(exhibit(row, 'underlyingSecurityTitle'), [underlying, exhibit(row, 'transactionShares')], underlying);
  }
}
