import { expect, it } from 'vitest';
import { sourceText } from '../../text/source-text';
import { estimateHeight, gutterOf, layoutCache, type Metrics, needsCache, roomOf } from './block-layouts';
import { drawnRows } from './drawn-rows';

const metrics = (view: number): Metrics => ({ view, height: 800, character: 7.2, line: 20.4 });
const row = Array.from({ length: 16 }, (_, n) => (n % 4 ? '05/01/2023' : '')).join('\t');
const source = sourceText(`a\tb\n\n${row}\n${'word '.repeat(60)}`);
const rows = drawnRows(source, 'grid');
const layouts = (view: number) => layoutCache(source, metrics(view), needsCache(source));

it('tells a grid that fits the pane from one that must be scrolled', () => {
  const [small, , large] = rows.map((r) => r.block);
  expect(small && layouts(500)(small).fits).toBe(true);
  expect(large && layouts(500)(large).fits).toBe(false);
  expect(large && layouts(2_000)(large).fits).toBe(true);
});

it('lays a grid out once for each width', () => {
  const of = layouts(500);
  const block = rows[0]?.block;
  if (!block) throw new Error('the grid is missing');
  const first = of(block);
  expect(of(block)).toBe(first);
});

it('guesses more lines for longer text, and keeps room beside the line numbers', () => {
  const room = roomOf(source, metrics(500));
  expect(room * 7.2 + gutterOf(source, metrics(500))).toBeLessThan(500);
  const [short, , , long] = rows;
  if (!short || !long) throw new Error('rows are missing');
  expect(estimateHeight(long, room, metrics(500))).toBeGreaterThan(3 * estimateHeight(short, room, metrics(500)));
});
