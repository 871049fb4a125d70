// An exercise (M) and a conversion (C) stand in both tables: the share comes in Table I, the right goes in Table II
// (Form 4, General Instruction 4(c)(iii)). A code that reads so in one table alone, and that OCR touched, was likely another.
import { reason } from '../../model/reasons';
import { type Bench, type ExhibitRow, exhibit, suggest, textValue } from '../bench';
import { isOpenLetter } from '../reason-kinds';
import { type Table, tables } from '../rows';
import type { Rule } from '../rules';

const inBoth: Readonly<Record<string, string>> = { M: 'An exercise', C: 'A conversion' };
const otherTable = { nonDerivativeTable: 'Table II', derivativeTable: 'Table I' } as const satisfies Record<Table, string>;

const codesOf = (rows: readonly ExhibitRow[]): ReadonlySet<string> => new Set(rows.flatMap((row) => textValue(row, 'transactionCode') ?? []));

/** Looks at one table's exercises and conversions beside the other table's codes. */
function look(bench: Bench, table: Table, others: ReadonlySet<string>): void {
  // An other table without a transaction may have lost all its rows, and says nothing.
  if (others.size === 0) return;
  for (const row of bench.lists[table]) {
    const code = exhibit(row, 'transactionCode');
    if (code.decided || typeof code.value !== 'string' || others.has(code.value)) continue;
    const what = inBoth[code.value];
    if (what === undefined) continue;
    code.reasons.push(reason('code-in-one-table', `${what} (${code.value}) is reported in both tables, but no row of ${otherTable[table]} has one.`));
    if (!isOpenLetter(code)) continue;
    code.doubted = true;
    for (const other of others) suggest(code, { value: other, confidence: 0.3, reason: `It stands in ${otherTable[table]}.`, spans: code.spans });
  }
}

/** `mo)` read as M in Table II, where Table I has J alone: M would stand in both. */
export const codePlaces: Rule = {
  code: 'code-places',
  ofText: true,
  run: (bench) => {
    const [first, second] = tables.map((table) => codesOf(bench.lists[table])) as [ReadonlySet<string>, ReadonlySet<string>];
    look(bench, 'nonDerivativeTable', second);
    look(bench, 'derivativeTable', first);
  },
};
