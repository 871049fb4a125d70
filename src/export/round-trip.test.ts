// Records out in each format, read by Python, and made records again: equal, where the format can hold them. Drawn at random,
// and the records of known truth beside the checkout where they are.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { generate } from '../generate/generate';
import { type OwnershipRecord, ownershipRecordSchema } from '../model/record';
import type { FormatId } from './formats';
import type { NamedFiling } from './named-filing';
import { sideOf } from './row-kind';
import { assessedOf } from './testing/assessed';
import { fromCsv, fromJson, fromReview, fromSecApi, fromSecTables, normal } from './testing/read-record';
import { named, pythonJson, pythonLines, pythonRows, pythonTables, type ReadRow, sqliteRows } from './testing/readers';
import { bytesOf } from './testing/written';

type Loose = Record<string, unknown>;

/** How a format is read back, and what of a record it has no place for. */
interface Trip {
  readonly id: FormatId;
  readonly by: string;
  readonly read: (file: Uint8Array) => readonly OwnershipRecord[];
  readonly holds: (record: OwnershipRecord) => OwnershipRecord;
}
const trips: readonly Trip[] = [
  { id: 'json', by: 'Python', read: (file) => (pythonJson(file) as Loose[]).map(fromJson), holds: (record) => record },
  { id: 'ndjson', by: 'Python', read: (file) => (pythonLines(file) as Loose[]).map(fromJson), holds: (record) => record },
  { id: 'csv', by: 'Python', read: (file) => grouped(named(pythonRows(file)), 'file').map(fromCsv), holds: (record) => record },
  { id: 'csv', by: 'SQLite', read: (file) => grouped(sqliteRows(file), 'file').map(fromCsv), holds: (record) => record },
  {
    id: 'sec-tsv', by: 'Python',
    read: (file) => {
      const tables = Object.entries(pythonTables(file)).map(([name, rows]) => [name.replace('.tsv', ''), named(rows)] as const);
      const keys = tables.find(([name]) => name === 'SUBMISSION')?.[1].map((row) => row.ACCESSION_NUMBER) ?? [];
      return keys.map((key) => fromSecTables(Object.fromEntries(tables.map(([name, rows]) => [name, rows.filter((row) => row.ACCESSION_NUMBER === key)]))));
    },
    // A role that cannot be told is no role there.
    holds: (record) => ({
      ...record,
      reportingOwners: record.reportingOwners.map((owner) => ({
        ...owner, isDirector: owner.isDirector ?? false, isOfficer: owner.isOfficer ?? false, isTenPercentOwner: owner.isTenPercentOwner ?? false, isOther: owner.isOther ?? false,
      })),
    }),
  },
  {
    id: 'sec-api', by: 'Python',
    read: (file) => (pythonJson(file) as { transactions: Loose[] }).transactions.map(fromSecApi),
    // Transactions and holdings are two lists there; the order between them is gone.
    holds: (record) => ({ ...record, nonDerivativeTable: sides(record.nonDerivativeTable), derivativeTable: sides(record.derivativeTable) }),
  },
  { id: 'review', by: 'Python', read: (file) => grouped(named(pythonRows(file)), 'file').map(fromReview), holds: (record) => record },
];

const sides = <T extends Loose>(rows: readonly T[]): T[] => [...rows.filter((row) => sideOf(row) === 'transaction'), ...rows.filter((row) => sideOf(row) === 'holding')];

function grouped(rows: readonly ReadRow[], by: string): ReadRow[][] {
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) groups.set(row[by] ?? '', [...(groups.get(row[by] ?? '') ?? []), row]);
  return [...groups.values()];
}

/** Names the sources apart, as their hashes do in life. */
const filingsOf = (records: readonly OwnershipRecord[]): NamedFiling[] =>
  records.map((record, at) => ({ name: `${at}.txt`, filing: { ...assessedOf(record), sha256: String(at).padStart(20, '0').padEnd(64, 'a') } }));

const drawn = Array.from({ length: 60 }, (_, seed) => generate(seed, { noise: 'none', garbling: {} }).truth);

const corpus = fileURLToPath(new URL('../../../shared/corpus/dev/', import.meta.url));
const truths = !existsSync(corpus) ? [] : readdirSync(corpus).filter((name) => name.endsWith('.truth.json')).sort().map((name) => {
  // `.05` stands there too, which is no decimal of a record: `0.05`.
  const told = readFileSync(`${corpus}${name}`, 'utf8').replace(/: "(\.\d+)"/g, ': "0$1"');
  return ownershipRecordSchema.parse(JSON.parse(told).record);
});

describe.each(trips)('$id, read by $by', ({ id, by, read, holds }) => {
  it.each([['drawn at random', drawn], ['of known truth', truths]] as const)('gives records %s back', async (what, records) => {
    const again = read(await bytesOf(id, filingsOf(records), { safeFormulas: false }));
    const asTheyAre = records.filter((record) => JSON.stringify(holds(record)) === JSON.stringify(record)).length;
    // biome-ignore lint/suspicious/noConsole: how many came back is part of what the test says
    console.info(`${id}: ${again.length} records ${what} read back by ${by}; the format holds ${asTheyAre} of them whole`);
    expect(again).toHaveLength(records.length);
    for (const [at, record] of records.entries()) expect(normal(again[at] as OwnershipRecord), `record ${at}`).toEqual(normal(holds(record)));
  });
});
