// The directory of a zip: which files are in it and where, read from its end without touching the rest; so that thousands
// are counted at once, and each is taken out when its turn comes. The format: PKWARE's APPNOTE 6.3, sections 4.3.7–4.3.16.
import { Inflate } from 'fflate';
import { isLitter } from '../model/litter';
import { maxBytes } from '../model/parse-result';
import type { ZipMember } from './batch-protocol';

const endMark = 0x06054b50; // PK\5\6
const entryMark = 0x02014b50; // PK\1\2
const localMark = 0x04034b50; // PK\3\4
const endSize = 22;
const longestComment = 65_535;

/** A sentence for a person on what is wrong with a zip or a file in it. */
export class ZipError extends Error {}

const viewOf = async (blob: Blob, from: number, to: number): Promise<DataView> => new DataView(await blob.slice(Math.max(0, from), to).arrayBuffer());

/** The files in a zip, without folders and litter. Rejects with a `ZipError` where it is no zip, damaged or of a kind not read. */
export async function zipDirectory(zip: Blob): Promise<ZipMember[]> {
  const tail = await viewOf(zip, zip.size - endSize - longestComment, zip.size);
  let end = tail.byteLength - endSize;
  while (end >= 0 && tail.getUint32(end, true) !== endMark) end--;
  if (end < 0) throw new ZipError('This zip is damaged or cut short: its directory is missing.');
  const [count, length, start] = [tail.getUint16(end + 10, true), tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  if (count === 0xffff || start === 0xffffffff) throw new ZipError('This zip is in the zip64 format, which is not read: put the files into several smaller ones.');
  const directory = await viewOf(zip, start, start + length);
  const members: ZipMember[] = [];
  let at = 0;
  for (let n = 0; n < count; n++) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== entryMark) throw new ZipError('This zip is damaged: its directory cannot be read.');
    const [flags, method, nameLength] = [directory.getUint16(at + 8, true), directory.getUint16(at + 10, true), directory.getUint16(at + 28, true)];
    const name = new TextDecoder().decode(new Uint8Array(directory.buffer, directory.byteOffset + at + 46, Math.min(nameLength, directory.byteLength - at - 46)));
    if (!name.endsWith('/') && !isLitter(name)) {
      members.push({
        name, at: directory.getUint32(at + 42, true), packed: directory.getUint32(at + 20, true), size: directory.getUint32(at + 24, true),
        method, locked: (flags & 1) !== 0,
      });
    }
    at += 46 + nameLength + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
  }
  return members;
}

/** The bytes of one file of a zip; never more than one above `most`, whatever the zip claims. */
export async function zipMember(zip: Blob, member: ZipMember, most = maxBytes): Promise<Uint8Array> {
  if (member.locked) throw new ZipError('This file is locked with a password in its zip.');
  if (member.method !== 0 && member.method !== 8) throw new ZipError('This file is packed in a way that is not read.');
  const head = await viewOf(zip, member.at, member.at + 30);
  if (head.byteLength < 30 || head.getUint32(0, true) !== localMark) throw new ZipError('This zip is damaged: the file is not where its directory says.');
  const from = member.at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = zip.slice(from, from + member.packed);
  if (packed.size < member.packed) throw new ZipError('This zip is cut short: the file is not whole.');
  if (member.method === 0) return new Uint8Array(await packed.arrayBuffer());
  return inflated(packed, most);
}

async function inflated(packed: Blob, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((piece) => {
    size += piece.length;
    // A zip may claim little and hold much; a byte more than is read is enough to say so.
    if (size - piece.length <= most) pieces.push(piece);
  });
  const reader = packed.stream().getReader();
  try {
    for (let next = await reader.read(); size <= most; next = await reader.read()) {
      inflate.push(next.value ?? new Uint8Array(), next.done);
      if (next.done) break;
    }
  } catch {
    throw new ZipError('This file is damaged in its zip.');
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  const whole = new Uint8Array(Math.min(size, most + 1));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece.subarray(0, whole.length - at), at);
    at += piece.length;
  }
  return whole;
}
