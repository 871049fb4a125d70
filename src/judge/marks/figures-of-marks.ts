// Figures before a closing bracket that stand for a price's footnote mark, `$5.0014)`, or may: told by the mark that the
// rest of the filing speaks for.
import { reason } from '../../model/reasons';
import { type Bench, type Exhibit, infer, suggest, takeBack } from '../bench';
import { allRows } from '../rows';

const prices = ['transactionPricePerShare', 'conversionOrExercisePrice'] as const;

const numbersOf = (marks: Exhibit): string[] => (Array.isArray(marks.value) ? marks.value.map((id) => String(id).slice(1)) : []);

/** `$136.416)` read as 136.41 with a mark: footnote 6 is what the rest speaks for, too. */
function confirm(price: Exhibit, marks: Exhibit): void {
  const figure = /^(\d)\)/.exec(marks.raw)?.[1];
  if (figure !== undefined && numbersOf(marks).includes(figure)) takeBack(price, ({ code }) => code === 'mark-glued');
}

/** A price of four places of which the last are the number of its footnote, and of the mark nothing else is left but its last bracket. */
function part(price: Exhibit, marks: Exhibit): void {
  const number = numbersOf(marks)[0];
  if (number === undefined || typeof price.value !== 'string' || !marks.raw.startsWith(')') || !/\.\d{4}$/.test(price.value) || !price.value.endsWith(number)) return;
  const without = price.value.slice(0, -number.length);
  const why = reason('mark-glued', `Its last ${number.length === 1 ? 'figure' : 'figures'} may be the footnote mark: ${price.raw}.`);
  price.doubted = true;
  // One figure in ten ends a price of four places by chance, two hardly ever do.
  if (number.length === 1) {
    suggest(price, { value: without, confidence: 0.5, reason: 'Without the figure of its mark.', spans: price.spans });
    price.reasons.push(why);
    return;
  }
  suggest(price, { value: price.value, confidence: 0.2, reason: 'As the figures stand in the text.', spans: price.spans });
  infer(price, without, why);
}

/** Weighs the last figures of marked prices against their marks; what a person decided stays. */
export function figuresOfMarks(bench: Bench): void {
  for (const { row } of allRows(bench)) {
    for (const leaf of prices) {
      const [price, marks] = [row.leaves.get(leaf), row.marks.get(leaf)];
      if (!price || !marks || price.decided) continue;
      confirm(price, marks);
      part(price, marks);
    }
  }
}
