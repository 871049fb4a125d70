import { describe, expect, it } from 'vitest';
import { sourceText } from '../../text/source-text';
import { type NodeLike, offsetOf, selectionSpan, trimPick, wordAt } from './selection';

interface Made extends NodeLike { parentNode: Made | null; readonly childNodes: Made[] }
const text = (value: string): Made => ({ nodeType: 3, parentNode: null, childNodes: [], textContent: value });
const element = (offset: number | null, ...children: Made[]): Made => {
  const made: Made = {
    nodeType: 1, parentNode: null, childNodes: children,
    textContent: children.map((child) => child.textContent).join(''),
    getAttribute: (name) => (name === 'data-offset' && offset !== null ? String(offset) : null),
  };
  for (const child of children) child.parentNode = made;
  return made;
};
const child = (node: Made, ...path: number[]): Made => path.reduce((at, n) => at.childNodes[n] as Made, node);

// Two rows: a gutter without text, `Common` at 10, an empty cell, `04/18/2` at 18; then `Stock` at 30.
const page = element(null,
  element(null, element(null), element(null, element(10, text('Common'))), element(null), element(null, element(18, text('04/18/2')))),
  element(null, element(null), element(null, element(30, text('Stock')))),
);

describe('offsetOf', () => {
  it('counts inside a piece', () => expect(offsetOf(child(page, 0, 1, 0, 0), 3)).toBe(13));
  it('takes a piece itself by its edges', () => {
    expect(offsetOf(child(page, 0, 1, 0), 0)).toBe(10);
    expect(offsetOf(child(page, 0, 1, 0), 1)).toBe(16);
  });
  it('takes an empty cell or a gutter as the text that follows', () => {
    expect(offsetOf(child(page, 0, 2), 0)).toBe(18);
    expect(offsetOf(child(page, 1, 0), 0)).toBe(30);
  });
  it('takes the end of a row as the start of what follows, and of the page as its last end', () => {
    expect(offsetOf(page, 1)).toBe(30);
    expect(offsetOf(page, 2)).toBe(35);
  });
  it('is null where nothing is drawn', () => {
    expect(offsetOf(element(null, text('title')).childNodes[0] as Made, 2)).toBeNull();
  });
});

it('maps a selection across cells and rows, in either direction', () => {
  const common = child(page, 0, 1, 0, 0);
  const stock = child(page, 1, 1, 0, 0);
  expect(selectionSpan(common, 2, stock, 4)).toEqual([12, 34]);
  expect(selectionSpan(stock, 4, common, 2)).toEqual([12, 34]);
  expect(selectionSpan(null, 0, stock, 4)).toBeNull();
});

describe('trimPick', () => {
  const pick = (value: string) => {
    const span = trimPick(sourceText(value), [0, value.length]);
    return span && value.slice(span[0], span[1]);
  };
  it('leaves outer spaces, tabs and separating bars', () => expect(pick('| \t2,475 A\t | \n')).toBe('2,475 A'));
  it('keeps what is inside', () => expect(pick('04/18/2\t\t7')).toBe('04/18/2\t\t7'));
  it('keeps a bar that separates nothing', () => {
    expect(pick(' | ')).toBe('|');
    expect(pick('D\t|')).toBe('D\t|');
    expect(pick('| \\| | ')).toBe('\\|');
  });
  it('is null for separators alone', () => {
    expect(pick(' \t\n')).toBeNull();
    expect(pick(' | | ')).toBeNull();
  });
});

it('takes the whole word at an offset', () => {
  const source = sourceText('| 04/18/2017 | A |');
  expect(wordAt(source, 5)).toEqual([2, 12]);
  expect(wordAt(source, 12)).toEqual([2, 12]);
  expect(wordAt(source, 0)).toBeNull();
});
