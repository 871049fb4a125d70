// What reviews come to, in numbers and as lines to print.
import type { Review, Settled } from './reviewer';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const each = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2));

/** Settled by one key as a rule: right as it stood, or with the right value among the suggestions. */
export const isEasy = ({ wasRight, hadSuggestion }: Settled): boolean => wasRight || hadSuggestion;

/** Presses for each flagged field that is right or has the right suggestion; null where there was none. */
export function easyPresses(reviews: readonly Review[]): number | null {
  const easy = reviews.flatMap(({ settled }) => settled.filter(isEasy));
  return easy.length === 0 ? null : sum(easy.map(({ presses }) => presses)) / easy.length;
}

/** The share of flagged wrong values that have the right one among their suggestions. */
export function offeredShare(reviews: readonly Review[]): number {
  const wrong = reviews.flatMap(({ settled }) => settled.filter(({ wasRight }) => !wasRight));
  return wrong.length === 0 ? 1 : wrong.filter(({ hadSuggestion }) => hadSuggestion).length / wrong.length;
}

/** The figures of many reviews as lines. */
export function reviewFigures(reviews: readonly Review[]): string[] {
  const settled = reviews.flatMap((one) => one.settled);
  const easy = settled.filter(isEasy);
  const wrong = settled.filter(({ wasRight }) => !wasRight);
  const offered = wrong.filter(({ hadSuggestion }) => hadSuggestion);
  const typed = settled.filter(({ way }) => way === 'typed');
  const unmarked = reviews.flatMap((one) => one.unmarked);
  return [
    `filings                                    ${reviews.length}`,
    `presses a filing                           ${each(sum(reviews.map(({ keys }) => keys.length)), reviews.length)} (of them for what no mark showed ${each(sum(reviews.map((one) => one.pressesUnmarked)), reviews.length)})`,
    `fields that wanted eyes, a filing          ${each(sum(reviews.map(({ flagged }) => flagged)), reviews.length)}`,
    `settled: right as they stood               ${settled.length - wrong.length} of ${settled.length}`,
    `presses, right or rightly suggested        ${each(sum(easy.map(({ presses }) => presses)), easy.length)} each (target ≤ 3)`,
    `presses beyond the value's length, typed   ${each(sum(typed.map((one) => one.presses - one.typed)), typed.length)} each (target ≤ 2)`,
    `wrong ones with the right suggestion       ${offered.length} of ${wrong.length}, ${share(offered.length, wrong.length)} (target ≥ 60 %)`,
    `errors that no mark showed                 ${unmarked.length}, ${each(unmarked.length, reviews.length)} a filing`,
    `errors left after the review               ${sum(reviews.map(({ left }) => left.length))}`,
  ];
}

/** By leaf: flagged wrong values, and how many had the right value among their suggestions. */
export function suggestionFigures(reviews: readonly Review[]): string[] {
  const wrong = reviews.flatMap(({ settled }) => settled.filter(({ wasRight }) => !wasRight));
  const leaves = new Map<string, Settled[]>();
  for (const one of wrong) {
    const parts = one.address.split('/');
    const name = `${parts[1] === 'nonDerivativeTable' || parts[1] === 'derivativeTable' ? '' : `${parts[1]} `}${parts.slice(one.address.includes('/footnoteIds/') ? -2 : -1).join(' ')} ${one.way === 'blank' ? '(blank)' : ''}`;
    leaves.set(name, [...(leaves.get(name) ?? []), one]);
  }
  return [...leaves].sort((a, b) => b[1].length - a[1].length).map(([name, those]) =>
    `${name.padEnd(46)} ${String(those.filter(({ hadSuggestion }) => hadSuggestion).length).padStart(4)} of ${String(those.length).padStart(4)}   ${those.filter(({ hadSuggestion }) => !hadSuggestion).slice(0, 4).map(({ text }) => text.slice(0, 24)).join(' | ')}`);
}
