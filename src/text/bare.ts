// Letters and digits alone: what captions, names and titles are compared by.
import { remembered } from './remembered';

const isBare = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);

/** A text's letters and digits, lower case: `1. Name and` is `1nameand`. */
export const bareOf: (text: string) => string = remembered((text) => {
  // Most words hold nothing else, or a comma or a bracket at an end.
  const core = coreIn(text);
  for (let i = 0; i < core.length; i++) if (!isBare(core.charCodeAt(i))) return core.replace(/[^a-z0-9]+/g, '');
  return core;
});

/** A text, lower case, without what stands before its first and behind its last letter or digit: `(Stock-based),` is `stock-based`. */
export const coreOf: (text: string) => string = remembered(coreIn);

function coreIn(text: string): string {
  const lower = text.toLowerCase();
  let from = 0;
  let to = lower.length;
  while (from < to && !isBare(lower.charCodeAt(from))) from++;
  while (to > from && !isBare(lower.charCodeAt(to - 1))) to--;
  return to - from === lower.length ? lower : lower.slice(from, to);
}
