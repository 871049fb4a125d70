// Source characters to words: runs without white space, tidied of markup, each knowing where it stands.
import { charOf, charsOf } from '../../text/chars';
import type { Word } from '../artifacts';
import { mayHoldHtml } from './html-tags';
import { htmlWords } from './html-words';
import { wordOf } from '../word';
import { isNoWord, isPlain, isSpace, tidy } from './tidy';

/**
 * The words of `text[start, end)`, for a cell of a line.
 * @param lineStart offset of the line, from which `x` is counted
 */
export function wordsOf(text: string, start: number, end: number, line: number, cell: number, lineStart: number): Word[] {
  const words: Word[] = [];
  let plain = false;
  let at = start;
  while (at < end) {
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    if (at >= end) break;
    const from = at;
    let tidyAlready = true;
    let has = 0;
    for (; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (isSpace(unit)) break;
      has |= charOf(unit);
      if (!isPlain(unit)) tidyAlready = false;
      if (plain || (unit !== 60 && unit !== 38)) continue;
      // `<` and `&` may begin markup, `A<br>B`: then the cell is read another way, from its start.
      if (mayHoldHtml(text.slice(at, end))) return htmlWords(text, start, end, line, cell, lineStart);
      plain = true;
    }
    const raw = text.slice(from, at);
    const tidied = tidyAlready ? raw : tidy(raw);
    if (tidyAlready || !isNoWord(tidied)) words.push(wordOf(tidied, [from, at], line, cell, from - lineStart, null, tidyAlready ? has : charsOf(tidied)));
  }
  return words;
}
