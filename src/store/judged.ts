// How far the judge has come who works away from the page's thread. Asks nothing of him.
import { listNames, type ParsedFiling } from '../model/filing';
import { sameList, standingIn } from './assessed-of';
import { activeReady, type ReadyFiling, type Session } from './session';

/** With more rows than this, judging takes longer than a person should wait for it. */
const longRows = 40;

/** True for a filing whose judge is not waited for: what follows from a decision comes when it comes. */
export const isLong = (parsed: ParsedFiling): boolean => listNames.reduce((sum, list) => sum + parsed.lists[list].length, 0) > longRows;

/** True where what was judged last, or shortly before, is the filing as it stands now; or where it is judged on the page. */
export function isJudged(session: Session, entry: ReadyFiling): boolean {
  const last = session.judgements[entry.status.sha256];
  if (last?.parsed !== entry.status.parsed) return true;
  const standing = standingIn(session, entry);
  return last.threshold === session.threshold && [last, ...last.earlier].some((one) => sameList(one.standing, standing));
}

/** True where the filing on the screen is a short one and its judge is about to tell what follows from the last change. */
export function awaitsJudge(session: Session): boolean {
  const entry = activeReady(session);
  return entry !== null && !isLong(entry.status.parsed) && !isJudged(session, entry);
}
