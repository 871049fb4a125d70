// The export command over real files: what is asked for, names in the file, bad files told, corrections laid over.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { writeCorrectionsFile } from '../corrections/file';
import type { Correction } from '../model/correction';
import { correctionsIn, type GivenCorrections, noCorrections } from './corrections-file';
import { type ExportOrder, exportOrder, exportPieces } from './export-files';

const folder = mkdtempSync(join(tmpdir(), 'galley-export-'));
afterAll(() => rmSync(folder, { recursive: true }));
const samples = fileURLToPath(new URL('../../public/samples/', import.meta.url));
const sample = join(samples, 'harbeck-2019-05-07.txt');
mkdirSync(join(folder, 'batch/b'), { recursive: true });
writeFileSync(join(folder, 'batch/a.txt'), readFileSync(sample));
writeFileSync(join(folder, 'batch/b/empty.txt'), '');
writeFileSync(join(folder, 'batch/b/z.txt'), readFileSync(join(samples, 'vaskerton-2017-08-21.txt')));

const order = (...args: string[]): ExportOrder => {
  const given = exportOrder(args);
  if (typeof given === 'string') throw new Error(given);
  return given;
};
async function run(given: ExportOrder, { correctionsOf }: GivenCorrections = noCorrections) {
  const failures: string[] = [];
  const pieces: Uint8Array[] = [];
  const gaps: string[] = [];
  const told = {
    onFailure: (path: string, message: string) => void failures.push(`${path}: ${message}`),
    onGaps: (_: string, lines: readonly string[]) => void gaps.push(...lines),
  };
  for await (const piece of exportPieces(given, correctionsOf, told)) pieces.push(piece);
  return { text: Buffer.concat(pieces).toString(), failures, gaps };
}

describe('what is asked for', () => {
  it('takes options before and after paths', () => {
    expect(order('--as', 'csv', 'a.txt')).toMatchObject({ paths: ['a.txt'], options: { alone: true, safeFormulas: true, evidence: false } });
    expect(order('--as=json', 'a', 'b', '--out', 'x.json', '--evidence', '--threshold=0.5')).toMatchObject({
      paths: ['a', 'b'], out: 'x.json', threshold: 0.5, options: { alone: false, evidence: true },
    });
    expect(order('--as', 'csv', '--bare-formulas', '--', '--odd.txt')).toMatchObject({ paths: ['--odd.txt'], options: { safeFormulas: false } });
    expect(order('--as', 'csv', folder).options.alone).toBe(false);
  });
  it.each([[[]], [['a.txt']], [['--as', 'csv']], [['--as', 'word', 'a.txt']], [['--as']], [['--as', 'csv', '--out=', 'a']], [['--as', 'csv', '--evidence=yes', 'a']], [['--as', 'csv', '--threshold', '7', 'a']], [['--fast', 'a']]])(
    '%j is answered with a sentence', (args) => expect(exportOrder(args)).toBeTypeOf('string'),
  );
});

describe('the file', () => {
  it('is one object for one file that is named, under its own name', async () => {
    const { text, failures } = await run(order('--as', 'json', sample));
    expect(JSON.parse(text)).toMatchObject({ file: 'harbeck-2019-05-07.txt' });
    expect(failures).toEqual([]);
  });
  it('of a demanding format is told with what the filing lacks for it', async () => {
    const { text, gaps } = await run(order('--as', 'edgar-xml', sample));
    expect(gaps).toContain('Issuer CIK is missing; the paper form does not print it.');
    for (const line of gaps) expect(text).toContain(line);
    expect((await run(order('--as', 'csv', sample))).gaps).toEqual([]);
  });
  it('has nothing in it where the one file that is named cannot be read', async () => {
    expect(await run(order('--as', 'json', join(folder, 'none.txt')))).toMatchObject({ text: '', failures: [`${join(folder, 'none.txt')}: There is no such file.`] });
  });
  it('names files of a folder by their path in it, and tells those that cannot be read', async () => {
    const { text, failures } = await run(order('--as', 'ndjson', join(folder, 'batch')));
    expect(text.trimEnd().split('\n').map((line) => JSON.parse(line).file)).toEqual(['batch/a.txt', 'batch/b/z.txt']);
    expect(failures).toEqual([`${join(folder, 'batch/b/empty.txt')}: The file is empty.`]);
  });
});

describe('corrections', () => {
  const path = join(folder, 'corrections.json');
  const correction: Correction = { id: 'c1', at: '2026-01-02T03:04:05.000Z', step: 's1', kind: 'set', address: '/issuer/issuerName', value: 'Harbeck & Sons', spans: [] };
  it('are laid over the source with their hash; what fits nothing is told', async () => {
    const { text } = await run(order('--as', 'json', '--evidence', sample));
    const filed = (sha256: string, name: string, address: string) => ({ sha256, name, corrections: [{ correction: { ...correction, address }, anchor: null }], strange: [] });
    const { sha256 } = JSON.parse(text).evidence;
    const filings = [filed(sha256, 'harbeck', '/issuer/issuerName'), filed(sha256, 'harbeck', '/footnotes/99/text'), filed('a'.repeat(64), 'other.txt', '/remarks')];
    writeFileSync(path, writeCorrectionsFile(filings, correction.at));
    const corrections = correctionsIn(path);
    if (typeof corrections === 'string') throw new Error(corrections);
    const read = JSON.parse((await run(order('--as', 'json', '--evidence', sample), corrections)).text);
    expect(read.issuer.issuerName).toBe('Harbeck & Sons');
    expect(read.evidence.fields['/issuer/issuerName'].mark).toBe('corrected');
    expect(corrections.told()).toEqual([expect.stringMatching(/^harbeck: .*\.$/), 'The corrections of other.txt were not used: that file is not among the paths.']);
  });
  it.each(['', '[]', '{"x":[]}'])('%j is answered with a sentence', (text) => {
    writeFileSync(path, text);
    expect(correctionsIn(path)).toMatch(/^\S.*\.$/);
  });
  it('that are not there are told', () => expect(correctionsIn(join(folder, 'none.json'))).toMatch(/cannot be read/));
});
