// Lines of a table that no row was read from, and that are none of its captions: said, never dropped in silence.
import type { ParsedRow } from '../../model/filing';
import type { Finding } from '../../model/finding';
import type { Span } from '../../text/span';
import type { Line } from '../artifacts';
import { spansClaimed } from '../extract';
import { holdsWord, isHeadLine, spellsCaption } from '../rows/head';

/** The most lines that are said one by one. */
const most = 5;

/** As much of a line as a sentence bears. */
const longest = 80;

/** True where a line is no caption and has words enough for a row: `Common Stock … 5(3) … I … By Trust`. */
const isSaid = (line: Line): boolean => line.words.length > 2 && line.words.some(holdsWord) && !isHeadLine(line.words) && !spellsCaption(line.bare);

/** The findings for a table's lines that its rows leave unread; `own` are its lines in their order. */
export function unreadLines(table: string, own: readonly Line[], rows: readonly ParsedRow[]): Finding[] {
  const claimed = [...spansClaimed(rows)].flat().sort((a, b) => a[0] - b[0]);
  const first = claimed[0]?.[0];
  if (first === undefined) return [];
  let at = 0;
  const unread = own.filter((line) => {
    const [start, end] = line.span;
    while (at < claimed.length && (claimed[at] as Span)[1] <= start) at++;
    const isClaimed = at < claimed.length && (claimed[at] as Span)[0] < end;
    return start > first && !isClaimed && isSaid(line);
  });
  return unread.slice(0, most).map((line) => {
    const text = line.words.map((word) => word.text).join(' ');
    return { pointer: `/${table}`, code: 'missing-row', severity: 'warning', spans: [line.span], message: `A line of the table could not be read as a row: “${text.length > longest ? `${text.slice(0, longest)}…` : text}”.` };
  });
}
