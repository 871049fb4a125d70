// Writes a project file. Small and precious things come first: whatever is cut off its end, corrections go last.
import type { Carried, ProjectFiling, ProjectSettings } from './format';
import { paths, projectFormat, projectVersion } from './format';
import { writeZip, type ZipEntry } from './zip';

export interface Project {
  /** In the order of the queue. */
  readonly filings: readonly Omit<ProjectFiling, 'bytes'>[];
  /** The bytes of a source, asked for one at a time; null where they are gone. */
  readonly bytesOf: (sha256: string) => Promise<Uint8Array | null>;
  readonly settings: ProjectSettings;
  readonly carried?: Carried | null;
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);

/** The bytes of a project file. @param savedAt ISO 8601 in UTC */
export function writeProject({ filings, bytesOf, settings, carried }: Project, savedAt: string, parserVersion: string): Promise<Uint8Array<ArrayBuffer>> {
  async function* entries(): AsyncGenerator<ZipEntry> {
    yield {
      path: paths.manifest,
      bytes: json({ ...carried?.fields, format: projectFormat, version: projectVersion, savedAt, parserVersion, filings: filings.map(({ sha256, name, work }) => ({ sha256, name, corrections: work ? work.entries.length + work.orphans.length : 0 })) }),
    };
    yield { path: paths.settings, bytes: json(settings) };
    for (const { sha256, name, work } of filings) {
      if (!work || work.entries.length + work.orphans.length === 0) continue;
      yield { path: paths.work(sha256), bytes: json({ sha256, name, done: work.done, corrections: work.entries, orphans: work.orphans }) };
    }
    for (const entry of carried?.entries ?? []) yield entry;
    for (const { sha256 } of filings) {
      const bytes = await bytesOf(sha256);
      if (bytes) yield { path: paths.source(sha256), bytes };
    }
  }
  return writeZip(entries());
}
