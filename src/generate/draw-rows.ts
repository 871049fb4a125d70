// Random rows of Tables I and II that add up: balances run on, an exercise in Table II has its shares in Table I.
// Each row says in words which footnotes its values carry; draw-record numbers them.
import Big from 'big.js';
import type { DerivativeRow, NonDerivativeRow } from '../model/record';
import { addDays, addYears, spokenDate } from './dates';
import type { Random } from './random';
import { drawFund } from './words';

/** A row and, by leaf, the texts of the footnotes on it. */
export interface DrawnRow<Row> {
  readonly row: Row;
  readonly notes: Readonly<Record<string, readonly string[]>>;
}

export interface DrawnTables {
  readonly tableOne: readonly DrawnRow<NonDerivativeRow>[];
  readonly tableTwo: readonly DrawnRow<DerivativeRow>[];
}

const shareTitles = ['Common Stock', 'Common stock, par value $0.001', 'Class A Common Stock', 'Ordinary Shares', 'Common Shares of Beneficial Interest', 'Class B Common Stock'];
const natures = ['By Trust', 'By Spouse', 'By 401(k) Plan', 'See footnote', 'By Limited Partnership', 'As custodian for children'];
const optionTitles = ['Stock Option (Right to Buy)', 'Employee Stock Option', 'Non-Qualified Stock Option', 'Option to purchase common stock'];
const unitTitles = ['Restricted Stock Units', 'Performance Stock Units', 'Phantom Stock'];

const drawShares = (random: Random): string => {
  const whole = random.chance(0.6) ? random.int(1, 900) * 100 : random.int(1, 180_000);
  return random.chance(0.06) ? new Big(whole).plus(new Big(random.int(1, 9999)).div(10_000)).toString() : String(whole);
};
const drawPrice = (random: Random): string => new Big(random.int(10, 24_000)).div(100).plus(random.chance(0.3) ? new Big(random.int(1, 99)).div(10_000) : 0).toString();

/** Column 3: what happens in Table I, and which way it goes. */
type Happening = 'P' | 'S' | 'A' | 'F' | 'G' | 'M' | 'D' | 'J';
const directionOf = (code: Happening, random: Random): 'A' | 'D' =>
  code === 'P' || code === 'A' || code === 'M' ? 'A' : code === 'S' || code === 'F' || code === 'D' ? 'D' : random.pick(['A', 'D'] as const);

interface Plan {
  readonly first: string;
  readonly days: number;
  readonly rows: number;
  readonly transactions: boolean;
  readonly form: '3' | '4' | '5';
}

interface Ownership {
  readonly form: 'D' | 'I';
  readonly nature: string | null;
  readonly note: string | null;
}

const ownership = (random: Random): Ownership => {
  if (random.chance(0.72)) return { form: 'D', nature: null, note: null };
  const nature = random.chance(0.3) ? `By ${drawFund(random)}` : random.pick(natures);
  const note = nature === 'See footnote' || random.chance(0.3)
    ? `These securities are held ${nature === 'By Spouse' ? "by the Reporting Person's spouse" : 'of record by an entity that the Reporting Person controls'}. The Reporting Person disclaims beneficial ownership except to the extent of any pecuniary interest.` : null;
  return { form: 'I', nature, note };
};

const lineOf = (): NonDerivativeRow => ({
  kind: 'holding', securityTitle: null, transactionDate: null, deemedExecutionDate: null, transactionCode: null, transactionTimeliness: null,
  transactionShares: null, transactionPricePerShare: null, transactionAcquiredDisposedCode: null, sharesOwnedFollowingTransaction: null,
  directOrIndirectOwnership: null, natureOfOwnership: null,
});

/** One run of Table I: rows of one security and one form of ownership, whose balances add up. */
function drawRun(random: Random, plan: Plan, title: string, held: Ownership): DrawnRow<NonDerivativeRow>[] {
  const heldNotes: Record<string, readonly string[]> = held.note ? { natureOfOwnership: [held.note] } : {};
  const base = { ...lineOf(), securityTitle: title, directOrIndirectOwnership: held.form, natureOfOwnership: held.nature };
  if (!plan.transactions || random.chance(0.2)) {
    return [{ row: { ...base, sharesOwnedFollowingTransaction: drawShares(random) }, notes: heldNotes }];
  }
  let balance = new Big(random.chance(0.2) ? 0 : random.int(2000, 400_000));
  const rows: DrawnRow<NonDerivativeRow>[] = [];
  for (let n = 0; n < plan.rows; n++) {
    const drawn = plan.form === '5' ? random.pick(['G', 'G', 'P', 'J'] as const) : random.weighted<Happening>({ P: 3, S: 6, A: 4, F: 3, G: 1, M: 2, D: 0.5, J: 0.5 });
    const wanted = directionOf(drawn, random);
    // What is not held cannot be given away: such a row buys instead, or disposes of a part.
    const code = wanted === 'D' && balance.lt(1) ? 'P' : drawn;
    const direction = code === drawn ? wanted : 'A';
    const asked = new Big(drawShares(random));
    const shares = direction === 'D' && asked.gt(balance) ? new Big(random.int(1, Math.floor(balance.toNumber()))) : asked;
    balance = direction === 'A' ? balance.plus(shares) : balance.minus(shares);
    const notes: Record<string, readonly string[]> = { ...heldNotes };
    const date = addDays(plan.first, n === 0 ? 0 : random.int(0, plan.days));
    let price: string | null = code === 'A' || code === 'G' || code === 'J' ? '0' : drawPrice(random);
    if (code === 'J') notes.transactionCode = ['Shares were distributed pro rata and without consideration to the partners of the holder of record.'];
    if (code === 'A' && random.chance(0.4)) {
      notes.transactionShares = [`Restricted shares that vest in ${random.int(2, 5)} equal annual parts from ${spokenDate(addYears(date, 1))}, given continued service.`];
    }
    if (code === 'A' && random.chance(0.25)) { price = null; notes.transactionPricePerShare = ['The shares were granted for no consideration.']; }
    if (code === 'F') notes.transactionCode = ['Shares were withheld to cover taxes due on vesting.'];
    if (code === 'S' && random.chance(0.35)) {
      notes.transactionPricePerShare = [`The price is a weighted average of several sales between $${new Big(price ?? 1).times('0.99').round(2)} and $${new Big(price ?? 1).times('1.01').round(2)}.`];
    }
    rows.push({
      row: {
        ...base, kind: 'transaction', transactionDate: date, deemedExecutionDate: random.chance(0.03) ? addDays(date, 1) : null,
        transactionCode: code, transactionTimeliness: random.chance(0.03) && plan.form === '4' ? 'E' : null,
        transactionShares: shares.toString(), transactionAcquiredDisposedCode: direction, transactionPricePerShare: price,
        sharesOwnedFollowingTransaction: balance.toString(),
      },
      notes,
    });
  }
  // Dates rise down a run, as they mostly do on the form.
  const dates = rows.map(({ row }) => row.transactionDate as string).sort();
  return rows.map(({ row, notes }, n) => ({ row: { ...row, transactionDate: dates[n] as string, deemedExecutionDate: row.deemedExecutionDate && addDays(dates[n] as string, 1) }, notes }));
}

/** One row of Table II: an option or units, granted, exercised or held. */
function drawDerivative(random: Random, plan: Plan, underlying: string): DrawnRow<DerivativeRow> {
  const isOption = random.chance(0.55);
  const shares = String(random.int(5, 2500) * 100 + (random.chance(0.2) ? random.int(1, 99) : 0));
  const date = addDays(plan.first, random.int(0, plan.days));
  const code = plan.transactions && !random.chance(0.15) ? random.weighted({ A: 5, M: 4, J: 0.3 }) : null;
  const direction = code === 'A' ? 'A' : code === 'M' ? 'D' : code === null ? null : random.pick(['A', 'D'] as const);
  const held = ownership(random);
  const notes: Record<string, readonly string[]> = {};
  const granted = code === 'M' ? addYears(date, -random.int(1, 6)) : date;
  const vests = `Vests in ${random.int(2, 5)} equal yearly parts, the first of them on ${spokenDate(addYears(granted, 1))}.`;
  const each = `Each unit stands for the contingent right to one share of ${underlying}.`;
  if (!isOption) notes.conversionOrExercisePrice = [each];
  if (code === 'J') notes.transactionCode = ['The grant was adjusted under the terms of the plan.'];
  const exerciseDate = isOption && random.chance(0.5) ? addYears(granted, 1) : null;
  if (exerciseDate === null) notes.exerciseDate = [vests];
  const expirationDate = isOption ? addYears(granted, 10) : null;
  if (expirationDate === null) notes.expirationDate = [vests];
  if (held.note) notes.natureOfOwnership = [held.note];
  const after = code === 'A' ? (random.chance(0.7) ? shares : new Big(shares).plus(random.int(1, 90) * 100).toString())
    : code === null ? shares : random.chance(0.5) ? '0' : String(random.int(1, 900) * 100);
  const isHolding = code === null;
  return {
    row: {
      ...lineOf(), kind: isHolding ? 'holding' : 'transaction',
      securityTitle: random.pick(isOption ? optionTitles : unitTitles),
      conversionOrExercisePrice: isOption ? drawPrice(random) : null,
      transactionDate: isHolding ? null : date, transactionCode: code, transactionShares: isHolding ? null : shares,
      transactionAcquiredDisposedCode: direction, transactionPricePerShare: isHolding ? null : '0',
      exerciseDate, expirationDate, underlyingSecurityTitle: underlying, underlyingSecurityShares: shares,
      sharesOwnedFollowingTransaction: plan.form === '3' ? null : after,
      directOrIndirectOwnership: held.form, natureOfOwnership: held.nature,
    },
    notes,
  };
}

/** Random rows for both tables, at least one row in all. */
export function drawTables(random: Random, form: '3' | '4' | '5', first: string): DrawnTables {
  const plan: Plan = { first, days: form === '5' ? 200 : random.chance(0.6) ? 0 : 2, rows: 1, transactions: form !== '3', form };
  const title = random.pick(shareTitles);
  const tableOne: DrawnRow<NonDerivativeRow>[] = [];
  const tableTwo: DrawnRow<DerivativeRow>[] = [];
  const taken = new Set<string>();
  const runs = random.weighted({ none: 2, one: 6, two: 2, three: 1 });
  for (let n = 0; n < ['none', 'one', 'two', 'three'].indexOf(runs); n++) {
    const size = random.chance(0.15) ? random.int(5, 9) : random.int(1, 3);
    const runTitle = random.chance(0.8) ? title : random.pick(shareTitles);
    let held = ownership(random);
    // Two runs of one security under one ownership would be one run, whose balances go on.
    while (taken.has(`${runTitle}/${held.nature}`)) held = ownership(random);
    taken.add(`${runTitle}/${held.nature}`);
    tableOne.push(...drawRun(random, { ...plan, rows: size }, runTitle, held));
  }
  const derivatives = tableOne.length === 0 ? random.int(1, 3) : random.chance(0.45) ? random.int(1, 3) : 0;
  for (let n = 0; n < derivatives; n++) tableTwo.push(drawDerivative(random, plan, title));
  return { tableOne, tableTwo };
}
