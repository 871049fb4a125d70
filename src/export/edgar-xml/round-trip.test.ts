// Records out as EDGAR's XML and in again with the program's own reader: equal, where the format can hold it.
// The documents and records beside the checkout are taken where they are.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { generate } from '../../generate/generate';
import { judge } from '../../judge/judge';
import { type OwnershipRecord, ownershipRecordSchema } from '../../model/record';
import { parseBytes } from '../../parse/parse';
import { documentXml } from '../../parse/testing/ownership-xml';
import { assessedOf } from '../testing/assessed';
import { edgarXml } from './edgar-xml';

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const filesOf = (folder: string, ending: string): string[] =>
  existsSync(`${shared}${folder}`) ? readdirSync(`${shared}${folder}`).filter((name) => name.endsWith(ending)).sort().map((name) => `${shared}${folder}/${name}`) : [];

function readBack(xml: string | Uint8Array): OwnershipRecord {
  const result = parseBytes(typeof xml === 'string' ? new TextEncoder().encode(xml) : xml);
  if (!result.ok) throw new Error(result.error.message);
  return judge(result.filing).record;
}
/** What the format cannot hold: a box that is not on the form, and a tick that is not known, which reads as not ticked. */
const holdable = (record: OwnershipRecord): OwnershipRecord => ({
  ...record,
  notSubjectToSection16: record.documentType?.startsWith('3') ? null : (record.notSubjectToSection16 ?? false),
  reportingOwners: record.reportingOwners.map((owner) => {
    const { isDirector, isOfficer, isTenPercentOwner, isOther, officerTitle, otherText } = owner;
    // Of an owner of whom no relationship is known there is no element at all, and it stays unknown.
    if ([isDirector, isOfficer, isTenPercentOwner, isOther, officerTitle, otherText].every((value) => value === null)) return owner;
    return { ...owner, isDirector: isDirector ?? false, isOfficer: isOfficer ?? false, isTenPercentOwner: isTenPercentOwner ?? false, isOther: isOther ?? false };
  }),
});
const again = (record: OwnershipRecord): OwnershipRecord => readBack(edgarXml(assessedOf(record)));

describe('a record', () => {
  it('of a document comes back from it', () => {
    const record = readBack(documentXml);
    expect(again(record)).toEqual(record);
  });
  it('drawn at random comes back', () => {
    for (let seed = 0; seed < 60; seed++) {
      const { truth } = generate(seed, { noise: 'none', garbling: {} });
      expect(again(truth), `seed ${seed}`).toEqual(holdable(truth));
    }
  }, 30_000);
});

describe('beside the checkout', () => {
  it('each document of EDGAR comes back as the same record', () => {
    for (const file of filesOf('corpus/xml', '.xml')) {
      const record = readBack(readFileSync(file));
      expect(again(record), file).toEqual(record);
    }
  }, 30_000);
  it('each record of known truth comes back', () => {
    for (const file of filesOf('corpus/dev', '.truth.json')) {
      // `.05` stands there too, which is no decimal of a record: `0.05`.
      const told = readFileSync(file, 'utf8').replace(/: "(\.\d+)"/g, ': "0$1"');
      const record = ownershipRecordSchema.parse(JSON.parse(told).record);
      expect(again(record), file).toEqual(holdable(record));
    }
  }, 30_000);
});
