// A number whose groups of three tell that one figure is gone, and where: `1,2 … 9,218`, `24,28`. Another place of the filing,
// or the form's arithmetic over any two of its rows, mostly has the whole number; or nothing but zeros stand around the place.
import { reason } from '../model/reasons';
import { amountLeaf as amount, balanceLeaf as balance, numberOf } from './balances';
import { type Bench, type Exhibit, type ExhibitRow, infer, suggest, textValue } from './bench';
import { decimalString, grouped } from './decimal';
import { type Table, tables } from './rows';

const counts = [amount, balance, 'underlyingSecurityShares'] as const;

/** With more rows than this, sums over any two of them give any number. */
const mostRows = 40;
/** A shorter number is the sum of some two by chance. */
const fewestFiguresOfSum = 5;

const figuresIn = (text: string): number => text.replace(/\D/g, '').length;

/** What a number with one figure more looks like, in groups of three; null where the groups are whole or nothing tells the place. */
export function wholeOf(raw: string): RegExp | null {
  const bare = raw.replace(/[\s$]/g, '').replace(/\(\d{1,2}\)$/, '');
  if (!/^\d{1,3}[\d,…]*\d$/.test(bare) || !bare.includes(',')) return null;
  return new RegExp(`^${bare.replace(/…/g, '\\d?')}\\d?$`);
}

const isWhole = (pattern: RegExp, raw: string, value: string): boolean => {
  const written = grouped(value);
  return /^\d{1,3}(,\d{3})+$/.test(written) && figuresIn(written) === figuresIn(raw.replace(/\(\d{1,2}\)\s*$/, '')) + 1 && pattern.test(written);
};

/** Whole numbers that the filing's rows and footnotes hold. */
function numbersSaid(bench: Bench): Set<string> {
  const said = new Set<string>();
  for (const table of tables) {
    for (const row of bench.lists[table]) {
      for (const leaf of counts) {
        const value = row.leaves.get(leaf)?.value;
        if (typeof value === 'string') said.add(value);
      }
    }
  }
  for (const row of bench.lists.footnotes) for (const [number] of (textValue(row, 'text') ?? '').matchAll(/\b\d{1,3}(?:,\d{3})+\b/g)) said.add(number.replaceAll(',', ''));
  return said;
}

/** What the balances of a table's other rows make of this row's amount or balance; a right's underlying shares are in no sum. */
function sums(rows: readonly ExhibitRow[], row: ExhibitRow, leaf: string): string[] {
  if (rows.length > mostRows || (leaf !== amount && leaf !== balance)) return [];
  const moved = numberOf(row, amount);
  const own = numberOf(row, balance);
  return rows.flatMap((other) => {
    const theirs = other === row ? null : numberOf(other, balance);
    if (!theirs) return [];
    if (leaf === amount) return own ? [decimalString(own.minus(theirs).abs())] : [];
    // The row behind tells what stood here before its own amount.
    const their = numberOf(other, amount);
    return [...(moved ? [theirs.plus(moved), theirs.minus(moved)] : []), ...(their ? [theirs.plus(their), theirs.minus(their)] : [])].filter((sum) => sum.gte(0)).map(decimalString);
  });
}

/** Nothing but zeros stands around the place and behind it: `20,0 … 0`, `3,00`. */
function withZero(raw: string, value: string): string | null {
  const bare = raw.replace(/[\s$]/g, '');
  const edge = bare.includes('…') ? bare.indexOf('…') : bare.length;
  const [before, behind] = [bare.slice(0, edge).replace(/\D/g, ''), bare.slice(edge).replace(/\D/g, '')];
  return bare.split('…').length <= 2 && before.endsWith('0') && /^0*$/.test(behind) ? `${value}0` : null;
}

function complete(at: Exhibit, whole: string, why: string): void {
  at.doubted = true;
  suggest(at, { value: at.value, confidence: 0.1, reason: 'As the figures stand in the text.', spans: at.spans });
  infer(at, whole, reason('figure-put-back', `The text has ${at.raw}, which lacks a figure; ${why}.`));
}

/** Puts the figure back where one number alone fits. */
export function restoreLostFigures(bench: Bench): void {
  let said: Set<string> | null = null;
  for (const table of tables as readonly Table[]) {
    for (const row of bench.lists[table]) {
      for (const leaf of counts) {
        const at = row.leaves.get(leaf);
        if (!at || at.decided || at.inferred || typeof at.value !== 'string' || !at.reasons.some(({ code }) => code === 'number-odd-grouping')) continue;
        const pattern = wholeOf(at.raw);
        if (!pattern) continue;
        said ??= numbersSaid(bench);
        const fitting = [...said].filter((value) => isWhole(pattern, at.raw, value));
        const summed = figuresIn(at.raw) + 1 < fewestFiguresOfSum ? [] : sums(bench.lists[table], row, leaf).filter((value) => isWhole(pattern, at.raw, value));
        const found = new Set([...fitting, ...summed]);
        const [only] = found;
        const zero = withZero(at.raw, at.value);
        if (only !== undefined && found.size === 1) complete(at, only, fitting.length > 0 ? `elsewhere the filing has ${grouped(only)}` : `${grouped(only)} is what the balance of another row gives`);
        else if (found.size === 0 && zero !== null && isWhole(pattern, at.raw, zero)) complete(at, zero, 'only zeros stand around the place');
      }
    }
  }
}
