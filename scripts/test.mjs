// `npm test`: installs what is missing, then types, lint, unit tests, build and end-to-end tests in a real browser.
// With --scores also the figures on the corpus beside the checkout, where there is one.
// Everything runs even where something fails; the last line counts it all.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { at, ensureBuilt, ensureInstalled, node, requireNode, tools } from './toolbox.mjs';

requireNode();
await ensureInstalled();
// Both need what was just installed.
const { ensureBrowser } = await import('./browser.mjs');
const { ensureReaders } = await import('./readers.mjs');
const { score } = await import('./score.mjs');
const browser = await ensureBrowser();
await ensureReaders();

let passed = 0;
let failed = 0;

/** @param {{ passed: number, failed: number }} counts */
const add = (counts) => {
  passed += counts.passed;
  failed += counts.failed;
};

/** A step that passes or fails as a whole. @param {string} name @param {() => Promise<number>} step */
async function whole(name, step) {
  console.log(`\n── ${name}`);
  const ok = (await step()) === 0;
  add({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
  if (!ok) console.log(`${name}: failed`);
  return ok;
}

/**
 * A step that counts its own tests into a JSON report. A step that ends badly without a failed test failed as a whole.
 * @param {string} name @param {(report: string) => Promise<number>} step @param {(report: any) => { passed: number, failed: number }} count
 */
async function counted(name, step, count) {
  console.log(`\n── ${name}`);
  mkdirSync(at('.cache'), { recursive: true });
  const report = at('.cache', `${name.replace(/\W+/g, '-')}.json`);
  rmSync(report, { force: true });
  const code = await step(report);
  let counts = { passed: 0, failed: 0 };
  try {
    counts = count(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    // No report: the exit code says that it failed.
  }
  if (counts.passed + counts.failed === 0 || (code !== 0 && counts.failed === 0)) counts.failed++;
  add(counts);
}

await whole('types', () => node([at('scripts', 'types.mjs')]));
await whole('lint', () => node([tools.biome, 'lint', '--error-on-warnings']));
await counted(
  'unit tests',
  (report) => node([tools.vitest, 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`], { env: { ...process.env, GALLEY_READERS: 'all' } }),
  ({ numPassedTests, numFailedTests, testResults }) => ({
    passed: numPassedTests,
    // A file that cannot be loaded has no tests that could fail.
    failed: numFailedTests + testResults.filter((/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0).length,
  }),
);
if (await whole('build', ensureBuilt)) {
  await counted(
    'end-to-end tests',
    (report) =>
      node([tools.playwright, 'test', '--reporter=list,json'], {
        env: { ...process.env, CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      }),
    // What passed at the second try alone is named as flaky in the list above.
    ({ stats, errors }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped + errors.length }),
  );
}
if (process.argv.includes('--scores')) {
  console.log('\n── scores');
  add(score());
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
