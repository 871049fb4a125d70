// Changing one field: typing, taking, confirming, marking; the value of a suggestion, of the row above, of picked text.
// Every change is a correction; nothing here touches the parse.
import type { AssessedField, AssessedFiling } from '../model/assessed';
import type { Value } from '../model/extracted';
import { type Address, addressOf, type ListName, listNames, marksAddressOf } from '../model/filing';
import { slice } from '../text/source-text';
import type { Span } from '../text/span';
import { activeAssessed, focusedField } from './assessed-of';
import { type Change, decide, type Tools } from './change';
import { findSpans } from './find-spans';
import { labelOf } from './labels';
import { withLastChange } from './last-change';
import { goOnPastLast, goToWanting, stepField, stepLine } from './navigate';
import { atThreshold } from './question';
import { activeReady, announced, type ReadyFiling, type Session } from './session';
import { kindOf, shownValue } from './shown-value';
import { stopsOf } from './stops';
import { parseTyped } from './typed-values';

const same = (a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b);

/** True where the field wants eyes: a mark stands on it that a decision takes away. */
const isFlagged = (assessed: AssessedFiling, field: AssessedField): boolean => assessed.queue.includes(field.address);

/** Where the field's row stands in the source: what is near it is likely to be it. */
export function rowSpans(entry: ReadyFiling, assessed: AssessedFiling, field: AssessedField): Span[] {
  const { parsed } = entry.status;
  const row = (listNames as readonly string[]).includes(field.group)
    ? parsed.lists[field.group as ListName].find(({ key }) => key === field.key)
    : field.group === 'issuer' ? parsed.issuer : null;
  if (row && row.spans.length > 0) return [...row.spans];
  if (field.group === 'filing') return [...field.spans];
  return assessed.fields.filter((other) => other.group === field.group && other.key === field.key).flatMap(({ spans }) => spans);
}

function setField(session: Session, tools: Tools, field: AssessedField, value: Value, spans: readonly Span[], why: string): Session {
  const label = labelOf(field);
  if (value === null) return decide(session, tools, [{ kind: 'mark-blank', address: field.address, why }], `${label} is blank on the form.`);
  const shown = shownValue(kindOf(field), value) || 'nothing';
  return decide(
    session, tools,
    [{ kind: 'set', address: field.address, value: typeof value === 'object' ? [...value] : value, spans: spans.map(([start, end]) => [start, end]), why }],
    `${label} is now ${shown}.`,
  );
}

/** Runs a decision on the focused field and, where it wanted eyes, goes on to the next one that does. */
const decideAndGoOn = (decision: (session: Session, tools: Tools, field: AssessedField) => Session): Change => atThreshold((session, tools) => {
  const field = focusedField(session);
  const assessed = activeAssessed(session);
  if (!field || !assessed) return session;
  const after = decision(session, tools, field);
  if (after.draft?.problem) return after;
  return isFlagged(assessed, field) ? goOn(after, tools, assessed) : { ...after, follow: after.follow + 1 };
});

/** Goes on, keeping the sentence of what was done before the one of what comes. */
function goOn(session: Session, tools: Tools, before: AssessedFiling): Session {
  if (session.unsettled) return goingThen(session, 1, before);
  const said = session.announcement.text;
  const next = goToWanting(1, stopsOf(before))(session, tools);
  return next.announcement === session.announcement ? next : announced(next, `${said} ${next.announcement.text}`.trim());
}

/** Goes on or back once it is known what the change has done: a field whose doubt it takes away is no stop any more. */
const goingThen = (session: Session, by: 1 | -1, before: AssessedFiling): Session =>
  session.unsettled ? { ...session, unsettled: { ...session.unsettled, going: { by, stops: stopsOf(before) } } } : session;

/** Starts to edit the focused field, with the text given or its present value. */
export const startEdit = (text?: string): Change => (session) => {
  const field = focusedField(session);
  if (!field) return session;
  return { ...session, throughAll: false, draft: { address: field.address, text: text ?? editText(field), problem: null } };
};

/** The field's value as it stands in the editor. */
export function editText(field: AssessedField): string {
  if (field.value === null) return '';
  return shownValue(kindOf(field), field.value);
}

/** Notes what was typed so far. */
export const typeText = (text: string): Change => (session) => {
  const field = focusedField(session);
  return field ? { ...session, throughAll: false, draft: { address: field.address, text, problem: null } } : session;
};

/**
 * Notes what was typed in a field's editor. A letter that comes right behind Enter stands in the editor of the field that was
 * just left, and is meant for the next one; Backspace there is meant for nothing.
 * @param letters those that came with this key
 */
export const typeInto = (address: Address, text: string, letters: string): Change => (session, tools) => {
  const { draft, focus } = session;
  if (focus === address) return typeText(text)(session, tools);
  return letters === '' ? session : typeText(`${draft?.address === focus ? draft.text : ''}${letters}`)(session, tools);
};

/** True where something is typed that the field does not have yet. */
export const isTyping = (session: Session): boolean => {
  const field = focusedField(session);
  return session.draft !== null && field !== null && field.address === session.draft.address && session.draft.text !== editText(field);
};

/** Takes what was typed, if anything was; says why where it cannot be taken. */
export const takeTyped: Change = (session, tools) => {
  const { draft } = session;
  const field = focusedField(session);
  const entry = activeReady(session);
  const assessed = activeAssessed(session);
  if (!draft || !field || !entry || !assessed || draft.address !== field.address) return session;
  if (draft.text === editText(field)) return { ...session, draft: null };
  const kind = kindOf(field);
  const typed = parseTyped(kind, draft.text);
  if (!typed.ok) return announced({ ...session, draft: { ...draft, problem: typed.message } }, typed.message);
  if (same(typed.value, field.value) && field.value !== null) {
    return decide(session, tools, [{ kind: 'confirm', address: field.address, value: unfrozen(field.value) }], `${labelOf(field)} is confirmed.`);
  }
  return setField(session, tools, field, typed.value, findSpans(entry.status.source, kind, typed.value, rowSpans(entry, assessed, field)), 'typed');
};

const unfrozen = (value: Value): string | boolean | string[] | null => (typeof value === 'object' && value !== null ? [...value] : value);

/** True for a value that is lost or unreadable: it cannot be confirmed, and stays so until someone types it or marks it. */
export const isLost = (field: AssessedField): boolean => field.value === null && (field.state === 'lost' || field.state === 'unreadable');

/** Takes the value as it is (a flagged one is confirmed) or as edited. */
const takeValue = (session: Session, tools: Tools, field: AssessedField): Session => {
  const assessed = activeAssessed(session);
  if (!assessed) return session;
  if (session.draft && session.draft.text !== editText(field)) return takeTyped(session, tools);
  const quiet: Session = { ...session, draft: null };
  if (!isFlagged(assessed, field)) return quiet;
  if (isLost(field)) {
    const text = `${labelOf(field)} stays ${field.state} until it is typed, set blank (Alt+B) or marked (Alt+U, Alt+L).`;
    return announced(withLastChange(quiet, text, []), text);
  }
  return decide(quiet, tools, [{ kind: 'confirm', address: field.address, value: unfrozen(field.value) }], `${labelOf(field)} is confirmed.`);
};

/** Enter: takes the value and goes to the next field that wants eyes. */
export const takeAndGoOn: Change = atThreshold((session, tools) => {
  const field = focusedField(session);
  const assessed = activeAssessed(session);
  if (!assessed) return session;
  if (session.throughAll) return goOnPastLast(session, tools);
  if (!field) return goToWanting(1)(session, tools);
  const after = takeValue(session, tools, field);
  return after.draft?.problem ? after : goOn(after, tools, assessed);
});

/** Shift+Enter: takes what was typed and goes to the field that wanted eyes before. */
export const takeAndGoBack: Change = atThreshold((session, tools) => {
  const assessed = activeAssessed(session);
  const after = takeTyped(session, tools);
  if (!assessed || after.draft?.problem) return after;
  if (after.throughAll && stopsOf(assessed).length > 0) return goToWanting(-1)({ ...after, throughAll: false, focus: null }, tools);
  return after.unsettled ? goingThen(after, -1, assessed) : goToWanting(-1, stopsOf(assessed))(after, tools);
});

/** Tab: takes what was typed and goes one field on or back. */
export const takeAndStep = (by: 1 | -1): Change => (session, tools) => {
  const after = takeTyped(session, tools);
  return after.draft?.problem ? after : stepField(by)(after, tools);
};

/** ↑ and ↓ while typing: takes what was typed and goes one line up or down. */
export const takeAndStepLine = (by: 1 | -1): Change => (session, tools) => {
  const after = takeTyped(session, tools);
  return after.draft?.problem ? after : stepLine(by)(after, tools);
};

/** Takes a suggestion by its number, from 0. */
export const takeSuggestion = (number: number): Change => decideAndGoOn((session, tools, field) => {
  const suggestion = field.suggestions[number];
  return suggestion ? setField(session, tools, field, suggestion.value, suggestion.spans, `suggestion: ${suggestion.reason}`) : announced(session, `There is no suggestion ${number + 1}.`);
});

/** Marks the focused field as blank on the form. */
export const markBlank: Change = decideAndGoOn((session, tools, field) =>
  decide(session, tools, [{ kind: 'mark-blank', address: field.address }], `${labelOf(field)} is blank on the form.`));

/** Marks the focused field as unreadable. */
export const markUnreadable: Change = decideAndGoOn((session, tools, field) =>
  decide(session, tools, [{ kind: 'mark-unreadable', address: field.address }], `${labelOf(field)} is unreadable.`));

/** Marks the focused field as lost: the form had a value, the text no longer has it, and it is not known here. */
export const markLost: Change = decideAndGoOn((session, tools, field) =>
  decide(session, tools, [{ kind: 'mark-lost', address: field.address }], `${labelOf(field)} is lost from the text.`));

/** The same leaf of the row above; null where there is no such row, undefined where that row has no such leaf. */
function fieldAbove(assessed: AssessedFiling, field: AssessedField): AssessedField | null | undefined {
  const key = assessed.rowKeys[field.group]?.[(field.index ?? 0) - 1];
  if (key === undefined) return null;
  return assessed.byAddress.get(field.isMarks ? marksAddressOf(field.group as ListName, key, field.leaf) : addressOf(field.group, key, field.leaf));
}

const copyAndGoOn = decideAndGoOn((session, tools, field) => {
  const assessed = activeAssessed(session);
  const above = assessed ? fieldAbove(assessed, field) : null;
  if (above === null) return announced(session, 'There is no row above this one.');
  return setField(session, tools, field, above?.value ?? null, [], 'value of the row above');
});

/** Takes the value of the row above. What is lost or unreadable there was not blank: it gives nothing, and that is said. */
export const copyFromAbove: Change = (session, tools) => {
  const [assessed, field] = [activeAssessed(session), focusedField(session)];
  const above = assessed && field ? fieldAbove(assessed, field) : null;
  if (!above || !isLost(above)) return copyAndGoOn(session, tools);
  const text = above.state === 'lost' ? 'The row above has lost its value, so there is nothing to copy.' : 'The value of the row above is unreadable, so there is nothing to copy.';
  return announced(withLastChange(session, text, []), text);
};

/** Turns a tick over. */
export const toggleTick: Change = (session, tools) => {
  const field = focusedField(session);
  if (!field || kindOf(field) !== 'boolean') return session;
  const after = setField(session, tools, field, field.value !== true, field.spans, 'turned over');
  return { ...after, follow: after.follow + 1 };
};

/** Fills the focused field with text picked in the source, where it can be read as such a value. */
export const fillFromSource = (span: Span): Change => (session, tools) => {
  const field = focusedField(session);
  const entry = activeReady(session);
  if (!field || !entry) return announced(session, 'Focus a field first, then pick its text.');
  const text = slice(entry.status.source, span).replace(/[\s|]+/g, ' ').trim();
  if (text === '') return session;
  const typed = parseTyped(kindOf(field), text);
  if (typed.ok) return { ...setField(session, tools, field, typed.value, [span], 'picked in the source'), follow: session.follow + 1 };
  return announced({ ...session, draft: { address: field.address, text, problem: typed.message } }, typed.message);
};
