import { expect, it } from 'vitest';
import { type ExportFormat, formatOf } from './formats';
import type { NamedFiling } from './named-filing';
import { assessedOf, emptyRecord } from './testing/assessed';
import { writeExport } from './write-export';

const filing = assessedOf(emptyRecord);
/** Many filings, and how far apart the making and the writing of them were at most. */
function countedFeed(count: number, written: () => number) {
  const seen = { ahead: 0, made: 0 };
  function* feed(): Generator<NamedFiling> {
    for (; seen.made < count; seen.made++) {
      seen.ahead = Math.max(seen.ahead, seen.made - written());
      yield { name: `${seen.made}.txt`, filing };
    }
  }
  return { seen, feed };
}

it('takes a filing only when the one before is written, counts them, and gives pieces as it goes', async () => {
  let progress = 0;
  let pieces = 0;
  let atFirst = 0;
  const { seen, feed } = countedFeed(500, () => progress);
  const onProgress = (written: number): void => {
    progress = written;
  };
  for await (const piece of writeExport(formatOf('json'), feed(), {}, { onProgress })) {
    if (pieces++ === 0) atFirst = seen.made;
    expect(piece.length).toBeLessThan(1 << 18);
  }
  expect(progress).toBe(500);
  expect(seen.ahead).toBe(0);
  expect(pieces).toBeGreaterThan(2);
  expect(atFirst).toBeLessThan(250);
});

it('stops where the sign says so, and lets go of the filings', async () => {
  const stop = new AbortController();
  const { seen, feed } = countedFeed(500, () => 0);
  const run = async () => {
    const onProgress = (written: number): void => {
      if (written === 3) stop.abort(new Error('enough'));
    };
    for await (const _ of writeExport(formatOf('csv'), feed(), {}, { signal: stop.signal, onProgress }));
  };
  await expect(run()).rejects.toThrow('enough');
  expect(seen.made).toBeLessThan(6);
});

it('ends with the failure of its writer or of the filings', async () => {
  const broken: ExportFormat = { ...formatOf('csv'), load: async () => async function* () { yield 'x'; throw new Error('no room'); } };
  function* gone(): Generator<NamedFiling> {
    yield { name: 'a.txt', filing };
    throw new Error('gone');
  }
  const all = async (format: ExportFormat, filings: Iterable<NamedFiling>) => { for await (const _ of writeExport(format, filings)); };
  await expect(all(broken, [])).rejects.toThrow('no room');
  await expect(all(formatOf('csv'), gone())).rejects.toThrow('gone');
});

it('cuts no character in two', async () => {
  const format: ExportFormat = { ...formatOf('csv'), load: async () => async function* () { yield '\u{1F600}'; yield new Uint8Array([65]); yield 'é'; } };
  const pieces: number[] = [];
  for await (const piece of writeExport(format, [])) pieces.push(...piece);
  expect(new TextDecoder().decode(new Uint8Array(pieces))).toBe('\u{1F600}Aé');
});
