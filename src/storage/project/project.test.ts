import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../text/hash';
import { migrated, type ProjectFiling } from './format';
import { readProject } from './read';
import { type Project, writeProject } from './write';
import { readZip } from './zip';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const entry = (id: string) => ({ id, at: '2026-01-02T03:04:05.000Z', step: id, kind: 'mark-blank', address: '/remarks' });
/** Texts that do not pack to nothing, so that a cut has something to cut. */
function long(seed: number): string {
  let state = seed;
  return Array.from({ length: 900 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode(33 + (Math.floor(state / 65_536) % 90));
  }).join('');
}
const filings: readonly ProjectFiling[] = [3, 5, 8].map((seed) => {
  const bytes = bytesOf(`FORM ${seed} ${long(seed)}`);
  return { sha256: sha256Hex(bytes), name: `form-${seed}.txt`, bytes, work: { entries: [entry(`a${seed}`), entry(`b${seed}`)], done: 1, orphans: [] } };
});
const [first, second] = filings as readonly [ProjectFiling, ProjectFiling, ProjectFiling];
const settings = { active: first.sha256, focus: '/remarks', threshold: 0.8, sourceView: 'text' as const, allColumns: true };
const project: Project = { filings, settings, bytesOf: async (sha256) => filings.find((one) => one.sha256 === sha256)?.bytes ?? null };
const written = await writeProject(project, '2026-01-02T03:04:05.000Z', '1.0');
function read(bytes: Uint8Array) {
  const result = readProject(bytes);
  if (!result.ok) throw new Error(result.message);
  return result;
}
const offsetOf = (path: string): number => Buffer.from(written).indexOf(path);

describe('a project file', () => {
  it('gives back what was saved, byte for byte the same each time', async () => {
    expect(read(written)).toEqual({ ok: true, filings, settings, problems: [], carried: { entries: [], fields: {} } });
    expect(await writeProject(project, '2026-01-02T03:04:05.000Z', '1.0')).toEqual(written);
  });

  it('cut anywhere behind its corrections gives all of them, and says whose text is missing', () => {
    const corrections = offsetOf(`sources/${first.sha256}`);
    for (let at = corrections + 40; at < offsetOf('PK\u0001\u0002'); at += 97) {
      const { filings: found, problems } = read(written.slice(0, at));
      expect(found.map(({ work }) => work)).toEqual(filings.map(({ work }) => work));
      const lost = found.filter(({ bytes }) => bytes === null).map(({ name }) => name);
      expect(lost.length).toBeGreaterThan(0);
      expect(problems[0]).toBe('The project file was cut short.');
      for (const name of lost) expect(problems[1]).toContain(name);
    }
  });

  it('cut within its first entry is said to be cut off, and not to be something else', () => {
    const end = Buffer.from(written).indexOf('PK\u0003\u0004', 4);
    for (const at of [30 + 'galley.json'.length, 60, end - 1]) {
      expect(readProject(written.slice(0, at))).toEqual({ ok: false, message: expect.stringContaining('is cut off') });
    }
    expect(readProject(bytesOf('Dear Ada,'))).toEqual({ ok: false, message: expect.stringContaining('no project file') });
  });

  it('cut or spoilt anywhere never throws, and never gives a text or a correction that was not saved', () => {
    const known = new Set(filings.flatMap(({ work }) => (work?.entries ?? []).map((one) => JSON.stringify(one))));
    for (let at = 0; at < written.length; at += 41) {
      const spoilt = Uint8Array.from(written);
      spoilt[at] = (spoilt[at] as number) ^ 0x55;
      for (const bytes of [spoilt, written.slice(0, at)]) {
        const result = readProject(bytes);
        if (!result.ok) continue;
        for (const { sha256, bytes: text, work } of result.filings) {
          if (text) expect(sha256Hex(text)).toBe(sha256);
          for (const one of work?.entries ?? []) expect(known).toContain(JSON.stringify(one));
        }
        if (result.filings.some((one) => one.bytes === null || one.work === null)) expect(result.problems).not.toEqual([]);
      }
    }
  });

  it('with a spoilt source gives the others and the corrections', () => {
    const at = offsetOf(`sources/${second.sha256}`) + 72 + 300;
    const spoilt = Uint8Array.from(written);
    spoilt[at] = (spoilt[at] as number) ^ 1;
    const { filings: found, problems } = read(spoilt);
    expect(found.map(({ bytes }) => bytes !== null)).toEqual([true, false, true]);
    expect(found[1]?.work).toEqual(second.work);
    expect(problems).toEqual([expect.stringMatching(/^The text of 1 of 3 filings is missing or damaged: form-5\.txt\. Open that file again/)]);
  });

  it('from a newer Galley opens, and what is not known is carried along', async () => {
    const carried = { entries: [{ path: 'layers/new.bin', bytes: bytesOf('something new') }], fields: { team: 'left desk' } };
    const newer = await writeProject({ ...project, carried: { ...carried, fields: { ...carried.fields } } }, '2026-01-02T03:04:05.000Z', '1.0');
    const text = Buffer.from(newer);
    expect(text.length).toBeGreaterThan(0);
    const result = read(newer);
    expect(result.carried).toEqual(carried);
    expect(readZip(await writeProject({ ...project, carried: result.carried }, '2026-01-02T03:04:05.000Z', '1.0'), 1e6).entries.map(({ path }) => path)).toContain('layers/new.bin');
  });

  it.each([['', /no project file/], ['PK\u0003\u0004', /no project file/], ['Dear Ada,', /no project file/]])('is refused in one sentence where it is none: %j', (text, says) => {
    expect(readProject(bytesOf(text))).toEqual({ ok: false, message: expect.stringMatching(says) });
  });

  it('of an older version is taken on step by step, and a newer one is left as it is', () => {
    const steps = new Map([
      [1, (manifest: Readonly<Record<string, unknown>>) => ({ ...manifest, files: manifest.filings })],
      [2, (manifest: Readonly<Record<string, unknown>>) => ({ ...manifest, files: [...(manifest.files as string[]), 'c'] })],
    ]);
    expect(migrated({ version: 1, filings: ['a'] }, 3, steps)).toEqual({ version: 3, filings: ['a'], files: ['a', 'c'] });
    expect(migrated({ version: 9, filings: [] }, 3, steps)).toEqual({ version: 9, filings: [] });
  });
});
