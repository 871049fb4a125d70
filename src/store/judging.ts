// Filings are judged away from the page's thread: what is asked when, and what an answer does to the session.
// A decision is shown at once and kept whatever becomes of the judge; his answer brings what follows from it. Of a short
// filing it comes in some milliseconds, and going on to the next doubt waits for it; of a long one nothing waits.
import { judge } from '../judge/judge';
import type { AssessedFiling } from '../model/assessed';
import type { ParsedFiling } from '../model/filing';
import { assessedOf, sameList, standingIn } from './assessed-of';
import { type Change, type Tools, withEffectOf } from './change';
import { isJudged } from './judged';
import { effectBetween, effectSentence, mostShown } from './effect';
import { lastChangeOf, withLastChange } from './last-change';
import { goToWanting } from './navigate';
import type { Ports } from './ports';
import { type Question, questionOn, withJudgement } from './question';
import { activeEntry, activeReady, announced, isReady, type ReadyFiling, type Session, type Unsettled } from './session';
import { summaryOf, summarySentence } from './summary';

/** The change that waited for the judge is told with its effect, and the person goes where they wanted to. */
function settled(session: Session, tools: Tools, { said, before, decided, going }: Unsettled): Session {
  const told = withEffectOf(before, { ...session, unsettled: null }, said, decided);
  if (!going) return told;
  const gone = goToWanting(going.by, going.stops)(told, tools);
  return gone.announcement === told.announcement ? gone : announced(gone, `${told.announcement.text} ${gone.announcement.text}`.trim());
}

/** The judge has answered. */
const answered = (question: Question, assessed: AssessedFiling): Change => (session, tools) => {
  const { parsed, threshold, standing } = question;
  const entry = session.filings.filter(isReady).find(({ status }) => status.parsed === parsed);
  const last = session.judgements[parsed.sha256];
  // What was judged on the page meanwhile is not told again.
  if (!entry || !last || (last.threshold === threshold && sameList(last.standing, standing))) return session;
  const before = assessedOf(session, entry);
  const after = withJudgement(session, question, assessed);
  if (activeEntry(session)?.id !== entry.id || !sameList(standing, standingIn(session, entry))) return after;
  if (session.unsettled) return settled(after, tools, session.unsettled);
  if (last.threshold !== threshold) return announced(after, summarySentence(summaryOf(assessed)));
  const effect = effectBetween(before, assessed, new Set());
  const sentence = effectSentence(effect, assessed).trim();
  if (sentence === '') return after;
  return announced(withLastChange(after, `${lastChangeOf(after)?.text ?? ''} ${sentence}`.trim(), effect.cleared.slice(0, mostShown)), sentence);
};

/** The question that is open: the active filing's first. Null where every judgement is of what stands now. */
function openQuestion(session: Session): Question | null {
  const names = Object.keys(session.judgements);
  if (names.length === 0) return null;
  const entries = session.filings.filter((entry): entry is ReadyFiling => isReady(entry) && names.includes(entry.status.sha256));
  const first = activeEntry(session)?.id;
  for (const entry of [...entries].sort((a, b) => Number(b.id === first) - Number(a.id === first))) {
    const question = questionOn(session, entry);
    if (question) return question;
  }
  return null;
}

interface Judged {
  readonly getState: () => Session;
  readonly run: (change: Change) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Keeps the judgements of long filings abreast of the corrections: one question at a time, the latest state each time. */
export function keepJudged(store: Judged, { judge: away }: Pick<Ports, 'judge'>): void {
  if (!away) return;
  let busy = false;
  const look = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let question = openQuestion(store.getState()); question; question = openQuestion(store.getState())) {
      const { parsed, standing, threshold } = question;
      // A judge who cannot be reached costs a moment, not the correction.
      const assessed = await away(parsed, standing, threshold).catch(() => judge(parsed, standing, { threshold }));
      store.run(answered(question, assessed));
    }
    busy = false;
  };
  store.subscribe(() => void look());
}

/** The last change is judged here and now, where the judge is still at work on it. */
const settle: Change = (session, tools) => {
  const entry = activeReady(session);
  if (!session.unsettled) return session;
  const question = entry && questionOn(session, entry);
  if (!question) return settled(session, tools, session.unsettled);
  return answered(question, judge(question.parsed, question.standing, { threshold: question.threshold }))(session, tools);
};

/**
 * Commands that find the filing judged: one that comes before the judge has told what the last change did has that judged here
 * first, so that it does the same however quickly it came. One that changes nothing does not wait.
 */
export function settlingRun({ getState, run }: Pick<Judged, 'getState' | 'run'>, tools: Tools): (change: Change) => void {
  return (change) => {
    const session = getState();
    if (session.unsettled && change(session, tools) !== session) run(settle);
    run(change);
  };
}

/** The filing as judged with what stands now, waiting for the judge where he has not come so far: for questions over many filings, whose answers nobody corrects when he has. */
export async function judgedOf(session: Session, entry: ReadyFiling, { judge: away }: Pick<Ports, 'judge'>): Promise<AssessedFiling> {
  if (isJudged(session, entry)) return assessedOf(session, entry);
  const [parsed, standing, { threshold }] = [entry.status.parsed, standingIn(session, entry), session];
  const here = () => judge(parsed, standing, { threshold });
  return away ? await away(parsed, standing, threshold).catch(here) : here();
}

/** A filing's first judgement, or null where it is judged on the page. */
export async function firstJudgement(session: Session, { judge: away }: Pick<Ports, 'judge'>, parsed: ParsedFiling): Promise<{ readonly question: Question; readonly assessed: AssessedFiling } | null> {
  if (!away) return null;
  const { corrections = [], done = 0 } = session.histories[parsed.sha256] ?? {};
  const question: Question = { parsed, standing: corrections.slice(0, done), threshold: session.threshold };
  try {
    return { question, assessed: await away(parsed, question.standing, question.threshold) };
  } catch {
    return null;
  }
}
