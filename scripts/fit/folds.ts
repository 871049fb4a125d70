// Cross-fitting: what is fitted on top of the footnotes' topics and the marks' habits must see each filing as if it were new.
// So each fold of filings is judged with topics and habits learnt from the other folds, not from its own, which they know
// by heart: a sign that OCR made once of a `(7)` would be sure to be a 7 wherever it stands.
import shippedHabits from '../../src/judge/marks/mark-habits.json';
import shipped from '../../src/judge/marks/note-topics.json';
import { habitsOf } from './mark-habits';
import { fitTopics } from './topics';
import { type Case, idOf, onceEach } from './truth';

/** Into so many parts the filings are dealt. */
export const folds = 5;

/** Deals filings out to folds by id, all drawings of one together. */
export function foldOf(cases: readonly Case[]): (name: string) => number {
  const ids = [...new Set(cases.map(({ name }) => idOf(name)))].sort();
  const at = new Map(ids.map((id, index) => [id, index % folds]));
  return (name) => at.get(idOf(name)) ?? 0;
}

/** Runs `work` while a table of the judge holds what another does; puts back what ships. */
export function withTable<T>(table: object, other: object, work: () => T): T {
  const ships = { ...table };
  try {
    Object.assign(table, other);
    return work();
  } finally {
    Object.assign(table, ships);
  }
}

/**
 * Runs `work` for each case while topics and habits are those that the other folds teach.
 * @param learnFrom the filings that teach and deal out the folds; `cases` may be others, such as their reprints
 */
export function crossFitted<T>(cases: readonly Case[], learnFrom: readonly Case[], work: (one: Case) => T): T[] {
  const fold = foldOf(learnFrom);
  const found = new Map<Case, T>();
  for (let at = 0; at < folds; at++) {
    const others = learnFrom.filter(({ name }) => fold(name) !== at);
    withTable(shipped, fitTopics(onceEach(others)), () =>
      withTable(shippedHabits, habitsOf(others), () => {
        for (const one of cases) if (fold(one.name) === at) found.set(one, work(one));
      }),
    );
  }
  return cases.map((one) => found.get(one) as T);
}
