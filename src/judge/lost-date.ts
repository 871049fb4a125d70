// Dates and zips that lack one figure, `03/ … 9/2024`, `0 … /22/2023`: another place of the filing has the whole one, or the law
// leaves one. What no text says is inferred, says so, and wants eyes.
import { reason } from '../model/reasons';
import { type Bench, type Exhibit, type ExhibitRow, infer, textValue } from './bench';
import { isPart } from './digits';

const lists = ['nonDerivativeTable', 'derivativeTable', 'ownerSignatures'] as const;
const leaves = ['transactionDate', 'deemedExecutionDate', 'exerciseDate', 'expirationDate', 'signatureDate'] as const;

/** A signature follows its first transaction within days; a late one within some weeks. */
const mostDays = 45;

const isGone = (at: Exhibit | undefined): at is Exhibit => at !== undefined && !at.decided && at.value === null && at.state === 'unreadable';

/** `2024-03-19` as the form prints it. */
const printed = (date: string): string => `${date.slice(5, 7)}/${date.slice(8)}/${date.slice(0, 4)}`;

/** What a date with one figure more looks like on the form; null where more is gone. */
function wholeOf(raw: string): RegExp | null {
  const bare = raw.replace(/\s/g, '');
  return /^[\d/…]+$/.test(bare) && bare.replace(/\D/g, '').length === 7 ? new RegExp(`^${bare.replaceAll('…', '\\d?')}$`) : null;
}

function put(at: Exhibit, value: string, why: string): void {
  at.doubted = true;
  infer(at, value, reason('figure-put-back', `The text has ${at.raw}, which lacks a figure; ${why}.`));
}

/** The days from the first transaction on in which a filing is signed. */
function daysAfter(period: string): string[] {
  const first = Date.parse(`${period}T00:00:00Z`);
  return Number.isNaN(first) ? [] : Array.from({ length: mostDays }, (_, day) => new Date(first + day * 86_400_000).toISOString().slice(0, 10));
}

/** From exercise to expiration in whole years, where both stand on the same day: ten for most options; null otherwise. */
function term(row: ExhibitRow): number | null {
  const [from, to] = [textValue(row, 'exerciseDate'), textValue(row, 'expirationDate')];
  return from !== null && to !== null && from.slice(4) === to.slice(4) ? Number(to.slice(0, 4)) - Number(from.slice(0, 4)) : null;
}

/** The expiration that a right would have if its term were the one of all other rights whose term can be told; null where none is. */
function expirationByTerm(row: ExhibitRow, terms: readonly number[]): string | null {
  const from = textValue(row, 'exerciseDate');
  const [years] = terms;
  if (from === null || years === undefined || terms.length < 2 || new Set(terms).size > 1) return null;
  return `${Number(from.slice(0, 4)) + years}${from.slice(4)}`;
}

/** Restores dates of tables and signatures. */
export function restoreLostDates(bench: Bench): void {
  const rows = lists.flatMap((list) => bench.lists[list]);
  const said = new Set(rows.flatMap((row) => leaves.flatMap((leaf) => (row.leaves.has(leaf) ? (textValue(row, leaf) ?? []) : []))));
  let terms: number[] | null = null;
  for (const row of rows) {
    for (const leaf of leaves) {
      const at = row.leaves.get(leaf);
      const pattern = isGone(at) ? wholeOf(at.raw) : null;
      if (!at || !pattern) continue;
      const elsewhere = [...said].filter((date) => pattern.test(printed(date)));
      const [only] = elsewhere;
      if (only !== undefined && elsewhere.length === 1) put(at, only, `elsewhere the filing has ${printed(only)}`);
      else if (leaf === 'expirationDate') {
        terms ??= bench.lists.derivativeTable.flatMap((one) => term(one) ?? []);
        const due = expirationByTerm(row, terms);
        if (due !== null && pattern.test(printed(due))) put(at, due, `the other rights expire ${terms[0]} years after they can be exercised`);
      } else if (leaf === 'signatureDate') {
        const [next] = daysAfter(textValue(bench.filing, 'periodOfReport') ?? '').filter((date) => pattern.test(printed(date)));
        if (next !== undefined) put(at, next, `${printed(next)} is the next such day after the transaction`);
      }
    }
  }
}

/** Restores a zip that joint filers share. */
export function restoreLostZips(bench: Bench): void {
  const owners = bench.lists.reportingOwners;
  const said = new Set(owners.flatMap((row) => textValue(row, 'rptOwnerZipCode') ?? []));
  for (const row of owners) {
    const at = row.leaves.get('rptOwnerZipCode');
    const bare = isGone(at) ? at.raw.replace(/\D/g, '') : '';
    if (!at || bare.length !== 4) continue;
    const whole = [...said].filter((zip) => /^\d{5}$/.test(zip) && isPart(bare, zip));
    const [only] = whole;
    if (only !== undefined && whole.length === 1) put(at, only, `another owner has ${only}`);
  }
}
