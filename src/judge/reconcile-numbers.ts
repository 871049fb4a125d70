// Figures lost at a cut, restored by the form's own arithmetic: owned after = owned before ± amount,
// and the amount of a derivative row = its underlying shares. What only the sum gives is inferred and says so.
import type Big from 'big.js';
import { reason } from '../model/reasons';
import { amountLeaf, balanceLeaf, signOf } from './balances';
import { type Bench, type Exhibit, type ExhibitRow, exhibit, infer, suggest } from './bench';
import { big, decimalString, grouped } from './decimal';
import { figureDistance, isPart } from './digits';
import { restoreLostFigures } from './lost-figure';
import { betweenTables, likeOthers, markBehindNumber, pointOfColumn, priceTwice } from './reconcile-cuts';
import { anyOf } from './reason-kinds';
import { runsOf, tables } from './rows';

/** True where the reading itself says that figures may be gone or misread. */
const saysHurt = anyOf(/^(cut-quantity|number-odd|number-letters|number-tail|number-point)/);
const isHurt = (at: Exhibit): boolean => !at.decided && (at.state === 'unreadable' || at.state === 'lost' || saysHurt(at.reasons));

/** True where what was read may be what is left of the number. */
function mayBe(at: Exhibit, number: string): boolean {
  const read = typeof at.value === 'string' ? at.value : at.raw;
  if (!/\d/.test(read)) return at.state === 'unreadable';
  return isPart(read, number) || figureDistance(read, number) <= (number.length >= 5 ? 2 : 1);
}

function restore(at: Exhibit, value: Big, strength: number, from: string): void {
  const text = decimalString(value);
  if (value.lt(0) || !mayBe(at, text) || (typeof at.value === 'string' && big(at.value)?.eq(value))) return;
  if (typeof at.value === 'string') suggest(at, { value: at.value, confidence: 0.25, reason: 'As the figures stand in the text.', spans: at.spans });
  infer(at, text, reason('sum-restores', `${from} gives ${grouped(text)}; the text has ${at.raw || 'nothing'}.`, strength));
}

interface Step {
  readonly after: Exhibit;
  readonly amount: Exhibit;
  readonly sign: number;
}

const stepOf = (row: ExhibitRow): Step => ({
  after: exhibit(row, balanceLeaf),
  amount: exhibit(row, amountLeaf),
  sign: signOf(row),
});

const sound = (at: Exhibit): Big | null => (isHurt(at) ? null : big(at.value));

/** One run of balances in the order that its sound numbers speak for. */
function restoreRun(steps: readonly Step[]): void {
  for (let at = 0; at < steps.length; at++) {
    const [before, here, next] = [steps[at - 1], steps[at] as Step, steps[at + 1]];
    if (isHurt(here.after)) {
      const amount = sound(here.amount);
      const fromBefore = before && amount && here.sign !== 0 && sound(before.after) ? (sound(before.after) as Big).plus(amount.times(here.sign)) : null;
      const fromNext = next && next.sign !== 0 && sound(next.after) && sound(next.amount) ? (sound(next.after) as Big).minus((sound(next.amount) as Big).times(next.sign)) : null;
      if (fromBefore && fromNext && fromBefore.eq(fromNext)) restore(here.after, fromBefore, 1, 'The sum with the rows on both sides');
      else if (fromBefore && !fromNext) restore(here.after, fromBefore, 0.6, 'The sum with the row before');
      else if (fromNext && !fromBefore) restore(here.after, fromNext, 0.6, 'The sum with the row behind');
    }
    if (isHurt(here.amount) && here.sign !== 0 && before && sound(here.after) && sound(before.after)) {
      restore(here.amount, (sound(here.after) as Big).minus(sound(before.after) as Big).times(here.sign), 0.6, 'The difference of the balances');
    }
  }
}

/** True where more links of the run add up when it is read backwards: some filers list the newest first. */
function runsBackwards(steps: readonly Step[]): boolean {
  const links = (of: readonly Step[]): number => of.filter((two, at) => {
    const one = of[at - 1];
    const [a, b, c] = [one ? sound(one.after) : null, sound(two.after), sound(two.amount)];
    return a !== null && b !== null && c !== null && two.sign !== 0 && a.plus(c.times(two.sign)).eq(b);
  }).length;
  return links([...steps].reverse()) > links(steps);
}

/** Restores numbers of both tables. */
export function reconcileNumbers(bench: Bench): void {
  for (const table of tables) {
    for (const leaf of ['transactionPricePerShare', 'conversionOrExercisePrice', 'transactionShares', 'sharesOwnedFollowingTransaction']) pointOfColumn(bench.lists[table].flatMap((row) => row.leaves.get(leaf) ?? []));
  }
  markBehindNumber(bench);
  betweenTables(bench);
  for (const table of tables) for (const leaf of ['transactionPricePerShare', 'conversionOrExercisePrice']) {
    const column = bench.lists[table].flatMap((row) => row.leaves.get(leaf) ?? []);
    likeOthers(column);
    priceTwice(column);
  }
  for (const row of bench.lists.derivativeTable) {
    const [amount, underlying] = [exhibit(row, 'transactionShares'), exhibit(row, 'underlyingSecurityShares')];
    for (const [at, other] of [[amount, underlying], [underlying, amount]] as const) {
      if (!isHurt(at) || at.inferred || at.state === 'lost') continue;
      const number = sound(other);
      // `19→0,600` is nothing that a cut left of 790,600: then the two disagree, and neither is put right by the other.
      const contradicts = typeof at.value === 'string' && number !== null && !isPart(at.value, decimalString(number));
      if (number && !contradicts) restore(at, number, 0.8, at === amount ? 'The number of underlying shares' : 'The amount of the row');
    }
  }
  for (const table of tables) {
    for (const run of runsOf(bench, table)) {
      const steps = run.filter((row) => row.leaves.get('kind')?.value === 'transaction').map(stepOf);
      // Mostly all of them are sound, and nothing is to be restored.
      if (!steps.some(({ after, amount }) => isHurt(after) || isHurt(amount))) continue;
      restoreRun(runsBackwards(steps) ? [...steps].reverse() : steps);
    }
  }
  restoreLostFigures(bench);
}
