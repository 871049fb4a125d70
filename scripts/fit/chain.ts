// Fits the costs of the marks' chain (src/judge/marks/chain-costs.json): each in turn is moved up and down, and kept where
// the true marks of filings with known truth come out likelier.
import { type Bench, benchOf } from '../../src/judge/bench';
import { draftOf } from '../../src/judge/draft';
import { judge } from '../../src/judge/judge';
import costs from '../../src/judge/marks/chain-costs.json';
import habits from '../../src/judge/marks/mark-habits.json';
import { notesOf } from '../../src/judge/marks/notes';
import { markReadings } from '../../src/judge/marks/read-marks';
import { reconcileValues } from '../../src/judge/reconcile';
import { crossFitted, withTable } from './folds';
import { type Case, truthOf } from './truth';

/** A reading that was not even weighed counts as this likely. */
const least = 0.002;
/** A filing counts for this much at the most: a few whose marks OCR dropped one and all must not set what holds for all others. */
const mostOfOne = 40;

const setOf = (ids: readonly number[]): string => [...ids].sort((a, b) => a - b).join();

/** Asks for the true set of footnotes at a place: `2,3`, or nothing. */
type Truth = (table: string, row: string | null, leaf: string) => string | null;

/** A filing on the bench, its values reconciled, with its true marks, and the habits that the other folds teach. */
interface Prepared {
  readonly bench: Bench;
  readonly truth: Truth;
  readonly habits: object;
}

/** The true marks of a filing by the rows that were read. */
function truthsOf(one: Case): Truth {
  const filing = judge(one.parsed);
  const of = truthOf(filing, one.truth);
  const known = new Map<string, string>();
  for (const field of filing.fields) {
    if (field.index === null) continue;
    const ids = of({ ...field, isMarks: true });
    known.set(`${field.group} ${field.key} ${field.leaf}`, Array.isArray(ids) ? setOf(ids.map((id) => Number(String(id).slice(1)))) : '');
  }
  return (table, row, leaf) => known.get(`${table} ${row} ${leaf}`) ?? null;
}

function prepare(one: Case): Prepared {
  const bench = benchOf(draftOf(one.parsed, []));
  reconcileValues(bench);
  // What the footnotes speak of is kept with the bench: it is asked for while the topics are those of the other folds.
  notesOf(bench);
  return { bench, truth: truthsOf(one), habits: { ...habits } };
}

/** Minus the logarithm of how likely the true marks of a filing come out, over all its places. */
function lossOf({ bench, truth }: Prepared): number {
  const { slots, readings } = markReadings(bench);
  if (!readings) return 0;
  let sum = 0;
  for (const [at, slot] of slots.entries()) {
    const wanted = truth(slot.row.row.group, slot.row.row.key, slot.leaf);
    if (wanted !== null) sum -= Math.log(Math.max(least, readings[at]?.find(({ ids }) => setOf(ids) === wanted)?.likely ?? 0));
  }
  return mostOfOne * (1 - Math.exp(-sum / mostOfOne));
}

/** Moves each cost by a third, then by less, while that makes the truth likelier; prints each pass. Gives the costs. */
export function fitChain(cases: readonly Case[], passes = 4): typeof costs {
  const filings = crossFitted(cases, cases, prepare);
  const loss = (): number => filings.reduce((sum, one) => sum + withTable(habits, one.habits, () => lossOf(one)), 0);
  const table = costs as Record<string, number>;
  const steps = new Map(Object.keys(table).map((name) => [name, 0.35]));
  let best = loss();
  console.log(`at first: ${best.toFixed(1)}`);
  for (let pass = 1; pass <= passes; pass++) {
    for (const [name, step] of steps) {
      const before = table[name] as number;
      const tried = [before * (1 + step), before / (1 + step)].filter((value) => name !== 'mostMarked' || value < 0.995);
      const better = tried.find((value) => {
        table[name] = value;
        const found = loss();
        if (found >= best - 0.3) return false;
        best = found;
        return true;
      });
      table[name] = better === undefined ? before : Number(better.toPrecision(3));
      if (better === undefined) steps.set(name, step / 2);
    }
    console.log(`pass ${pass}: ${best.toFixed(1)}`);
  }
  return costs;
}
