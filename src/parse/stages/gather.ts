// What the whole filing tells before its parts are read: its words, its whole dates.
import type { Line, Section, SectionName } from '../artifacts';
import { cellWidths } from '../boxes/columns';
import { type KnownWords, knownWords } from '../ocr/joining';
import { readDate } from '../readers/date';
import { firstLines, lastLines } from './reach';

/** The texts of the words in the parts that are asked for. */
function textsIn(lines: readonly Line[], sections: readonly Section[], wanted: (name: SectionName) => boolean): string[] {
  const texts: string[] = [];
  for (const { name, from, to } of sections) {
    if (!wanted(name)) continue;
    for (let at = from; at < to; at++) for (const word of (lines[at] as Line).words) texts.push(word.text);
  }
  return texts;
}

/** Words of the running text, and the widths of the page's cells: they tell `Stoc→k` from `Common→Stock`. */
export function gatherWords(lines: readonly Line[], sections: readonly Section[]): KnownWords {
  const running = textsIn(lines, sections, (name) => name === 'footnotes' || name === 'remarks' || name === 'signatures');
  // Where no caption of the boxes was found they are looked for from the start of the text.
  const reach = (name: SectionName): typeof firstLines => (name === 'head' && sections.some((section) => section.name === 'boxes') ? lastLines : firstLines);
  const head = sections.filter(({ name }) => name === 'boxes' || name === 'head').map(({ name, from, to }) => reach(name)(lines.slice(from, to)));
  return knownWords(running, cellWidths(head.flat()));
}

/** Every whole date above the footnotes. */
export function gatherDates(lines: readonly Line[], sections: readonly Section[]): string[] {
  const dates: string[] = [];
  for (const text of textsIn(lines, sections, (name) => name !== 'footnotes' && name !== 'remarks')) {
    const date = text.length >= 8 ? readDate(text)?.value : null;
    if (date) dates.push(date);
  }
  return dates;
}
