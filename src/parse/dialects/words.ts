// Source characters to words: runs without white space, tidied of markdown, each knowing where it stands.
import type { Word } from '../artifacts';

/** Markdown that table extraction leaves behind: `\$`, `**Signatures**`, `<sub>I</sub>`, `\emph{see}`. */
const markup = /\\(?=[$|*#_[\](){}~`<>\\-])|\*\*|<\/?(?:sub|sup|b|i|em|strong|u|br)\s*\/?>|\\(?:emph|textbf)\{|[\u200b\u200e\u200f\ufeff]/gi;

/** Superscript and full-width forms become plain ones: `⁽¹⁾` is `(1)`. */
const tidy = (raw: string): string => {
  const bare = markup.test(raw) ? raw.replace(markup, '') : raw;
  markup.lastIndex = 0;
  // ASCII needs no normalising, which is most words.
  return /^[\x21-\x7e]*$/.test(bare) ? bare : bare.normalize('NFKC').replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, '');
};

/**
 * The words of `text[start, end)`, for a cell of a line.
 * @param lineStart offset of the line, from which `x` is counted
 */
export function wordsOf(text: string, start: number, end: number, line: number, cell: number, lineStart: number): Word[] {
  const words: Word[] = [];
  let at = start;
  while (at < end) {
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    if (at >= end) break;
    const from = at;
    while (at < end && !isSpace(text.charCodeAt(at))) at++;
    const tidied = tidy(text.slice(from, at));
    if (tidied !== '' && !/^\*+$|^#+$/.test(tidied)) words.push({ text: tidied, span: [from, at], line, cell, x: from - lineStart });
    else if (tidied !== '' && /^\*+$/.test(tidied)) words.push({ text: tidied, span: [from, at], line, cell, x: from - lineStart });
  }
  return words;
}

const isSpace = (unit: number): boolean => unit <= 32 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x3000;
