// The tables' lines to rows of values: head and rows told apart, rows decoded together, columns read.
import { blank, type Extracted } from '../../model/extracted';
import type { ParsedRow } from '../../model/filing';
import type { Finding } from '../../model/finding';
import { directionOf } from '../../model/codes';
import { reason } from '../../model/reasons';
import type { Dialect, FormFacts, Line, Section, SectionName, TableName, Word } from '../artifacts';
import { rawOf, readValue, spansOf } from '../extract';
import type { KnownWords } from '../ocr/joining';
import { bareOf } from '../../text/bare';
import { type Column, columnsOf } from '../rows/columns';
import { costTables, type DecodedRow, decodeRow, type PlaceCost, type PlaceCosts, roomForTable } from '../rows/decode-row';
import { captionPlaces, learnPlaces, spacedCaptionPlaces } from '../rows/geometry';
import { couldBeRow, holdsFigures, holdsWord, isFigure, isHeadLine, spellsCaption } from '../rows/head';
import { learnWidths } from '../rows/learn-widths';
import { plainRows } from '../rows/plain-rows';
import { type Boundary, directionBoundary, standsInDisposed } from '../rows/amount-columns';
import { directionByColumn } from '../rows/letters';
import { type Reading, readColumn } from '../rows/row-values';
import { leftEdges, spacedRows, withCells } from '../rows/spaced-rows';
import { closedMarks, figuresLast } from '../rows/figures-last';
import { linesOf } from './locate';
import { unreadLines } from './unread-lines';

const sectionOf: Readonly<Record<TableName, SectionName>> = { nonDerivativeTable: 'table1', derivativeTable: 'table2' };

/** What was read of one table. */
export interface TableReading {
  readonly rows: readonly ParsedRow[];
  readonly findings: readonly Finding[];
}

interface TableText {
  /** Lines of the head, each its words with the numbers of their cells. */
  readonly head: readonly (readonly Word[])[];
  readonly rows: readonly DecodedRow[];
}

/** Reads both tables. */
export function readTable(table: TableName, lines: readonly Line[], sections: readonly Section[], dialect: Dialect, form: FormFacts, known: KnownWords, dates: readonly string[]): TableReading {
  const own = linesOf(sectionOf[table], sections, lines).filter((line) => line.cells.length > 0);
  if (own.length === 0) return { rows: [], findings: [] };
  const columns = columnsOf(table, form.number);
  const text = decodeTable(own, columns, dialect, form.number === '3');
  const boundary = directionBoundary(text.head);
  const running = new Map(dialect === 'grid' ? columns.filter(({ kind }) => kind === 'title' || kind === 'nature').map(({ leaf }) => [leaf, learnWidths(leaf, text.rows, known)] as const) : []);
  const rows = text.rows.map((row, at) => parsedRow(String(at), table, row, form, (leaf) => running.get(leaf) ?? known, dates, dialect === 'plain' ? 'gone' : boundary));
  const findings: Finding[] = [];
  if (rows.length === 0) {
    const spans = own.slice(0, 3).map((line) => line.span);
    findings.push({ pointer: `/${table}`, code: 'empty-table', severity: 'note', message: 'The head of the table stands here with no row under it.', spans });
  }
  // One cell a line, a row is many lines, and some of them hold nothing of it.
  else if (dialect !== 'plain') findings.push(...unreadLines(table, own, rows));
  return { rows, findings };
}

function decodeTable(own: readonly Line[], columns: readonly Column[], dialect: Dialect, holdingsOnly: boolean): TableText {
  const lines = own.map((line) => line.words).filter((words) => words.length > 0);
  if (dialect === 'plain' && own.every((line) => line.separator === 'none')) {
    const start = plainHeadEnd(lines);
    return { head: lines.slice(0, start), rows: plainRows(lines.slice(start), columns, holdingsOnly).filter(isRow) };
  }
  if (dialect === 'spaced') {
    const firstRow = lines.findIndex(couldBeRow);
    const head = firstRow < 0 ? lines : lines.slice(0, firstRow);
    const body = firstRow < 0 ? [] : lines.slice(firstRow);
    const edges = leftEdges(head, body);
    const captions = head.map((line) => withCells(line, edges));
    return { head: captions, rows: decodeTogether(spacedRows(head, body), columns, holdingsOnly, spacedCaptionPlaces(captions)) };
  }
  const [head, rows]: [(readonly Word[])[], (readonly Word[])[]] = [[], []];
  for (const words of lines) {
    if (isHeadLine(words)) head.push(words);
    else if (words.length <= longestRow && holdsFigures(words)) rows.push(figuresLast(closedMarks(words)));
  }
  return { head, rows: decodeTogether(rows, columns, holdingsOnly, captionPlaces(head)) };
}

/** The most words that a row is taken to have; what has more is no row, and stays with the text that nothing claimed. */
const longestRow = 120;

/** The words of rows from which the places of columns are learnt: some five hundred rows. */
const enoughWords = 12_000;

/** Decodes rows twice: with the places that the captions tell, then with those learnt from all rows as well. */
function decodeTogether(rows: readonly (readonly Word[])[], columns: readonly Column[], holdingsOnly: boolean, told: PlaceCost): DecodedRow[] {
  const short = rows.filter((words) => words.length <= longestRow);
  let learnt = 0;
  for (let words = 0; learnt < short.length && words < enoughWords; words += (short[learnt - 1] as readonly Word[]).length) learnt++;
  // Every row has a word at least, in its title or elsewhere: lines of figures and signs need not be decoded.
  // What words cost does not change in between. Places are learnt from as many rows as a filing has; others are decoded once.
  const lines = short.map((words, at) => ({ words, at })).filter(({ words }) => words.some(holdsWord));
  const room = roomForTable();
  const tables = lines.filter(({ at }) => at < learnt).map(({ words }) => costTables(words, columns, room));
  const byCaption = placesByCell(columns, told);
  const alone = tables.map((table, at) => decodeRow((lines[at] as (typeof lines)[number]).words, columns, { split: 1.2, place: byCaption, holdingsOnly }, table));
  const learntPlace = learnPlaces(alone.filter(isRow));
  const place = placesByCell(columns, (column, cell) => learntPlace(column, cell) + told(column, cell));
  return lines.map(({ words }, at) => decodeRow(words, columns, { split: 1.2, place, holdingsOnly }, tables[at])).filter(isRow);
}

/** The costs of all columns at a cell, worked out once: every row asks for the same cells. */
function placesByCell(columns: readonly Column[], place: PlaceCost): PlaceCosts {
  const known = new Map<number, readonly number[]>();
  return (cell) => {
    let costs = known.get(cell);
    if (!costs) {
      costs = columns.map((column) => place(column, cell));
      known.set(cell, costs);
    }
    return costs;
  };
}

/** A row has a title, and at least two typed values; junk has not. */
function isRow(row: DecodedRow): boolean {
  if (row.assignments.length === 0) return false;
  const held = row.assignments.filter(({ from, to }) => to > from);
  const typed = held.filter(({ column }) => column.kind !== 'title' && column.kind !== 'nature').length;
  const words = held.reduce((sum, { from, to }) => sum + to - from, 0);
  const title = held[0]?.column.kind === 'title' && row.words.slice(held[0].from, held[0].to).some(holdsWord);
  const word = title || row.words.some((one) => holdsWord(one) && /[A-Za-z]{4}/.test(one.text) && !isFigure(one));
  return word && (title || typed >= 4) && held.length >= 3 && typed >= 2 && row.cost < 16 + 1.3 * words;
}

/** Where the head of a plain table ends: the last line of captions before the first figures. */
function plainHeadEnd(lines: readonly (readonly Word[])[]): number {
  let end = 0;
  let misses = 0;
  for (const [at, words] of lines.entries()) {
    const bare = bareOf(words.map((word) => word.text).join(''));
    const caption = isHeadLine(words) && (words.length > 1 ? spellsCaption(bare) : isCaptionWord(bare));
    if (caption) {
      end = at + 1;
      misses = 0;
    } else if (words.some(isFigure) || ++misses > 2) break;
  }
  return end;
}

const isCaptionWord = (bare: string): boolean => ['code', 'v', 'vv', 'amount', 'price', 'title', 'a', 'd', 'aord', 'dateexercisable', 'expirationdate', 'vi'].includes(bare);

function parsedRow(key: string, table: TableName, row: DecodedRow, form: FormFacts, knownOf: (leaf: string) => KnownWords, dates: readonly string[], boundary: Boundary): ParsedRow {
  const leaves: Record<string, Extracted> = {};
  const marks: Record<string, Extracted> = {};
  const put = (leaf: string, reading: Reading): void => {
    leaves[leaf] = reading.value;
    if (reading.mark) marks[leaf] = reading.mark;
  };
  const kindReasons = [reason('row-kind-margin', row.kind === 'holding' ? 'The row has neither date nor code.' : 'The row has a date or a code.', Math.min(1, row.margin / 6))];
  const own = row.assignments.flatMap(({ from, to }) => row.words.slice(from, to));
  leaves.kind = readValue(row.kind, own, kindReasons);
  let acquired: readonly Word[] = [];
  for (const { column, from, to } of row.assignments) {
    const words = row.words.slice(from, to);
    if (column.leaf === 'disposed') {
      // `10,→52,083` stands on the edge between columns (A) and (D): one number.
      // `90,300→90,300`: one cell read twice, and which column it stood in cannot be seen.
      const echo = words.length > 0 && acquired.length > 0 && rawOf(words) === rawOf(acquired);
      if (words.length > 0) putAmount(echo ? acquired : [...acquired, ...words], true, echo);
    } else if (table === 'derivativeTable' && column.leaf === 'transactionShares') {
      acquired = words;
      if (words.length > 0) putAmount(words, false);
    } else put(column.leaf, readColumn(column, words, knownOf(column.leaf), dates));
  }

  function putAmount(words: readonly Word[], second: boolean, echo = false): void {
    const column = row.assignments.find((one) => one.column.leaf === 'transactionShares')?.column as Column;
    put('transactionShares', readColumn(column, words, knownOf(column.leaf), dates));
    const code = typeof leaves.transactionCode?.value === 'string' ? leaves.transactionCode.value : null;
    const seen = echo ? null : standsInDisposed(words, boundary);
    // Where neither column nor code tells, nothing does: `J` goes either way.
    const byCode = code === null ? null : directionOf(code, 'derivativeTable');
    const disposed = seen ?? (byCode !== null ? byCode === 'D' : echo || (code !== null && boundary === 'gone') ? null : second);
    leaves.transactionAcquiredDisposedCode = directionByColumn(disposed, words, seen !== null ? 'seen' : byCode !== null ? 'by code' : 'guessed');
  }

  // A number whose place holds nothing but a mark that cannot be read may be that number.
  for (const leaf of ['transactionShares', 'underlyingSecurityShares', 'sharesOwnedFollowingTransaction']) {
    const raw = marks[leaf]?.raw ?? '';
    if (leaves[leaf]?.state !== 'blank' || marks[leaf]?.state !== 'unreadable') continue;
    // `49)` is a small number with what is left of its mark.
    const figures = /^(\d{1,3})[^\d(]*$/.exec(raw)?.[1];
    leaves[leaf] = figures !== undefined ? { ...blank, value: String(Number(figures)), state: 'read', raw, spans: marks[leaf]?.spans ?? [], reasons: [reason('only-mark', `It may be a number, or a mark alone: ${raw}.`), reason('number-tail', `Characters behind the number are left over: ${raw}.`)] }
      : { ...blank, state: 'unreadable', raw: marks[leaf]?.raw ?? '', spans: marks[leaf]?.spans ?? [], reasons: [reason('unreadable', `No number can be read from ${marks[leaf]?.raw}.`)] };
  }
  if (boundary === 'gone') doubtLoneDate(leaves, marks);
  if (row.kind === 'transaction') wantLeaves(leaves, table);
  else wantHolding(leaves, form);
  return { key, leaves, marks, spans: spansOf(own) };
}

/** Without its columns one date of two may be either: the day from which a right can be exercised, or the one on which it expires. */
function doubtLoneDate(leaves: Record<string, Extracted>, marks: Readonly<Record<string, Extracted>>): void {
  const both = ['exerciseDate', 'expirationDate'];
  const [only, ...more] = both.filter((leaf) => leaves[leaf]?.state === 'read');
  if (only === undefined || more.length > 0 || both.some((leaf) => leaf !== only && (leaves[leaf]?.state !== 'blank' || marks[leaf]))) return;
  const at = leaves[only] as Extracted;
  leaves[only] = { ...at, reasons: [...at.reasons, reason('date-place-unclear', 'One date stands there where the form asks for two: it may be the other.')] };
}

/** Leaves that a transaction must have: an empty one is lost, not blank. */
function wantLeaves(leaves: Record<string, Extracted>, table: TableName): void {
  const must = ['securityTitle', 'transactionDate', 'transactionCode', 'transactionShares', 'transactionAcquiredDisposedCode', 'sharesOwnedFollowingTransaction', 'directOrIndirectOwnership'];
  if (table === 'derivativeTable') must.push('underlyingSecurityTitle', 'underlyingSecurityShares');
  for (const leaf of must) wantLeaf(leaves, leaf);
}

function wantHolding(leaves: Record<string, Extracted>, form: FormFacts): void {
  wantLeaf(leaves, 'securityTitle');
  wantLeaf(leaves, 'directOrIndirectOwnership');
  if (form.number !== '3') wantLeaf(leaves, 'sharesOwnedFollowingTransaction');
}

function wantLeaf(leaves: Record<string, Extracted>, leaf: string): void {
  const at = leaves[leaf];
  if (!at || (at.state === 'blank' && at.reasons.length === 0)) leaves[leaf] = { ...blank, state: 'lost', reasons: [reason('lost', 'The form must have had a value here, and the text no longer has it.')] };
}
