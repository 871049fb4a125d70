// What the whole filing tells before its parts are read: its words, its whole dates.
import { coreOf } from '../../text/bare';
import { chars } from '../../text/chars';
import type { Line, Section, SectionName, Word } from '../artifacts';
import { cellWidths } from '../boxes/columns';
import { type KnownWords, knownWords } from '../ocr/joining';
import { readDate } from '../readers/date';
import { firstLines, lastLines } from './reach';

/** Does something with each word of the parts that are asked for. */
function eachWord(lines: readonly Line[], sections: readonly Section[], wanted: (name: SectionName) => boolean, work: (word: Word) => void): void {
  for (const { name, from, to } of sections) {
    if (!wanted(name)) continue;
    for (let at = from; at < to; at++) for (const word of (lines[at] as Line).words) work(word);
  }
}

/** The word's core; without signs in it that is what it has of letters and digits. */
const coreOfWord = ({ text, bare, has }: Word): string => ((has & ~(chars.small | chars.capital | chars.digit)) === 0 ? bare : coreOf(text));

/** Words of the running text, and the widths of the page's cells: they tell `Stoc→k` from `Common→Stock`. */
export function gatherWords(lines: readonly Line[], sections: readonly Section[]): KnownWords {
  const running = new Set<string>();
  eachWord(lines, sections, (name) => name === 'footnotes' || name === 'remarks' || name === 'signatures', (word) => void running.add(coreOfWord(word)));
  // Where no caption of the boxes was found they are looked for from the start of the text.
  const reach = (name: SectionName): typeof firstLines => (name === 'head' && sections.some((section) => section.name === 'boxes') ? lastLines : firstLines);
  const head = sections.filter(({ name }) => name === 'boxes' || name === 'head').map(({ name, from, to }) => reach(name)(lines.slice(from, to)));
  return knownWords(running, cellWidths(head.flat()));
}

/** Every whole date above the footnotes. */
export function gatherDates(lines: readonly Line[], sections: readonly Section[]): string[] {
  const dates: string[] = [];
  eachWord(lines, sections, (name) => name !== 'footnotes' && name !== 'remarks', ({ text, has }) => {
    // A whole date has its slashes, and figures or letters that look like them.
    const date = (has & chars.slash) !== 0 && text.length >= 8 ? readDate(text)?.value : null;
    if (date) dates.push(date);
  });
  return dates;
}
