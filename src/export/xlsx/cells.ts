// Cells of a workbook as OOXML has them: text, numbers, dates and ticks, each in its type. Knows no filing.
// Source: ECMA-376 part 1, SpreadsheetML.
import { type Cell, carriedText } from '../csv-text';
import { type Fill, mostDecimals, styleOf } from './styles';

/** A cell and the colour behind it. */
export interface MarkedCell {
  readonly cell: Cell;
  readonly fill?: Fill;
}

/** The longest text that Excel takes in a cell. */
const longest = 32_767;
/** Excel keeps so many digits of a number; a longer one is written as text, so that none is lost. */
const mostDigits = 15;

/** Characters of XML that a reader would change (CR), that XML forbids, and text that looks like such an escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are escaped
const odd = /[\u0001-\u0008\u000B-\u001F]|_(?=x[\dA-Fa-f]{4}_)/g;
/** Anything that any of the steps below would touch; most texts have nothing of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const wantsCare = /[\0-\u0008\u000B-\u001F&<>\uD800-\uDFFF\uFFFE\uFFFF]|_x/;
const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text as it stands in `<t>`: CR and other controls as `_x000D_`, which is OOXML's own way; what no file carries as U+FFFD. */
export function escapedText(text: string): string {
  if (text.length <= longest && !wantsCare.test(text)) return text;
  const held = text.length <= longest ? text : `${text.slice(0, longest - 80)} … [cut here: the text has ${text.length} characters]`;
  return carriedText(held)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(odd, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>]/g, (one) => named[one] as string);
}

/** The name of a column: 0 is A, 26 is AA. */
export const columnName = (at: number): string => (at < 26 ? '' : columnName(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

const firstDay = Date.UTC(1899, 11, 30);
/** Excel's number of a day; null before March 1900, where Excel counts a day that never was, and for what no calendar has. */
export function daySerial(iso: string): number | null {
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(iso)) return null;
  const serial = (time - firstDay) / 86_400_000;
  return serial >= 61 ? serial : null;
}

const digitsOf = (digits: string): number => digits.replace('.', '').replace(/^0+/, '').replace(/^$/, '0').length;

/** A cell at its place; nothing for an empty one without a colour. */
export function cellXml(reference: string, { cell, fill = 'none' }: MarkedCell): string {
  const text = (value: string): string =>
    `<c r="${reference}" s="${styleOf('text', fill)}" t="inlineStr"><is><t xml:space="preserve">${escapedText(value)}</t></is></c>`;
  if ('text' in cell) return cell.text === '' ? blank(reference, fill) : text(cell.text);
  const { literal } = cell;
  if (literal === '') return blank(reference, fill);
  if (literal === 'true' || literal === 'false') return `<c r="${reference}" s="${styleOf('general', fill)}" t="b"><v>${literal === 'true' ? 1 : 0}</v></c>`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(literal)) {
    const serial = daySerial(literal);
    return serial === null ? text(literal) : `<c r="${reference}" s="${styleOf('date', fill)}"><v>${serial}</v></c>`;
  }
  // With zeros at its head it is no number of the record's (a hash, perhaps).
  const number = /^(?:0|[1-9]\d*)(?:\.(\d+))?$/.exec(literal);
  const decimals = number?.[1]?.length ?? 0;
  if (!number || digitsOf(literal) > mostDigits || decimals > mostDecimals) return text(literal);
  return `<c r="${reference}" s="${styleOf(decimals, fill)}"><v>${literal}</v></c>`;
}

const blank = (reference: string, fill: Fill): string => (fill === 'none' ? '' : `<c r="${reference}" s="${styleOf('general', fill)}"/>`);
