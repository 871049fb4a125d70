// Files as the browser gives them (picked, dropped, pasted, in folders), turned into what the session takes.
import { isLitter } from '../../model/litter';
import type { GivenFile } from '../../store/ports';

/** A browser's file; its bytes are read only when the session asks for them. */
export const givenFile = (file: File): GivenFile => ({
  name: file.webkitRelativePath || file.name,
  size: file.size,
  read: async () => new Uint8Array(await file.arrayBuffer()),
  source: async () => ({ kind: 'blob', blob: file }),
});

/** Pasted text as a file. */
export const givenText = (text: string): GivenFile => ({
  name: 'pasted text', size: null, read: async () => new TextEncoder().encode(text),
});

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject));

async function filesIn(entry: FileSystemEntry): Promise<GivenFile[]> {
  if (entry.isFile) {
    // A file that has gone since the drop becomes one that cannot be read, not one that is passed over.
    const file = entry as FileSystemFileEntry;
    return [await fileOf(file).then(givenFile, (): GivenFile => ({ name: entry.name, size: null, read: () => fileOf(file).then((one) => givenFile(one).read()) }))];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: GivenFile[] = [];
  for (;;) {
    // A folder gives its entries in portions; an empty portion is the end.
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return found;
    for (const inner of portion) if (!isLitter(inner.name)) found.push(...(await filesIn(inner)));
  }
}

/** All files of a drop or a paste, those in folders too. */
export async function transferredFiles(data: DataTransfer): Promise<GivenFile[]> {
  const entries = [...data.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null)).filter((entry) => entry !== null);
  const plain = [...data.files];
  if (!entries.some((entry) => entry.isDirectory)) return plain.map(givenFile);
  return (await Promise.all(entries.map(filesIn))).flat();
}
