// Rows of a list: added, removed, doubled, moved, turned into the other kind. A new row starts with nothing of its own:
// what follows from the rest of the filing is put in by the judge, inferred and marked.
import { mostlyEmpty } from '../judge/draft';
import { catalogue, isListName, listCaptions, rowName } from '../model/catalogue';
import { type Address, addressOf, type ListName, marksAddressOf } from '../model/filing';
import type { Finding } from '../model/finding';
import { pointerParts } from '../model/pointer';
import type { AssessedField, AssessedFiling } from '../model/assessed';
import { activeAssessed, focusedField } from './assessed-of';
import { type Change, type Decision, decide, type Tools } from './change';
import { dismissal, dismissFinding } from './findings';
import { firstLeafOf, shownInRow } from './record-layout';
import { announced, focused, type Session } from './session';
import { firstPlace, lostRowAt } from './stops';

/** The row that has the focus: its list, its key and its place, with the field in it. */
export interface FocusedRow {
  readonly assessed: AssessedFiling;
  readonly field: AssessedField;
  readonly list: ListName;
  readonly key: string;
  readonly at: number;
  readonly keys: readonly string[];
}

/** The focused row of a list, or null on the form's boxes. */
export function focusedRow(session: Session): FocusedRow | null {
  const assessed = activeAssessed(session);
  const field = focusedField(session);
  if (!assessed || !field || field.key === null || !isListName(field.group)) return null;
  const keys = assessed.rowKeys[field.group] ?? [];
  return { assessed, field, list: field.group, key: field.key, at: keys.indexOf(field.key), keys };
}

const onRow = (does: (session: Session, tools: Tools, row: FocusedRow) => Session): Change => (session, tools) => {
  const row = focusedRow(session);
  return row ? does(session, tools, row) : announced(session, 'Focus a value in a row first: of a table, an owner, a footnote or a signature.');
};

function addWith(session: Session, tools: Tools, list: ListName, after: string | null | undefined, also: readonly Decision[]): Session {
  const assessed = activeAssessed(session);
  if (!assessed) return session;
  const key = `added-${tools.newId()}`;
  const last = after === undefined ? (assessed.rowKeys[list]?.at(-1) ?? null) : after;
  const added = decide(session, tools, [{ kind: 'add-row', list, key, after: last }, ...also], `A row was added to ${listCaptions[list]}.`);
  return focused(added, addressOf(list, key, firstLeafOf(list)));
}

/** Adds a row at the end of a list, or after the row given. */
export const addRow = (list: ListName, after?: string | null): Change => (session, tools) => addWith(session, tools, list, after, []);

/** Adds the row that a finding says was lost, where it says so before the row it names; the finding is settled with it. */
export const addLostRow = (list: ListName, finding: Finding): Change => (session, tools) => {
  const assessed = activeAssessed(session);
  if (!assessed) return session;
  // What an exercise of Table II says of Table I tells no place there.
  const [in_, at] = pointerParts(finding.related?.[0] ?? '');
  const gap = in_ === list ? Number(at) : Number.NaN;
  const after = Number.isInteger(gap) ? (assessed.rowKeys[list]?.[gap - 1] ?? null) : undefined;
  return addWith(session, tools, list, after, [dismissal(assessed, finding)]);
};

const lostRowInFocus = (session: Session): Finding | null => {
  const assessed = activeAssessed(session);
  return assessed ? lostRowAt(assessed, session.focus) : null;
};

/** Adds a row below the focused one; on a row that the text lost, that row. */
export const addRowBelow: Change = (session, tools) => {
  const lost = lostRowInFocus(session);
  const list = lost ? pointerParts(lost.pointer)[0] : undefined;
  if (lost && list !== undefined && isListName(list)) return addLostRow(list, lost)(session, tools);
  return onRow((now, with_, { list: of, key }) => addWith(now, with_, of, key, []))(session, tools);
};

/** Removes the focused row; on a row that the text is said to have lost, says that there was none. */
export const removeRow: Change = (session, tools) => {
  const lost = lostRowInFocus(session);
  if (lost) {
    const aside = dismissFinding(lost)(session, tools);
    const now = activeAssessed(aside);
    return focused(aside, now ? firstPlace(now) : null);
  }
  return onRow((now, with_, { list, key, at, keys, field }) => {
    const removed = decide(now, with_, [{ kind: 'remove-row', list, key }], `The row was removed: ${rowName(list, at)}.`);
    const next = keys[at + 1] ?? keys[at - 1];
    const left = activeAssessed(removed);
    if (!left) return focused(removed, null);
    return focused(removed, next === undefined ? firstPlace(left) : shownInRow(left, removed.allColumns, list, next, field.leaf));
  })(session, tools);
};

/** The decisions that give a row the values of another one. What is lost there is lost here; a footnote's number is its own. */
function copyOf({ assessed, list, key }: FocusedRow, to: string): Decision[] {
  const why = 'as in the row it doubles';
  const copied = (address: Address, from: Address): Decision[] => {
    const field = assessed.byAddress.get(from);
    if (!field || (field.value === null && field.state !== 'blank')) return [];
    if (field.value === null) return field.isMarks ? [] : [{ kind: 'mark-blank', address, why }];
    return [{ kind: 'set', address, value: typeof field.value === 'object' ? [...field.value] : field.value, spans: [], why }];
  };
  return catalogue[list].filter(({ name, optional }) => name !== 'id' && !((optional || mostlyEmpty.has(name)) && (assessed.byAddress.get(addressOf(list, key, name))?.value ?? null) === null)).flatMap(({ name }) => [
    ...copied(addressOf(list, to, name), addressOf(list, key, name)),
    ...copied(marksAddressOf(list, to, name), marksAddressOf(list, key, name)),
  ]);
}

/** Adds a row below with the values of the focused one. */
export const duplicateRow: Change = onRow((session, tools, row) => {
  const to = `added-${tools.newId()}`;
  const { list, key, at, field } = row;
  const made = decide(session, tools, [{ kind: 'add-row', list, key: to, after: key, why: 'doubled' }, ...copyOf(row, to)], `${rowName(list, at)} was doubled.`);
  return focused(made, addressOf(list, to, field.leaf === 'id' ? 'text' : field.leaf));
});

/** Moves the focused row up or down in its list. */
export const moveRow = (by: 1 | -1): Change => onRow((session, tools, { list, key, at, keys }) => {
  if (keys[at + by] === undefined) return announced(session, by < 0 ? 'This is the first row.' : 'This is the last row.');
  const after = by > 0 ? (keys[at + 1] as string) : (keys[at - 2] ?? null);
  const moved = decide(session, tools, [{ kind: 'move-row', list, key, after }], `${rowName(list, at)} is ${rowName(list, at + by)} now.`);
  return { ...moved, follow: moved.follow + 1 };
});

/** Turns a transaction into a holding, or a holding into a transaction. */
export const turnRow: Change = onRow((session, tools, { assessed, list, key, at }) => {
  const kind = assessed.byAddress.get(addressOf(list, key, 'kind'));
  if (!kind) return announced(session, 'Only rows of Table I and Table II are transactions or holdings.');
  const to = kind.value === 'holding' ? 'transaction' : 'holding';
  const turned = decide(session, tools, [{ kind: 'set', address: kind.address, value: to, spans: [], why: 'turned' }], `${rowName(list, at)} is a ${to} now.`);
  return { ...turned, follow: turned.follow + 1 };
});

