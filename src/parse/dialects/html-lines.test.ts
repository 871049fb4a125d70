import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slice, sourceText } from '../../text/source-text';
import type { Line } from '../artifacts';
import { spansOf } from '../extract';
import { segment } from '../stages/segment';

const linesOf = (text: string): readonly Line[] => segment(sourceText(text)).lines;
/** The lines that hold words: their cells as texts. */
const cellsOf = (text: string): string[][] =>
  linesOf(text).filter(({ cells }) => cells.some(({ words }) => words.length > 0)).map(({ cells }) => cells.map(({ words }) => words.map((word) => word.text).join(' ')));

describe('rows of HTML tables', () => {
  it.each([
    ['whole', '<table><tr><td>Common Stock</td><td></td><td>10,000</td></tr></table>', [['Common Stock', '', '10,000']]],
    ['whose tags are never closed', '<table><tr><td>a<td>b<tr><td>c<td>d</table>', [['a', 'b'], ['c', 'd']]],
    ['without a table', '<tr><td>a</td><td>b</td></tr>', [['a', 'b']]],
    ['over several lines of text', '<TABLE>\n<TR>\n <TD ALIGN=left>Common\n Stock</TD>\n <TD>A</TD></TR>\n</TABLE>', [['Common Stock', 'A']]],
    ['with cells over columns', '<table><tr><td colspan=2>a</td><td>b</td></tr></table>', [['a', '', 'b']]],
    ['with a head over two rows', '<table><tr><th rowspan=2>Title<th colspan=2>Code<th rowspan=2>Price</tr><tr><th>Code<th>V</tr></table>', [['Title', 'Code', '', 'Price'], ['', 'Code', 'V', '']]],
    ['with references', '<table><tr><td>AT&amp;T</td><td>$&nbsp;1.68</td><td>O&#8217;Neil</td><td>&nbsp;</td></tr></table>', [['AT&T', '$ 1.68', "O'Neil", '']]],
    ['with tags inside', '<table><tr><td><p><b>Com</b>mon<br>Stock</p></td><td><font size=1>D</font></td></tr></table>', [['Common Stock', 'D']]],
    ['with comments, styles and scripts', '<table><tr><td>a<!-- b --><script>if (a < b) c()</script></td><td>d</td></tr></table>', [['a', 'd']]],
    ['with what is no tag', '<table><tr><td>< 5%</td><td><10% Owner></td></tr></table>', [['< 5%', '<10% Owner>']]],
    ['with boxes to tick', '<table><tr><td><input type="checkbox" checked>Director</td><td><input type="checkbox">Officer</td></tr></table>', [['x Director', 'Officer']]],
  ])('%s', (_, text, cells) => expect(cellsOf(text)).toEqual(cells));

  it('tell raised marks from the values they stand on', () => {
    expect(cellsOf('<table><tr><td>10,000<sup>(1)</sup></td><td>$0<sup>2, 3</sup></td><td>A<sup><a href="#f">(4)</a></sup></td><td>1<sup>st</sup></td></tr></table>'))
      .toEqual([['10,000 (1)', '$0 (2) (3)', 'A (4)', '1st']]);
  });

  it('say a value over several rows of the record for each of them, a caption over rows once', () => {
    const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const cells = cellsOf(`<table><tr><td rowspan=2>Common Stock</td><td>06/05/2023</td><td></td><td>A</td><td>100</td><td>D</td></tr>${row('06/06/2023', '', 'A', '200', 'D')}</table>`);
    expect(cells).toEqual([['Common Stock', '06/05/2023', '', 'A', '100', 'D'], ['Common Stock', '06/06/2023', '', 'A', '200', 'D']]);
  });

  it('of tables in cells: boxes are read as cells, tables in a page’s layout as tables', () => {
    const nested = (inner: string): string => `<table><tr><td>${inner}</td></tr></table>`;
    expect(cellsOf(`<table><tr><td>1. Name${nested('Doe John')}${nested('(Last)')}</td><td>2. Issuer</td></tr></table>`)).toEqual([['1. Name Doe John (Last)', '2. Issuer']]);
    expect(cellsOf(nested(`Table I<table><tr><td>a<td>b</tr><tr><td>c<td>d</tr></table>`))).toEqual([['Table I'], ['a', 'b'], ['c', 'd']]);
    const wide = '<table><tr><td>1<td>2<td>3<td>4<td>5</table>';
    expect(cellsOf(`<table><tr><td>menu</td><td>${wide}</td></tr></table>`)).toEqual([['menu'], ['1', '2', '3', '4', '5']]);
  });

  it('end with their table, even where that is never closed', () => {
    const after = [['Explanation of Responses:'], ['(1) Granted.']];
    for (const end of ['</td></tr></table>', '</td></tr>', '</td>', '']) {
      expect(cellsOf(`<table><tr><td>a</td><td>b${end}\n\nExplanation of Responses:\n(1) Granted.`), end).toEqual([['a', 'b'], ...after]);
    }
    expect(cellsOf('<table><tr><td>a<td>b\n\n#### Table II\n\n<table><tr><td>c<td>d</table>')).toEqual([['a', 'b'], ['Table II'], ['c', 'd']]);
  });
});

describe('what stands around HTML tables', () => {
  it('is markdown where it was: lines, pipes, tabs', () => {
    expect(cellsOf('# FORM 4\n| a<br>b | c |\n|---|---|\n<table><tr><td>1</td><td>2</td></tr></table>\nd\te<br>f\n')).toEqual([['FORM 4'], ['a b', 'c'], ['1', '2'], ['d', 'e f']]);
  });
  it('is parted by tags alone in a page', () => {
    expect(cellsOf('<html><body><h1>FORM\n4</h1><p>one |\n\ttwo<br>three</p><hr>four</body></html>')).toEqual([['FORM 4'], ['one | two'], ['three'], ['four']]);
    expect(cellsOf('<html><body><pre>one\ntwo</pre></body></html>')).toEqual([['one'], ['two']]);
  });
  it('has empty lines where the text has them', () => {
    expect(linesOf('a\n\nb<hr>\n\nc').map(({ separator }) => separator)).toEqual(['none', 'empty', 'none', 'empty', 'none']);
  });
});

describe('places in HTML', () => {
  it('are those of the words’ own characters', () => {
    const text = '<table><tr><td>A<b>T</b>&amp;T x&nbsp;<i>y</i></td></tr></table>';
    const [line] = linesOf(text);
    const words = (line as Line).cells[0]?.words ?? [];
    expect(words.map((word) => spansOf([word]).map((span) => text.slice(...span)))).toEqual([['A', 'T', '&amp;T'], ['x'], ['y']]);
  });

  const snippets = fc.array(fc.constantFrom('<table>', '</table>', '<tr>', '<tr', '</tr>', '<td>', '<td colspan=3 rowspan="2">', '</td>', '<br>', '<p>', '<b>', '</b>', '<sup>(1)</sup>', '<sup>2</sup>', '<!--', '-->', '&nbsp;', '&amp;', '&', '<', '>', '"', ' ', '\n', '\n\n', '\t', '| a |', 'Stock', '04/18/2017', '10,000', '<html>', '😀'), { maxLength: 40 }).map((parts) => parts.join(''));
  it('lie inside the text, in numbered lines and cells, and no letter outside of markup is lost', () => {
    fc.assert(fc.property(snippets, (text) => {
      const source = sourceText(text);
      const { lines } = segment(source);
      const seen = new Set<number>();
      for (const [number, line] of lines.entries()) {
        expect(line.number).toBe(number);
        for (const [at, cell] of line.cells.entries()) {
          for (const word of cell.words) {
            expect([word.line, word.cell]).toEqual([number, at]);
            for (const span of spansOf([word])) {
              expect(slice(source, span)).toMatch(/^\S+$/u);
              for (let k = span[0]; k < span[1]; k++) seen.add(k);
            }
          }
        }
      }
      const bare = text.replace(/<(?:\/?(?:table|tr|td|br|p|b|sup|html)(?:\s[^<>]*)?)>/g, (tag) => ' '.repeat(tag.length)).replace(/<!--[\s\S]*?-->/g, (tag) => ' '.repeat(tag.length));
      for (const { index } of bare.matchAll(/Stock|10,000|04\/18\/2017/g)) expect(seen.has(index), text).toBe(true);
    }), { numRuns: 300 });
  });
});

describe('hostile HTML', () => {
  const long = (piece: string): string => piece.repeat(Math.ceil(40_000 / piece.length));
  const best = (text: string): number => Math.min(...[0, 1].map(() => {
    const began = performance.now();
    segment(sourceText(text));
    return performance.now() - began;
  }));
  it('takes no longer than tables do, or a few times that', () => {
    const usual = best(long('<tr><td>Common Stock</td><td>06/05/2023</td><td>10,000</td></tr>\n'));
    for (const piece of ['<table><tr><td>', '<td colspan=99 rowspan=99>a', '<', '<a "', '<td title="', '<!--', '&', '&#', '<script>', '<sup>', '<sup>1', '</table>', '<table>\n\n', '<tr>', '<b>a</b>', '<br>', '< >', '<p>\n', '|<td>']) {
      // Room for chance and for markup that is denser than a table's; time that grows with the square would be hundreds.
      expect(best(`<table><tr><td>${long(piece)}`) / usual, piece).toBeLessThan(25);
    }
  }, 20_000);
});
