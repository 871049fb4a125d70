// What a field of the record draws of the session, as one thing that stays the same until any of it changes.
import { useCallback, useRef, useSyncExternalStore } from 'react';
import { numbered } from '../../judge/assembled';
import { sameField } from '../../judge/changes';
import type { AssessedField } from '../../model/assessed';
import type { Address } from '../../model/filing';
import { activeAssessed, focusedField } from '../../store/assessed-of';
import { lastChangeOf } from '../../store/last-change';
import type { Session } from '../../store/session';
import { useSessionStore } from '../session-context';

/** A field as it is drawn. */
export interface FieldView {
  readonly field: AssessedField;
  readonly focused: boolean;
  /** True where the last change took its mark away. */
  readonly cleared: boolean;
}

const unmarked = new WeakMap<AssessedField, AssessedField>();
/** The field without the mark of a decision that is still on its way to the disk: the screen confirms what is kept. */
function withoutMark(field: AssessedField): AssessedField {
  const made = unmarked.get(field) ?? { ...field, mark: 'sure' };
  unmarked.set(field, made);
  return made;
}

function viewOf(session: Session, address: Address, isMarks: boolean): FieldView | null {
  const focused = session.focus === address;
  // Footnote marks that are not there yet are drawn while the focus is on their place.
  const there = isMarks && focused ? focusedField(session) : activeAssessed(session)?.byAddress.get(address);
  if (!there) return null;
  return {
    field: session.keeping.pending.includes(address) ? withoutMark(there) : there,
    focused,
    cleared: lastChangeOf(session)?.cleared.includes(address) ?? false,
  };
}

const same = (a: FieldView | null, b: FieldView | null, alike: (a: AssessedField, b: AssessedField) => boolean): boolean =>
  a === b || (a !== null && b !== null && alike(a.field, b.field) && a.focused === b.focused && a.cleared === b.cleared);

interface FieldViewOptions {
  /** Footnote marks, which need not be there to be put there. */
  readonly isMarks?: boolean;
  /** The number of its row, from 0, where whoever draws the row says it: then a row that only moves is drawn when he does. */
  readonly row?: number | undefined;
}

/** One field of the active filing. */
export function useFieldView(address: Address, { isMarks = false, row }: FieldViewOptions = {}): FieldView | null {
  const { fields, getState } = useSessionStore();
  const last = useRef<FieldView | null>(null);
  const listen = useCallback((listener: () => void) => fields(address, listener), [fields, address]);
  const view = useSyncExternalStore(listen, () => {
    const now = viewOf(getState(), address, isMarks);
    if (!same(last.current, now, row === undefined ? Object.is : sameField)) last.current = now;
    return last.current;
  });
  return view === null || row === undefined ? view : { ...view, field: numbered(view.field, row) };
}
