// The command palette: every command with its key, found by a few letters, run by Enter. An ARIA combobox over a list box.
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type Command, commandsFor } from '../../store/commands';
import { inOrder } from '../../store/change';
import { counted } from '../../store/labels';
import { closeDialog } from '../../store/view';
import { Dialog } from '../parts/Dialog';
import parts from '../parts/parts.module.css';
import { useSession, useSessionStore } from '../session-context';
import { useFilePicker } from '../start/file-picker';
import styles from './palette.module.css';

/** Commands of the page itself, which the session cannot run. */
interface PageCommand extends Omit<Command, 'change'> {
  readonly act: () => void;
}
type Line = Command | PageCommand;

const page = 10;

export function Palette() {
  const store = useSessionStore();
  const session = useSession((state) => state);
  const { pick, pickFolder } = useFilePicker();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const lines = useMemo((): readonly Line[] => {
    const own: PageCommand[] = [
      { id: 'open', title: 'Open files', keys: null, section: 'Filing and screen', act: pick },
      { id: 'folder', title: 'Open a folder', keys: null, section: 'Filing and screen', act: pickFolder },
    ];
    const typed = query.toLowerCase().trim();
    return [...commandsFor(session, query), ...own.filter(({ title }) => title.toLowerCase().includes(typed))];
  }, [session, query, pick, pickFolder]);
  const chosen = lines[Math.min(at, lines.length - 1)];
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls once for each line that is chosen
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.id]);

  const run = (line: Line | undefined) => {
    if (!line) return;
    if ('act' in line) {
      store.run(closeDialog);
      line.act();
    } else store.run(inOrder(closeDialog, line.change));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page }[event.key];
    if (event.key === 'Enter') run(chosen);
    else if (to !== undefined) setAt(event.key.startsWith('Page') ? Math.max(0, Math.min(lines.length - 1, to)) : (to + lines.length) % Math.max(1, lines.length));
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title="Commands" quiet onClose={() => store.run(closeDialog)}>
      <input
        className={styles.query} type="text" role="combobox" aria-expanded="true" aria-controls={`${id}-list`} aria-autocomplete="list"
        aria-activedescendant={chosen ? `${id}-${lines.indexOf(chosen)}` : undefined} aria-label="Command" placeholder="Type what you want to do, or a field’s name"
        autoComplete="off" autoCorrect="off" spellCheck={false} autoFocus
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label="Commands" className={styles.list} tabIndex={-1}>
        {lines.map((line, number) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox’s
          <div
            key={line.id} id={`${id}-${number}`} role="option" aria-selected={line === chosen} className={styles.line}
            onClick={() => run(line)}
          >
            <span className={styles.title}>{line.title}</span>
            {line.section === lines[number - 1]?.section ? null : <span className={styles.section}>{line.section}</span>}
            {line.keys === null ? null : <kbd>{line.keys}</kbd>}
          </div>
        ))}
      </div>
      <p className={lines.length === 0 ? styles.none : parts.unseen} role="status">{lines.length === 0 ? 'No command and no field has this name.' : counted(lines.length, 'command')}</p>
    </Dialog>
  );
}
