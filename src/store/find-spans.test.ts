import { describe, expect, it } from 'vitest';
import { slice, sourceText } from '../text/source-text';
import { findSpans } from './find-spans';

const text = 'Owner Ada Birch\t05/02/2019\nCommon | Stock\t1,500\tD\t$ 4.25\nPreferred\t11,500\tA\t05/02/2019\nD\n';
const source = sourceText(text);
const row = (start: string): [number, number] => [text.indexOf(start), text.indexOf('\n', text.indexOf(start))];
const found = (...args: Parameters<typeof findSpans> extends [unknown, ...infer Rest] ? Rest : never): string[] =>
  findSpans(source, ...args).map((span) => `${slice(source, span)}@${span[0]}`);

describe('finding a typed value in the source', () => {
  it('finds numbers as they are written, and never a part of a longer one', () => {
    expect(found('quantity', '1500', [row('Common')])).toEqual([`1,500@${text.indexOf('1,500')}`]);
    expect(found('quantity', '500', [row('Common')])).toEqual([]);
    expect(found('price', '4.25', [row('Common')])).toEqual([`4.25@${text.indexOf('4.25')}`]);
  });
  it('finds dates in other forms, in the row first', () => {
    expect(found('date', '2019-05-02', [row('Preferred')])).toEqual([`05/02/2019@${text.lastIndexOf('05/02/2019')}`]);
    expect(found('date', '2019-05-02', [row('Owner')])).toEqual([`05/02/2019@${text.indexOf('05/02/2019')}`]);
  });
  it('takes a lone letter from the row alone', () => {
    expect(found('ownershipForm', 'D', [row('Common')])).toEqual([`D@${text.indexOf('D\t$')}`]);
    expect(found('ownershipForm', 'D', [row('Preferred')])).toEqual([]);
    expect(found('ownershipForm', 'D', [])).toEqual([]);
  });
  it('reads words across a cell’s edge, in any case', () => {
    expect(found('title', 'common stock', [])).toEqual(['Common | Stock@27']);
  });
  it('looks for no text that is longer than any form has', () => {
    expect(found('text', 'common stock '.repeat(20_000), [])).toEqual([]);
  });
  it('says none where two places would do equally', () => {
    expect(found('date', '2019-05-02', [])).toEqual([]);
  });
});
