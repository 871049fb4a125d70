// One word in two, each part with the places of its own characters: `10,000(1)` is a value and its mark.
import type { Span } from '../../text/span';
import type { Word } from '../artifacts';
import { respelled } from '../word';

/**
 * Takes the last `length` characters off a word. Counts from the end, since markup that is left out stands in front mostly (`\$2.71(1)`);
 * a word of several pieces (`Stock<b>(1)</b>`) is parted between or within them. Both parts keep a place.
 */
export function splitWord(word: Word, length: number): readonly [head: Word, tail: Word] {
  const head: Span[] = [word.span, ...(word.also ?? [])];
  const tail: Span[] = [];
  for (let left = length; left > 0 && head.length > 0; ) {
    const [start, end] = head.pop() as Span;
    const from = Math.max(start, end - left);
    tail.unshift([from, end]);
    if (from > start) head.push([start, from]);
    left -= end - from;
  }
  const at = word.text.length - length;
  return [placed(word, word.text.slice(0, at), head.length > 0 ? head : [[word.span[0], word.span[0] + 1]]), placed(word, word.text.slice(at), tail.length > 0 ? tail : [word.span])];
}

const placed = (word: Word, text: string, [span, ...also]: readonly Span[]): Word => respelled(word, text, { span: span as Span, also: also.length > 0 ? also : null });
