import { describe, expect, it } from 'vitest';
import { takeAndStep, typeText } from './edit';
import { exportFile, exportWarning } from './export-filings';
import { focusOn } from './navigate';
import type { Download } from './ports';
import { fileOf, openedSession } from './testing/driven';

const textOf = (file: Download | null): string => new TextDecoder().decode(file?.content);
const json = { format: 'json', scope: 'this', evidence: false, safeFormulas: true } as const;

describe('exporting', () => {
  it('writes what stands now, corrections included, and names the file after its source', async () => {
    const { store } = await openedSession();
    store.run(focusOn('/nonDerivativeTable/0/transactionShares'));
    store.run(typeText('1,501'));
    store.run(takeAndStep(1));
    const file = await exportFile(store.getState(), json);
    expect(file?.name).toBe('harrow-peak.json');
    const record = JSON.parse(textOf(file));
    expect(record.nonDerivativeTable[0].transactionShares).toBe(1501);
    expect(record.evidence).toBeUndefined();
    expect(JSON.parse(textOf(await exportFile(store.getState(), { ...json, evidence: true }))).evidence.fields['/nonDerivativeTable/0/transactionShares'].mark).toBe('corrected');
  });

  it('writes all filings as one file', async () => {
    const { store } = await openedSession();
    await store.open([fileOf('second.txt')]);
    expect(JSON.parse(textOf(await exportFile(store.getState(), { ...json, scope: 'all' })))).toHaveLength(2);
    const csv = await exportFile(store.getState(), { ...json, format: 'csv', scope: 'all' });
    expect(csv?.name).toBe('filings.csv');
    expect(textOf(csv).split('\r\n')[0]).toMatch(/^file,/);
  });

  it('says what still wants eyes', async () => {
    const { store } = await openedSession();
    expect(exportWarning(store.getState(), 'this')).toMatch(/still wants? eyes and 1 row is lost/);
  });
});
