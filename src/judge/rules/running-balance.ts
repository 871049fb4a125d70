// Within one security and ownership form, owned after = owned before ± amount, row to row.
// Rows may run forward or backward in time; holdings stand between them.
import type Big from 'big.js';
import type { Rule } from '../rules';
import { amountLeaf, balanceLeaf, numberOf, signOf } from '../balances';
import { type Bench, type Exhibit, type ExhibitRow, exhibit, suggest } from '../bench';
import { decimalString, grouped } from '../decimal';
import { isPart, mayBeMisread, oneFigureAlike } from '../digits';
import { reason } from '../../model/reasons';
import { pointer } from '../../model/pointer';
import { runsOf, tables } from '../rows';

interface Step {
  readonly row: ExhibitRow;
  readonly amount: Big | null;
  readonly after: Big | null;
  readonly sign: 1 | -1 | 0;
}

const stepOf = (row: ExhibitRow): Step => ({ row, amount: numberOf(row, amountLeaf), after: numberOf(row, balanceLeaf), sign: signOf(row) });

/** True where the balance of `later` follows from that of `earlier`. */
const follows = (earlier: Step, later: Step): boolean =>
  earlier.after !== null && later.after !== null && later.amount !== null && later.sign !== 0 && earlier.after.plus(later.amount.times(later.sign)).eq(later.after);

function agree(...exhibits: readonly Exhibit[]): void {
  for (const one of exhibits) one.reasons.push(reason('balance-agrees', 'Owned after, amount and direction add up with the row beside it.'));
}

/** Looks for the one number of three that would make the sum come out, and offers it where it may have been misread. */
function offer(earlier: Step, later: Step): boolean {
  const after = exhibit(later.row, 'sharesOwnedFollowingTransaction');
  const before = exhibit(earlier.row, 'sharesOwnedFollowingTransaction');
  const amount = exhibit(later.row, 'transactionShares');
  let offered = false;
  const propose = (at: Exhibit, value: Big): void => {
    if (at.decided || value.lt(0)) return;
    const text = decimalString(value);
    const read = typeof at.value === 'string' ? at.value : at.raw.replace(/[^\d.]/g, '');
    // `0` is what an exercise or a sale of all leaves, hardly what is left of `10,000`.
    const fits = at.value === null || mayBeMisread(read, text) || (read !== '0' && isPart(read, text));
    if (!fits) return;
    suggest(at, { value: text, confidence: 0.7, reason: 'The sum with the row beside it gives this.', spans: [] });
    if (typeof at.value === 'string' && oneFigureAlike(read, text)) at.conflict = true;
    at.reasons.push(reason('balance-suggests', `The row beside it would want ${grouped(text)}.`));
    offered = true;
  };
  if (earlier.after && later.amount && later.sign !== 0) propose(after, earlier.after.plus(later.amount.times(later.sign)));
  if (later.after && later.amount && later.sign !== 0) propose(before, later.after.minus(later.amount.times(later.sign)));
  if (earlier.after && later.after && later.sign !== 0) propose(amount, later.after.minus(earlier.after).times(later.sign));
  return offered;
}

/** Which way most of a run's rows follow on each other: the oldest first, the newest first; null where nothing tells. */
function wayOf(steps: readonly Step[]): 'forward' | 'backward' | null {
  let sum = 0;
  for (let at = 1; at < steps.length; at++) {
    const [one, two] = [steps[at - 1] as Step, steps[at] as Step];
    sum += (follows(one, two) ? 1 : 0) - (follows(two, one) ? 1 : 0);
  }
  return sum > 0 ? 'forward' : sum < 0 ? 'backward' : null;
}

function judgeRun(bench: Bench, table: 'nonDerivativeTable' | 'derivativeTable', rows: readonly ExhibitRow[]): void {
  const moving = rows.filter((row) => row.leaves.get('kind')?.value === 'transaction');
  if (moving.length < 2) return;
  const steps = moving.map(stepOf);
  const way = wayOf(steps);
  for (let at = 1; at < steps.length; at++) {
    const [one, two] = [steps[at - 1] as Step, steps[at] as Step];
    const forward = follows(one, two);
    const backward = follows(two, one);
    if (forward || backward) {
      const moved = forward ? two : one;
      agree(exhibit(one.row, 'sharesOwnedFollowingTransaction'), exhibit(two.row, 'sharesOwnedFollowingTransaction'), exhibit(moved.row, 'transactionShares'), exhibit(moved.row, 'transactionAcquiredDisposedCode'));
      continue;
    }
    // What would make the sum come out the other way round is nonsense in a run that goes one way: it is not offered there.
    const offered = (way !== 'backward' && offer(one, two)) || (way !== 'forward' && offer(two, one));
    // Each is told of the other, so that a row that fits neither of its neighbours does not say the same twice.
    for (const [step, other] of [[one, two], [two, one]] as const) {
      const told = `Owned after and amount do not add up with row ${bench.lists[table].indexOf(other.row) + 1}.`;
      exhibit(step.row, 'sharesOwnedFollowingTransaction').reasons.push(reason('balance-differs', told, offered ? 1 : 0.5));
    }
    if (offered) {
      // It is about three numbers, of which at most one is misread: each says itself how sure it is.
      const at = bench.lists[table].indexOf(two.row);
      bench.findings.push({
        pointer: pointer(table, at), code: 'balance', severity: 'note',
        message: 'Owned after is not the owned-after of the row before, plus or minus the amount; one of them may be misread.',
        spans: [...exhibit(two.row, 'sharesOwnedFollowingTransaction').spans],
        related: [pointer(table, at, 'sharesOwnedFollowingTransaction'), pointer(table, at, 'transactionShares'), pointer(table, bench.lists[table].indexOf(one.row), 'sharesOwnedFollowingTransaction')],
      });
    }
  }
}

/** Owned after = owned after of the row before ± amount. */
export const runningBalance: Rule = {
  code: 'balance',
  ofText: true,
  run: (bench) => {
    for (const table of tables) for (const run of runsOf(bench, table)) judgeRun(bench, table, run);
  },
};
