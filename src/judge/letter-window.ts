// Whether runs of a text hold the letters of a name, whatever their order: a window slides over the text's letters and
// keeps count, so that each run costs the letters by which it differs from the one before.

/** Letters and digits, lower case, as character codes; all are under 128. */
const codes = 128;

/** A window over letters that knows whether it holds all letters of a name. */
export interface LetterWindow {
  /** True where the letters `[from, to)` hold each letter of the name as often as the name does. */
  readonly holds: (from: number, to: number) => boolean;
}

/**
 * Lays a window over some letters.
 * @param name letters `a` to `z` and digits, in any order
 * @param letters the same kind, among which the name is looked for
 */
export function letterWindow(name: string, letters: string): LetterWindow {
  // How many of each letter the window still wants; below nothing where it has more than the name.
  const wanted = new Int32Array(codes);
  let missing = name.length;
  for (let at = 0; at < name.length; at++) wanted[name.charCodeAt(at)] = (wanted[name.charCodeAt(at)] as number) + 1;
  let [start, end] = [0, 0];
  const take = (at: number): void => {
    const code = letters.charCodeAt(at);
    const want = wanted[code] as number;
    if (want > 0) missing--;
    wanted[code] = want - 1;
  };
  const leave = (at: number): void => {
    const code = letters.charCodeAt(at);
    const want = (wanted[code] as number) + 1;
    if (want > 0) missing++;
    wanted[code] = want;
  };
  return {
    holds: (from, to) => {
      while (start > from) take(--start);
      while (end < to) take(end++);
      while (end > to) leave(--end);
      while (start < from) leave(start++);
      return missing === 0;
    },
  };
}
