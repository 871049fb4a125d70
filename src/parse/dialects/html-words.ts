// Words of text with HTML inside: tags left out, references read, every word with the places of its own characters.
// `AT&amp;T` is `AT&T`; `10,000<sup>(1)</sup>` is two words, since what is raised is a footnote mark.
import type { Span } from '../../text/span';
import type { Word } from '../artifacts';
import { entityAt } from './entities';
import { inlineTags, type Tag, tagsOf } from './html-tags';
import { wordOf } from '../word';
import { isNoWord, isSpace, tidy } from './tidy';

/** The raised text of a mark: `1`, `(1)`, `1, 2`, `(1)(2)`. */
const raisedMark = /^[\s([,]*\d{1,2}(?:[\s)\],([]+\d{1,2})*[\s)\],]*$/;

/** The words of `text[start, end)`. Tags that are not inline part words: `Doe<br>John` is two. */
export function htmlWords(text: string, start: number, end: number, line: number, cell: number, lineStart: number): Word[] {
  const words: Word[] = [];
  const tags = tagsOf(text, start, end);
  let raw = '';
  let pieces: Span[] = [];

  const endWord = (): void => {
    const tidied = tidy(raw);
    const [span, ...also] = pieces;
    if (span && !isNoWord(tidied)) words.push(wordOf(tidied, span, line, cell, span[0] - lineStart, also.length > 0 ? also : null));
    raw = '';
    pieces = [];
  };
  const put = (chars: string, from: number, to: number): void => {
    raw += chars;
    const last = pieces.at(-1);
    if (last && last[1] === from) pieces[pieces.length - 1] = [last[0], to];
    else pieces.push([from, to]);
  };
  const read = (from: number, to: number): void => {
    for (let at = from; at < to; ) {
      const unit = text.charCodeAt(at);
      const reference = unit === 38 ? entityAt(text, at) : null;
      if (reference && reference.end <= to) {
        if (isSpace(reference.text.charCodeAt(0))) endWord();
        else put(reference.text, at, reference.end);
        at = reference.end;
        continue;
      }
      if (isSpace(unit)) {
        endWord();
        at++;
        continue;
      }
      let next = at + 1;
      while (next < to && text.charCodeAt(next) !== 38 && !isSpace(text.charCodeAt(next))) next++;
      put(text.slice(at, next), at, next);
      at = next;
    }
  };
  /** A mark is a word of its own; a raised figure without brackets is given them, since the readers know marks by these. */
  const readMark = (ranges: readonly Span[], bracketed: boolean): void => {
    endWord();
    for (const [from, to] of ranges) {
      if (bracketed) read(from, to);
      else {
        for (const { 0: figure, index } of text.slice(from, to).matchAll(/\d+/g)) {
          put(`(${figure})`, from + index, from + index + figure.length);
          endWord();
        }
      }
    }
    endWord();
  };

  let at = start;
  for (let k = 0; k < tags.length; k++) {
    const tag = tags[k] as Tag;
    if (tag.start < at) continue;
    read(at, tag.start);
    at = tag.end;
    if (!inlineTags.has(tag.name)) endWord();
    // A ticked box has no characters of its own; its tag stands for it.
    if (tag.name === 'input' && /\schecked\b/i.test(text.slice(tag.start, Math.min(tag.end, tag.start + 1000)))) {
      put('x', tag.start, tag.end);
      endWord();
    }
    if (tag.name !== 'sup' || tag.closes) continue;
    const raised = raisedRanges(tags, k);
    const bare = raised?.ranges.map(([from, to]) => text.slice(from, Math.min(to, from + 40))).join('') ?? '';
    if (!raised || !raisedMark.test(bare)) continue;
    readMark(raised.ranges, bare.includes('('));
    at = raised.end;
  }
  read(at, end);
  endWord();
  return words;
}

/** What stands between `<sup>` and its `</sup>`, tags inside left out; null where it does not close soon. */
function raisedRanges(tags: readonly Tag[], from: number): { readonly ranges: readonly Span[]; readonly end: number } | null {
  const ranges: Span[] = [];
  let at = (tags[from] as Tag).end;
  for (let k = from + 1; k < Math.min(tags.length, from + 12); k++) {
    const tag = tags[k] as Tag;
    if (!inlineTags.has(tag.name)) return null;
    ranges.push([at, tag.start]);
    at = tag.end;
    if (tag.name === 'sup') return tag.closes ? { ranges, end: tag.end } : null;
  }
  return null;
}
