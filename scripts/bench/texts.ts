// The texts of the bench: a corpus where there is one, filings of our own otherwise; long filings; hostile texts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnershipRecord } from '../../src/model/record';
import { drawRecord } from '../../src/generate/draw-record';
import { generate } from '../../src/generate/generate';
import { type Dialect, printFiling } from '../../src/generate/print-filing';
import { randomFrom } from '../../src/generate/random';

export interface BenchText {
  readonly name: string;
  readonly text: string;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();
const benchText = (name: string, text: string): BenchText => ({ name, text, bytes: encoder.encode(text) });

/** The filings of a folder, or generated ones where there is no such folder. */
export function filingsOf(folder: string): readonly BenchText[] {
  if (!existsSync(folder)) return Array.from({ length: 170 }, (_, seed) => generate(seed)).map(({ name, text }) => benchText(name, text));
  return readdirSync(folder).filter((file) => file.endsWith('.txt')).sort().map((file) => benchText(file, readFileSync(join(folder, file), 'utf8')));
}

type AnyRow = OwnershipRecord['nonDerivativeTable'][number] | OwnershipRecord['derivativeTable'][number];

/** Drawn rows until there are enough; marks only where the record has their footnotes. */
function manyRows<Row extends AnyRow>(count: number, ids: ReadonlySet<string>, rowsOf: (record: OwnershipRecord) => readonly Row[]): Row[] {
  const rows: Row[] = [];
  for (let seed = 1000; rows.length < count; seed++) rows.push(...rowsOf(drawRecord(randomFrom(seed), { documentType: '4', layout: 'A' })));
  return rows.slice(0, count).map((row) => ({
    ...row,
    ...(row.footnoteIds ? { footnoteIds: Object.fromEntries(Object.entries(row.footnoteIds).filter(([, list]) => list.every((id) => ids.has(id)))) } : {}),
  }));
}

/** A filing of so many rows, three in four of them in Table I, printed cleanly. */
export function longFiling(rows: number, dialect: Dialect): BenchText {
  const base = drawRecord(randomFrom(7), { documentType: '4', layout: 'A' });
  const ids = new Set(base.footnotes.map((note) => note.id as string));
  const second = Math.floor(rows / 4);
  const record: OwnershipRecord = {
    ...base,
    nonDerivativeTable: manyRows(rows - second, ids, (drawn) => drawn.nonDerivativeTable),
    derivativeTable: manyRows(second, ids, (drawn) => drawn.derivativeTable),
  };
  return benchText(`${rows} rows, ${dialect}`, printFiling(record, 'A', dialect));
}

const megabyte = 1_000_000;
const filled = (piece: string): string => piece.repeat(Math.ceil(megabyte / piece.length)).slice(0, megabyte);

function noise(alphabet: (random: ReturnType<typeof randomFrom>) => string): string {
  const random = randomFrom(1);
  const made: string[] = [];
  for (let length = 0; length < megabyte; length++) made.push(alphabet(random));
  return made.join('');
}

/** Texts of 1 MB that no filing is, each with nothing around it and set into the first table of a filing. */
export function hostileTexts(): readonly BenchText[] {
  const printed = printFiling(drawRecord(randomFrom(7), { documentType: '4', layout: 'A' }), 'A', 'page-tsv');
  const lines = printed.split('\n');
  const heading = lines.findIndex((line) => line.includes('Table I -'));
  const captions = lines.slice(heading, heading + 3).join('\n');
  const pieces: readonly (readonly [string, string])[] = [
    ['tabs', filled('\t')],
    ['pipes', filled('|')],
    ['lines of pipes', filled(`${'|'.repeat(40)}\n`)],
    ['one line of digits', filled('7')],
    ['digits and spaces', filled('12,345 ')],
    ['dates', filled('04/18/2017\t')],
    ['line ends', filled('\n')],
    ['one word a line', filled('Common\n')],
    ['one long line of words', filled('Common Stock (1) ')],
    ['captions of a table', filled(`${captions}\n`)],
    ['titles and boxes', filled('STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP\n2. Issuer Name and Ticker or Trading Symbol\n')],
    ['whole filings', filled(printed)],
    ['footnote marks', filled('(1)')],
    ['footnotes', filled('(1) Held by a trust.\n')],
    ['brackets', filled(`${'('.repeat(1000)}\n`)],
    ['square brackets', filled('[')],
    ['HTML tables', filled('<table><tr><td>')],
    ['random bytes', noise((random) => String.fromCharCode(random.int(0, 255)))],
    ['random characters', noise((random) => String.fromCharCode(random.int(32, 126)))],
    ['random cells', noise((random) => random.pick([...'0123456789,.$/()ADI\t\t\n |']))],
  ];
  // Lines that stand for owners and signatures, where both are read.
  const caption = lines.findIndex((line) => line.includes('Signature of Reporting'));
  const owner = lines.findIndex((line) => /^#* ?\**Signatures/.test(line));
  const above = (line: number, piece: string): string => [...lines.slice(0, line), piece, ...lines.slice(line)].join('\n');
  const signed: readonly (readonly [string, string])[] = [['words', filled('Common\n')], ['cells', filled('Common\tStock\t')], ['dates', filled('05/09/2019\n')], ['names', filled('/s/ Nora T. Harbeck\t05/09/2019\n')]];
  const owners = filled('HARBECK NORA T 2200 KILN STREET ALDER FALLS, WI 53988\tX\t\t\t\n');
  // What stands first in a footnote, where its beginning is read.
  const signs: readonly (readonly [string, string])[] = [['dashes', filled('- ')], ['points', filled('.')], ['figures', filled('7')], ['spaces', filled(' ')], ['capitals', filled('A')]];
  const footnote = (piece: string): string => `${printed}\n(1) ${piece}\n`;
  const body = lines.findIndex((line, at) => at > heading && /\d\d\/\d\d\/\d{4}/.test(line));
  const within = (piece: string): string => above(body, piece);
  return [...pieces.map(([name, piece]) => benchText(name, piece)), ...pieces.map(([name, piece]) => benchText(`${name}, in a table`, within(piece))), ...signs.map(([name, piece]) => benchText(`${name}, in a footnote`, footnote(piece))), ...signed.map(([name, piece]) => benchText(`${name}, among signatures`, above(caption, piece))), benchText('owners, in their list', above(owner, owners))];
}
