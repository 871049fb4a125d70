import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanAttribute, type Tag, tagsOf } from './html-tags';

const found = (text: string): string[] => tagsOf(text).map((tag) => text.slice(tag.start, tag.end));

describe('tags', () => {
  it.each([
    ['<td>10,000</td>', ['<td>', '</td>']],
    ['<TD ALIGN="right" NOWRAP>x', ['<TD ALIGN="right" NOWRAP>']],
    ['<a title="a > b">x</a>', ['<a title="a > b">', '</a>']],
    ['<br/><br /><hr>', ['<br/>', '<br />', '<hr>']],
    ['<td\n  class=x\n>1', ['<td\n  class=x\n>']],
    ['a<!-- <td> -->b', ['<!-- <td> -->']],
    ['<!DOCTYPE html><?xml version="1.0"?>x', ['<!DOCTYPE html>', '<?xml version="1.0"?>']],
    ['<style>td > b { }</style>x', ['<style>', 'td > b { }', '</style>']],
  ])('of %j', (text, tags) => expect(found(text)).toEqual(tags));
  it.each([
    ['a price < $5 and > $4'],
    ['<10% Owner> <Director>'],
    ['<(1) <td'],
    ['<!-- a comment that never ends'],
    ['< td>x'],
  ])('are not seen in %j', (text) => expect(found(text)).toEqual([]));
  it('end at their own `>` where a quote is broken, and swallow nothing', () => {
    expect(found('<td align="right>10,000</td>')).toEqual(['<td align="right>', '</td>']);
  });
  it('say over how many columns and rows they go', () => {
    const size = (text: string): number[] => [spanAttribute(text, tagsOf(text)[0] as Tag, 'colspan'), spanAttribute(text, tagsOf(text)[0] as Tag, 'rowspan')];
    expect(size('<td colspan="3" rowspan=2>')).toEqual([3, 2]);
    expect(size('<TD ROWSPAN = \'4\'>')).toEqual([1, 4]);
    expect(size('<td data-colspan="x">')).toEqual([1, 1]);
  });
  it('lie in order and apart, whatever the text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('<', '>', '/', 'td', 'b ', '!--', '-->', '"', "'", '=', 'script', ' ', 'x', '</')).map((parts) => parts.join('')), (text) => {
      let at = 0;
      for (const { start, end } of tagsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        at = end;
      }
    }));
  });
});
