// Text set in columns for the terminal. Knows nothing of filings.

const longest = (cells: readonly string[]): number => Math.max(0, ...cells.map((cell) => cell.length));

/** Rows as lines: the first column to the left, the others to the right. */
export function columns(rows: readonly (readonly string[])[], indent = '  '): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, n) => longest(rows.map((row) => row[n] ?? '')));
  return rows.map((row) => indent + widths.map((width, n) => (n === 0 ? (row[n] ?? '').padEnd(width) : (row[n] ?? '').padStart(width))).join('  ').trimEnd());
}

/** Where two long texts begin to differ, a little before it; 0 where they are short or differ early. */
export function differFrom(one: unknown, other: unknown, most = 40): number {
  const [a, b] = [String(one ?? ''), String(other ?? '')];
  if (Math.max(a.length, b.length) <= most) return 0;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at <= most / 2 || at >= Math.max(a.length, b.length) ? 0 : at - 12;
}

/** A text from a place on, with a sign that something stands before it. */
export const from = (value: unknown, at: number): unknown => (at > 0 && typeof value === 'string' ? `…${value.slice(at)}` : value);

/** A value in quotes on one line, cut where it is long. */
export function quoted(value: unknown, most = 44): string {
  const text = value === null || value === undefined ? 'nothing' : typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
