// Spoils a filing on its way to text and keeps account of it: rows lost, columns' edges through words, characters lost
// on them, OCR's confusions, captions twice. Told the truth, it says what the text no longer holds.
import { pointer } from '../model/pointer';
import type { OwnershipRecord } from '../model/record';
import { catalogue } from '../model/catalogue';
import { listNames } from '../model/filing';
import type { HtmlStyle } from './dialects/html';
import type { Layout } from './draw-record';
import type { Block, PrintedGrid, Run } from './printed';
import { type Dialect, setPage, writePage } from './print-filing';
import type { Random } from './random';
import type { Scissors } from './scissors';
import type { Hand } from './set-tables';
import { type Noise, smudge } from './smudge';

/** How a filing is spoilt. Rates are probabilities, 0 to 1; all 0 with noise `none` spoils nothing. */
export interface Garbling {
  readonly noise: Noise;
  /** That a column's edge strays, and that an edge in the way of text cuts through it. */
  readonly cut: number;
  /** That a cut through a word loses the character beside it. */
  readonly lose: number;
  /** That a row of the tables is lost. */
  readonly loseRows: number;
  /** That a value stands once more in the empty cell beside it. */
  readonly echo: number;
  /** That the captions of a table stand twice. */
  readonly doubleHeaders: number;
  /** That `$` is written `\$`, as markdown writers do. */
  readonly escapeDollars: boolean;
}

export const noGarbling: Garbling = { noise: 'none', cut: 0, lose: 0, loseRows: 0, echo: 0, doubleHeaders: 0, escapeDollars: false };

/** A text, and what is true of it. */
export interface Garbled {
  readonly text: string;
  /** The record without the rows that the text lost. */
  readonly truth: OwnershipRecord;
  /** How many rows of which table the text no longer has: `{"/derivativeTable": 1}`. */
  readonly lostRows: Readonly<Record<string, number>>;
  /** Leaves that the text no longer holds, wherever they stood. Sums and second thoughts are not counted in their favour. */
  readonly unrecoverable: readonly string[];
}

/** The record without some rows. Footnotes and box 3 stay: they are how the loss is noticed. */
function loseRows(record: OwnershipRecord, random: Random, rate: number): { readonly truth: OwnershipRecord; readonly lostRows: Record<string, number> } {
  const nonDerivativeTable = record.nonDerivativeTable.filter(() => !random.chance(rate));
  const derivativeTable = record.derivativeTable.filter(() => !random.chance(rate));
  const lostRows: Record<string, number> = {};
  const count = (table: string, lost: number): void => { if (lost > 0) lostRows[pointer(table)] = lost; };
  count('nonDerivativeTable', record.nonDerivativeTable.length - nonDerivativeTable.length);
  count('derivativeTable', record.derivativeTable.length - derivativeTable.length);
  return { truth: { ...record, nonDerivativeTable, derivativeTable }, lostRows };
}

/** Scissors that stray. What an edge does to a column it does to each row of it, as a real edge does. */
function scissorsOf(random: Random, garbling: Garbling, hurt: (run: Run) => void): Scissors {
  const seen = new Map<number, number | null>();
  const decided = new Map<string, boolean>();
  return {
    strays: garbling.cut > 0 || garbling.echo > 0,
    seenAt: (at) => {
      const before = seen.get(at);
      if (before !== undefined) return before;
      const strays = random.chance(garbling.cut);
      const made = strays && random.chance(0.12) ? null : strays ? at + random.pick([-4, -3, -2, 2, 3, 4, 5]) : at;
      seen.set(at, made);
      return made;
    },
    cuts: (edge, role, column) => {
      if (garbling.cut === 0) return false;
      if (role === 'title' || role === 'header') return true;
      const key = `${role} ${edge} ${column}`;
      const before = decided.get(key);
      if (before !== undefined) return before;
      const made = random.chance(Math.min(1, garbling.cut * (role === 'box' ? 0.7 : 1.6)));
      decided.set(key, made);
      return made;
    },
    loses: () => (random.chance(garbling.lose) ? random.pick(['before', 'after'] as const) : null),
    hurt,
    echoes: () => random.chance(garbling.echo),
  };
}

/** Puts the captions of some tables down twice, as extraction does where it takes two passes for two tables. */
const doubleHeaders = (blocks: readonly Block[], random: Random, rate: number): Block[] =>
  blocks.map((block) => {
    if (block.kind === 'line' || !/^table/.test(block.name) || !random.chance(rate)) return block;
    const [title, first, ...rest] = block.rows as PrintedGrid['rows'];
    return title && first ? { ...block, rows: [title, first, first, ...rest] } : block;
  });

const runsOf = (blocks: readonly Block[]): Run[] =>
  blocks.flatMap((block) => (block.kind === 'line' ? [...block.runs] : block.rows.flatMap((row) => row.cells.flatMap((cell) => [...cell.runs]))));

/** Codes that say by themselves which way a derivative goes. */
const tellsDirection = (code: string | null): boolean => code !== null && 'PALSFDMXC'.includes(code);

/** Leaves of the truth with a value (ticks: those that are on), and the marks on leaves. */
function leavesOf(record: OwnershipRecord): string[] {
  const found: string[] = [];
  const look = (row: Readonly<Record<string, unknown>>, names: readonly string[], ...at: (string | number)[]): void => {
    for (const name of names) if (name !== 'kind' && row[name] !== null && row[name] !== undefined && row[name] !== false) found.push(pointer(...at, name));
    for (const name of Object.keys((row.footnoteIds as object | undefined) ?? {})) found.push(pointer(...at, 'footnoteIds', name));
  };
  look(record, catalogue.filing.map((leaf) => leaf.name));
  look(record.issuer, catalogue.issuer.map((leaf) => leaf.name), 'issuer');
  for (const list of listNames) for (const [index, row] of record[list].entries()) look(row, catalogue[list].map((leaf) => leaf.name), list, index);
  return found;
}

/** Leaves that no run shows unhurt. */
function unrecoverableOf(truth: OwnershipRecord, blocks: readonly Block[], hurt: ReadonlySet<Run>, dialect: Dialect): string[] {
  const whole = new Set(runsOf(blocks).flatMap((run) => (hurt.has(run) ? [] : run.leaves)));
  return leavesOf(truth).filter((leaf) => {
    if (!whole.has(leaf)) return true;
    // Where empty cells are gone, the column that told A from D is gone, too.
    const row = /^\/derivativeTable\/(\d+)\/transactionAcquiredDisposedCode$/.exec(leaf)?.[1];
    return dialect === 'plain' && row !== undefined && !tellsDirection(truth.derivativeTable[Number(row)]?.transactionCode ?? null);
  });
}

/** Prints a record and spoils it. The same random source gives the same text. */
export function garble(record: OwnershipRecord, layout: Layout, dialect: Dialect, hand: Hand, garbling: Garbling, random: Random, html?: HtmlStyle): Garbled {
  const { truth, lostRows } = loseRows(record, random.fork('rows'), garbling.loseRows);
  const hurt = new Set<Run>();
  const note = (run: Run): void => { if (run.leaves.length > 0) hurt.add(run); };
  const doubled = doubleHeaders(setPage(truth, layout, hand), random.fork('headers'), garbling.doubleHeaders);
  const blocks = smudge(doubled, random.fork('noise'), garbling.noise, note);
  const text = writePage(blocks, dialect, scissorsOf(random.fork('edges'), garbling, note), html);
  return {
    text: garbling.escapeDollars ? text.replace(/\$/g, '\\$') : text,
    truth, lostRows, unrecoverable: unrecoverableOf(truth, blocks, hurt, dialect),
  };
}
