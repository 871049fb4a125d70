// How a judged filing stands, in numbers, and its marks as a strip. Counts only; words are the store's business.
import type { AssessedFiling, Mark } from '../model/assessed';
import { bandEdges, type FilingLine, markLetters, packed } from '../model/digest';
import { tallying } from './tally';

/** The numbers that the header and the queue show. */
export type Summary = Pick<FilingLine, 'toLookAt' | 'lost' | 'lostRows' | 'fields' | 'conflicts' | 'decided' | 'corrected'>;

const known = new WeakMap<AssessedFiling, Summary>();

/** Fields by their mark; those that are blank and lack nothing apart. */
const tallyOf = tallying(({ state, mark }) => (state !== 'blank' || mark === 'missing' ? mark : `${mark} blank`));

/** Counts a judged filing; counted once. */
export function summaryOf(assessed: AssessedFiling): Summary {
  const before = known.get(assessed);
  if (before) return before;
  const counts = tallyOf(assessed.fields);
  const marked = (mark: Mark): number => (counts.get(mark) ?? 0) + (counts.get(`${mark} blank`) ?? 0);
  const fields = [...counts].reduce((sum, [name, count]) => sum + (name.endsWith(' blank') ? 0 : count), 0);
  const toLookAt = assessed.queue.filter((address) => assessed.byAddress.get(address)?.mark !== 'missing').length;
  const lostRows = assessed.findings.filter((finding) => finding.code === 'missing-row').length;
  const corrected = marked('corrected');
  const made: Summary = {
    toLookAt, lost: marked('missing') + lostRows, lostRows, fields,
    conflicts: marked('conflict'), decided: marked('confirmed') + corrected, corrected,
  };
  known.set(assessed, made);
  return made;
}

/** More bits cannot be told apart in the queue's width. */
const most = 40;
const gravity: Readonly<Record<Mark, number>> = { conflict: 6, missing: 5, doubtful: 4, corrected: 3, confirmed: 2, inferred: 1, sure: 0 };

/** The fields' marks in reading order, a letter each, packed; long filings are summed up, the gravest mark standing for its neighbours. */
export function stripOf(assessed: AssessedFiling): string {
  const marks = assessed.fields.filter((field) => field.state !== 'blank' || field.mark !== 'sure').map((field) => field.mark);
  const size = Math.max(1, Math.ceil(marks.length / most));
  let strip = '';
  for (let at = 0; at < marks.length; at += size) {
    strip += markLetters[marks.slice(at, at + size).reduce((worst, mark) => (gravity[mark] > gravity[worst] ? mark : worst), 'sure' as Mark)];
  }
  return packed(strip);
}

/** How many fields with a value have a confidence in each of the bands, joined by commas. */
export function bandsOf(assessed: AssessedFiling): string {
  const bands = bandEdges.map(() => 0);
  for (const field of assessed.fields) {
    if (field.state === 'blank' && field.mark !== 'missing') continue;
    const band = bandEdges.findLastIndex((edge) => field.confidence >= edge);
    bands[Math.max(0, band)] = (bands[Math.max(0, band)] as number) + 1;
  }
  return bands.join();
}
