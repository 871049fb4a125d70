// Bytes to characters. UTF-8 first; UTF-16 where a mark says so; older files as Windows-1252.
import type { SourceFormat } from '../../model/filing';
import { holdsOwnershipXml } from './read-document';
import { windowsHigh } from '../../text/windows-1252';

export interface Decoded {
  readonly text: string;
  readonly format: SourceFormat;
  /** How many places could not be read and stand as U+FFFD. */
  readonly broken: number;
}

/** Signs of files that are no text: `%PDF`, PNG, JPEG, GIF, zip, gzip, TIFF. */
const signatures: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38], [0x50, 0x4b, 0x03, 0x04], [0x1f, 0x8b],
  [0x49, 0x49, 0x2a, 0x00], [0x4d, 0x4d, 0x00, 0x2a],
];

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads bytes as text, or null where they are none. A byte order mark stays, so that offsets are those of the file. */
export function decode(bytes: Uint8Array): Decoded | null {
  if (signatures.some((signature) => signature.every((byte, at) => bytes[at] === byte))) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return made(new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return made(new TextDecoder('utf-16be', { ignoreBOM: true }).decode(bytes));
  let zeros = 0;
  let controls = 0;
  const sample = Math.min(bytes.length, 65_536);
  for (let at = 0; at < sample; at++) {
    const byte = bytes[at] as number;
    if (byte === 0) zeros++;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  if (zeros > sample / 1000 + 8 || controls > sample / 20) return null;
  const text = utf8.decode(bytes);
  const broken = text.includes('\ufffd') ? text.split('\ufffd').length - 1 : 0;
  if (broken > 4 && broken > text.length / 400) {
    // Many bad places: an older file whose quotes and dashes are single bytes.
    return made(windows1252(bytes));
  }
  return { ...made(text), broken };
}

function windows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    pieces.push(Array.from(bytes.subarray(at, at + 8192), (byte) => (byte >= 0x80 && byte < 0xa0 ? (windowsHigh[byte - 0x80] as string) : String.fromCharCode(byte))).join(''));
  }
  return pieces.join('');
}

function made(text: string): Decoded {
  const start = text.slice(0, 4000);
  const format: SourceFormat = holdsOwnershipXml(text) ? 'xml'
    : /^[\s\ufeff]*<(?:!doctype|!--|html|head|body|div|table|p)\b/i.test(start) ? 'html'
    : /^#{1,6} |\|\s*-{2,}/m.test(start) ? 'markdown'
    : /<(?:html|table|td)\b/i.test(start) ? 'html' : 'text';
  return { text, format, broken: 0 };
}
