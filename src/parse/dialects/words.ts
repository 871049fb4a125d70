// Source characters to words: runs without white space, tidied of markup, each knowing where it stands.
import { letterOf } from '../../text/bare';
import { charOf, chars } from '../../text/chars';
import type { Word } from '../artifacts';
import { wordOf } from '../word';
import { mayHoldHtml } from './html-tags';
import { htmlWords } from './html-words';
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
    if (tidyAlready) {
      const bare = (has & ~(chars.small | chars.digit)) === 0 ? raw : bareWithin(text, from, at);
      words.push({ text: raw, bare, has, span: [from, at], also: null, line, cell, x: from - lineStart });
      continue;
    }
    const tidied = tidy(raw);
    if (!isNoWord(tidied)) words.push(wordOf(tidied, [from, at], line, cell, from - lineStart));
  }
  return words;
}

/** The letters and digits of `text[from, to)`, which is ASCII. All words of a text come here: read off the text itself, a place takes a moment. */
function bareWithin(text: string, from: number, to: number): string {
  let bare = '';
  for (let at = from; at < to; at++) bare += letterOf(text.charCodeAt(at));
  return bare;
}
