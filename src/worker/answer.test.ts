// What the worker answers: the parser's result, or that the parser broke, never nothing.
import { expect, test } from 'vitest';
import type { ParseResult } from '../model/parse-result';
import { answerTo } from './answer';
import { replySchema } from './protocol';

const refused: ParseResult = { ok: false, sha256: 'ab', error: { code: 'binary', message: 'This file holds no text.' } };

test('the answer carries the number of its request and passes the door on the other side', () => {
  const reply = answerTo({ id: 7, bytes: new Uint8Array([1]) }, () => refused);
  expect(reply).toMatchObject({ id: 7, result: refused });
  expect(replySchema.safeParse(reply).success).toBe(true);
});

test('a parser that throws is told as a crash of this file', () => {
  const reply = answerTo({ id: 8, bytes: new Uint8Array() }, () => { throw new RangeError('too deep'); });
  expect(reply.result).toMatchObject({ ok: false, error: { code: 'crashed', message: expect.stringContaining('too deep') } });
});

test.each([null, {}, { id: 'x', bytes: new Uint8Array() }, { id: 1, bytes: 'text' }])('what is no request (%j) throws', (message) => {
  expect(() => answerTo(message, () => refused)).toThrow();
});
