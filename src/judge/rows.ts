// The tables' rows as the rules see them: runs of one security in one ownership form.
import { bareOf } from '../text/bare';
import type { ListName } from '../model/filing';
import type { Bench, ExhibitRow } from './bench';
import { textValue } from './bench';

export const tables = ['nonDerivativeTable', 'derivativeTable'] as const satisfies readonly ListName[];
export type Table = (typeof tables)[number];

/** Rows of a table that share security, ownership form and nature: their balances run on. */
export function runsOf(bench: Bench, table: Table): ExhibitRow[][] {
  const runs = new Map<string, ExhibitRow[]>();
  for (const row of bench.lists[table]) {
    const price = table === 'derivativeTable' ? `${textValue(row, 'conversionOrExercisePrice')}/${textValue(row, 'expirationDate')}` : '';
    const key = [bareOf(textValue(row, 'securityTitle') ?? ''), textValue(row, 'directOrIndirectOwnership') ?? 'D', bareOf(textValue(row, 'natureOfOwnership') ?? ''), price].join('|');
    const run = runs.get(key);
    if (run) run.push(row);
    else runs.set(key, [row]);
  }
  return [...runs.values()];
}

/** All rows of both tables, with their place. */
export const allRows = (bench: Bench): { table: Table; index: number; row: ExhibitRow }[] =>
  tables.flatMap((table) => bench.lists[table].map((row, index) => ({ table, index, row })));
