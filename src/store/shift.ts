// Values that stand in the wrong column, moved over: one of them, or all from there to the end of the row.
// A value is read anew as what its new column holds; where it cannot be, nothing moves and the sentence says why.
import type { AssessedField, AssessedFiling } from '../model/assessed';
import { leafOf, rowName } from '../model/catalogue';
import type { Value } from '../model/extracted';
import { type Address, addressOf, marksAddressOf } from '../model/filing';
import type { Span } from '../text/span';
import { activeAssessed } from './assessed-of';
import { type Change, type Decision, decide } from './change';
import { type TableName, tableColumns, tableNames } from './record-layout';
import { focusedRow, type FocusedRow } from './rows';
import { announced, focused, type Session } from './session';
import { kindOf, shownValue } from './shown-value';
import { parseTyped } from './typed-values';

const ownerColumns = ['rptOwnerName', 'rptOwnerStreet1', 'rptOwnerStreet2', 'rptOwnerCity', 'rptOwnerState', 'rptOwnerZipCode'];

/** The columns among which values move, as the screen shows them: folded ones are passed over. */
function columnsOf(session: Session, { assessed, list }: FocusedRow): readonly string[] {
  if (list === 'reportingOwners') return ownerColumns;
  if (!(tableNames as readonly string[]).includes(list)) return [];
  return tableColumns(assessed, list as TableName, session.allColumns).map(({ name }) => name).filter((name) => name !== 'kind');
}

/** What stands in a cell: its value with its footnote marks. */
interface Cell {
  readonly leaf: string;
  readonly field: AssessedField;
  readonly marks: AssessedField | null;
}

const marksOf = (cell: Cell): readonly string[] => (Array.isArray(cell.marks?.value) ? cell.marks.value : []);
const holds = (cell: Cell): boolean => cell.field.value !== null || marksOf(cell).length > 0;
const isEmpty = (cell: Cell): boolean => !holds(cell) && cell.field.state === 'blank';
const captionOf = ({ field }: Cell): string => leafOf(field.group, field.leaf)?.caption ?? field.leaf;

function cellsOf(assessed: AssessedFiling, { list, key }: FocusedRow, columns: readonly string[]): Cell[] {
  return columns.flatMap((leaf) => {
    const field = assessed.byAddress.get(addressOf(list, key, leaf));
    return field ? [{ leaf, field, marks: assessed.byAddress.get(marksAddressOf(list, key, leaf)) ?? null }] : [];
  });
}

type Reread = { readonly ok: true; readonly value: Value; readonly spans: readonly Span[] } | { readonly ok: false; readonly message: string };

/** A cell's content as a value of another column's kind: `17.1` as a price, or what characters stand in the text. */
function reread(from: Cell, to: Cell): Reread {
  const shown = shownValue(kindOf(from.field), from.field.value);
  const raw = from.field.raw.replace(/[\s|…]+/g, ' ').trim();
  for (const text of shown === '' ? [raw] : [shown, raw]) {
    if (text === '') continue;
    const typed = parseTyped(kindOf(to.field), text);
    if (typed.ok && typed.value !== null) return { ok: true, value: typed.value, spans: from.field.spans };
  }
  const typed = parseTyped(kindOf(to.field), shown || raw);
  return { ok: false, message: `Nothing moved. ${captionOf(to)}: ${typed.ok ? 'there is nothing to move.' : typed.message}` };
}

/** The decisions that put what stands in one cell into another, or why it cannot be. */
function put(from: Cell | null, to: Cell, why: string): readonly Decision[] | string {
  const { address } = to.field;
  const marks = from ? marksOf(from) : [];
  const marksAddress = address.replace(/\/([^/]*)$/, '/footnoteIds/$1');
  const withMarks: Decision[] = JSON.stringify(marks) === JSON.stringify(marksOf(to)) ? []
    : [{ kind: 'set', address: marksAddress, value: [...marks], spans: from?.marks ? from.marks.spans.map(([start, end]): [number, number] => [start, end]) : [], why }];
  const read = from && (from.field.value !== null || from.field.raw !== '') ? reread(from, to) : null;
  if (read?.ok === false && from?.field.value !== null) return read.message;
  if (!read?.ok) {
    const state = from === null || from.field.state === 'read' ? 'blank' : from.field.state;
    const same = to.field.value === null && to.field.state === state;
    return [...(same ? [] : [{ kind: `mark-${state}` as const, address, why }]), ...withMarks];
  }
  return [{ kind: 'set', address, value: typeof read.value === 'object' && read.value !== null ? [...read.value] : read.value, spans: read.spans.map(([start, end]) => [start, end]), why }, ...withMarks];
}

/** All decisions of several moves, or the first reason why not. */
function putAll(moves: readonly (readonly [from: Cell | null, to: Cell])[], why: string): readonly Decision[] | string {
  const all: Decision[] = [];
  for (const [from, to] of moves) {
    const made = put(from, to, why);
    if (typeof made === 'string') return made;
    all.push(...made);
  }
  return all;
}

interface Place {
  readonly row: FocusedRow;
  readonly cells: readonly Cell[];
  /** Which of the cells has the focus. */
  readonly at: number;
}

function placeOf(session: Session): Place | null {
  const assessed = activeAssessed(session);
  const row = focusedRow(session);
  if (!assessed || !row) return null;
  const cells = cellsOf(assessed, row, columnsOf(session, row));
  const at = cells.findIndex(({ leaf }) => leaf === row.field.leaf);
  return at < 0 ? null : { row, cells, at };
}

const nowhere = 'Focus a value of a table or of an owner’s address first; then it moves a column over.';

/** Moves the focused value one column over, its footnote marks with it; what stands there comes back in its place. */
export const shiftValue = (by: 1 | -1): Change => (session, tools) => {
  const place = placeOf(session);
  if (!place) return announced(session, nowhere);
  const { row, cells, at } = place;
  const [from, to] = [cells[at] as Cell, cells[at + by]];
  if (!to) return announced(session, 'There is no column further on.');
  if (isEmpty(from)) return announced(session, 'There is nothing here to move.');
  const decisions = putAll([[from, to], [holds(to) ? to : null, from]], 'moved a column over');
  if (typeof decisions === 'string') return announced(session, decisions);
  const moved = decide(session, tools, decisions, `${captionOf(from)} moved to ${captionOf(to)}, ${rowName(row.list, row.at)}.`);
  return focusedOn(moved, to.field.address);
};

/** Moves the focused value and all behind it one column over. The column that is moved into at the end must be empty. */
export const shiftRest = (by: 1 | -1): Change => (session, tools) => {
  const place = placeOf(session);
  if (!place) return announced(session, nowhere);
  const { row, cells, at } = place;
  const moving = cells.slice(at);
  const into = by > 0 ? cells.at(-1) : cells[at - 1];
  if (!into || moving.length < 2) return announced(session, 'There is no column further on.');
  if (holds(into)) return announced(session, `Nothing moved: ${captionOf(into)} holds a value, which would be lost. Clear it first.`);
  const kept = by > 0 ? moving.slice(0, -1) : moving;
  const moves = kept.map((from, index): readonly [Cell | null, Cell] => [from, cells[at + index + by] as Cell]);
  const freed = (by > 0 ? moving[0] : moving.at(-1)) as Cell;
  const decisions = putAll([...moves, [null, freed]], 'the rest of the row moved a column over');
  if (typeof decisions === 'string') return announced(session, decisions);
  const moved = decide(session, tools, decisions, `The row moved a column over from ${captionOf(moving[0] as Cell)}, ${rowName(row.list, row.at)}.`);
  return focusedOn(moved, (cells[at + by] as Cell).field.address);
};

const focusedOn = (session: Session, address: Address): Session => ({ ...focused(session, address), announcement: session.announcement });
