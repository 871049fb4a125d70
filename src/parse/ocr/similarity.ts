// How alike two texts are.
import { distance } from 'fastest-levenshtein';

/** 1 for equal texts down to 0 for texts that share nothing. */
export const similarity = (a: string, b: string): number => {
  const length = Math.max(a.length, b.length);
  return length === 0 ? 1 : 1 - distance(a, b) / length;
};
