// `npm run -s stage -- FILE STAGE`: prints one product of the pipeline. Without a stage: the stages with their times.
import type { Artifacts } from '../parse/artifacts';
import { documentStages, runPipeline, stages, stagesFor } from '../parse/pipeline';
import { decode } from '../parse/stages/decode';
import { sha256Hex } from '../text/hash';
import { sourceText } from '../text/source-text';
import { bytesOf } from './files';
import { printed } from './print-product';

const names: readonly string[] = ['source', ...new Set([...stages, ...documentStages].map(({ gives }) => gives))];

function run([file, name]: readonly string[]): string {
  if (file === undefined) throw new Error('usage: npm run -s stage -- FILE [STAGE]');
  if (name !== undefined && !names.includes(name)) throw new Error(`There is no stage "${name}". The stages are: ${names.join(', ')}.`);
  const bytes = bytesOf(file);
  if (!(bytes instanceof Uint8Array)) throw new Error(bytes.message);
  const decoded = decode(bytes);
  if (decoded === null) throw new Error('The file is not text.');
  const start = { source: sourceText(decoded.text), sha256: sha256Hex(bytes), sourceFormat: decoded.format };
  const upTo = (name === undefined || name === 'source' ? 'filing' : name) as keyof Artifacts;
  const { products, milliseconds } = runPipeline(start, upTo, () => performance.now());
  if (name !== undefined) return printed(products[name as keyof Artifacts]);
  return stagesFor(decoded.format).map(({ gives, needs }) => `${(milliseconds[gives] ?? 0).toFixed(2).padStart(9)} ms  ${gives.padEnd(10)} ← ${needs.join(', ')}`).join('\n');
}

try {
  console.log(run(process.argv.slice(2)));
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exitCode = 1;
}
