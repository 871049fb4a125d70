// Rows that a person added, filled with what follows from the rest of the filing: the title that all rows share, the date
// of box 3 that no row has, the amount between two balances. All of it is inferred and wants eyes; nothing else is put in.
import type Big from 'big.js';
import { directionOf } from '../model/codes';
import type { Value } from '../model/extracted';
import { reason } from '../model/reasons';
import { amountLeaf, balanceLeaf, numberOf, signOf } from './balances';
import { type Bench, type Exhibit, type ExhibitRow, infer, textValue } from './bench';
import { decimalString } from './decimal';
import { type Table, tables } from './rows';

/** Leaves that a new row mostly shares with all others of its table. */
const shared = ['securityTitle', 'transactionCode', 'directOrIndirectOwnership', 'natureOfOwnership', 'underlyingSecurityTitle'] as const;
const transactionLeaves = ['transactionDate', 'transactionCode', 'transactionShares', 'transactionAcquiredDisposedCode', 'transactionPricePerShare'] as const;
const ownerLeaves = ['rptOwnerStreet1', 'rptOwnerStreet2', 'rptOwnerCity', 'rptOwnerState', 'rptOwnerZipCode'] as const;

const fill = (at: Exhibit | undefined, value: Value, why: string): void => {
  if (at && !at.decided && at.value === null && value !== null) infer(at, value, reason('row-filled', why));
};

/** The one value that all the rows have on a leaf, or null. */
function common(rows: readonly ExhibitRow[], leaf: string): Value {
  const first = rows[0]?.leaves.get(leaf)?.value ?? null;
  return rows.every((row) => row.leaves.get(leaf)?.value === first) ? first : null;
}

/** Kind of a new row: a Form 3 has holdings alone, a form without other rows reports a transaction, else as the rest. */
function fillKind(bench: Bench, row: ExhibitRow, others: readonly ExhibitRow[]): void {
  const form3 = textValue(bench.filing, 'documentType')?.[0] === '3';
  const rest = common(others, 'kind');
  if (form3) fill(row.leaves.get('kind'), 'holding', 'A Form 3 reports holdings alone.');
  else if (others.length === 0) fill(row.leaves.get('kind'), 'transaction', 'The form reports a transaction.');
  else fill(row.leaves.get('kind'), rest, 'Every other row of the table is one.');
  if (row.leaves.get('kind')?.value !== 'holding') return;
  for (const leaf of transactionLeaves) {
    const at = row.leaves.get(leaf);
    if (at && !at.decided && at.state === 'lost') at.state = 'blank';
  }
}

function fillDate(bench: Bench, row: ExhibitRow, others: readonly ExhibitRow[]): void {
  const period = textValue(bench.filing, 'periodOfReport');
  const dated = tables.flatMap((table) => bench.lists[table]).some((other) => other !== row && textValue(other, 'transactionDate') === period);
  const at = row.leaves.get('transactionDate');
  if (period && !dated && textValue(bench.filing, 'documentType')?.[0] === '4') fill(at, period, `Box 3 says ${period}, and no other row has that date.`);
  else fill(at, common(others.filter((other) => textValue(other, 'transactionDate') !== null), 'transactionDate'), 'Every other row of the table has it.');
}

/** Amount, direction and balance between the rows above and below: `10,000` above, `+500` to `10,700` below gives `+200` to `10,200`. */
function fillSums(row: ExhibitRow, above: ExhibitRow | undefined, below: ExhibitRow | undefined): void {
  const alike = (of: ExhibitRow | undefined): boolean => !!of && ['securityTitle', 'directOrIndirectOwnership'].every((leaf) => textValue(of, leaf) === textValue(row, leaf));
  const before = alike(above) ? numberOf(above, balanceLeaf) : null;
  const [next, moved] = alike(below) ? [numberOf(below, balanceLeaf), numberOf(below, amountLeaf)] : [null, null];
  const amount = numberOf(row, amountLeaf);
  const owned = row.leaves.get(balanceLeaf);
  if (next && moved && signOf(below) !== 0) fill(owned, nonNegative(next.minus(moved.times(signOf(below)))), 'The balance of the row below wants it.');
  const after = numberOf(row, balanceLeaf);
  if (before && after && !before.eq(after)) {
    fill(row.leaves.get('transactionAcquiredDisposedCode'), after.gt(before) ? 'A' : 'D', 'The balance rises or falls so from the row above.');
    fill(row.leaves.get(amountLeaf), decimalString(after.minus(before).abs()), 'The difference to the balance of the row above.');
  } else if (before && amount && signOf(row) !== 0) fill(owned, nonNegative(before.plus(amount.times(signOf(row)))), 'The balance of the row above, and the amount.');
}

const nonNegative = (value: Big): string | null => (value.lt(0) ? null : decimalString(value));

function fillTable(bench: Bench, table: Table, row: ExhibitRow, at: number): void {
  const rows = bench.lists[table];
  const others = rows.filter((other) => !other.row.added);
  fillKind(bench, row, others);
  const isHolding = row.leaves.get('kind')?.value === 'holding';
  const alike = others.filter((other) => other.leaves.get('kind')?.value === row.leaves.get('kind')?.value);
  for (const leaf of shared) if (!isHolding || leaf !== 'transactionCode') fill(row.leaves.get(leaf), common(alike, leaf), 'Every other row of the table has it.');
  if (table === 'derivativeTable') fill(row.leaves.get('underlyingSecurityTitle'), common(bench.lists.nonDerivativeTable, 'securityTitle'), 'Every row of Table I is of this security.');
  if (isHolding) return;
  fillDate(bench, row, alike);
  const code = textValue(row, 'transactionCode');
  if (code) fill(row.leaves.get('transactionAcquiredDisposedCode'), directionOf(code, table), `Code ${code} goes this way.`);
  fillSums(row, rows[at - 1], rows[at + 1]);
  if (table === 'derivativeTable') fill(row.leaves.get('underlyingSecurityShares'), row.leaves.get('transactionShares')?.value ?? null, 'The amount; mostly they are the same.');
}

/** Says of what stands empty in an added row why it does; called when all that follows from the filing is filled in. */
export function explainAddedRows(bench: Bench): void {
  const why = reason('row-wants', 'The row was added, and nothing else in the filing gives this value.');
  for (const row of Object.values(bench.lists).flat()) {
    if (!row.row.added) continue;
    for (const at of row.leaves.values()) if (!at.decided && at.value === null && at.state === 'lost' && at.reasons.length === 0) at.reasons.push(why);
  }
}

/** Fills the rows that a person added. */
export function fillAddedRows(bench: Bench): void {
  for (const table of tables) for (const [at, row] of bench.lists[table].entries()) if (row.row.added) fillTable(bench, table, row, at);
  for (const row of bench.lists.reportingOwners) {
    if (!row.row.added) continue;
    const others = bench.lists.reportingOwners.filter((other) => !other.row.added);
    for (const leaf of ownerLeaves) fill(row.leaves.get(leaf), common(others, leaf), 'The other owners have the same.');
  }
  for (const row of bench.lists.ownerSignatures) {
    if (row.row.added) fill(row.leaves.get('signatureDate'), common(bench.lists.ownerSignatures.filter((other) => !other.row.added), 'signatureDate'), 'The other signatures have the same date.');
  }
  for (const row of bench.lists.footnotes) {
    if (!row.row.added) continue;
    const numbers = bench.lists.footnotes.map((other) => Number(textValue(other, 'id')?.slice(1) ?? 0));
    fill(row.leaves.get('id'), `F${Math.max(0, ...numbers) + 1}`, 'The number after the last one.');
  }
}
