// Numbers that may have lost a figure at a cut, beside what says the same elsewhere: the row of the other table that an
// exercise has, and other rows of the column whose pieces are the same but for that figure.
import { reason } from '../model/reasons';
import { type Bench, type Exhibit, type ExhibitRow, exhibit, infer, suggest, takeBack, textValue } from './bench';
import { big } from './decimal';
import { isPart } from './digits';

const isCut = (at: Exhibit): boolean => !at.decided && at.reasons.some((why) => why.code === 'cut-hides' || why.code === 'odd-decimals');

/** Puts the whole number in place of what is left of it; what was read stays a suggestion. */
function complete(at: Exhibit, whole: string, why: string): void {
  if (typeof at.value !== 'string' || at.value === whole || !isPart(at.value, whole)) return;
  suggest(at, { value: at.value, confidence: 0.25, reason: 'As the figures stand in the text.', spans: at.spans });
  infer(at, whole, reason('completed-by-row', `The text has ${at.raw}, and ${why} has ${whole}.`));
}

/** What one exercise says in both tables: its amount, and the exercise price as the price of the shares. */
export function betweenTables(bench: Bench): void {
  const used = new Set<ExhibitRow>();
  for (const one of bench.lists.nonDerivativeTable) {
    const code = textValue(one, 'transactionCode');
    if (code !== 'M' && code !== 'C' && code !== 'X') continue;
    const amount = exhibit(one, 'transactionShares');
    const others = bench.lists.derivativeTable.filter((row) => textValue(row, 'transactionCode') === code && !used.has(row));
    const sharesOf = (row: ExhibitRow): string[] => ['transactionShares', 'underlyingSecurityShares'].flatMap((leaf) => textValue(row, leaf) ?? []);
    const same = others.find((row) => sharesOf(row).some((shares) => big(shares)?.eq(big(amount.value) ?? -1)));
    const whole = same ? undefined : others.find((row) => isCut(amount) && typeof amount.value === 'string' && sharesOf(row).length === 2 && sharesOf(row).every((shares) => shares === sharesOf(row)[0] && isPart(amount.value as string, shares)));
    const other = same ?? whole;
    if (!other) continue;
    used.add(other);
    if (whole) complete(amount, sharesOf(whole)[0] as string, 'the row of Table II');
    const [price, exercise] = [exhibit(one, 'transactionPricePerShare'), exhibit(other, 'conversionOrExercisePrice')];
    const [a, b] = [big(price.value), big(exercise.value)];
    if (a === null || b === null || a.eq(b)) continue;
    if (isCut(price)) complete(price, exercise.value as string, 'Table II');
    else if (isCut(exercise)) complete(exercise, price.value as string, 'Table I');
  }
}

/** `207)` beside an exercise of 20 shares in Table I: the last figure is what is left of a mark. */
export function markBehindNumber(bench: Bench): void {
  for (const row of bench.lists.derivativeTable) {
    for (const leaf of ['underlyingSecurityShares', 'transactionShares']) {
      const at = exhibit(row, leaf);
      if (at.decided || typeof at.value !== 'string' || !/^\d{2,4}$/.test(at.value) || !at.reasons.some(({ code }) => code === 'only-mark')) continue;
      const whole = at.value.slice(0, -1);
      const other = bench.lists.nonDerivativeTable.find((one) => textValue(one, 'transactionShares') === whole && ['transactionCode', 'transactionDate'].every((same) => textValue(one, same) !== null && textValue(one, same) === textValue(row, same)));
      if (!other) continue;
      at.doubted = true;
      suggest(at, { value: at.value, confidence: 0.2, reason: 'As the figures stand in the text.', spans: at.spans });
      infer(at, whole, reason('completed-by-row', `The text has ${at.raw}, and Table I has ${whole}: the last figure is what is left of a mark.`));
    }
  }
}

const piecesOf = (at: Exhibit): string[] => at.raw.replace(/\s/g, '').split('…');

/** True where the pieces are the same but for one character more at a cut: `$1…53.62` beside `$1…3.62`. */
function lostAtCut(at: Exhibit, other: Exhibit): boolean {
  const [mine, theirs] = [piecesOf(at), piecesOf(other)];
  if (mine.length !== theirs.length || mine.length < 2) return false;
  const longer = theirs.flatMap((piece, n) => (piece === mine[n] ? [] : [n]));
  if (longer.length !== 1) return false;
  const n = longer[0] as number;
  const [short, long] = [mine[n] as string, theirs[n] as string];
  return long.length === short.length + 1 && ((n > 0 && long.endsWith(short)) || (n < mine.length - 1 && long.startsWith(short)));
}

/** A number's two pieces at an edge, and where its point stands; null where there are not two. */
function piecesAtPoint(at: Exhibit): { readonly whole: string; readonly fraction: string; readonly point: boolean } | null {
  if (at.decided || typeof at.value !== 'string' || !at.raw.includes('…')) return null;
  const pieces = piecesOf(at);
  if (pieces.length !== 2) return null;
  const found = /^([.,]?)(\d+)(?![\d.,])/.exec(pieces[1] as string);
  const whole = (pieces[0] as string).replace(/[^\d]/g, '');
  if (!found || whole === '' || /\./.test(pieces[0] as string)) return null;
  return { whole, fraction: found[2] as string, point: found[1] === '.' };
}

/** What speaks against a number without its point. */
const ofPoints: ReadonlySet<string> = new Set(['price-without-point', 'number-odd-grouping', 'number-comma-as-point']);

/**
 * A number that lost its point on the edge where others of the column have theirs: `$139→87` beside `$138→.86`,
 * `3,688→,0204` beside `3,452→.0204`.
 */
export function pointOfColumn(column: readonly Exhibit[]): void {
  const read = column.map(piecesAtPoint);
  for (const [n, at] of column.entries()) {
    const mine = read[n];
    if (!mine || mine.point || (at.value as string).includes('.') || (mine.fraction.length === 3 && piecesOf(at)[1]?.startsWith(','))) continue;
    const alike = read.filter((other) => other?.point && other.fraction.length === mine.fraction.length && Math.abs(other.whole.length - mine.whole.length) <= 1).length;
    if (alike === 0) continue;
    const value = `${mine.whole}.${mine.fraction}`;
    suggest(at, { value: at.value, confidence: 0.25, reason: 'As the figures stand in the text.', spans: at.spans });
    takeBack(at, ({ code }) => ofPoints.has(code));
    infer(at, value, reason('point-by-column', `The text has ${at.raw}; other rows have their point at this edge.`, Math.min(1, alike / 2)));
  }
}

/** `$221.248` in two rows, and nowhere cut: no edge takes the same figure from a price twice. */
export function priceTwice(column: readonly Exhibit[]): void {
  const counts = new Map<unknown, number>();
  for (const at of column) if (!at.raw.includes('…')) counts.set(at.value, (counts.get(at.value) ?? 0) + 1);
  for (const at of column) if (!at.decided && typeof at.value === 'string' && !at.raw.includes('…') && (counts.get(at.value) ?? 0) > 1) takeBack(at, ({ code }) => code === 'odd-decimals');
}

/** A cut number whose pieces others of the column have whole. */
export function likeOthers(column: readonly Exhibit[]): void {
  for (const at of column) {
    if (!isCut(at) || typeof at.value !== 'string') continue;
    const alike = column.filter((other) => other !== at && typeof other.value === 'string' && lostAtCut(at, other));
    const values = new Set(alike.map((other) => other.value));
    const [value] = [...values];
    if (typeof value !== 'string') continue;
    if (values.size === 1 && alike.length > 1) complete(at, value, 'the column');
    else {
      suggest(at, { value, confidence: 0.5, reason: 'Stands so in another row.', spans: [] });
      at.doubted = true;
      at.reasons.push(reason('cut-unlike-others', `Another row has ${value}: a figure may be lost at the cut.`));
    }
  }
}
