// A footnote's mark put on a value or taken off it, by one command. Typing in the marks field does the same by hand.
import type { AssessedField, AssessedFiling } from '../model/assessed';
import { addressOf, type ListName, marksAddressOf } from '../model/filing';
import { activeAssessed, fieldAt, focusedField } from './assessed-of';
import { type Change, decide } from './change';
import { labelOf } from './labels';
import { announced, type Session } from './session';
import { footnoteNumber } from './shown-value';

/** The value that the focus is on and the ids of the marks on it; null where a value can have none. */
export function markedValue(session: Session): { readonly assessed: AssessedFiling; readonly host: AssessedField; readonly ids: readonly string[] } | null {
  const assessed = activeAssessed(session);
  const field = focusedField(session);
  if (!assessed || !field || field.key === null || field.leaf === 'kind' || (field.group !== 'nonDerivativeTable' && field.group !== 'derivativeTable')) return null;
  const host = assessed.byAddress.get(addressOf(field.group, field.key, field.leaf));
  const marks = fieldAt(assessed, marksAddressOf(field.group as ListName, field.key, field.leaf));
  return host ? { assessed, host, ids: Array.isArray(marks?.value) ? marks.value : [] } : null;
}

/** Puts the mark of a footnote on the focused value, or takes it off. */
export const toggleMark = (id: string): Change => (session, tools) => {
  const at = markedValue(session);
  if (!at) return announced(session, 'Only values in the tables carry footnote marks.');
  const { host, ids } = at;
  const on = !ids.includes(id);
  const value = on ? [...ids, id].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))) : ids.filter((one) => one !== id);
  const address = marksAddressOf(host.group as ListName, host.key as string, host.leaf);
  const sentence = `The mark of footnote ${footnoteNumber(id)} is ${on ? 'put on' : 'taken off'} ${labelOf(host)}.`;
  const done = decide(session, tools, [{ kind: 'set', address, value, spans: [], why: on ? 'mark put on' : 'mark taken off' }], sentence);
  return { ...done, follow: done.follow + 1 };
};
