// How far the figures of two numbers are apart: tells a misread number from another number.
import { alikeFigures, areAlike } from '../text/alike-figures';
import { distance } from 'fastest-levenshtein';
import { isDate } from '../model/dates';

const figures = (value: string): string => value.replace(/\D/g, '');

/** Edits between the figures of two decimal strings. */
export const figureDistance = (a: string, b: string): number => distance(figures(a), figures(b));

/** True where the figures of `part` stand in `whole` in their order: what is left when figures are lost at an edge. */
export function isPart(part: string, whole: string): boolean {
  const [p, w] = [figures(part), figures(whole)];
  let at = 0;
  for (const c of w) if (c === p[at]) at++;
  return at === p.length && p.length < w.length;
}

/** True where one number may be a misreading of the other: a figure or two changed or lost. */
export const mayBeMisread = (read: string, truth: string): boolean => {
  const length = figures(truth).length;
  const edits = figureDistance(read, truth);
  // `172,608.251` for `172,608,251`: the point alone.
  if (edits === 0) return length > 3 && read.replace(/,/g, '') !== truth.replace(/,/g, '');
  return edits <= (length >= 5 ? 2 : 1) && length > 1;
};

/** Every date that differs from this one by one figure which OCR takes for the other: `2028-09-07` gives `2023-09-07` among others. */
export function datesAlike(date: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < date.length; at++) {
    for (const figure of alikeFigures(date[at] as string)) {
      const other = `${date.slice(0, at)}${figure}${date.slice(at + 1)}`;
      if (isDate(other)) found.push(other);
    }
  }
  return found;
}

/** True where the two are the same but for one figure, which OCR takes for the other: `445,162` and `495,162`, `2028-09-07` and `2023-09-07`. */
export function oneFigureAlike(a: string, b: string): boolean {
  const [one, other] = [figures(a), figures(b)];
  if (one.length !== other.length || one.length < 3) return false;
  let differing = 0;
  for (let at = 0; at < one.length; at++) {
    if (one[at] === other[at]) continue;
    if (!areAlike(one[at] as string, other[at] as string) || ++differing > 1) return false;
  }
  return differing === 1;
}
