import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = [...`\ufeff${text}`].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]);
  return Uint8Array.from(little ? bytes : bytes.flatMap((_, at) => (at % 2 === 0 ? [bytes[at + 1] as number, bytes[at] as number] : [])));
};

describe('decode', () => {
  it('reads UTF-8', () => {
    expect(decode(utf8('Größe “1” – 😀'))).toMatchObject({ text: 'Größe “1” – 😀', broken: 0 });
    expect(decode(utf8(''))).toMatchObject({ text: '' });
  });
  it("keeps a byte order mark, so that offsets are the file's own", () => {
    expect(decode(Uint8Array.from([0xef, 0xbb, 0xbf, 0x46]))?.text).toBe('\ufeffF');
  });
  it('reads UTF-16 of either order where a mark says so', () => {
    expect(decode(utf16('FORM 4 é', true))?.text).toBe('\ufeffFORM 4 é');
    expect(decode(utf16('FORM 4 é', false))?.text).toBe('\ufeffFORM 4 é');
  });
  it('reads older files a byte a character, so that nothing of them is lost', () => {
    const text = 'Société Générale, caf\xe9 \xa7 16, 5 \xbd shares; '.repeat(8);
    expect(decode(Uint8Array.from([...text].map((c) => c.charCodeAt(0))))).toMatchObject({ text, broken: 0 });
  });
  it('counts the places of broken UTF-8 and keeps what stands around them', () => {
    const decoded = decode(Uint8Array.from([...utf8('FORM 4 '), 0xff, ...utf8(' Common Stock '), 0xc3, ...utf8(' end of a long enough text')]));
    expect(decoded).toMatchObject({ text: 'FORM 4 \ufffd Common Stock \ufffd end of a long enough text', broken: 2 });
  });
  it.each([
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ['a JPEG', [0xff, 0xd8, 0xff, 0xe0]],
    ['a zip', [0x50, 0x4b, 0x03, 0x04]],
    ['zeros', new Array(200).fill(0)],
    ['control characters', Array.from({ length: 200 }, (_, at) => (at % 8) + 1)],
  ])('refuses %s', (_, bytes) => expect(decode(Uint8Array.from(bytes))).toBeNull());
  it.each([
    ['# FORM 4\n\ntext', 'markdown'],
    ['| a | b |\n|---|---|\n', 'markdown'],
    ['<html><table><tr>', 'html'],
    ['<?xml version="1.0"?><ownershipDocument>', 'xml'],
    ['FORM 4\nCommon stock', 'text'],
  ])('knows the format of %j', (text, format) => expect(decode(utf8(text))?.format).toBe(format));
  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => { decode(bytes); }));
  });
});
