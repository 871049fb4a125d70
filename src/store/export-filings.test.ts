import { describe, expect, it } from 'vitest';
import { lineOf } from '../judge/digest';
import { judge } from '../judge/judge';
import { packLine } from '../model/packed-line';
import { takeAndStep, typeText } from './edit';
import { canBeCopied, countOf, exportFile, exportGaps, exportStanding, offeredFormats, type Written } from './export-filings';
import { focusOn } from './navigate';
import type { Many } from './ports';
import { fileOf, openedSession } from './testing/driven';
import { fixture, fixtureText } from './testing/fixture';

const textOf = async (written: Written | null): Promise<string> => (await written?.file.content.text()) ?? '';
const json = { format: 'json', scope: 'this', evidence: false, safeFormulas: true } as const;

describe('exporting', () => {
  it('writes what stands now, corrections included, and names the file after its source', async () => {
    const { store } = await openedSession();
    store.run(focusOn('/nonDerivativeTable/0/transactionShares'));
    store.run(typeText('1,501'));
    store.run(takeAndStep(1));
    const file = await exportFile(store.getState(), store.ports, json);
    expect(file?.file.name).toBe('harrow-peak.json');
    const record = JSON.parse(await textOf(file));
    expect(record.nonDerivativeTable[0].transactionShares).toBe(1501);
    expect(record.evidence).toBeUndefined();
    expect(JSON.parse(await textOf(await exportFile(store.getState(), store.ports, { ...json, evidence: true }))).evidence.fields['/nonDerivativeTable/0/transactionShares'].mark).toBe('corrected');
  });

  it('writes all filings as one file', async () => {
    const { store } = await openedSession();
    await store.open([fileOf('second.txt')]);
    expect(JSON.parse(await textOf(await exportFile(store.getState(), store.ports, { ...json, scope: 'all' })))).toHaveLength(2);
    const csv = await exportFile(store.getState(), store.ports, { ...json, format: 'csv', scope: 'all' });
    expect(csv?.file.name).toBe('filings.csv');
    expect((await textOf(csv)).split('\r\n')[0]).toMatch(/^file,/);
  });

  it('puts filings in order of their paths, whatever order they came in', async () => {
    const { store } = await openedSession();
    for (const name of ['b/a.txt', 'a/z.txt', 'a/b/c.txt', 'a.txt', 'a/B.txt']) await store.open([fileOf(name)]);
    const list = JSON.parse(await textOf(await exportFile(store.getState(), store.ports, { ...json, scope: 'all' })));
    expect(list.map(({ file }: { file: string }) => file)).toEqual(['a/B.txt', 'a/b/c.txt', 'a/z.txt', 'a.txt', 'b/a.txt', 'harrow-peak.txt']);
    expect(countOf(store.getState(), 'all')).toBe(6);
  });

  it('names files after their format, so that none takes the place of another', async () => {
    const { store } = await openedSession();
    const names = await Promise.all(offeredFormats.map(async ({ id }) => (await exportFile(store.getState(), store.ports, { ...json, format: id }))?.file.name));
    expect(new Set(names).size).toBe(offeredFormats.length);
    expect(names).toContain('harrow-peak.review.csv');
  });

  it('tells progress, and stops where it is told to', async () => {
    const { store } = await openedSession();
    for (const name of ['2.txt', '3.txt', '4.txt']) await store.open([fileOf(name)]);
    const counts: number[] = [];
    const stop = new AbortController();
    const onProgress = (count: number): void => {
      counts.push(count);
      if (count === 2) stop.abort(new Error('enough'));
    };
    await expect(exportFile(store.getState(), store.ports, { ...json, scope: 'all' }, { signal: stop.signal, onProgress })).rejects.toThrow('enough');
    expect(counts).toEqual([1, 2]);
  });

  it('says what a format wants that the open filing does not have', async () => {
    const { store } = await openedSession();
    expect(await exportGaps(store.getState(), { format: 'edgar-xml', scope: 'this' })).toContain('Issuer CIK is missing; the paper form does not print it.');
    expect(await exportGaps(store.getState(), { format: 'csv', scope: 'this' })).toEqual([]);
    expect(await exportGaps(store.getState(), { format: 'edgar-xml', scope: 'all' })).toEqual([]);
  });

  it('offers to copy text, and no zip of texts', () => {
    expect(canBeCopied({ ...json, format: 'edgar-xml', scope: 'this' })).toBe(true);
    expect(canBeCopied({ ...json, format: 'edgar-xml', scope: 'all' })).toBe(false);
    expect(canBeCopied({ ...json, format: 'csv', scope: 'all' })).toBe(true);
    expect(canBeCopied({ ...json, format: 'xlsx', scope: 'this' })).toBe(false);
  });

  it('says what still wants eyes', async () => {
    const { store } = await openedSession();
    expect(exportStanding(store.getState(), 'this')).toMatch(/still wants? eyes and 1 row is lost\. It can leave all the same/);
    await store.open([fileOf('a/second.txt')]);
    expect(exportStanding(store.getState(), 'all')).toMatch(/2 rows are lost in 2 of 2 filings/);
  });

  it('takes the chosen ones alone, fetches what is kept outside the page, and names what is there no more', async () => {
    const loaded: string[] = [];
    const load: Many['load'] = async (sha256) => {
      loaded.push(sha256);
      return sha256 === 'gone' ? null : { ok: true, filing: { ...fixture, sha256 }, text: fixtureText };
    };
    const { store } = await openedSession({ many: { load } as Many });
    const line = packLine(lineOf(judge(fixture)));
    const kept = ['b', 'a', 'gone', 'c'].map((sha256) => ({ id: sha256, name: `${sha256}.txt`, worry: 0, status: { kind: 'kept' as const, sha256, line } }));
    store.run((session) => ({ ...session, filings: [...session.filings, ...kept], batch: { ...session.batch, chosen: new Set(['b', 'a', 'gone']) } }));
    expect([countOf(store.getState(), 'this'), countOf(store.getState(), 'chosen'), countOf(store.getState(), 'all')]).toEqual([1, 3, 5]);
    expect(exportStanding(store.getState(), 'chosen')).toMatch(/3 rows are lost in 3 of 3 filings/);
    const written = await exportFile(store.getState(), store.ports, { ...json, scope: 'chosen' });
    expect(JSON.parse(await textOf(written)).map(({ file }: { file: string }) => file)).toEqual(['a.txt', 'b.txt']);
    expect(written?.gone).toEqual(['gone.txt']);
    expect(loaded).toEqual(['a', 'b', 'gone']);
    store.run((session) => ({ ...session, batch: { ...session.batch, chosen: new Set(['gone']) } }));
    await expect(exportFile(store.getState(), store.ports, { ...json, scope: 'chosen' })).rejects.toThrow(/gone\.txt/);
  });
});
