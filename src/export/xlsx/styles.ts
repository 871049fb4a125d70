// How cells of a workbook look: formats of numbers and dates, and a fill for each mark. Knows no filing.
import type { Mark } from '../../model/assessed';

/** The colour behind a cell: its value's mark; a sure one has none. */
export type Fill = 'none' | Exclude<Mark, 'sure'>;
/** What a cell shows: text, anything, a date, or a number with so many decimals, 0 to 15. */
export type Format = 'general' | 'text' | 'date' | number;

/** Light enough to be read on, in the colours that the marks have on the screen. */
const colours: Readonly<Record<Exclude<Fill, 'none'>, string>> = {
  doubtful: 'FFFCE8BF', conflict: 'FFF8CFC9', missing: 'FFE6DFF0', inferred: 'FFD6E4FA', confirmed: 'FFE4F2E7', corrected: 'FFC9E6D0',
};
const fills = ['none', ...Object.keys(colours)] as readonly Fill[];
/** The most decimals that a number's format shows. */
export const mostDecimals = 15;
const formats: readonly Format[] = ['general', 'text', 'date', ...Array.from({ length: mostDecimals + 1 }, (_, decimals) => decimals)];

/** Formats of our own are numbered from 164 on; 0 is general, 49 is text, 1 is a whole number. */
const dateFormat = 164;
const formatId = (format: Format): number => (format === 'general' ? 0 : format === 'text' ? 49 : format === 'date' ? dateFormat : format === 0 ? 1 : dateFormat + format);

/** The number of a style in `styles.xml`. */
export const styleOf = (format: Format, fill: Fill): number => formats.indexOf(format) * fills.length + fills.indexOf(fill);
/** The style of the head row. */
export const headStyle = formats.length * fills.length;

const pattern = (colour: string): string => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

/** The whole of `xl/styles.xml`. */
export function stylesXml(): string {
  const decimals = Array.from({ length: mostDecimals }, (_, at) => `<numFmt numFmtId="${dateFormat + at + 1}" formatCode="0.${'0'.repeat(at + 1)}"/>`);
  // The first two fills are Excel's own, whatever stands there.
  const fillNumber = (fill: Fill): number => (fill === 'none' ? 0 : fills.indexOf(fill) + 1);
  const cells = formats.flatMap((format) => fills.map((fill) =>
    `<xf numFmtId="${formatId(format)}" fontId="0" fillId="${fillNumber(fill)}" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1" applyAlignment="1"><alignment vertical="top"/></xf>`));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
<numFmts count="${decimals.length + 1}"><numFmt numFmtId="${dateFormat}" formatCode="yyyy\\-mm\\-dd"/>${decimals.join('')}</numFmts>\
<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>\
<fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${Object.values(colours).map(pattern).join('')}${pattern('FFEFEBE1')}</fills>\
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF8D8674"/></bottom><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="${cells.length + 1}">${cells.join('')}<xf numFmtId="49" fontId="1" fillId="${fills.length + 1}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"/></cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
</styleSheet>`;
}
