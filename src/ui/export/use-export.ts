// One export under way: starting it, its progress, stopping it, and what went wrong.
import { useEffect, useRef, useState } from 'react';
import { copied, countOf, type ExportChoice, exported, exportFile, goneSentence, mostCopied, offeredFormats, type Written } from '../../store/export-filings';
import { useSessionStore } from '../session-context';

interface Underway {
  readonly written: number;
  readonly of: number;
}

export interface ExportState {
  /** How far the writing is; null while nothing is written. */
  readonly underway: Underway | null;
  /** What went wrong last, in a sentence; empty where nothing did. */
  readonly problem: string;
  readonly save: (choice: ExportChoice) => Promise<void>;
  readonly copy: (choice: ExportChoice) => Promise<void>;
  readonly stop: () => void;
}

const stopped = new Error('stopped');

/** The export of a dialog. It is stopped when the dialog goes. */
export function useExport(): ExportState {
  const store = useSessionStore();
  const [underway, setUnderway] = useState<Underway | null>(null);
  const [problem, setProblem] = useState('');
  const running = useRef<AbortController | null>(null);
  const stop = (): void => running.current?.abort(stopped);
  useEffect(() => () => running.current?.abort(stopped), []);

  /** Writes the file and hands it on; what fails is said. */
  async function run(choice: ExportChoice, hand: (written: Written) => void | Promise<void>): Promise<void> {
    if (running.current) return;
    const control = new AbortController();
    running.current = control;
    setProblem('');
    const of = countOf(store.getState(), choice.scope);
    setUnderway({ written: 0, of });
    try {
      const onProgress = (written: number): void => setUnderway({ written, of });
      const done = await exportFile(store.getState(), store.ports, choice, { signal: control.signal, onProgress });
      if (done && !control.signal.aborted) await hand(done);
    } catch (fault) {
      setProblem(fault === stopped ? 'Stopped. Nothing was saved.' : `The export failed: ${fault instanceof Error ? fault.message : String(fault)}`);
    } finally {
      running.current = null;
      setUnderway(null);
    }
  }

  const save = (choice: ExportChoice): Promise<void> => run(choice, ({ file, gone }) => {
    store.ports.save(file);
    if (gone.length > 0) setProblem(`${file.name} was saved without some: ${goneSentence(gone)}`);
    else store.run(exported(file.name));
  });
  const copy = (choice: ExportChoice): Promise<void> => run(choice, async ({ file: { content }, gone }) => {
    if (content.size > mostCopied) {
      setProblem('This is too long for the clipboard. Save it as a file instead.');
      return;
    }
    try {
      await store.ports.copy(await content.text());
    } catch {
      setProblem('The browser does not let this page copy. Save it as a file instead.');
      return;
    }
    if (gone.length > 0) setProblem(`Copied without some: ${goneSentence(gone)}`);
    else store.run(copied(offeredFormats.find(({ id }) => id === choice.format)?.label ?? choice.format));
  });
  return { underway, problem, save, copy, stop };
}
