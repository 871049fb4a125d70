// The places of both tables at which a footnote mark can stand, in the form's order, with what stands there.
import { catalogue } from '../../model/catalogue';
import { type Bench, type Exhibit, type ExhibitRow, textValue } from '../bench';
import { type Table, tables } from '../rows';
import { lastMade } from './last-made';
import habits from './mark-habits.json';
import { bareMark, plainIds } from './spelling';

/** One place for a mark. */
export interface Slot {
  readonly row: ExhibitRow;
  readonly leaf: string;
  /** `nonDerivativeTable/transactionPricePerShare`. */
  readonly column: string;
  /** The column of that name in the other table, `derivativeTable/transactionPricePerShare`, whether it has one or not. */
  readonly elsewhere: string;
  /** The value that the mark would stand behind, or null. */
  readonly value: unknown;
  /** What the places of a column are compared by: the value, or the row's title where there is none. */
  readonly like: string;
  /** The mark's own entry, or null where nothing stands there. */
  readonly at: Exhibit | null;
  /** The characters that stand there, bare; empty where none do. */
  readonly raw: string;
  /** The ids where they can be read one by one. */
  readonly plain: readonly number[] | null;
  /** The ids that a person set, which stay. */
  readonly decided: readonly number[] | null;
  /** How often such a leaf of such a row carries a mark in filings with footnotes, 0 to 1. */
  readonly base: number;
  /** True where the value itself speaks of a footnote: `See footnote` hardly ever stands without a mark. */
  readonly says: boolean;
}

interface Rate {
  readonly filled: number;
  readonly empty: number;
}
/** By column, at large and by the row's transaction code; `-` stands for holdings. */
type Rates = Readonly<Record<string, Rate & { readonly codes: Readonly<Record<string, Rate>> }>>;

const otherTable = { nonDerivativeTable: 'derivativeTable', derivativeTable: 'nonDerivativeTable' } as const satisfies Record<Table, Table>;

/** The columns of a table that can carry marks: every leaf but the kind of row, which is no box of the form. */
const markColumns = (table: Table, rates: Rates) => catalogue[table].flatMap(({ name }) => (name === 'kind' ? [] : [{ name, column: `${table}/${name}`, elsewhere: `${otherTable[table]}/${name}`, rate: rates[`${table}/${name}`] }]));
const columnsOf = lastMade((rates: Rates) => ({ nonDerivativeTable: markColumns('nonDerivativeTable', rates), derivativeTable: markColumns('derivativeTable', rates) }) as const satisfies Record<Table, unknown>);

/** Of rows beyond these only what is seen is weighed: nobody can look at each value that might have lost a mark. */
const mostRows = 60;

/** Number of a footnote id, `F12` is 12. */
export const idNumber = (id: string): number => Number(id.slice(1));

/** In rising order, as the chain takes them, however a person typed them: `3, 1`. */
const idsIn = (value: unknown): number[] => (Array.isArray(value) ? value.map((id) => idNumber(String(id))).sort((a, b) => a - b) : []);

/** All places for marks, in the order in which the form refers to its footnotes. */
export function slotsOf(bench: Bench): Slot[] {
  const slots: Slot[] = [];
  const columns = columnsOf(habits.rates);
  for (const table of tables) {
    const long = bench.lists[table].length > mostRows;
    for (const row of bench.lists[table]) {
      const title = textValue(row, 'securityTitle') ?? '';
      const code = textValue(row, 'kind') === 'holding' ? '-' : (textValue(row, 'transactionCode') ?? '');
      for (const { name, column, elsewhere, rate } of columns[table]) {
        const at = row.marks.get(name) ?? null;
        const leaf = row.leaves.get(name);
        const value = leaf?.value ?? null;
        const says = name === 'natureOfOwnership' && typeof value === 'string' && /foot ?note/i.test(value);
        // A value that was lost says nothing of a mark; one that the form leaves empty mostly has a footnote that says why.
        const isEmpty = value === null && leaf?.state === 'blank';
        const known = rate?.codes[code] ?? rate;
        const base = says ? 0.98 : ((isEmpty ? known?.empty : known?.filled) ?? 0);
        if (!at && (long || base < 0.004)) continue;
        const raw = at ? bareMark(at.raw) : '';
        const plain = at?.decided ? null : plainIds(raw);
        slots.push({ row, leaf: name, column, elsewhere, value, like: value === null ? `${title}\n` : String(value), at, raw, plain, decided: at?.decided ? idsIn(at.value) : null, base: Math.max(0.004, base), says });
      }
    }
  }
  return slots;
}
