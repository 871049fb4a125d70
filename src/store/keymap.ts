// Every key of the desk in one table: what it does in words, and which command it runs.
// The sheet of keys and the command palette are drawn from it, and the page's key handler looks nowhere else.
import type { Change } from './change';
import { copyFromAbove, markBlank, markLost, markUnreadable, startEdit, takeAndGoBack, takeAndGoOn, takeAndStep, takeAndStepLine, takeSuggestion, toggleTick } from './edit';
import { redo, undo } from './history';
import { giveUpEdit, goToMarks, stepField, stepFiling, stepLine, stepToEnd } from './navigate';
import { addRowBelow, duplicateRow, moveRow, removeRow, turnRow } from './rows';
import { shiftRest, shiftValue } from './shift';
import { findInSource, openDialog, switchSourceView } from './view';

/**
 * Where a key counts: anywhere on the page; on a field of the record or in its editor; on one of them alone;
 * or anywhere but where a letter would be typed.
 */
export type KeyPlace = 'anywhere' | 'field or editor' | 'field' | 'editor' | 'no field';

/** The parts of the key sheet and of the palette, in their order. */
export const sections = ['Walking', 'Values', 'Rows', 'Changes', 'Filing and screen', 'In the queue'] as const;
export type Section = (typeof sections)[number];

export interface KeyBinding {
  /** As written on the key sheet: `Alt+B`. */
  readonly shown: string;
  /** What it does, for the key sheet: `marks the field as blank on the form`. */
  readonly does: string;
  /** What the command palette calls it: `Mark as blank on the form`; without one it is no command of the palette. */
  readonly title?: string;
  readonly section: Section;
  /** The chords: modifiers in the order Ctrl, Alt, Shift, then the key's name or its code. None for a pair that the sheet tells in one line. */
  readonly chords: readonly string[];
  readonly where: KeyPlace;
  readonly change: Change;
  /** True for bindings that the key sheet shows with another one. */
  readonly unlisted?: boolean;
}

type Row = readonly [shown: string, chords: readonly string[], where: KeyPlace, does: string, change: Change, title?: string];

const listed = (section: Section, rows: readonly Row[]): KeyBinding[] =>
  rows.map(([shown, chords, where, does, change, title]) => ({ section, shown, chords, where, does, change, ...(title === undefined ? {} : { title }) }));

/** Keys that the sheet tells of in another one's line. */
const besides = (section: Section, rows: readonly Row[]): KeyBinding[] => listed(section, rows).map((binding) => ({ ...binding, unlisted: true }));

const suggestions = Array.from({ length: 9 }, (_, at): Row =>
  ['Alt+1 … Alt+9', [`Alt+Digit${at + 1}`, `Alt+Numpad${at + 1}`], 'field or editor', 'takes that suggestion', takeSuggestion(at)]);

/** Keys that a part of the page hears by itself while the focus is in it; here they are told, and bind nothing. */
const told = (section: Section, rows: readonly (readonly [shown: string, does: string])[]): KeyBinding[] =>
  rows.map(([shown, does]) => ({ section, shown, does, chords: [], where: 'no field', change: (session) => session }));

/** All keys, in the order of the key sheet. */
export const keymap: readonly KeyBinding[] = [
  ...listed('Walking', [
    ['Enter', ['Enter'], 'field or editor', 'takes the value as it is (or as edited) and goes to the next place that needs eyes; past the last one, to the next filing that needs some, or to the export', takeAndGoOn, 'Take the value and go on'],
    ['Shift+Enter', ['Shift+Enter'], 'field or editor', 'goes to the one before', takeAndGoBack, 'Go back to the place before'],
    ['Tab, arrows', ['Tab'], 'field or editor', 'moves field by field, as in a spreadsheet; with Shift, Tab goes back', takeAndStep(1)],
    ['Home, End', ['Home'], 'field', 'first or last field of the line; with Ctrl, of the record', stepToEnd('first', 'line')],
    ['Alt+N', ['Alt+KeyN'], 'field', 'goes to the footnote marks of a value in a table, and back', goToMarks, 'Go to the footnote marks, or back'],
    ['Alt+↓, Alt+↑', [], 'anywhere', 'next or previous filing of the queue', stepFiling(1)],
  ]),
  ...besides('Walking', [
    ['Shift+Tab', ['Shift+Tab'], 'field or editor', 'one field back', takeAndStep(-1)],
    ['→', ['ArrowRight'], 'field', 'one field on', stepField(1)],
    ['←', ['ArrowLeft'], 'field', 'one field back', stepField(-1)],
    ['↓', ['ArrowDown'], 'field', 'one line down', stepLine(1)],
    ['↑', ['ArrowUp'], 'field', 'one line up', stepLine(-1)],
    ['↓', ['ArrowDown'], 'editor', 'takes what was typed and goes a line down', takeAndStepLine(1)],
    ['↑', ['ArrowUp'], 'editor', 'takes what was typed and goes a line up', takeAndStepLine(-1)],
    ['End', ['End'], 'field', 'last field of the line', stepToEnd('last', 'line')],
    ['Ctrl+Home', ['Ctrl+Home'], 'field', 'first field of the record', stepToEnd('first', 'record'), 'Go to the first field of the record'],
    ['Ctrl+End', ['Ctrl+End'], 'field', 'last field of the record', stepToEnd('last', 'record'), 'Go to the last field of the record'],
    ['Alt+↓', ['Alt+ArrowDown'], 'anywhere', 'next filing of the queue', stepFiling(1), 'Next filing of the queue'],
    ['Alt+↑', ['Alt+ArrowUp'], 'anywhere', 'previous filing of the queue', stepFiling(-1), 'Previous filing of the queue'],
  ]),
  ...listed('Values', [
    ['typing, F2', ['F2'], 'field', 'edits the field; Backspace and Delete begin with nothing; → at the end takes the completion offered from the source', startEdit(), 'Edit the value'],
    ['Space', ['Space'], 'field', 'turns a tick over', toggleTick, 'Turn the tick over'],
    ['Escape', ['Escape'], 'field or editor', 'gives the edit up', giveUpEdit],
    ...suggestions.slice(0, 1),
    ['Alt+B', ['Alt+KeyB'], 'field or editor', 'marks the field as blank on the form', markBlank, 'Mark as blank on the form'],
    ['Alt+U', ['Alt+KeyU'], 'field or editor', 'marks the field as unreadable', markUnreadable, 'Mark as unreadable'],
    ['Alt+L', ['Alt+KeyL'], 'field or editor', 'marks the value as lost from the text, and not known', markLost, 'Mark as lost from the text'],
    ['Alt+D', ['Alt+KeyD'], 'field or editor', 'takes the value of the row above', copyFromAbove, 'Take the value of the row above'],
    ['Alt+←, Alt+→', [], 'anywhere', 'moves the value one column over, its footnote marks with it', shiftValue(-1)],
    ['Alt+Shift+←, Alt+Shift+→', [], 'anywhere', 'moves the rest of the row, from the value on', shiftRest(-1)],
  ]),
  ...besides('Values', [
    ['Backspace, Delete', ['Backspace', 'Delete'], 'field', 'edits the field, beginning with nothing', startEdit('')],
    ...suggestions.slice(1),
    ['Alt+←', ['Alt+ArrowLeft'], 'anywhere', 'moves the value one column to the left', shiftValue(-1), 'Move the value one column to the left'],
    ['Alt+→', ['Alt+ArrowRight'], 'anywhere', 'moves the value one column to the right', shiftValue(1), 'Move the value one column to the right'],
    ['Alt+Shift+←', ['Alt+Shift+ArrowLeft'], 'anywhere', 'moves the rest of the row to the left', shiftRest(-1), 'Move the rest of the row to the left'],
    ['Alt+Shift+→', ['Alt+Shift+ArrowRight'], 'anywhere', 'moves the rest of the row to the right', shiftRest(1), 'Move the rest of the row to the right'],
  ]),
  ...listed('Rows', [
    ['Alt+Insert', ['Alt+Insert'], 'field or editor', 'adds a row below (an owner, a footnote, a signature alike)', addRowBelow, 'Add a row below'],
    ['Alt+Delete', ['Alt+Delete'], 'field or editor', 'removes the row', removeRow, 'Remove the row'],
    ['Alt+Shift+D', ['Alt+Shift+KeyD'], 'field or editor', 'doubles the row', duplicateRow, 'Double the row'],
    ['Alt+Shift+↑, Alt+Shift+↓', [], 'field or editor', 'moves the row up or down', moveRow(-1)],
    ['Alt+T', ['Alt+KeyT'], 'field or editor', 'turns a transaction into a holding, or back', turnRow, 'Turn into a holding, or into a transaction'],
  ]),
  ...besides('Rows', [
    ['Alt+Shift+↑', ['Alt+Shift+ArrowUp'], 'field or editor', 'moves the row up', moveRow(-1), 'Move the row up'],
    ['Alt+Shift+↓', ['Alt+Shift+ArrowDown'], 'field or editor', 'moves the row down', moveRow(1), 'Move the row down'],
  ]),
  ...listed('Changes', [
    ['Ctrl+Z', ['Ctrl+KeyZ'], 'anywhere', 'takes the last change back', undo, 'Undo the last change'],
    ['Ctrl+Shift+Z', ['Ctrl+Shift+KeyZ', 'Ctrl+KeyY'], 'anywhere', 'does it again', redo, 'Redo'],
    ['Alt+H', ['Alt+KeyH'], 'anywhere', 'shows the record of changes; any of them can be taken back there', openDialog('changes'), 'Show the record of changes'],
    ['Alt+C', ['Alt+KeyC'], 'anywhere', 'shows the differences alone: what stands otherwise than it was read', openDialog('differences'), 'Show the differences alone'],
  ]),
  ...listed('Filing and screen', [
    ['Ctrl+K', ['Ctrl+KeyK'], 'anywhere', 'opens the command palette: every command, with its key', openDialog('palette')],
    ['Ctrl+F', ['Ctrl+KeyF'], 'anywhere', 'finds in the source text', findInSource, 'Find in the source text'],
    ['G', ['KeyG'], 'no field', 'shows the source as a grid or as it is; on a field, Alt+G', switchSourceView],
    ['?', ['?'], 'no field', 'shows this sheet of keys', openDialog('keys')],
  ]),
  ...besides('Filing and screen', [
    ['Alt+G', ['Alt+KeyG'], 'anywhere', 'shows the source as a grid or as it is', switchSourceView, 'Show the source as a grid, or as it is'],
    ['?', ['?'], 'field', 'shows this sheet of keys', openDialog('keys'), 'Show the sheet of keys'],
  ]),
  // Heard by `ui/queue/QueueList.tsx`.
  ...told('In the queue', [
    ['↓, ↑ in the queue', 'goes from filing to filing; so do Home, End, Page Up and Page Down'],
    ['Enter in the queue', 'opens the filing'],
    ['Space in the queue', 'chooses the filing, or lets go of it'],
    ['Ctrl+A in the queue', 'chooses all filings that are shown'],
    ['Escape in the queue', 'lets go of those that are chosen'],
  ]),
];

/** The binding for a chord at a place, or null. */
export function bindingFor(chords: readonly string[], at: 'field' | 'editor' | 'elsewhere'): KeyBinding | null {
  const counts = (where: KeyPlace): boolean =>
    where === 'anywhere' || (where === 'no field' ? at === 'elsewhere' : where === 'field' || where === 'editor' ? at === where : at !== 'elsewhere');
  return keymap.find((binding) => counts(binding.where) && binding.chords.some((chord) => chords.includes(chord))) ?? null;
}
