// A zip put together piece by piece: several files written side by side, none of them whole in memory. Knows nothing of filings.
import { Zip, ZipDeflate } from 'fflate';

/** A file within the zip. */
export interface ZipEntry {
  /** Adds text or bytes at its end. */
  readonly add: (piece: string | Uint8Array) => void;
  /** Nothing comes any more. */
  readonly end: () => void;
}

export interface ZipFile {
  /** Begins a file. Files stand in the zip in the order in which they were begun. */
  readonly entry: (name: string) => ZipEntry;
  /** What is ready of the zip and was not taken yet. */
  readonly take: () => Uint8Array[];
  /** Ends the zip; what is left of it can then be taken. All entries must have ended. */
  readonly end: () => void;
}

/** The first moment that a zip can name, in local time as zips have it: the same bytes whenever and wherever it is written. */
const mtime = new Date(1980, 0, 1);

/** Text is gathered up to this length before it is compressed. */
const handful = 1 << 16;

/** An empty zip. What has been compressed of later files waits in memory until the earlier ones have ended. */
export function zipFile(): ZipFile {
  const encoder = new TextEncoder();
  let ready: Uint8Array[] = [];
  const zip = new Zip((fault, piece) => {
    if (fault) throw fault;
    ready.push(piece);
  });
  return {
    entry: (name) => {
      const file = new ZipDeflate(name, { level: 6 });
      file.mtime = mtime;
      zip.add(file);
      let text = '';
      const push = (bytes: Uint8Array, last: boolean): void => void file.push(bytes, last);
      const flush = (last: boolean): void => {
        if (text !== '' || last) push(encoder.encode(text), last);
        text = '';
      };
      return {
        add: (piece) => {
          if (typeof piece === 'string') text += piece;
          else {
            flush(false);
            push(piece, false);
          }
          if (text.length >= handful) flush(false);
        },
        end: () => flush(true),
      };
    },
    take: () => {
      const taken = ready;
      ready = [];
      return taken;
    },
    end: () => void zip.end(),
  };
}
