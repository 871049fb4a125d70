// A filing's line as one text, and back: of thousands of filings the page holds a text each, which takes half the room of an
// object with its fifteen parts. Lines are unpacked where they are looked at, and never changed while they are packed.
import type { FilingLine } from './digest';

/** A line in one text: its parts a line of text each, the counts together in the last one. Equal lines are equal texts. */
export type PackedLine = string & { readonly packed: 'line' };

const words = ['form', 'issuer', 'ticker', 'owners', 'period', 'findings', 'strip', 'bands'] as const satisfies readonly (keyof FilingLine)[];
const counts = ['fields', 'toLookAt', 'lost', 'lostRows', 'conflicts', 'decided', 'corrected'] as const satisfies readonly (keyof FilingLine)[];

/** What is not there; a backslash in a text is always doubled, so no text is taken for it. */
const nothing = '\\0';
const guarded = (text: string): string => (/[\\\n]/.test(text) ? text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n') : text);
const bared = (text: string): string => (text.includes('\\') ? text.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter)) : text);

/** Packs a line. Counts of 0 take no figure: `35,2,,,,,`. */
export const packLine = (line: FilingLine): PackedLine =>
  [...words.map((name) => (line[name] === null ? nothing : guarded(line[name]))), counts.map((name) => line[name] || '').join(',')].join('\n') as PackedLine;

/** The line as it was packed. */
export function unpackLine(packed: PackedLine): FilingLine {
  const parts = packed.split('\n');
  const text = (at: number): string => bared(parts[at] ?? '');
  const orNull = (at: number): string | null => (parts[at] === nothing ? null : text(at));
  const [fields = 0, toLookAt = 0, lost = 0, lostRows = 0, conflicts = 0, decided = 0, corrected = 0] = (parts[words.length] ?? '').split(',').map(Number);
  return {
    form: orNull(0), issuer: orNull(1), ticker: orNull(2), owners: text(3), period: orNull(4), findings: text(5), strip: text(6), bands: text(7),
    fields, toLookAt, lost, lostRows, conflicts, decided, corrected,
  };
}
