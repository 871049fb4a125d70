// The editor of the focused field. Typing makes a draft; Enter and Tab take it (the page's keys see to that). A typed letter
// draws nothing here: it stands in the editor already, and in the session at once.
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { AssessedField } from '../../model/assessed';
import { typeInto } from '../../store/edit';
import { placeOf } from '../../store/labels';
import { kindOf } from '../../store/shown-value';
import { takeTypeAhead, typeAhead } from '../../store/type-ahead';
import { useRun, useSeen, useSession, useSessionStore } from '../session-context';
import styles from './bar.module.css';
import { textIn, useDraftText } from './use-draft-text';

/** Values that may take several lines. */
const long = new Set(['text', 'title', 'street', 'companyName', 'personName']);
/** As many characters stand on one line of the editor. */
const line = 34;

export function ValueEditor({ field }: { readonly field: AssessedField }) {
  const run = useRun();
  const store = useSessionStore();
  const editing = useSession(({ draft }) => draft?.address === field.address);
  const problem = useSession(({ draft }) => (draft?.address === field.address ? draft.problem : null));
  const editor = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    const input = editor.current;
    if (!editing || !input || document.activeElement === input) return;
    input.focus({ preventScroll: true });
    input.setSelectionRange(input.value.length, input.value.length);
  }, [editing]);
  // One element however long the text becomes, so that the keyboard's focus stays in it.
  const Tag = long.has(kindOf(field)) ? 'textarea' : 'input';
  const isLong = useSession((session) => Tag === 'textarea' && (field.raw.length > line || textIn(session, field).length > line));
  useDraftText(editor, field);
  // Looked for a moment after the letter stands there.
  const ahead = useSeen((session) => (session.draft?.address === field.address ? typeAhead(session) : null));
  // At the end of what was typed, the arrow takes the completion, as in a shell.
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const input = editor.current;
    const atEnd = input !== null && input.selectionStart === input.value.length && input.selectionEnd === input.value.length;
    if (event.key !== 'ArrowRight' || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !atEnd || typeAhead(store.getState()) === null) return;
    event.preventDefault();
    event.stopPropagation();
    run(takeTypeAhead);
  };
  return (
    <>
      <p className={styles.place} id={`${id}-place`}>{placeOf(field)}</p>
      <Tag
        ref={editor}
        className={`${styles.editor} ${isLong ? styles.long : ''}`}
        aria-label="Value"
        aria-describedby={`${id}-place${problem ? ` ${id}-problem` : ahead ? ` ${id}-ahead` : ''}`}
        aria-invalid={problem !== null}
        placeholder={field.mark === 'missing' ? `${field.state === 'unreadable' ? 'unreadable' : 'lost'}: type it if you know it` : 'blank'}
        autoComplete="off" autoCorrect="off" autoCapitalize="off" spellCheck={false}
        data-editor={field.address}
        data-lines={isLong ? 'several' : undefined}
        {...(Tag === 'textarea' ? { rows: 1 } : {})}
        onChange={({ currentTarget, nativeEvent }) => run(typeInto(field.address, currentTarget.value, (nativeEvent as InputEvent).data ?? ''))}
        onKeyDown={onKeyDown}
      />
      {ahead === null || problem ? null : (
        <p className={styles.ahead} id={`${id}-ahead`}>
          <button type="button" className={styles.hint} tabIndex={-1} onClick={() => run(takeTypeAhead)}><kbd>→</kbd><span className={styles.aheadText}>{ahead}</span></button> stands in the text
        </p>
      )}
      {problem ? <p className={styles.problem} id={`${id}-problem`} role="alert">{problem}</p> : null}
    </>
  );
}
