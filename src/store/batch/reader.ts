// Files by the hundred: zips are opened, files are queued and read by the workers in the background; the reading can be
// paused, resumed and ended. The page gets a line of each.
import { queueId } from '../../model/outcome';
import type { Change } from '../change';
import { enqueue } from '../files';
import { bringMany } from '../keeping';
import type { FileSource, GivenFile, Many, Ports, RunningBatch } from '../ports';
import type { FilingEntry, Session } from '../session';
import { begun, finished, givenUp, heard, setPhase } from './news';

interface Reading {
  readonly getState: () => Session;
  readonly run: (change: Change) => void;
}

/** The ways to steer the reading of many files. */
export interface BatchReader {
  readonly read: (files: readonly GivenFile[]) => Promise<void>;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly cancel: () => void;
}

/** More files than this are read in the background and kept outside the page. */
export const mostInPage = 40;

const isZip = (file: GivenFile): boolean => /\.zip$/i.test(file.name) && file.source !== undefined;

/** The files of a zip; one that cannot be read stands for itself, and its reason comes with reading it. */
async function unpacked(many: Many, file: GivenFile): Promise<GivenFile[]> {
  const source = await file.source?.();
  if (source?.kind !== 'blob') return [file];
  const zip = source.blob;
  try {
    return (await many.list(zip)).map((member) => ({
      name: `${file.name}/${member.name}`, size: member.size,
      read: () => Promise.reject(new Error('read by a worker')),
      source: async (): Promise<FileSource> => ({ kind: 'zipped', zip, member }),
    }));
  } catch (fault) {
    return [{ ...file, refused: fault instanceof Error ? fault.message : String(fault) }];
  }
}

/** True where the files go to the background: there are many, or a zip is among them. */
export const isMany = (session: Session, ports: Ports, files: readonly GivenFile[]): boolean =>
  ports.many !== undefined && (files.some(isZip) || session.filings.length + files.length > mostInPage);

/** One for all that wait. */
const untouched: FilingEntry['status'] = { kind: 'waiting' };

/** Makes the reader of a session. */
export function createReader(store: Reading, ports: Ports): BatchReader {
  const running = new Map<RunningBatch, readonly string[]>();
  const sourceOf = (file: GivenFile): (() => Promise<FileSource>) => file.source ?? (async () => ({ kind: 'bytes', bytes: await file.read() }));

  /** Puts files into the queue; keeps of them no more than their ids and what the workers need. */
  function queued(files: readonly GivenFile[]) {
    const stem = ports.newId().slice(-6);
    const entries = files.map((file, at): FilingEntry => ({
      id: queueId(stem, at), name: file.name, worry: 0, status: file.refused === undefined ? untouched : { kind: 'failed', message: file.refused },
    }));
    store.run(enqueue(entries));
    const refused = entries.flatMap(({ id, name, status }) => (status.kind === 'failed' ? [{ id, name, failed: status.message }] : []));
    return {
      noted: (ports.keep?.beginReading(stem, entries.length, refused) ?? Promise.resolve(null)).then((under) => (under === null ? null : { under, stem })),
      ids: entries.map(({ id }) => id),
      waiting: files.flatMap((file, id) => (file.refused === undefined ? [{ id, name: file.name, size: file.size, source: sourceOf(file) }] : [])),
    };
  }

  async function read(given: readonly GivenFile[]): Promise<void> {
    const { many } = ports;
    if (!many) return;
    const files = (await Promise.all(given.map((file) => (isZip(file) ? unpacked(many, file) : [file])))).flat();
    if (files.length === 0) {
      store.run(enqueue([{ id: ports.newId(), name: given[0]?.name ?? '', status: { kind: 'failed', message: 'There is no file in it.' }, worry: 0 }]));
      return;
    }
    const { ids, waiting, noted } = queued(files);
    store.run(begun(waiting.length));
    const batch = many.read({ files: waiting, threshold: store.getState().threshold, noted, onNews: (news) => {
      void bringMany(store, ports, news.told.flatMap((one) => (one.ok ? [one.sha256] : [])));
      store.run(heard(news, (id) => ids[id]));
    } });
    running.set(batch, ids);
    if (store.getState().batch.run?.phase === 'paused') batch.pause();
    await batch.done;
    running.delete(batch);
    if (running.size > 0) return;
    store.run(finished);
  }

  return {
    read,
    pause: () => {
      for (const batch of running.keys()) batch.pause();
      store.run(setPhase('paused'));
    },
    resume: () => {
      for (const batch of running.keys()) batch.resume();
      store.run(setPhase('reading'));
    },
    cancel: () => {
      const left = [...running].flatMap(([batch, ids]) => batch.cancel().flatMap((id) => ids[id] ?? []));
      store.run(givenUp(left));
      if (running.size === 0) store.run(finished);
    },
  };
}
