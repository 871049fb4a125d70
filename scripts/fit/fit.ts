// `npm run fit -- FOLDER…`: fits the weights of the reasons on filings with known truth, prints the figures of a
// cross-validation by filing, and writes src/judge/weights.json.
// Beside the filings themselves it learns from the same ones printed anew (reprints.ts), which count for less.
// `--shapes` counts what OCR does to marks and fits what footnotes speak of (marks/mark-habits.json, note-topics.json), `--chain`
// fits the costs of the chain that settles them (marks/chain-costs.json); both come first, each in a run of its own.
// `--work` leaves out the part kept aside; `--dry` writes nothing; `--show` prints all weights.
import { writeFileSync } from 'node:fs';
import { featuresFor } from '../../src/judge/confidence';
import { leafOf } from '../../src/model/catalogue';
import { speaksAgainst } from './against';
import { fitChain } from './chain';
import { crossFitted, foldOf, folds } from './folds';
import { habitsOf } from './mark-habits';
import { reprintsOf } from './reprints';
import { type Case, casesIn, idOf, isAside, type Labelled, labelledCase, onceEach } from './truth';
import { figures, fit, probability, type Sample } from './logistic';
import { fitTopics } from './topics';

const args = process.argv.slice(2);
const folders = args.filter((arg) => !arg.startsWith('--'));
if (folders.length === 0) {
  console.error('usage: npm run fit -- [--shapes | --chain] [--work] [--dry] [--show] FOLDER…');
  process.exit(2);
}
const all = folders.flatMap(casesIn);
const cases = args.includes('--work') ? all.filter((one) => !isAside(one.name)) : all;

const sampleOf = (one: Case, { field, right }: Labelled): Sample => ({
  features: featuresFor(field.isMarks ? 'marks' : (leafOf(field.group, field.leaf)?.kind ?? 'text'), field.reasons, one.parsed.noise ?? 0),
  right,
  group: idOf(one.name),
});

/** Writes one of the judge's tables; not where it is only tried. */
const write = (table: string, text: string): void => {
  if (!args.includes('--dry')) writeFileSync(new URL(`../../src/judge/${table}`, import.meta.url), `${text}\n`);
};

if (args.includes('--shapes')) {
  const topics = fitTopics(onceEach(cases));
  const habits = habitsOf(cases);
  console.log(`${Object.keys(topics.leaves.weights).length} features of footnotes, ${Object.keys(habits.rates).length} columns with marks`);
  write('marks/note-topics.json', JSON.stringify(topics));
  write('marks/mark-habits.json', JSON.stringify(habits, null, 1));
  process.exit(0);
}

if (args.includes('--chain')) {
  write('marks/chain-costs.json', JSON.stringify(fitChain(cases), null, 1));
  process.exit(0);
}

/** How a mark was read shades what its reasons say; it is held nearer to zero than they are. */
const pullOf = (name: string): number => (name.startsWith('mark:') ? 2 : 0.4);

/** What a value of a filing printed anew counts for: there are ten of each, and our printer is not the world. */
const reprintWeight = 0.14;

const samplesOf = (of: readonly Case[]): Sample[] => crossFitted(of, cases, (one) => labelledCase(one).map((value) => sampleOf(one, value))).flat();
const samples = samplesOf(cases);
const reprints = samplesOf(reprintsOf(cases)).map((sample): Sample => ({ ...sample, weight: reprintWeight }));
const learnt = [...samples, ...reprints];
const fold = foldOf(cases);
const scored = Array.from({ length: folds }, (_, at) => {
  const test = new Set(cases.flatMap(({ name }) => (fold(name) === at ? [idOf(name)] : [])));
  const model = fit(learnt.filter((sample) => !test.has(sample.group)), speaksAgainst, pullOf);
  return samples.filter((sample) => test.has(sample.group)).map((sample) => ({ p: probability(model, sample.features), right: sample.right }));
}).flat();
const show = (what: string, of: ReturnType<typeof figures>): void =>
  console.log(`${what}: ${Object.entries(of).map(([name, value]) => `${name} ${value.toFixed(4)}`).join(', ')}`);
const counted = (of: readonly Sample[]): string => `${of.length} values, ${of.filter((sample) => !sample.right).length} of them wrong`;
console.log(`${cases.length} filings, ${counted(samples)}; printed anew: ${counted(reprints)}`);
show('cross-validated', figures(scored));
const model = fit(learnt, speaksAgainst, pullOf);
show('on the whole', figures(samples.map((sample) => ({ p: probability(model, sample.features), right: sample.right }))));

const round = (value: number): number => Math.round(value * 1000) / 1000;
const of = (prefix: string): Record<string, number> =>
  Object.fromEntries([...model].filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length), round(value)] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
const weights = { bias: round(model.get('bias') ?? 0), kinds: of('kind:'), noise: of('noise:'), reasons: of('why:'), marks: of('mark:') };
write('weights.json', JSON.stringify(weights, null, 1));
if (args.includes('--show')) for (const [name, value] of [...model].sort((a, b) => a[1] - b[1])) console.log(value.toFixed(2), name);
