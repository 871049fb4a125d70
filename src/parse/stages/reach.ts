// How far is looked for what stands in one place of a form: its head and its boxes have some hundred words, with ten owners
// some thousand. A text of a megabyte that no table follows is not combed through for each caption of a box.
import type { Line } from '../artifacts';

/** More words than the head, or the boxes, of any filing; a line counts as a word more. */
const farthest = 20_000;

/** The first lines that may be a form's boxes. */
export function firstLines(lines: readonly Line[]): readonly Line[] {
  let words = 0;
  for (let at = 0; at < lines.length; at++) {
    if (words > farthest) return lines.slice(0, at);
    words += (lines[at] as Line).words.length + 1;
  }
  return lines;
}

/** The last lines that may be the head above a form's boxes. */
export function lastLines(lines: readonly Line[]): readonly Line[] {
  let words = 0;
  for (let at = lines.length - 1; at >= 0; at--) {
    if (words > farthest) return lines.slice(at + 1);
    words += (lines[at] as Line).words.length + 1;
  }
  return lines;
}
