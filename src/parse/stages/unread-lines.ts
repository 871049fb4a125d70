// Lines of a table that no row was read from, and that are none of its captions: said, never dropped in silence.
import type { ParsedRow } from '../../model/filing';
import type { Finding } from '../../model/finding';
import type { Line } from '../artifacts';
import { spansClaimed } from '../extract';
import { holdsWord, isHeadLine, spellsCaption } from '../rows/head';

/** The most lines that are said one by one. */
const most = 5;

/** As much of a line as a sentence bears. */
const longest = 80;

/** True where a line is no caption and has words enough for a row: `Common Stock … 5(3) … I … By Trust`. */
const isSaid = (line: Line): boolean => line.words.length > 2 && line.words.some(holdsWord) && !isHeadLine(line.words) && !spellsCaption(line.bare);

/** The number of the first line that does not end before an offset. */
function lineFrom(own: readonly Line[], offset: number): number {
  let low = 0;
  let high = own.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((own[middle] as Line).span[1] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The findings for a table's lines that its rows leave unread; `own` are its lines in their order. */
export function unreadLines(table: string, own: readonly Line[], rows: readonly ParsedRow[]): Finding[] {
  const isClaimed = new Array<boolean>(own.length).fill(false);
  let first = Number.POSITIVE_INFINITY;
  for (const spans of spansClaimed(rows)) {
    for (const [start, end] of spans) {
      if (start < first) first = start;
      // Every line that the place reaches into.
      for (let at = lineFrom(own, start); at < own.length && (own[at] as Line).span[0] < end; at++) if ((own[at] as Line).span[1] > start) isClaimed[at] = true;
    }
  }
  if (first === Number.POSITIVE_INFINITY) return [];
  const unread = own.filter((line, at) => line.span[0] > first && !isClaimed[at] && isSaid(line));
  return unread.slice(0, most).map((line) => {
    const text = line.words.map((word) => word.text).join(' ');
    return { pointer: `/${table}`, code: 'missing-row', severity: 'warning', spans: [line.span], message: `A line of the table could not be read as a row: “${text.length > longest ? `${text.slice(0, longest)}…` : text}”.` };
  });
}
