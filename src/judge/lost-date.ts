// Dates and zips that lack one figure, `03/ … 9/2024`, `0 … /22/2023`: another place of the filing has the whole one, or the law
// leaves one. What no text says is inferred, says so, and wants eyes.
import { isDate } from '../model/dates';
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

/** The term of all other rights of its title, where it can be told of two or more and is one; null otherwise. */
function termOfOthers(row: ExhibitRow, rows: readonly ExhibitRow[]): number | null {
  const title = textValue(row, 'securityTitle');
  const terms = rows.flatMap((other) => (title !== null && textValue(other, 'securityTitle') === title ? (term(other) ?? []) : []));
  return terms.length > 1 && new Set(terms).size === 1 ? (terms[0] as number) : null;
}

/** Restores dates of tables and signatures. */
export function restoreLostDates(bench: Bench): void {
  const rows = lists.flatMap((list) => bench.lists[list]);
  const said = new Set(rows.flatMap((row) => leaves.flatMap((leaf) => (row.leaves.has(leaf) ? (textValue(row, leaf) ?? []) : []))));
  for (const row of rows) {
    for (const leaf of leaves) {
      const at = row.leaves.get(leaf);
      const pattern = isGone(at) ? wholeOf(at.raw) : null;
      if (!at || !pattern) continue;
      const elsewhere = [...said].filter((date) => pattern.test(printed(date)));
      const [only] = elsewhere;
      if (only !== undefined && elsewhere.length === 1) put(at, only, `elsewhere the filing has ${printed(only)}`);
      else if (leaf === 'expirationDate') {
        const [from, years] = [textValue(row, 'exerciseDate'), termOfOthers(row, bench.lists.derivativeTable)];
        const due = from !== null && years !== null ? `${Number(from.slice(0, 4)) + years}${from.slice(4)}` : '';
        if (isDate(due) && pattern.test(printed(due))) put(at, due, `the others of this title expire ${years === 1 ? 'a year' : `${years} years`} after they can be exercised`);
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
