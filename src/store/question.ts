// What the judge is asked of a filing, and the session with his answer.
import { judge } from '../judge/judge';
import type { AssessedFiling } from '../model/assessed';
import type { Correction } from '../model/correction';
import type { ParsedFiling } from '../model/filing';
import { sameList, standingIn } from './assessed-of';
import type { Change } from './change';
import { activeReady, type Judgement, type ReadyFiling, type Session } from './session';

/** What the judge is asked: a filing as it stands now. */
export interface Question {
  readonly parsed: ParsedFiling;
  readonly standing: readonly Correction[];
  readonly threshold: number;
}

/** Earlier judgements that are kept, so that taking a change back shows at once what was there. */
const mostEarlier = 6;

/** The session with a judgement of a filing; what was judged before it is kept for undo. */
export function withJudgement(session: Session, { parsed, standing, threshold }: Question, assessed: AssessedFiling): Session {
  const old = session.judgements[parsed.sha256];
  const last = old?.parsed === parsed ? old : undefined;
  const earlier = last && last.threshold === threshold ? [{ assessed: last.assessed, standing: last.standing }, ...last.earlier].slice(0, mostEarlier) : [];
  const made: Judgement = { parsed, assessed, standing, threshold, untouched: standing.length === 0 ? assessed : (last?.untouched ?? null), earlier };
  return { ...session, judgements: { ...session.judgements, [parsed.sha256]: made } };
}

/** What the judge is to be asked about a filing; null where he has judged what stands now. */
export function questionOn(session: Session, entry: ReadyFiling): Question | null {
  const { parsed, sha256 } = entry.status;
  const standing = standingIn(session, entry);
  const last = session.judgements[sha256];
  const open = last?.parsed === parsed && (last.threshold !== session.threshold || !sameList(last.standing, standing));
  return open ? { parsed, standing, threshold: session.threshold } : null;
}

/**
 * The command, going by the threshold as it stands: who moves it and goes on before the judge has answered would be led by the
 * marks that were. The filing is judged here for it, as long as that takes.
 */
export const atThreshold = (change: Change): Change => (session, tools) => {
  const entry = activeReady(session);
  const question = entry && session.judgements[entry.status.sha256]?.threshold !== session.threshold ? questionOn(session, entry) : null;
  if (!question) return change(session, tools);
  const { parsed, standing, threshold } = question;
  return change(withJudgement(session, question, judge(parsed, standing, { threshold })), tools);
};
