// How far the figures of two numbers are apart: tells a misread number from another number.
import { distance } from 'fastest-levenshtein';

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
  return edits > 0 && edits <= (length >= 5 ? 2 : 1) && length > 1;
};
