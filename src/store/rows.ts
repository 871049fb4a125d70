// Adding and removing rows of a list. A new row starts with nothing: no value is made up for it.
import { addressOf, type ListName } from '../model/filing';
import { catalogue, fieldLabel, isListName, listCaptions } from '../model/catalogue';
import type { Finding } from '../model/finding';
import { activeAssessed, focusedField } from './assessed-of';
import { type Change, type Decision, decide, type Tools } from './change';
import { dismissal } from './findings';
import { announced, focused, type Session } from './session';

const firstLeaf = (list: ListName): string =>
  list === 'nonDerivativeTable' || list === 'derivativeTable' ? 'securityTitle' : (catalogue[list][0]?.name ?? '');

const shownLeaf: Partial<Record<ListName, string>> = { reportingOwners: 'rptOwnerName' };

function addWith(session: Session, tools: Tools, list: ListName, after: string | null | undefined, also: readonly Decision[]): Session {
  const assessed = activeAssessed(session);
  if (!assessed) return session;
  const key = `added-${tools.newId()}`;
  const last = after === undefined ? (assessed.rowKeys[list]?.at(-1) ?? null) : after;
  const added = decide(session, tools, [{ kind: 'add-row', list, key, after: last }, ...also], `A row was added to ${listCaptions[list]}.`);
  return focused(added, addressOf(list, key, shownLeaf[list] ?? firstLeaf(list)));
}

/** Adds a row at the end of a list, or after the row given. */
export const addRow = (list: ListName, after?: string | null): Change => (session, tools) => addWith(session, tools, list, after, []);

/** Adds the row that a finding says was lost; the finding is settled with it, and undo brings both back. */
export const addLostRow = (list: ListName, finding: Finding): Change => (session, tools) => {
  const assessed = activeAssessed(session);
  return assessed ? addWith(session, tools, list, undefined, [dismissal(assessed, finding)]) : session;
};

/** Adds a row below the focused one. */
export const addRowBelow: Change = (session, tools) => {
  const field = focusedField(session);
  if (!field || field.key === null || !isListName(field.group)) return announced(session, 'Focus a row first; the new one comes below it.');
  return addRow(field.group, field.key)(session, tools);
};

/** Removes the row of the focused field. */
export const removeRow: Change = (session, tools) => {
  const field = focusedField(session);
  const assessed = activeAssessed(session);
  if (!field || !assessed || field.key === null || !isListName(field.group)) return announced(session, 'Focus a row first, then remove it.');
  const list = field.group;
  const keys = assessed.rowKeys[list] ?? [];
  const at = keys.indexOf(field.key);
  const row = fieldLabel(list, field.index, field.leaf).split(', ').at(-1);
  const removed = decide(session, tools, [{ kind: 'remove-row', list, key: field.key }], `The row was removed: ${row}.`);
  const next = keys[at + 1] ?? keys[at - 1];
  const now = activeAssessed(removed);
  return focused(removed, next === undefined ? (now?.queue[0] ?? now?.fields[0]?.address ?? null) : addressOf(list, next, field.leaf));
};
