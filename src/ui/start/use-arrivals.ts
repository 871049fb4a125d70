// Drops anywhere on the window, and pastes: files are opened; text pasted on a field is typed into it, and is a filing
// where no field has the focus, or where it is longer than any field.
import { useEffect, useState } from 'react';
import { isFieldText, pasteInto } from '../../store/pasted';
import { useSessionStore } from '../session-context';
import { givenText, transferredFiles } from './given-files';

/** Listens for drops and pastes; true while files are held over the window. */
export function useArrivals(): boolean {
  const store = useSessionStore();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasSomething = (event: DragEvent) => event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain') ?? false;
    const onDragOver = (event: DragEvent) => {
      if (!hasSomething(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer || !hasSomething(event)) return;
      event.preventDefault();
      const text = event.dataTransfer.getData('text/plain');
      void transferredFiles(event.dataTransfer).then((files) => {
        if (files.length > 0) return store.open(files);
        return text.trim() === '' ? undefined : store.open([givenText(text)]);
      });
    };
    const onPaste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (!event.clipboardData || target?.closest('input, textarea')) return;
      const text = event.clipboardData.getData('text/plain');
      if (event.clipboardData.files.length > 0) void transferredFiles(event.clipboardData).then(store.open);
      else if (text.trim() === '') return;
      else if (target?.closest('[data-address]') && isFieldText(text)) store.run(pasteInto(text));
      else void store.open([givenText(text)]);
      event.preventDefault();
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('paste', onPaste);
    };
  }, [store]);
  return over;
}
