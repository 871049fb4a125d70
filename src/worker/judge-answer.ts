// What the judge worker does with a message: judges, and tells what changed since its last answer for that filing.
// Apart from the worker itself so that it runs anywhere.
import { partsOf } from '../judge/assembled';
import { changesBetween } from '../judge/changes';
import { judge } from '../judge/judge';
import type { AssessedField, AssessedFiling } from '../model/assessed';
import type { ParsedFiling } from '../model/filing';
import { type JudgeReply, judgeRequestSchema } from './judge-protocol';

/** Fields of one message: taken in by the page within some milliseconds. */
const atOnce = 1_000;

interface Known {
  readonly parsed: ParsedFiling;
  readonly last: AssessedFiling | null;
}

function* inParts(id: number, fields: readonly AssessedField[]): Generator<JudgeReply> {
  for (let from = 0; from < fields.length; from += atOnce) yield { id, kind: 'part', fields: fields.slice(from, from + atOnce) };
}

/** Something that answers the page's messages, one after the other, and remembers what it told. */
export function judgeAnswers(judging: typeof judge = judge): (message: unknown) => Generator<JudgeReply> {
  const filings = new Map<string, Known>();
  return function* (message) {
    const { id, sha256, parsed: given, corrections, threshold, forget } = judgeRequestSchema.parse(message);
    for (const name of forget) filings.delete(name);
    const known = given ? { parsed: given, last: null } : filings.get(sha256);
    if (!known) return yield { id, kind: 'failed', message: 'This filing is not known here.' };
    let assessed: AssessedFiling;
    try {
      assessed = judging(known.parsed, corrections, { threshold });
    } catch (fault) {
      filings.set(sha256, known);
      return yield { id, kind: 'failed', message: fault instanceof Error ? fault.message : String(fault) };
    }
    filings.set(sha256, { parsed: known.parsed, last: assessed });
    if (known.last === null) {
      const { fields, ...rest } = partsOf(assessed);
      yield* inParts(id, fields);
      return yield { id, kind: 'whole', rest };
    }
    const { fields, ...rest } = changesBetween(known.last, assessed);
    yield* inParts(id, fields);
    yield { id, kind: 'changes', rest };
  };
}
