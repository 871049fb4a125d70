// Every key of the desk in one table: what it does in words, and which command it runs.
// The key sheet is drawn from it, and the page's key handler looks nowhere else.
import type { Change } from './change';
import { copyFromAbove, markBlank, markUnreadable, startEdit, takeAndGoBack, takeAndGoOn, takeAndStep, takeSuggestion, toggleTick } from './edit';
import { redo, undo } from './history';
import { giveUpEdit, goToMarks, stepField, stepFiling, stepLine, stepToEnd } from './navigate';
import { addRowBelow, removeRow } from './rows';
import { openDialog, switchSourceView } from './view';

/**
 * Where a key counts: anywhere on the page; on a field of the record or in its editor; on a field alone;
 * or anywhere but where a letter would be typed.
 */
export type KeyPlace = 'anywhere' | 'field or editor' | 'field' | 'no field';

export interface KeyBinding {
  /** As written on the key sheet: `Alt+B`. */
  readonly shown: string;
  /** What it does, for the key sheet. */
  readonly does: string;
  /** The chord: modifiers in the order Ctrl, Alt, Shift, then the key's name or its code. */
  readonly chords: readonly string[];
  readonly where: KeyPlace;
  readonly change: Change;
  /** True for bindings that the key sheet shows with another one. */
  readonly unlisted?: boolean;
}

const digits: readonly KeyBinding[] = Array.from({ length: 9 }, (_, at) => ({
  shown: 'Alt+1 … Alt+9', does: 'takes that suggestion', chords: [`Alt+Digit${at + 1}`, `Alt+Numpad${at + 1}`],
  where: 'field or editor', change: takeSuggestion(at), unlisted: at > 0,
}));

const arrows: readonly KeyBinding[] = [
  { shown: 'Tab, arrows', does: 'moves field by field; with Shift, Tab goes back', chords: ['Tab'], where: 'field or editor', change: takeAndStep(1) },
  { shown: 'Shift+Tab', does: 'one field back', chords: ['Shift+Tab'], where: 'field or editor', change: takeAndStep(-1), unlisted: true },
  { shown: '→', does: 'one field on', chords: ['ArrowRight'], where: 'field', change: stepField(1), unlisted: true },
  { shown: '←', does: 'one field back', chords: ['ArrowLeft'], where: 'field', change: stepField(-1), unlisted: true },
  { shown: '↓', does: 'one line down', chords: ['ArrowDown'], where: 'field', change: stepLine(1), unlisted: true },
  { shown: '↑', does: 'one line up', chords: ['ArrowUp'], where: 'field', change: stepLine(-1), unlisted: true },
  { shown: 'Home, End', does: 'first or last field of the line; with Ctrl, of the record', chords: ['Home'], where: 'field', change: stepToEnd('first', 'line') },
  { shown: 'End', does: 'last field of the line', chords: ['End'], where: 'field', change: stepToEnd('last', 'line'), unlisted: true },
  { shown: 'Ctrl+Home', does: 'first field of the record', chords: ['Ctrl+Home'], where: 'field', change: stepToEnd('first', 'record'), unlisted: true },
  { shown: 'Ctrl+End', does: 'last field of the record', chords: ['Ctrl+End'], where: 'field', change: stepToEnd('last', 'record'), unlisted: true },
];

/** All keys, in the order of the key sheet. */
export const keymap: readonly KeyBinding[] = [
  { shown: 'Enter', does: 'takes the value as it is (or as edited) and goes to the next field that needs eyes', chords: ['Enter'], where: 'field or editor', change: takeAndGoOn },
  { shown: 'Shift+Enter', does: 'goes to the one before', chords: ['Shift+Enter'], where: 'field or editor', change: takeAndGoBack },
  ...arrows,
  { shown: 'typing, F2', does: 'edits the field', chords: ['F2'], where: 'field', change: startEdit() },
  { shown: 'Space', does: 'turns a tick over', chords: ['Space'], where: 'field', change: toggleTick },
  { shown: 'Escape', does: 'gives the edit up', chords: ['Escape'], where: 'field or editor', change: giveUpEdit },
  ...digits,
  { shown: 'Alt+B', does: 'marks the field as blank on the form', chords: ['Alt+KeyB'], where: 'field or editor', change: markBlank },
  { shown: 'Alt+U', does: 'marks the field as unreadable', chords: ['Alt+KeyU'], where: 'field or editor', change: markUnreadable },
  { shown: 'Alt+N', does: 'goes to the footnote marks of a value in a table, and back', chords: ['Alt+KeyN'], where: 'field', change: goToMarks },
  { shown: 'Alt+D', does: 'takes the value of the row above', chords: ['Alt+KeyD'], where: 'field or editor', change: copyFromAbove },
  { shown: 'Alt+Insert', does: 'adds a row below', chords: ['Alt+Insert'], where: 'field or editor', change: addRowBelow },
  { shown: 'Alt+Delete', does: 'removes the row', chords: ['Alt+Delete'], where: 'field or editor', change: removeRow },
  { shown: 'Ctrl+Z', does: 'takes the last change back', chords: ['Ctrl+KeyZ'], where: 'anywhere', change: undo },
  { shown: 'Ctrl+Shift+Z', does: 'does it again', chords: ['Ctrl+Shift+KeyZ', 'Ctrl+KeyY'], where: 'anywhere', change: redo },
  { shown: 'Alt+↓, Alt+↑', does: 'next or previous filing of the queue', chords: ['Alt+ArrowDown'], where: 'anywhere', change: stepFiling(1) },
  { shown: 'Alt+↑', does: 'previous filing of the queue', chords: ['Alt+ArrowUp'], where: 'anywhere', change: stepFiling(-1), unlisted: true },
  { shown: 'G', does: 'shows the source as a grid or as it is; on a field, Alt+G', chords: ['KeyG'], where: 'no field', change: switchSourceView },
  { shown: 'Alt+G', does: 'shows the source as a grid or as it is', chords: ['Alt+KeyG'], where: 'anywhere', change: switchSourceView, unlisted: true },
  { shown: '?', does: 'shows this sheet of keys', chords: ['?'], where: 'no field', change: openDialog('keys') },
  { shown: '?', does: 'shows this sheet of keys', chords: ['?'], where: 'field', change: openDialog('keys'), unlisted: true },
];

/** The binding for a chord at a place, or null. */
export function bindingFor(chords: readonly string[], at: 'field' | 'editor' | 'elsewhere'): KeyBinding | null {
  const counts = (where: KeyPlace): boolean =>
    where === 'anywhere' || (where === 'no field' ? at === 'elsewhere' : where === 'field' ? at === 'field' : at !== 'elsewhere');
  return keymap.find((binding) => counts(binding.where) && binding.chords.some((chord) => chords.includes(chord))) ?? null;
}
