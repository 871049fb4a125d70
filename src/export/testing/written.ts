// Runs writers for tests: filings in, the whole file out. Not for the program itself.
import { exportFormats, type FormatId, formatOf } from '../formats';
import type { ExportOptions, NamedFiling } from '../named-filing';
import { joined, writeExport } from '../write-export';

/** The whole file as bytes. */
export async function bytesOf(id: FormatId, filings: Iterable<NamedFiling>, options: ExportOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeExport(formatOf(id), filings, options)) pieces.push(piece);
  return joined(pieces);
}

/** The whole file as text. */
export const textOf = async (id: FormatId, filings: Iterable<NamedFiling>, options: ExportOptions = {}): Promise<string> =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await bytesOf(id, filings, options));

/** The formats whose files are text. */
export const textFormats: readonly FormatId[] = exportFormats.filter((one) => one.isText).map((one) => one.id);
