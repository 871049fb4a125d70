// Keeps what stands in an editor the same as the session's draft without drawing anything: what is typed there is there already.
import { type RefObject, useLayoutEffect } from 'react';
import type { AssessedField } from '../../model/assessed';
import { editText } from '../../store/edit';
import type { Session } from '../../store/session';
import { useSessionStore } from '../session-context';

/** The text in the editor of a field: what is being typed, else its value. */
export const textIn = ({ draft }: Session, field: AssessedField): string => (draft?.address === field.address ? draft.text : editText(field));

/** Shows the draft of a field, else its value, in its editor. */
export function useDraftText(editor: RefObject<HTMLInputElement | HTMLTextAreaElement | null>, field: AssessedField): void {
  const { getState, subscribe } = useSessionStore();
  useLayoutEffect(() => {
    const show = () => {
      const text = textIn(getState(), field);
      if (editor.current && editor.current.value !== text) editor.current.value = text;
    };
    show();
    return subscribe(show);
  }, [editor, getState, subscribe, field]);
}
