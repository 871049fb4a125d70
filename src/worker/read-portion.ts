// What a batch worker does with a portion of files: reads, parses, judges and keeps each, and tells a line of it.
// Apart from the worker itself so that it runs anywhere. One bad file costs nobody else.
import { digestOf } from '../judge/digest';
import { judge } from '../judge/judge';
import type { Correction } from '../model/correction';
import type { ParsedFiling } from '../model/filing';
import { type Outcome, queueId } from '../model/outcome';
import { type ParseErrorCode, tooLarge } from '../model/parse-result';
import { parseBytes } from '../parse/parse';
import { portionKey } from '../storage/came';
import type { CameNote, Shelved } from '../storage/shelf';
import { type SourceText, sourceText } from '../text/source-text';
import type { BatchFile, BatchReply, BatchSource, Noted } from './batch-protocol';
import { ZipError, zipMember } from './zip-directory';

/** What reading needs of the world. */
export interface PortionTools {
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly threshold: number;
  readonly parse?: typeof parseBytes;
  /** The corrections that stand for a source, laid over its reading. */
  readonly standing: (parsed: ParsedFiling, source: SourceText) => Promise<readonly Correction[]>;
  /** Keeps filings; rejects where storage is full or gone. */
  readonly keep: (portion: readonly Shelved[], came: CameNote | null) => Promise<void>;
  /** Where the queue is told what came of the files; null where that is noted nowhere. */
  readonly noted?: Noted | null;
  /** Says that a file of so many bytes is begun. */
  readonly begin: (id: number, size: number) => void;
}

const sizeOf = (source: BatchSource): number =>
  source.kind === 'bytes' ? source.bytes.length : source.kind === 'blob' ? source.blob.size : source.member.size;

async function bytesOf(source: BatchSource): Promise<Uint8Array> {
  if (source.kind === 'bytes') return source.bytes;
  if (source.kind === 'zipped') return zipMember(source.zip, source.member);
  return new Uint8Array(await source.blob.arrayBuffer());
}

interface Read {
  readonly id: number;
  readonly shelved: Shelved;
}

const failed = (id: number, code: ParseErrorCode, message: string): Outcome => ({ id, ok: false, error: { code, message } });

async function readOne(file: BatchFile, tools: PortionTools): Promise<Outcome | Read> {
  const { id, source } = file;
  tools.begin(id, sizeOf(source));
  const large = tooLarge(sizeOf(source));
  if (large) return failed(id, large.code, large.message);
  let bytes: Uint8Array;
  try {
    bytes = await bytesOf(source);
  } catch (fault) {
    return failed(id, 'unreadable-file', fault instanceof ZipError ? fault.message : 'This file could not be read: it was moved or removed, or may not be opened.');
  }
  try {
    const result = (tools.parse ?? parseBytes)(bytes);
    if (!result.ok) return failed(id, result.error.code, result.error.message);
    const { sha256, parserVersion } = result.filing;
    const text = sourceText(result.text);
    const assessed = judge(result.filing, await tools.standing(result.filing, text), { threshold: tools.threshold });
    return { id, shelved: { source: { sha256, name: file.name, bytes, at: tools.now }, result: { sha256, parserVersion, result }, digest: digestOf(assessed, text) } };
  } catch (fault) {
    const told = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
    return failed(id, 'crashed', `The parser failed on this file (${told}). The other files are not touched.`);
  }
}

const toldOf = ({ id, shelved: { source, digest } }: Read, kept: boolean): Outcome =>
  ({ id, ok: true, sha256: source.sha256, line: digest.line, instead: kept ? null : { bytes: source.bytes, digest } });

/** What the queue is told of a portion after a reload. */
function cameOf(files: readonly BatchFile[], outcomes: readonly (Outcome | Read)[], { under, stem }: Noted): CameNote {
  const names = new Map(files.map(({ id, name }) => [id, name]));
  const told = outcomes.map((one) => {
    const head = { id: queueId(stem, one.id), name: names.get(one.id) ?? '' };
    return 'shelved' in one ? { ...head, sha256: one.shelved.source.sha256 } : { ...head, failed: one.ok ? '' : one.error.message };
  });
  return { key: portionKey(under, files[0]?.id ?? 0), came: { told } };
}

/** Reads a portion. Where it cannot be kept, the filings come back with their bytes, and the reply says why. */
export async function readPortion(files: readonly BatchFile[], tools: PortionTools): Promise<Extract<BatchReply, { kind: 'read' }>> {
  const outcomes: (Outcome | Read)[] = [];
  for (const file of files) outcomes.push(await readOne(file, tools));
  const read = outcomes.filter((one) => 'shelved' in one);
  let keepsNoMore: string | null = null;
  try {
    await tools.keep(read.map(({ shelved }) => shelved), tools.noted ? cameOf(files, outcomes, tools.noted) : null);
  } catch (fault) {
    keepsNoMore = fault instanceof Error ? fault.name : String(fault);
  }
  return { kind: 'read', told: outcomes.map((one) => ('shelved' in one ? toldOf(one, keepsNoMore === null) : one)), keepsNoMore };
}
