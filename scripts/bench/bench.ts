// `npm run bench`: parsing and judging beside two markdown parsers over the same texts in the same run, against length,
// and on hostile texts. `--profile`: the milliseconds of each stage. `--rounds N`, `--no-hostile`, `--hostile` alone; a
// folder in place of the dev corpus. What is measured is the bundle, as the page's worker has it.
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { columns } from '../evaluate/columns';
import { loadCore } from './bundle';
import type { Core } from './core';
import { endure } from './hostile';
import { median, race, timed, weightOf } from './measure';
import { type BenchText, filingsOf, hostileTexts, longFiling } from './texts';

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: { profile: { type: 'boolean' }, rounds: { type: 'string' }, 'no-hostile': { type: 'boolean' }, hostile: { type: 'boolean' } },
});
const rounds = Math.max(1, Number(asked.rounds ?? 7) || 7);
const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 0);
const mb = (bytes: number): number => bytes / 1_000_000;

function beside(core: Core, filings: readonly BenchText[]): string[] {
  const bytes = filings.reduce((sum, one) => sum + one.bytes.length, 0);
  const each = (work: (one: BenchText) => unknown) => (): void => {
    for (const one of filings) work(one);
  };
  const works = { galley: (one: BenchText) => core.galley(one.bytes), 'of it, parsing': (one: BenchText) => core.parseBytes(one.bytes), mdast: (one: BenchText) => core.mdast(one.text), marked: (one: BenchText) => core.marked(one.text) };
  const names = Object.keys(works) as (keyof typeof works)[];
  const times = race(Object.fromEntries(names.map((name) => [name, each(works[name])])) as Record<keyof typeof works, () => void>, rounds, 3);
  const title = { galley: 'Galley, parse and judge', 'of it, parsing': '  of it, parsing', mdast: 'mdast-util-from-markdown, GFM tables', marked: "marked's lexer" };
  const rows = names.map((name) => {
    const weight = weightOf(() => filings.map(works[name]));
    return [title[name], ms(times[name] / filings.length), ms(times[name] / mb(bytes)), weight === null ? '–' : (weight / bytes).toFixed(1), (times.galley / times[name]).toFixed(2)];
  });
  return [
    `${filings.length} filings, ${mb(bytes).toFixed(2)} MB, median of ${rounds} rounds`,
    ...columns([['', 'ms a filing', 'ms a MB', 'bytes kept a byte', 'Galley takes ×'], ...rows]),
  ];
}

function againstLength(core: Core): string[] {
  const lengths = [16, 160, 1600];
  const rows = (['page-tsv', 'table-pipe', 'layout', 'plain'] as const).map((dialect) => {
    const took = lengths.map((length) => {
      const { bytes } = longFiling(length, dialect);
      core.galley(bytes);
      return median(Array.from({ length: length > 1000 ? 3 : 9 }, () => timed(() => core.galley(bytes)))) / length;
    });
    return [dialect, ...took.map((one) => one.toFixed(3)), ((took.at(-1) ?? 0) / (took[1] || 1)).toFixed(2)];
  });
  return ['', 'Time against length, ms a row', ...columns([['', ...lengths.map((length) => `${length} rows`), '1600 : 160'], ...rows])];
}

async function hostile(filings: readonly BenchText[]): Promise<string[]> {
  const patience = 10_000;
  const endured = await endure(hostileTexts(), filings.slice(0, 40), patience);
  const time = (one: (typeof endured)[number]): number => one.milliseconds ?? Number.POSITIVE_INFINITY;
  const sorted = [...endured].sort((a, b) => time(b) - time(a));
  const said = (one: (typeof endured)[number]): string => `${one.milliseconds === null ? `more than ${ms(patience)}` : ms(one.milliseconds)}${one.failed === null ? '' : `  FAILED: ${one.failed.slice(0, 60)}`}`;
  const slow = sorted.filter((one) => time(one) > 1000).length;
  return ['', `Hostile texts of 1 MB, ms, worst first: ${slow === 0 ? 'none' : slow} of ${sorted.length} over a second`, ...columns(sorted.map((one) => [one.name, said(one)]))];
}

function profile(core: Core, filings: readonly BenchText[]): string[] {
  const names = [...core.stageNames, 'judge', 'decode and hash'];
  const all = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = -3; round < rounds; round++) {
    const sums = new Map<string, number>();
    const add = (name: string, took: number): void => void sums.set(name, (sums.get(name) ?? 0) + took);
    for (const { text, bytes } of filings) {
      const times = core.stageTimes(text);
      for (const [name, took] of Object.entries(times)) add(name, took);
      let result: ReturnType<Core['parseBytes']> | null = null;
      const parsing = timed(() => {
        result = core.parseBytes(bytes);
      });
      // What the parser's door does beside the stages, as far as one can tell from two runs.
      add('decode and hash', parsing - Object.values(times).reduce((sum, one) => sum + one, 0));
      const read = result as ReturnType<Core['parseBytes']> | null;
      if (read?.ok) add('judge', timed(() => void core.judge(read.filing)));
    }
    if (round >= 0) for (const [name, sum] of sums) all.get(name)?.push(sum);
  }
  const rows = names.map((name) => [name, median(all.get(name) ?? [])] as const);
  const whole = rows.reduce((sum, [, took]) => sum + took, 0);
  const shown = rows.map(([name, took]) => [name, (took / filings.length).toFixed(3), `${((100 * took) / whole).toFixed(1)} %`]);
  return [`Milliseconds a filing by stage, ${filings.length} filings, median of ${rounds} rounds`, ...columns([...shown, ['all', (whole / filings.length).toFixed(3)]])];
}

const folder = positionals[0] ?? fileURLToPath(new URL('../../../shared/corpus/dev', import.meta.url));
const core = await loadCore();
const filings = filingsOf(folder);
const say = (lines: readonly string[]): void => console.log(lines.join('\n'));
if (asked.profile) say(profile(core, filings));
else if (asked.hostile) say(await hostile(filings));
else {
  say([`Texts: ${/-s\d+-/.test(filings[0]?.name ?? '') ? 'generated' : basename(folder)}`]);
  say(beside(core, filings));
  say(againstLength(core));
  if (!asked['no-hostile']) say(await hostile(filings));
}
