// A session on pretended ports, for tests: counted names, a still clock, downloads kept in a list.
import { formatOf } from '../../export/formats';
import { judgedItem } from '../../export/item';
import type { NamedFiling } from '../../export/named-filing';
import { writeExport } from '../../export/write-export';
import type { ParseResult } from '../../model/parse-result';
import { sha256Hex } from '../../text/hash';
import { createSession, type SessionStore } from '../create-session';
import type { Download, GivenFile, Ports } from '../ports';
import { fixture, fixtureText } from './fixture';

/** A file that holds the text. */
export const fileOf = (name: string, text = name): GivenFile => ({
  name, size: text.length, read: async () => new TextEncoder().encode(text),
});

/** Every file parses as the fixture, under its own hash; an empty one is refused. */
export async function pretendedParse(bytes: Uint8Array): Promise<ParseResult> {
  if (bytes.length === 0) return { ok: false, sha256: null, error: { code: 'empty', message: 'This file is empty.' } };
  return { ok: true, filing: { ...fixture, sha256: sha256Hex(bytes) }, text: fixtureText };
}

/** Writes on this thread. */
const pretendedWrite: Ports['write'] = async (job, items, run) => {
  async function* judged(): AsyncGenerator<NamedFiling> {
    for await (const item of items) yield judgedItem(item);
  }
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of writeExport(formatOf(job.format), judged(), job.options, run)) pieces.push(piece);
  return new Blob(pieces);
};

/** A session with what it saved. */
export function pretendedSession(over: Partial<Ports> = {}): { readonly store: SessionStore; readonly saved: Download[] } {
  const saved: Download[] = [];
  let names = 0;
  const store = createSession({
    parse: pretendedParse,
    now: () => '2026-01-02T03:04:05.000Z',
    newId: () => `n${++names}`,
    write: pretendedWrite,
    save: (download) => void saved.push(download),
    copy: async () => undefined,
    samples: async () => [],
    sample: ({ file }) => fileOf(file),
    ...over,
  });
  return { store, saved };
}

/** A session in which the fixture has been opened. */
export async function openedSession(over: Partial<Ports> = {}): Promise<{ readonly store: SessionStore; readonly saved: Download[] }> {
  const session = pretendedSession(over);
  await session.store.open([fileOf('harrow-peak.txt')]);
  return session;
}
