// `npm run evaluate -- [FOLDER…]`: parses and judges filings with known truth and prints the scorer's figures by dialect,
// noise, form and field, the worst files and the most frequent errors. `--all` prints everything, `--field LEAF` every
// error of one field (`marks`: footnote marks), `--aside` single errors of the part kept aside too, `--json` the totals.
// `--generated 300` does so with generated filings; `--made '{"dialect":"html","garbling":{}}'` settles how these are made.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compare } from './compare';
import { figuresOf } from './figures';
import { fieldReport, report } from './report';
import type { GenerateOptions } from '../../src/generate/generate';
import { generatedTrials, trialsIn } from './trials';

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean' }, aside: { type: 'boolean' }, json: { type: 'boolean' }, field: { type: 'string' }, generated: { type: 'string' }, made: { type: 'string' } },
});
const folders = positionals.length > 0 ? positionals : [fileURLToPath(new URL('../../../shared/corpus/dev', import.meta.url))];
const absent = folders.filter((folder) => !existsSync(folder));
const trials = asked.generated !== undefined ? generatedTrials(Number(asked.generated), JSON.parse(asked.made ?? '{}') as GenerateOptions) : absent.length > 0 ? [] : folders.flatMap(trialsIn);
const outcomes = trials.map((trial) => ({ trial, fields: compare(trial) }));
const options = { all: asked.all === true, showAside: asked.aside === true };

if (outcomes.length === 0) {
  console.error(absent.length > 0 ? `There is no folder ${absent.join(', ')}. Name one that holds NAME.txt beside NAME.truth.json.` : 'No filing with a NAME.truth.json beside it was found.');
  process.exitCode = 2;
} else if (asked.json) console.log(JSON.stringify(figuresOf(outcomes.map(({ fields }) => fields)), null, 1));
else console.log((asked.field === undefined ? report(outcomes, options) : fieldReport(outcomes, asked.field, options)).join('\n'));
