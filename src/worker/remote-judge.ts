// The judge worker as the page sees it: judgements asked for one after the other, put together from what changed.
// A worker that crashes or stalls is ended and costs its own question alone; the next one starts afresh.
import { assembled } from '../judge/assembled';
import { withChanges } from '../judge/changes';
import type { AssessedField, AssessedFiling } from '../model/assessed';
import type { Correction } from '../model/correction';
import type { ParsedFiling } from '../model/filing';
import { type JudgeReply, type JudgeRequest, judgeReplySchema } from './judge-protocol';

/** As much of a Worker as is needed; tests bring their own. */
export interface JudgeWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  onmessageerror: ((event: unknown) => void) | null;
  readonly postMessage: (message: JudgeRequest) => void;
  readonly terminate: () => void;
}

export interface RemoteJudgeOptions {
  readonly spawn?: () => JudgeWorker;
  /** How long one judgement may take, in milliseconds. */
  readonly patience?: number;
}

/** Judges a filing elsewhere. Rejects where that cannot be done; then the caller judges himself. */
export type RemoteJudge = (parsed: ParsedFiling, corrections: readonly Correction[], threshold: number) => Promise<AssessedFiling>;

interface Question {
  readonly parsed: ParsedFiling;
  readonly corrections: readonly Correction[];
  readonly threshold: number;
  readonly done: (assessed: AssessedFiling) => void;
  readonly fail: (reason: Error) => void;
}

/** So many filings are kept by the worker; one that comes back later is sent again. */
const most = 3;

const spawnWorker = (): JudgeWorker =>
  new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module', name: 'judge' }) as unknown as JudgeWorker;

/** Makes a judge; its worker starts with the first question. */
export function createRemoteJudge({ spawn = spawnWorker, patience = 60_000 }: RemoteJudgeOptions = {}): RemoteJudge {
  let worker: JudgeWorker | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let asked: { readonly id: number; readonly question: Question; readonly fields: AssessedField[] } | null = null;
  let waiting: Question[] = [];
  let lastId = 0;
  /** What the worker has, the least lately used first, with what it told last. */
  let told = new Map<string, { readonly parsed: ParsedFiling; readonly assessed: AssessedFiling }>();

  function settle(): Question | null {
    const question = asked?.question ?? null;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    asked = null;
    return question;
  }

  function giveUp(message: string): void {
    worker?.terminate();
    worker = null;
    told = new Map();
    settle()?.fail(new Error(message));
    next();
  }

  function take(reply: JudgeReply): void {
    if (!asked || reply.id !== asked.id) return; // an answer to a question that nobody asks any more
    const { question, fields } = asked;
    const { sha256 } = question.parsed;
    if (reply.kind === 'part') {
      fields.push(...reply.fields);
      return;
    }
    const before = told.get(sha256)?.assessed;
    const assessed = reply.kind === 'whole' ? assembled({ ...reply.rest, fields })
      : reply.kind === 'changes' && before ? withChanges(before, { ...reply.rest, fields }) : null;
    if (!assessed) {
      giveUp(reply.kind === 'failed' ? reply.message : 'The judge told changes of something that it never told.');
      return;
    }
    told.delete(sha256);
    told.set(sha256, { parsed: question.parsed, assessed });
    settle()?.done(assessed);
    next();
  }

  function workerNow(): JudgeWorker {
    if (worker) return worker;
    const made = spawn();
    made.onmessage = ({ data }) => {
      if (worker !== made) return;
      const reply = judgeReplySchema.safeParse(data);
      if (reply.success) take(reply.data);
      else giveUp('The judge gave an answer that makes no sense.');
    };
    made.onerror = ({ message }) => {
      if (worker === made) giveUp(message ?? 'The judge failed.');
    };
    made.onmessageerror = () => {
      if (worker === made) giveUp('The judge’s answer could not be carried over.');
    };
    worker = made;
    return made;
  }

  function next(): void {
    const question = waiting[0];
    if (asked || !question) return;
    waiting = waiting.slice(1);
    const { parsed, corrections, threshold } = question;
    const there = told.get(parsed.sha256)?.parsed === parsed;
    const forget = there ? [] : [...told.keys()].filter((name) => name !== parsed.sha256).slice(0, Math.max(0, told.size - most + 1));
    for (const name of forget) told.delete(name);
    if (!there) told.delete(parsed.sha256);
    asked = { id: ++lastId, question, fields: [] };
    timer = setTimeout(() => giveUp('The judge did not answer.'), patience);
    try {
      workerNow().postMessage({ id: lastId, sha256: parsed.sha256, parsed: there ? null : parsed, corrections, threshold, forget });
    } catch (fault) {
      giveUp(fault instanceof Error ? fault.message : String(fault));
    }
  }

  return (parsed, corrections, threshold) => new Promise((done, fail) => {
    waiting.push({ parsed, corrections, threshold, done, fail });
    next();
  });
}
