// Scores the parser where the corpus stands beside the checkout, and holds the figures against floors.json.
//   node scripts/score.mjs           prints each figure that has a floor
//   node scripts/score.mjs --raise   moves the floors up to what is reached now (never down)
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { at, root } from './toolbox.mjs';

/**
 * @typedef {{ min?: number, max?: number }} Floor
 * @typedef {Record<string, Record<string, Floor>>} Floors
 */

const floorsPath = at('scripts', 'floors.json');
const shared = at('..', 'shared');
const scorer = at('..', 'shared', 'score', 'score.mjs');

/** @param {string} set @returns {Record<string, number>} */
function figuresOf(set) {
  const folder = `${shared}/${set}`;
  const parsed = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/parse.ts', folder], {
    cwd: root, maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(execFileSync(process.execPath, [scorer, '--json', folder], { input: parsed.stdout, encoding: 'utf8' }));
}

/** @param {number | undefined} figure @param {Floor} floor */
const holds = (figure, { min, max }) =>
  typeof figure === 'number' && (min === undefined || figure >= min) && (max === undefined || figure <= max);

/** The floor at the figure itself, a little rounded to its safe side; the old one where that is stricter. @param {number} figure @param {Floor} floor */
const raised = (figure, { min, max }) => ({
  ...(min === undefined ? {} : { min: Math.max(min, Math.floor(figure * 1000) / 1000) }),
  ...(max === undefined ? {} : { max: Math.min(max, Math.ceil(figure * 1000) / 1000) }),
});

/** Scores every set that has floors. Gives how many floors are held and how many not. @param {boolean} raise */
export function score(raise = false) {
  if (!existsSync(scorer)) {
    console.log('No corpus beside the checkout (../shared): nothing is scored.');
    return { passed: 0, failed: 0 };
  }
  /** @type {Floors} */
  const floors = JSON.parse(readFileSync(floorsPath, 'utf8'));
  const counts = { passed: 0, failed: 0 };
  for (const [set, wanted] of Object.entries(floors)) {
    const figures = figuresOf(set);
    for (const [name, floor] of Object.entries(wanted)) {
      const figure = figures[name];
      const held = holds(figure, floor);
      counts[held ? 'passed' : 'failed']++;
      const bound = floor.min === undefined ? `at most ${floor.max}` : `at least ${floor.min}`;
      console.log(`${held ? '  held' : 'BROKEN'}  ${set} ${name} = ${typeof figure === 'number' ? Number(figure.toFixed(4)) : figure} (${bound})`);
      if (raise && typeof figure === 'number') wanted[name] = raised(figure, floor);
    }
  }
  if (raise) writeFileSync(floorsPath, `${JSON.stringify(floors, null, 2)}\n`);
  return counts;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = score(process.argv.includes('--raise')).failed > 0 ? 1 : 0;
}
