// Files in and out of the queue: reading, parsing a few at a time, folding duplicates, saying what went wrong.
// One bad file costs nobody else; corrections stay when a filing leaves the queue.
import { type ParseResult, tooLarge } from '../model/parse-result';
import { sourceText } from '../text/source-text';
import { assessedOf } from './assessed-of';
import { takenOutSentence, withTakenOut } from './batch/taken-out';
import type { Change } from './change';
import { isTyping } from './edit';
import { firstJudgement } from './judging';
import { bringWork } from './keeping';
import { counted } from './labels';
import { ordered } from './order';
import type { GivenFile, Ports } from './ports';
import { withJudgement } from './question';
import { activeEntry, announced, type FilingEntry, type FilingStatus, isKept, isReady, type ReadyFiling, type Session } from './session';
import { firstPlace } from './stops';
import { summaryOf, summarySentence } from './summary';

/** What the loading of files needs of the store. */
export interface Runner {
  readonly getState: () => Session;
  readonly run: (change: Change) => void;
}

/** How many files are read into memory at one time. */
const atOnce = 4;

const withEntry = (session: Session, entry: FilingEntry): Session => ({
  ...session, filings: ordered(session.filings.map((one) => (one.id === entry.id ? entry : one))),
});

/** Puts files into the queue; the first of them is shown, unless something is half typed: that stays where it is, since half a name is no value. */
export const enqueue = (entries: readonly FilingEntry[]): Change => (session) => {
  const first = entries[0];
  if (!first) return session;
  const what = entries.length === 1 ? first.name : counted(entries.length, 'file');
  const waiting: Session = { ...session, filings: ordered([...session.filings, ...entries]), batch: { ...session.batch, takenOut: null }, dialog: session.dialog === 'open' ? null : session.dialog };
  if (isTyping(session)) return announced(waiting, `Reading ${what} into the queue; what you are typing stays open.`);
  const left = session.activeId;
  const lastFocus = left === null ? session.lastFocus : { ...session.lastFocus, [left]: session.focus };
  return announced({ ...waiting, lastFocus, activeId: first.id, focus: null, pointed: null, draft: null, throughAll: false }, `Reading ${what}.`);
};

const setStatus = (id: string, status: FilingStatus): Change => (session) => {
  const entry = session.filings.find((one) => one.id === id);
  return entry ? withEntry(session, { ...entry, status }) : session;
};

/** The file cannot be shown, and the message says why in one sentence. */
export const failed = (id: string, message: string): Change => (session, tools) => {
  const entry = session.filings.find((one) => one.id === id);
  return entry ? announced(setStatus(id, { kind: 'failed', message })(session, tools), `${entry.name}: ${message}`) : session;
};

/** The same source is there already: the new entry goes, the old one is shown with its corrections. */
function fold(session: Session, entry: FilingEntry, there: FilingEntry): Session {
  const filings = session.filings.filter((one) => one.id !== entry.id);
  const shown = session.activeId === entry.id;
  const focus = shown ? (session.lastFocus[there.id] ?? (isReady(there) ? firstPlace(assessedOf(session, there)) : null)) : session.focus;
  const folded = { ...session, filings, activeId: shown ? there.id : session.activeId, focus, follow: session.follow + (shown ? 1 : 0) };
  return announced(folded, `${entry.name} is open already; its corrections are kept.`);
}

const arrived = (id: string, result: ParseResult, first: Awaited<ReturnType<typeof firstJudgement>> = null): Change => (before, tools) => {
  const session = first ? withJudgement(before, first.question, first.assessed) : before;
  const entry = session.filings.find((one) => one.id === id);
  if (!entry) return session;
  if (!result.ok) return failed(id, result.error.message)(session, tools);
  const { sha256 } = result.filing;
  const there = session.filings.find((one) => (isReady(one) || isKept(one)) && one.status.sha256 === sha256);
  if (there) return fold(session, entry, there);
  const ready: ReadyFiling = { ...entry, status: { kind: 'ready', source: sourceText(result.text), parsed: result.filing, sha256 } };
  const assessed = assessedOf(session, ready);
  const summary = summaryOf(assessed);
  const placed = withEntry(session, { ...ready, worry: summary.toLookAt + summary.lost });
  if (activeEntry(placed)?.id !== id) return announced(placed, `${entry.name} is read.`);
  const focus = session.lastFocus[id] ?? firstPlace(assessed);
  return announced({ ...placed, focus, follow: placed.follow + 1 }, `${entry.name} is read. ${summarySentence(summary)}`);
};

async function readOne(store: Runner, ports: Ports, id: string, file: GivenFile): Promise<void> {
  const large = file.size === null ? null : tooLarge(file.size);
  if (large) {
    store.run(failed(id, large.message));
    return;
  }
  store.run(setStatus(id, { kind: 'reading' }));
  let bytes: Uint8Array;
  try {
    bytes = await file.read();
  } catch {
    store.run(failed(id, 'This file could not be read: it was moved or removed, or may not be opened.'));
    return;
  }
  await settle(store, ports, id, bytes);
}

/** Parses a file of the queue and shows it, with the corrections that are kept of it. The bytes are handed over. */
export async function settle(store: Runner, ports: Ports, id: string, bytes: Uint8Array): Promise<void> {
  const { keep } = ports;
  try {
    const own = keep ? bytes.slice() : null; // the worker takes the others
    const result = await ports.parse(bytes);
    if (!result.ok) return store.run(arrived(id, result));
    const { filing, text } = result;
    if (keep && own) {
      const name = store.getState().filings.find((entry) => entry.id === id)?.name ?? '';
      await Promise.all([bringWork(store, ports, filing, sourceText(text)), keep.keepSource(filing.sha256, name, own)]);
    }
    store.run(arrived(id, result, await firstJudgement(store.getState(), ports, filing)));
  } catch {
    store.run(failed(id, 'Reading this file failed within the program; the other files are not touched.'));
  }
}

/** Reads files into the queue; resolves when all are read or have said why not. */
export async function openFiles(store: Runner, ports: Ports, files: readonly GivenFile[]): Promise<void> {
  const waiting = files.map((file) => ({
    file, entry: { id: ports.newId(), name: file.name, status: { kind: 'waiting' }, worry: 0 } satisfies FilingEntry,
  }));
  store.run(enqueue(waiting.map(({ entry }) => entry)));
  const rest = [...waiting];
  const lane = async (): Promise<void> => {
    for (let next = rest.shift(); next; next = rest.shift()) await readOne(store, ports, next.entry.id, next.file);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, files.length) }, lane));
}

/** Takes a filing out of the queue. Its corrections stay, in case it comes back. */
export const closeFiling = (id: string): Change => (session) => {
  const at = session.filings.findIndex((entry) => entry.id === id);
  const entry = session.filings[at];
  if (!entry) return session;
  const filings = session.filings.filter((one) => one.id !== id);
  const { [isReady(entry) ? entry.status.sha256 : '']: _, ...judgements } = session.judgements;
  const out = withTakenOut({ ...session, filings, judgements }, [entry]);
  const told = announced(out, out.batch.takenOut ? takenOutSentence(out.batch.takenOut) : `${entry.name} left the queue.`);
  if (session.activeId !== id) return told;
  const next = filings[Math.min(at, filings.length - 1)] ?? null;
  const focus = next && isReady(next) ? (session.lastFocus[next.id] ?? firstPlace(assessedOf(told, next))) : null;
  return { ...told, activeId: next?.id ?? null, focus, draft: null, throughAll: false, follow: told.follow + 1 };
};
