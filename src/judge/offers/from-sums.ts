// What the form's arithmetic wants: owned after = owned before ± amount, from the rows on both sides, whatever was read.
import type Big from 'big.js';
import { amountLeaf as amount, balanceLeaf as balance, numberOf, signOf } from '../balances';
import { type ExhibitRow, textValue } from '../bench';
import { decimalString } from '../decimal';
import { figureDistance } from '../digits';
import { type Asked, type Offer, offer, type Source } from './offers';

/** Rows of the same security and ownership beside this one. */
function neighbours({ bench, row }: Asked): { readonly above: ExhibitRow | undefined; readonly below: ExhibitRow | undefined } {
  const { group } = row.row;
  if (group !== 'nonDerivativeTable' && group !== 'derivativeTable') return { above: undefined, below: undefined };
  const rows = bench.lists[group];
  const at = rows.indexOf(row);
  const same = (other: ExhibitRow | undefined): ExhibitRow | undefined =>
    other && ['securityTitle', 'directOrIndirectOwnership'].every((leaf) => textValue(other, leaf) === textValue(row, leaf)) ? other : undefined;
  return { above: same(rows[at - 1]), below: same(rows[at + 1]) };
}

/** Nearer to what was read comes first. */
function likely(read: unknown, value: string): number {
  if (typeof read !== 'string' || !/\d/.test(read)) return 0.28;
  const edits = figureDistance(read, value);
  return edits <= 2 ? 0.34 : edits <= 4 ? 0.2 : 0.11;
}

function balances(asked: Asked): [Big, string][] {
  const { row } = asked;
  const { above, below } = neighbours(asked);
  const found: [Big, string][] = [];
  const moved = numberOf(row, amount);
  for (const [beside, where] of [[above, 'above'], [below, 'below']] as const) {
    const other = numberOf(beside, balance);
    if (!other) continue;
    if (moved && signOf(row) !== 0) found.push([other.plus(moved.times(signOf(row))), `The balance of the row ${where}, and the amount.`]);
    const their = numberOf(beside, amount);
    if (their && signOf(beside) !== 0) found.push([other.minus(their.times(signOf(beside))), `The balance of the row ${where} before its own amount.`]);
    found.push([other, `The balance of the row ${where}.`]);
  }
  if (moved) found.push([moved, 'The amount itself, where nothing was owned before.']);
  return found;
}

function amounts(asked: Asked): [Big, string][] {
  const { row } = asked;
  const { above, below } = neighbours(asked);
  const after = numberOf(row, balance);
  if (!after) return [];
  return ([[above, 'above'], [below, 'below']] as const).flatMap(([beside, where]): [Big, string][] => {
    const other = numberOf(beside, balance);
    return other && !other.eq(after) ? [[after.minus(other).abs(), `The difference to the balance of the row ${where}.`]] : [];
  });
}

export const fromSums: Source = (asked) => {
  const { at, leaf, row } = asked;
  const found = leaf === balance ? balances(asked) : leaf === amount && row.leaves.get('kind')?.value !== 'holding' ? amounts(asked) : [];
  return found.filter(([value]) => value.gte(0)).map(([value, reason]): Offer => {
    const text = decimalString(value);
    return offer(text, likely(at.value ?? at.raw, text), reason);
  });
};
