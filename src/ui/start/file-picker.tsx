// The page's one file picker: a real input, opened by buttons anywhere; and a picker of folders.
import { createContext, type ReactNode, useContext, useMemo, useRef } from 'react';
import parts from '../parts/parts.module.css';
import { useSessionStore } from '../session-context';
import { givenFile } from './given-files';

interface FilePicker {
  readonly pick: () => void;
  readonly pickFolder: () => void;
}

const Context = createContext<FilePicker>({ pick: () => {}, pickFolder: () => {} });

/** The ways to open files. */
export const useFilePicker = (): FilePicker => useContext(Context);

/** Holds the input and offers it to everything below. */
export function FilePickerProvider({ children }: { readonly children: ReactNode }) {
  const store = useSessionStore();
  const input = useRef<HTMLInputElement>(null);
  const picker = useMemo<FilePicker>(() => {
    const open = (files: FileList | null) => files && files.length > 0 && void store.open([...files].map(givenFile));
    return {
      pick: () => input.current?.click(),
      pickFolder: () => {
        const folder = document.createElement('input');
        folder.type = 'file';
        folder.webkitdirectory = true;
        folder.addEventListener('change', () => open(folder.files));
        folder.click();
      },
    };
  }, [store]);
  return (
    <Context.Provider value={picker}>
      {children}
      <input
        ref={input} type="file" multiple className={parts.unseen} tabIndex={-1} aria-label="Files to open"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) void store.open(files.map(givenFile));
        }}
      />
    </Context.Provider>
  );
}
