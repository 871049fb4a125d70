// The page's one file picker: a real input, opened by buttons anywhere; and a picker of folders.
import { createContext, type ReactNode, type RefObject, useContext, useMemo, useRef } from 'react';
import { isLitter } from '../../model/litter';
import parts from '../parts/parts.module.css';
import { useSessionStore } from '../session-context';
import { givenFile } from './given-files';

interface FilePicker {
  readonly pick: () => void;
  readonly pickFolder: () => void;
  readonly input: RefObject<HTMLInputElement | null>;
}

const Context = createContext<FilePicker | null>(null);

/** The ways to open files. */
export function useFilePicker(): FilePicker {
  const picker = useContext(Context);
  if (!picker) throw new Error('no file picker above this component');
  return picker;
}

/** Offers the picker to everything below. */
export function FilePickerProvider({ children }: { readonly children: ReactNode }) {
  const store = useSessionStore();
  const input = useRef<HTMLInputElement>(null);
  const picker = useMemo<FilePicker>(() => ({
    input,
    pick: () => input.current?.click(),
    pickFolder: () => {
      const folder = document.createElement('input');
      folder.type = 'file';
      folder.webkitdirectory = true;
      folder.addEventListener('change', () => void store.open([...(folder.files ?? [])].filter((file) => !isLitter(file.webkitRelativePath)).map((file) => givenFile(file))));
      folder.click();
    },
  }), [store]);
  return <Context.Provider value={picker}>{children}</Context.Provider>;
}

/** The input itself, out of sight; stands once in the page. */
export function FileInput() {
  const store = useSessionStore();
  const { input } = useFilePicker();
  return (
    <input
      ref={input} type="file" multiple className={parts.unseen} tabIndex={-1} aria-label="Files to open"
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])];
        event.currentTarget.value = '';
        if (files.length > 0) void store.open(files.map((file) => givenFile(file)));
      }}
    />
  );
}
