// The samples that ship with the page stand beside their truth and say what the truth says.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { valueAt } from '../model/pointer';
import { ownershipRecordSchema } from '../model/record';

const samples = new URL('../../public/samples/', import.meta.url);
const truths = new URL('../../e2e/samples-truth/', import.meta.url);
const index = JSON.parse(readFileSync(new URL('index.json', samples), 'utf8')) as { file: string; title: string; note: string }[];

describe('samples', () => {
  it('are all listed, each with its truth', () => {
    expect(readdirSync(samples).filter((file) => file.endsWith('.txt')).sort()).toEqual(index.map(({ file }) => file).sort());
    expect(readdirSync(truths).sort()).toEqual(index.map(({ file }) => file.replace('.txt', '.truth.json')).sort());
  });
  for (const { file, title, note } of index) {
    it(`${file} and its truth agree`, () => {
      const text = readFileSync(new URL(file, samples), 'utf8');
      const truth = JSON.parse(readFileSync(new URL(file.replace('.txt', '.truth.json'), truths), 'utf8'));
      const record = ownershipRecordSchema.parse(truth.record);
      for (const { text: footnote } of record.footnotes) expect(text).toContain(footnote);
      expect(text).toContain(record.issuer.issuerName);
      expect(text).toContain(record.reportingOwners[0]?.rptOwnerName);
      for (const pointer of truth.unrecoverable) expect(valueAt(record, pointer)).toBeTruthy();
      expect(title.length > 0 && /^[A-Z].*\.$/.test(note)).toBe(true);
    });
  }
});
