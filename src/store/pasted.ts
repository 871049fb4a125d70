// Text pasted while a field has the focus: it is typed into the field, as in a spreadsheet, and never another filing.
import type { AssessedField } from '../model/assessed';
import { focusedField } from './assessed-of';
import type { Change } from './change';
import { startEdit } from './edit';

/** Footnotes and remarks are told in lines; every other field holds one. */
const holdsLines = ({ group, leaf }: AssessedField): boolean => (group === 'footnotes' && leaf === 'text') || leaf === 'remarks';

/** Starts to edit the focused field with pasted text; where the field holds one line, a break in `Alder\r\nMills Inc` is a space. */
export const pasteInto = (text: string): Change => (session, tools) => {
  const field = focusedField(session);
  if (!field) return session;
  const trimmed = text.replace(/\r\n?/g, '\n').trim();
  return startEdit(holdsLines(field) ? trimmed : trimmed.replace(/\s*\n\s*/g, ' '))(session, tools);
};
