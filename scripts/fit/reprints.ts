// Filings with known truth, printed anew and spoilt otherwise. A real corpus shows each rare reason a few times at most,
// too few to learn what it is worth: `signed-late` stood there beside right dates alone. Printed anew, the same people,
// titles and footnotes meet other edges, other dialects and other noise.
import { generate } from '../../src/generate/generate';
import { type Random, randomFrom } from '../../src/generate/random';
import type { OwnershipRecord } from '../../src/model/record';
import { parseBytes } from '../../src/parse/parse';
import type { Case } from './truth';

/** How often each truth is printed anew. */
const times = 10;

/** As often as the corpora that people bring have them. */
const dialects = ['page-tsv', 'page-tsv', 'page-pipe', 'table-tsv', 'table-tsv', 'table-pipe', 'layout', 'plain'] as const;
const noises = ['none', 'clean', 'scan', 'fax'] as const;

function reprintOf(record: OwnershipRecord, random: Random): { readonly text: string; readonly truth: OwnershipRecord } {
  return generate(random.int(0, 2 ** 30), {
    record,
    layout: random.pick(['A', 'B']),
    dialect: random.pick(dialects),
    noise: random.pick(noises),
    garbling: { cut: random.pick([0, 0.05, 0.13, 0.25]), lose: random.pick([0, 0.06]), loseRows: random.chance(0.1) ? 0.15 : 0 },
  });
}

/** The cases printed anew, under the names of the first prints. The same cases give the same texts. */
export const reprintsOf = (cases: readonly Case[]): Case[] =>
  cases.flatMap(({ name, truth: record }, at) =>
    Array.from({ length: times }, (_, time): Case[] => {
      const { text, truth } = reprintOf(record, randomFrom(at * times + time + 1));
      const result = parseBytes(new TextEncoder().encode(text));
      return result.ok ? [{ name, parsed: result.filing, truth }] : [];
    }).flat());
