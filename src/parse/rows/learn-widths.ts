// How wide the cells are in which a column of running text stands, learnt from the table's rows together:
// the width under which all rows' pieces fit best. `By Saltmere Fund IV,→Capital L.P.` in one row tells little, in six it tells.
import type { Word } from '../artifacts';
import type { KnownWords } from '../ocr/joining';
import { type Pieces, piecesOf, weaveCost } from '../ocr/unweave';
import { looksLikeMark } from '../readers/marks';
import { groupsOf } from '../readers/text';
import type { DecodedRow } from './decode-row';

/** Rows looked at, and widths tried: a line has some four to thirty letters in a cell. */
const mostRows = 6;
const widths = Array.from({ length: 18 }, (_, at) => 4 + at * 1.3);

/** Raised marks stand behind the lines, `By Saltmere Tru (3)`, and are no part of them. */
const isText = ({ text }: Word): boolean => !looksLikeMark(text);

/** What is known, with the widths of the cells of one column added where the rows tell them. */
export function learnWidths(leaf: string, rows: readonly DecodedRow[], known: KnownWords): KnownWords {
  const samples = rows
    .flatMap((row) => row.assignments.filter(({ column, from, to }) => column.leaf === leaf && to > from).map(({ from, to }) => groupsOf(row.words.slice(from, to).filter(isText))))
    .filter((cells) => cells.length >= 2 && cells.length <= 4 && (cells[0] as Word[]).length >= 2 && cells.every((cell) => cell.length <= 7 && cell[0]?.line === cells[0]?.[0]?.line))
    .slice(0, mostRows);
  if (samples.length === 0) return known;
  const learnt = new Map(known.widths ?? []);
  const places = [...new Set(samples.flatMap((cells) => cells.slice(0, -1).map((cell) => (cell[0] as Word).cell)))].sort((a, b) => a - b);
  // Rows of a table mostly say the same: what stands alike in the same cells is laid out and weighed once.
  const laidOut = new Map<string, { readonly pieces: Pieces | null; readonly numbers: readonly number[] }>();
  const kinds = samples.map((cells) => {
    const kind = cells.map((cell) => `${(cell[0] as Word).cell} ${cell.map(({ text }) => text).join(' ')}`).join('\n');
    if (!laidOut.has(kind)) laidOut.set(kind, { pieces: piecesOf(cells, known), numbers: cells.map((cell) => (cell[0] as Word).cell) });
    return kind;
  });
  for (const place of places) {
    // Only cells at the place cost more or less with its width; what the others cost is worked out once.
    const costUnder = new Map([...laidOut].map(([kind, { pieces, numbers }]) => {
      const cost = (width: number, bound?: number): number => (pieces ? weaveCost(pieces, numbers.map((cell) => (cell === place ? width : (learnt.get(cell) ?? 8))), 4, bound) : 3);
      if (numbers.includes(place)) return [kind, cost];
      const always = cost(8);
      return [kind, () => always];
    }));
    // A width that the page's captions gave is that of the whole cell; a column may begin in its middle.
    let best = learnt.get(place) ?? 8;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const width of widths) {
      // Where all rows say the same, a width under which one costs more than its share so far is none.
      const bound = costUnder.size === 1 ? bestCost / kinds.length + 1e-6 : undefined;
      const costs = new Map([...costUnder].map(([kind, own]) => [kind, own(width, bound)]));
      const cost = kinds.reduce((sum, kind) => sum + (costs.get(kind) as number), 0);
      if (cost < bestCost - 1e-9) {
        bestCost = cost;
        best = width;
      }
    }
    learnt.set(place, best);
  }
  return Object.assign((word: string) => known(word), known, { widths: learnt });
}
