// The workbook: its parts by xmllint, and the whole of it by LibreOffice, which converts each sheet to CSV that must equal ours.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { generate } from '../../generate/generate';
import { shownCell } from '../cells';
import { carriedText } from '../csv-text';
import type { NamedFiling } from '../named-filing';
import { assessedOf, emptyRecord, tableOneRow } from '../testing/assessed';
import { oddRecord } from '../testing/odd';
import { inFolder, said, wantsSlowReaders } from '../testing/programs';
import { pythonRows } from '../testing/readers';
import { bytesOf } from '../testing/written';
import { cellXml, columnName, daySerial, escapedText } from './cells';
import { styleOf } from './styles';
import { workbook } from './workbook';
import { sheetPlans, sheetRows } from './xlsx';

const filings: readonly NamedFiling[] = [
  { name: 'odd "name" <1>.txt', filing: assessedOf(oddRecord, { '/nonDerivativeTable/1/transactionShares': { mark: 'doubtful', lowConfidence: true }, '/remarks': { mark: 'corrected' } }) },
  { name: 'empty.txt', filing: assessedOf(emptyRecord) },
  ...Array.from({ length: 4 }, (_, seed) => ({ name: `${seed}.txt`, filing: assessedOf(generate(seed, { noise: 'none', garbling: {} }).truth) })),
];
const text = (value: string): string => cellXml('A1', { cell: { text: value } });
const literal = (value: string): string => cellXml('A1', { cell: { literal: value } });

describe('cells', () => {
  it('have their types', () => {
    expect(literal('12.50')).toBe(`<c r="A1" s="${styleOf(2, 'none')}"><v>12.50</v></c>`);
    expect(literal('0.0001')).toContain('<v>0.0001</v>');
    expect(literal('2021-05-04')).toBe(`<c r="A1" s="${styleOf('date', 'none')}"><v>44320</v></c>`);
    expect(literal('true')).toContain('t="b"><v>1</v>');
    expect(text('5')).toContain('t="inlineStr"');
    expect(literal('')).toBe('');
    expect(cellXml('B2', { cell: { literal: '' }, fill: 'missing' })).toBe(`<c r="B2" s="${styleOf('general', 'missing')}"/>`);
  });
  it.each(['999999999999.9999', '1234567890123456', '0.1234567890123456', '0.0000000000000001', '000123', '0'.repeat(64)])('%s is no number that Excel keeps, and is text', (digits) => expect(literal(digits)).toContain(`>${digits}</t>`));
  it.each([['1900-03-01', 61], ['1900-02-28', null], ['9999-12-31', 2958465], ['2021-02-30', null]])('%s is day %s', (iso, serial) => expect(daySerial(iso)).toBe(serial));
  it.each([['a\r\nb', 'a_x000D_\nb'], ['_x000D_', '_x005F_x000D_'], ['x_x1_', 'x_x1_'], ['\u0001', '_x0001_'], ['\0\uD800\uFFFF', '\uFFFD\uFFFD\uFFFD'], ['<&>', '&lt;&amp;&gt;'], ['=cmd()', '=cmd()']])(
    '%j is written %j', (value, written) => expect(escapedText(value)).toBe(written),
  );
  it('are never formulas', () => expect(text('=1+1')).not.toContain('<f>'));
  it('hold as much as Excel takes, and say what is cut', () => {
    expect(escapedText('x'.repeat(32_767))).toHaveLength(32_767);
    expect(escapedText('x'.repeat(40_000))).toMatch(/x … \[cut here: the text has 40000 characters\]$/);
    expect(escapedText('x'.repeat(40_000)).length).toBeLessThanOrEqual(32_767);
  });
  it.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [701, 'ZZ'], [702, 'AAA']])('column %i is %s', (at, name) => expect(columnName(at)).toBe(name));
});

describe('the workbook', () => {
  it('is well-formed in every part, frozen below its head, and coloured by the marks', async () => {
    const parts = unzipSync(await bytesOf('xlsx', filings));
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/')).map(([, bytes]) => strFromU8(bytes));
    expect(sheets).toHaveLength(5);
    for (const sheet of sheets) expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheets.join('').match(new RegExp(`s="${styleOf(4, 'doubtful')}"`, 'g'))).toHaveLength(1);
    expect(sheets.join('').match(new RegExp(`s="${styleOf('text', 'corrected')}"`, 'g'))).toHaveLength(1);
    await inFolder((folder) => {
      const files = Object.entries(parts).map(([, bytes], at) => {
        writeFileSync(`${folder}/${at}.xml`, bytes);
        return `${folder}/${at}.xml`;
      });
      expect(said('xmllint', ['--noout', ...files])).toBe('');
    });
  });
  it('goes on with a sheet of the same columns where one is full', async () => {
    const book = workbook([{ name: 'few', columns: [{ name: 'n', width: 5 }] }, { name: 'many', columns: [{ name: 'n', width: 5 }] }], 4);
    for (let n = 1; n <= 7; n++) book.add(1, [{ cell: { literal: String(n) } }]);
    book.end();
    const parts = unzipSync(new Uint8Array(book.take().flatMap((piece) => [...piece])));
    const names = [...strFromU8(parts['xl/workbook.xml'] as Uint8Array).matchAll(/<sheet name="([^"]+)" sheetId="\d+" r:id="rId(\d+)"/g)].map(([, name, id]) => [name, id]);
    expect(names.map(([name]) => name)).toEqual(['few', 'many', 'many 2', 'many 3']);
    const rows = names.map(([, id]) => [...strFromU8(parts[`xl/worksheets/sheet${id}.xml`] as Uint8Array).matchAll(/<v>(\d)<\/v>/g)].map(([, value]) => value).join(''));
    expect(rows).toEqual(['', '123', '456', '7']);
  });
});

/** What LibreOffice makes of a text: it keeps line feeds, takes CR for one, and drops controls. */
const inCalc = (value: string): string => carriedText(value).replace(/\r\n?/g, '\n');

describe('LibreOffice', () => {
  it('opens it and gives CSV that equals ours, sheet by sheet', async () => {
    if (!wantsSlowReaders) return;
    await inFolder(async (folder) => {
      writeFileSync(`${folder}/f.xlsx`, await bytesOf('xlsx', filings));
      mkdirSync(`${folder}/home`);
      said('soffice', [
        `-env:UserInstallation=file://${folder}/home`, '--headless', '--convert-to',
        // Commas, quotes, UTF-8, cells as they are shown, each sheet a file.
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1', '--outdir', folder, `${folder}/f.xlsx`,
      ]);
      const rows = filings.flatMap((named) => [...sheetRows(named)]);
      for (const [at, { name, columns }] of sheetPlans.entries()) {
        const shown = pythonRows(readFileSync(`${folder}/f-${name}.csv`));
        const ours = rows.filter(([sheet]) => sheet === at).map(([, cells]) => cells.map(({ cell }) => ('literal' in cell && /^(?:true|false)$/.test(cell.literal) ? cell.literal.toUpperCase() : inCalc(shownCell(cell)))));
        expect(shown[0], name).toEqual(columns.map((column) => column.name));
        expect(ours.length, name).toBeGreaterThan(0);
        expect(shown.slice(1).map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n'))), name).toEqual(ours);
      }
    });
  }, 240_000);
  it('opens a workbook without a filing', async () => {
    if (!wantsSlowReaders) return;
    await inFolder(async (folder) => {
      writeFileSync(`${folder}/f.xlsx`, await bytesOf('xlsx', []));
      said('soffice', [`-env:UserInstallation=file://${folder}/home`, '--headless', '--convert-to', 'csv', '--outdir', folder, `${folder}/f.xlsx`]);
      expect(pythonRows(readFileSync(`${folder}/f.csv`))).toEqual([sheetPlans[0]?.columns.map(({ name }) => name)]);
    });
  }, 240_000);
});

it('keeps null and a value of 0 apart', () => {
  const row = { ...tableOneRow, transactionPricePerShare: '0', natureOfOwnership: null };
  const [, cells] = [...sheetRows({ name: 'x', filing: assessedOf({ ...emptyRecord, nonDerivativeTable: [row] }) })].find(([sheet]) => sheet === 1) as [number, { cell: object }[]];
  const at = (name: string): number => sheetPlans[1]?.columns.findIndex((column) => column.name === name) ?? -1;
  expect(cells[at('transactionPricePerShare')]?.cell).toEqual({ literal: '0' });
  expect(cells[at('natureOfOwnership')]?.cell).toEqual({ literal: '' });
});
