// What stands in a project file: galley.json, settings.json, corrections/HASH.json and sources/HASH. docs/project-file.md
// describes it. The version is raised with each change that an older program would read wrong; older ones are taken on.
import { z } from 'zod';

z.config({ jitless: true });

export const projectFormat = 'galley-project';
export const projectVersion = 1;

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** `galley.json`: first in the zip. What a newer program adds is kept. */
export const manifestSchema = z.looseObject({
  format: z.literal(projectFormat),
  version: z.number().int().positive(),
  filings: z.array(z.unknown()),
});

/** `corrections`: how many there are, so that their loss is noticed. */
export const listedSchema = z.object({ sha256: sha256Schema, name: z.string(), corrections: z.number().catch(0) });

/** `corrections/HASH.json`: a history as it is kept, with its undone end and what fits nothing. */
export const workSchema = z.object({
  sha256: sha256Schema,
  name: z.string().optional(),
  done: z.number().int().nonnegative().optional(),
  corrections: z.array(z.unknown()),
  orphans: z.array(z.unknown()).catch([]),
});

/** `settings.json`: where the person was. */
export const settingsSchema = z.object({
  active: sha256Schema.nullable().catch(null),
  focus: z.string().nullable().catch(null),
  threshold: z.number().min(0).max(1).nullable().catch(null),
  sourceView: z.enum(['text', 'grid']).nullable().catch(null),
  allColumns: z.boolean().nullable().catch(null),
});
export type ProjectSettings = z.infer<typeof settingsSchema>;

export const paths = {
  manifest: 'galley.json',
  settings: 'settings.json',
  work: (sha256: string): string => `corrections/${sha256}.json`,
  source: (sha256: string): string => `sources/${sha256}`,
} as const;

/** A step takes a manifest of its version to the next one. */
export type Migration = (manifest: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** By the version that they start from. Version 1 is the first: there is nothing older yet. */
const migrations: ReadonlyMap<number, Migration> = new Map();

/** A manifest taken on to this program's version, step by step; a newer one stays as it is. */
export function migrated(manifest: Readonly<Record<string, unknown>>, to = projectVersion, steps = migrations): Readonly<Record<string, unknown>> {
  let now = manifest;
  for (let version = Number(now.version); version < to; version++) {
    const step = steps.get(version);
    if (!step) break;
    now = { ...step(now), version: version + 1 };
  }
  return now;
}

/** A history as it is kept: entries as in a corrections file; those past `done` are undone; orphans fit nothing. */
export interface StoredWork {
  readonly entries: readonly unknown[];
  readonly done: number;
  readonly orphans: readonly unknown[];
}

/** One filing of a project. */
export interface ProjectFiling {
  readonly sha256: string;
  readonly name: string;
  /** Null where the bytes are not there (any more). */
  readonly bytes: Uint8Array | null;
  readonly work: StoredWork | null;
}

/** Entries of the zip, and fields of `galley.json`, that this program does not know: written again as they stood. */
export interface Carried {
  readonly entries: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly fields: Readonly<Record<string, unknown>>;
}

export const carriedSchema = z.object({
  entries: z.array(z.object({ path: z.string(), bytes: z.instanceof(Uint8Array) })),
  fields: z.record(z.string(), z.unknown()),
});

export interface ReadProject {
  readonly filings: readonly ProjectFiling[];
  readonly settings: ProjectSettings | null;
  /** What is missing or damaged, in sentences; empty where all is well. */
  readonly problems: readonly string[];
  readonly carried: Carried;
}
