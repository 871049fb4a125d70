// Files as the browser gives them (picked, dropped, pasted, in folders), turned into what the session takes.
import { isLitter } from '../../model/litter';
import type { GivenFile } from '../../store/ports';

/** A browser's file; its bytes are read only when the session asks for them. From a folder, its path is its name. */
export const givenFile = (file: File, name = file.webkitRelativePath || file.name): GivenFile => ({
  name,
  size: file.size,
  read: async () => new Uint8Array(await file.arrayBuffer()),
  source: async () => ({ kind: 'blob', blob: file }),
});

/** Pasted text as a file. */
export const givenText = (text: string): GivenFile => ({
  name: 'pasted text', size: null, read: async () => new TextEncoder().encode(text),
});

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject));

/** What has gone since the drop, or may not be opened, becomes a file that cannot be read, and is not passed over. */
const unreadable = (name: string, fault: unknown): GivenFile => ({ name, size: null, read: () => Promise.reject(fault) });

async function filesIn(entry: FileSystemEntry): Promise<GivenFile[]> {
  // `/batch/3/a.txt`: as the file picker and the command line name it, from the folder on.
  const name = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry).then((file) => givenFile(file, name), (fault: unknown) => unreadable(name, fault))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: GivenFile[] = [];
  for (;;) {
    // A folder gives its entries in portions; an empty portion is the end.
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject)).catch((fault: unknown) => unreadable(name, fault));
    if (!Array.isArray(portion)) return [...found, portion];
    if (portion.length === 0) return found;
    for (const inner of portion) if (!isLitter(inner.name)) found.push(...(await filesIn(inner)));
  }
}

/** All files of a drop or a paste, those in folders too. */
export async function transferredFiles(data: DataTransfer): Promise<GivenFile[]> {
  const entries = [...data.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null)).filter((entry) => entry !== null);
  const plain = [...data.files];
  if (!entries.some((entry) => entry.isDirectory)) return plain.map((file) => givenFile(file));
  return (await Promise.all(entries.map(filesIn))).flat();
}
