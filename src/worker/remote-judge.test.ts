// The judge worker seen from the page: equal to judging here, and what becomes of its questions when it fails.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { judge } from '../judge/judge';
import { set, troubled } from '../judge/testing/corrections';
import { judgeAnswers } from './judge-answer';
import type { JudgeRequest } from './judge-protocol';
import { createRemoteJudge, type JudgeWorker } from './remote-judge';

/** A worker in this thread; its answers are carried as messages are. `answer` false: it never answers. */
function workerHere(judging: typeof judge = judge, answer = true) {
  const asked: JudgeRequest[] = [];
  const ended: JudgeWorker[] = [];
  const spawn = (): JudgeWorker => {
    const answers = judgeAnswers(judging);
    const made: JudgeWorker = {
      onmessage: null, onerror: null, onmessageerror: null,
      postMessage: (message) => {
        asked.push(message);
        const carried = structuredClone(message);
        if (answer) queueMicrotask(() => { for (const reply of answers(carried)) made.onmessage?.({ data: structuredClone(reply) }); });
      },
      terminate: () => void ended.push(made),
    };
    return made;
  };
  return { asked, ended, spawn };
}

const amount = set('/nonDerivativeTable/0/transactionShares', '9');
const other = { ...troubled, sha256: 'b'.repeat(64) };

describe('the remote judge', () => {
  afterEach(() => void vi.useRealTimers());

  test('judges as it is judged here; the parse is sent once, and what did not change stays the same object', async () => {
    const { asked, spawn } = workerHere();
    const remote = createRemoteJudge({ spawn });
    const first = await remote(troubled, [], 0.9);
    const second = await remote(troubled, [amount], 0.5);
    expect(first).toEqual(judge(troubled));
    expect(second).toEqual(judge(troubled, [amount], { threshold: 0.5 }));
    expect(asked.map(({ parsed }) => parsed !== null)).toEqual([true, false]);
    expect(second.byAddress.get('/issuer/issuerName')).toBe(first.byAddress.get('/issuer/issuerName'));
  });

  test('questions are answered in order, several filings beside each other, and long unused ones are sent again', async () => {
    const { asked, spawn } = workerHere();
    const remote = createRemoteJudge({ spawn });
    const filings = Array.from({ length: 5 }, (_, at) => ({ ...troubled, sha256: String(at).repeat(64) }));
    const answers = await Promise.all([...filings, filings[0] ?? troubled, filings[0] ?? troubled].map((filing) => remote(filing, [amount], 0.9)));
    expect(answers.map(({ sha256 }) => sha256[0]).join('')).toBe('0123400');
    expect(asked.map(({ parsed }) => (parsed ? 1 : 0))).toEqual([1, 1, 1, 1, 1, 1, 0]);
    expect(answers[5]).toEqual(judge(filings[0] ?? troubled, [amount]));
  });

  test('a judge that throws costs its own question; a new worker takes the next', async () => {
    const { ended, spawn } = workerHere((parsed, corrections, options) => {
      if (parsed === other || parsed.sha256 === other.sha256) throw new RangeError('too deep');
      return judge(parsed, corrections, options);
    });
    const remote = createRemoteJudge({ spawn });
    const [bad, good] = await Promise.allSettled([remote(other, [], 0.9), remote(troubled, [amount], 0.9)]);
    expect(bad).toMatchObject({ status: 'rejected', reason: { message: 'too deep' } });
    expect(good).toMatchObject({ status: 'fulfilled' });
    expect(ended.length).toBe(1);
  });

  test('one that never answers is ended after its time; nonsense ends it too', async () => {
    vi.useFakeTimers();
    const { ended, spawn } = workerHere(judge, false);
    const question = createRemoteJudge({ spawn, patience: 1_000 })(troubled, [], 0.9);
    const failed = expect(question).rejects.toThrow('did not answer');
    await vi.advanceTimersByTimeAsync(1_000);
    await failed;
    expect(ended.length).toBe(1);
    const made = workerHere(judge, false);
    let worker: JudgeWorker | null = null;
    const nonsense = createRemoteJudge({ spawn: () => { worker = made.spawn(); return worker; } })(troubled, [], 0.9);
    (worker as JudgeWorker | null)?.onmessage?.({ data: { id: 1, kind: 'whole' } });
    await expect(nonsense).rejects.toThrow('no sense');
  });

  test('where no worker can be started, it says so', async () => {
    await expect(createRemoteJudge({ spawn: () => { throw new Error('not allowed'); } })(troubled, [], 0.9)).rejects.toThrow('not allowed');
  });
});
