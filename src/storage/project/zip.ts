// The zip of a project file, written so that a cut one can be read: each entry carries its own size and checksum in front.
// Reading goes by the entries themselves, so that nothing hangs on the directory at the end. APPNOTE 6.3, 4.3.7–4.3.16.
import { deflateSync, inflateSync } from 'fflate';

/** One file of the zip. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface FoundEntry extends ZipEntry {
  /** False where the checksum does not hold: some byte of it is wrong. */
  readonly whole: boolean;
}

export interface FoundZip {
  readonly entries: readonly FoundEntry[];
  /** Paths of entries that are there in part only, or whose packing is broken. */
  readonly broken: readonly string[];
  /** False where the zip does not end as one: it was cut short. */
  readonly ended: boolean;
}

const localMark = 0x04034b50;
const centralMark = 0x02014b50;
const endMark = 0x06054b50;
/** Packed by deflate; UTF-8 names; the first moment that a zip can name, so that equal content gives equal bytes. */
const [deflated, utf8, firstDay] = [8, 0x0800, 0x0021];

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as zips have it. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) value = (value >>> 8) ^ (table[(value ^ (bytes[at] as number)) & 0xff] as number);
  return (value ^ 0xffffffff) >>> 0;
}

const numbers = (...parts: readonly (readonly [value: number, size: 2 | 4])[]): Uint8Array => {
  const out = new Uint8Array(parts.reduce((sum, [, size]) => sum + size, 0));
  const view = new DataView(out.buffer);
  let at = 0;
  for (const [value, size] of parts) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return out;
};

const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** How long packing may hold the page up at one go, in milliseconds. */
const breath = 12;

/** Packs entries in the order in which they come, with pauses so that the page goes on answering. */
export async function writeZip(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  let count = 0;
  let since = performance.now();
  for await (const { path, bytes } of entries) {
    const name = new TextEncoder().encode(path);
    const packed = deflateSync(bytes, { level: 6 });
    const common = numbers([20, 2], [utf8, 2], [deflated, 2], [0, 2], [firstDay, 2], [crc32(bytes), 4], [packed.length, 4], [bytes.length, 4], [name.length, 2], [0, 2]);
    pieces.push(numbers([localMark, 4]), common, name, packed);
    directory.push(numbers([centralMark, 4], [20, 2]), common, numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), name);
    at += 4 + common.length + name.length + packed.length;
    count++;
    if (performance.now() - since > breath) {
      await rest(0);
      since = performance.now();
    }
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  pieces.push(...directory, numbers([endMark, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [at, 4], [0, 2]));
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  for (const piece of pieces) {
    whole.set(piece, from);
    from += piece.length;
  }
  return whole;
}

function nextMark(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 4 <= bytes.length; at++) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 3 && bytes[at + 3] === 4) return at;
  }
  return -1;
}

/** Reads what can be read of a zip, whole or not. `most` bounds the bytes of one entry. Never throws. */
export function readZip(bytes: Uint8Array, most: number): FoundZip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: FoundEntry[] = [];
  const broken: string[] = [];
  let ended = false;
  let at = 0;
  while (at + 4 <= bytes.length) {
    const mark = view.getUint32(at, true);
    if (mark === centralMark || mark === endMark) {
      ended = true;
      break;
    }
    if (mark !== localMark) {
      const next = nextMark(bytes, at + 1);
      if (next < 0) break;
      at = next;
      continue;
    }
    if (at + 30 > bytes.length) break;
    const [method, crc, packedSize, size, nameLength, extra] = [
      view.getUint16(at + 8, true), view.getUint32(at + 14, true), view.getUint32(at + 18, true), view.getUint32(at + 22, true),
      view.getUint16(at + 26, true), view.getUint16(at + 28, true),
    ];
    const path = new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + nameLength));
    const from = at + 30 + nameLength + extra;
    const packed = bytes.subarray(from, from + packedSize);
    if (packed.length < packedSize || size > most) {
      broken.push(path);
      at = nextMark(bytes, at + 4);
      if (at < 0) break;
      continue;
    }
    try {
      const unpacked = method === 0 ? packed : inflateSync(packed, { out: new Uint8Array(size) });
      entries.push({ path, bytes: unpacked, whole: unpacked.length === size && crc32(unpacked) === crc });
      at = from + packedSize;
    } catch {
      broken.push(path);
      // Where the size in front is what is wrong, the next entry stands elsewhere.
      at = nextMark(bytes, at + 4);
      if (at < 0) break;
    }
  }
  return { entries, broken, ended };
}
