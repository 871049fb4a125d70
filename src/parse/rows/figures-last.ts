// Cells of several lines whose first line ends with the start of the next columns: `Common 05/01/2023 Stock` holds a title and a
// date, `Restricted $0.00 05/01/2023 Stock Units` a title, a price and a date, `Common 1,482.0 Stock` a title and an amount.
import type { Word } from '../artifacts';
import { respelled } from '../word';

const isText = (word: Word | undefined): boolean => word !== undefined && /^[A-Za-z(][A-Za-z]+/.test(word.text);

/** What a title is cut before, and goes on with: a number in between is no part of it. */
const cutBefore = /^(?:common|ordinary|restricted|preferred|performance|deferred|phantom|stock,?|shares?,?)$/i;
const goesOn = /^(?:stock|shares?|units?|ordinary|rights?|options?|of|par)\b/i;
const isSum = (text: string): boolean => /^\d[\d,]*\.?\d*$/.test(text);

const isDate = (text: string): boolean => /^\d{1,2}\/\d{1,2}\/\d/.test(text);

/** True of a figure that stands in no title: a date, a price, an amount between the two words of one. */
function isFigure(words: readonly Word[], at: number, before: Word, behind: Word | undefined): boolean {
  const { text, cell } = words[at] as Word;
  if (/^\d{1,2}\/[\d/]*$/.test(text)) return true;
  const next = words[at + 1]?.text ?? '';
  // `Employee Stock $ 48.28 Option`: the sign stands apart.
  if (text === '$' && isSum(next)) return !/^par$/i.test(words[at + 2]?.text ?? '') && !/value|^par/i.test(before.text);
  if (words[at - 1]?.text === '$' && words[at - 1] !== before && isSum(text)) return true;
  if (/^\$\d?/.test(text)) return (isDate(next) || !/^(?:par|per|value)$|^\d/i.test(next)) && !/value|^par/i.test(before.text);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return cutBefore.test(before.text) && goesOn.test(behind?.text ?? '');
  // `Class A 12 Common Stock→,366,250`: the head of the next column's number.
  const nextCell = words.find((other, k) => k > at && other.cell !== cell);
  return /^\d{1,3}$/.test(text) && nextCell !== undefined && /^,?\d/.test(nextCell.text) && nextCell.cell === cell + 1;
}

/** The words of a row with such figures behind the text of their cell; `$0.01 par value` stays. */
export function figuresLast(words: readonly Word[]): Word[] {
  const moved = [...words];
  for (let at = 1; at + 1 < moved.length; at++) {
    const [first, before] = [moved[at] as Word, moved[at - 1] as Word];
    if (before.cell !== first.cell || !/[A-Za-z]/.test(before.text)) continue;
    let end = at;
    // Behind the run stands the rest of the text, in the same cell.
    const rest = () => moved[end];
    while (end < moved.length && (moved[end] as Word).cell === first.cell && !isText(moved[end])) end++;
    if (end === at || rest()?.cell !== first.cell) continue;
    let figures = true;
    // A figure's own mark goes with it: `Restricted Stock $0 (3) Units`.
    for (let k = at; k < end; k++) figures &&= isFigure(moved, k, before, rest()) || (k > at && /^(?:\(\d{1,2}\))+$/.test((moved[k] as Word).text));
    if (!figures) continue;
    const run = moved.splice(at, end - at);
    let text = at;
    while (text < moved.length && (moved[text] as Word).cell === first.cell && (/^[A-Za-z(]/.test((moved[text] as Word).text) || (/^\$\d/.test((moved[text] as Word).text) && /^value$/i.test(moved[text - 1]?.text ?? '')))) text++;
    moved.splice(text, 0, ...run);
    at = text + run.length - 1;
  }
  return moved;
}

/** `(2)(3→)`: a mark that an edge cut behind its figure, as one word of the cell that it begins in. */
export function closedMarks(words: readonly Word[]): readonly Word[] {
  const cut = (at: number): boolean => {
    const [word, next] = [words[at], words[at + 1]];
    return word !== undefined && next !== undefined && next.cell === word.cell + 1 && next.line === word.line && /\(\d{0,2}$/.test(word.text) && /^\d{0,2}\)$/.test(next.text) && /\d/.test(word.text.slice(word.text.lastIndexOf('(')) + next.text);
  };
  if (!words.some((_, at) => cut(at))) return words;
  return words.flatMap((word, at) => {
    if (at > 0 && cut(at - 1)) return [];
    const next = words[at + 1] as Word;
    return [cut(at) ? respelled(word, word.text + next.text, { also: [...(word.also ?? []), next.span, ...(next.also ?? [])] }) : word];
  });
}
