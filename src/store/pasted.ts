// Text pasted while a field has the focus: it is typed into the field, as in a spreadsheet. A text longer than any
// field can be is a filing of its own.
import type { AssessedField } from '../model/assessed';
import { catalogue } from '../model/catalogue';
import { focusedField } from './assessed-of';
import type { Change } from './change';
import { startEdit } from './edit';

/** Footnotes and remarks are told in lines; every other field holds one. */
const holdsLines = ({ group, leaf }: AssessedField): boolean => (group === 'footnotes' && leaf === 'text') || leaf === 'remarks';

/** The longest value that EDGAR takes in any field: remarks of 2,000 characters. */
const longestField = Math.max(...Object.values(catalogue).flat().map(({ maxLength }) => maxLength ?? 0));

/** True for a pasted text that can be a field's. */
export const isFieldText = (text: string): boolean => text.trim().length <= longestField;

/** Starts to edit the focused field with pasted text; where the field holds one line, a break in `Alder\r\nMills Inc` is a space. */
export const pasteInto = (text: string): Change => (session, tools) => {
  const field = focusedField(session);
  if (!field) return session;
  const trimmed = text.replace(/\r\n?/g, '\n').trim();
  return startEdit(holdsLines(field) ? trimmed : trimmed.replace(/\s*\n\s*/g, ' '))(session, tools);
};
