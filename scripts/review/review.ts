// `npm run review -- [FOLDER…]`: a reviewer with the paper form at hand goes through filings with known truth by keys alone
// and says what it cost: presses, suggestions that were right, errors that no mark showed. `--files 40` as many, spread
// evenly over the folder; `--each` a line a filing; `--fields` by field.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { reviewFigures, suggestionFigures } from './figures';
import { reviewFile } from './review-file';

const { values: asked, positionals } = parseArgs({
  allowPositionals: true, options: { files: { type: 'string', default: '40' }, each: { type: 'boolean' }, fields: { type: 'boolean' } },
});
const folders = positionals.length > 0 ? positionals : [fileURLToPath(new URL('../../../shared/corpus/dev', import.meta.url))];
const all = folders.filter((folder) => existsSync(folder)).flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith('.txt')).sort().map((file) => join(folder, file)));
const count = Math.min(all.length, Math.max(1, Number(asked.files)));
const chosen = Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)] as string);

if (chosen.length === 0) {
  console.error(`There is no folder ${folders.join(', ')}. Name one that holds NAME.txt beside NAME.truth.json.`);
  process.exitCode = 2;
} else {
  const reviews = [];
  for (const path of chosen) {
    const one = await reviewFile(readFileSync(path), readFileSync(path.replace(/\.txt$/, '.truth.json'), 'utf8'));
    if (!one) continue;
    reviews.push(one);
    if (asked.each) console.log(`${path.split('/').at(-1)?.padEnd(36)} ${String(one.keys.length).padStart(5)} presses  ${String(one.flagged).padStart(4)} wanted eyes  ${one.unmarked.length} unmarked ${one.unmarked.join(' ')}  left ${one.left.join(' ')}`);
  }
  console.log(reviewFigures(reviews).join('\n'));
  if (asked.fields) console.log(`\nwrong values with the right one among the suggestions\n${suggestionFigures(reviews).join('\n')}`);
}
