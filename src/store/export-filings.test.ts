import { describe, expect, it } from 'vitest';
import { takeAndStep, typeText } from './edit';
import { countOf, exportFile, exportStanding, offeredFormats } from './export-filings';
import { focusOn } from './navigate';
import type { Download } from './ports';
import { fileOf, openedSession } from './testing/driven';

const textOf = async (file: Download | null): Promise<string> => (await file?.content.text()) ?? '';
const json = { format: 'json', scope: 'this', evidence: false, safeFormulas: true } as const;

describe('exporting', () => {
  it('writes what stands now, corrections included, and names the file after its source', async () => {
    const { store } = await openedSession();
    store.run(focusOn('/nonDerivativeTable/0/transactionShares'));
    store.run(typeText('1,501'));
    store.run(takeAndStep(1));
    const file = await exportFile(store.getState(), store.ports, json);
    expect(file?.name).toBe('harrow-peak.json');
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
    expect(csv?.name).toBe('filings.csv');
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
    const names = await Promise.all(offeredFormats.map(async ({ id }) => (await exportFile(store.getState(), store.ports, { ...json, format: id }))?.name));
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

  it('says what still wants eyes', async () => {
    const { store } = await openedSession();
    expect(exportStanding(store.getState(), 'this')).toEqual({ clear: false, sentence: expect.stringMatching(/still wants? eyes and 1 row is lost\. It can leave all the same/) });
    await store.open([fileOf('a/second.txt')]);
    expect(exportStanding(store.getState(), 'all').sentence).toMatch(/2 rows are lost in 2 of 2 filings/);
  });
});
