// A decoded row's words to values: each column's reader, with the reasons for and against.
import type { Extracted } from '../../model/extracted';
import { blank } from '../../model/extracted';
import { type Reason, reason } from '../../model/reasons';
import type { Word } from '../artifacts';
import { noValue, rawOf, readValue, spansOf } from '../extract';
import type { KnownWords } from '../ocr/joining';
import { withLettersBack } from '../readers/letters-back';
import { looksLikeMark, type MarkReading, readMark } from '../readers/marks';
import { readText } from '../readers/text';
import type { Column } from './columns';
import { splitWord } from './split-word';
import { isRepeated } from './row-facts';
import { textDoubts } from './text-doubts';
import { readTyped } from './typed-values';
import { trailingMarks } from './weigh';

/** A value and the footnote mark that stood behind it. */
export interface Reading {
  readonly value: Extracted;
  readonly mark: Extracted | null;
}

/** The mark entry for mark words or for characters glued to a value. */
export function markOf(words: readonly Word[], glued: string): Extracted | null {
  const raw = glued + words.map((word) => word.text).join('');
  const reading: MarkReading | null = readMark(raw);
  if (!reading) return null;
  if (reading.ids === null) return noValue('unreadable', words, [reason('mark-garbled', `A footnote mark stands here that cannot be read: ${raw}.`)]);
  return readValue(reading.ids, words, [reason('mark-whole', `The mark ${raw} stands behind the value.`)]);
}

/** Reads the words of one column. */
export function readColumn(column: Column, words: readonly Word[], known: KnownWords, dates: readonly string[]): Reading {
  if (words.length === 0) return { value: blank, mark: null };
  if (column.kind === 'title' || column.kind === 'nature') return readTextColumn(words, known);
  const marks = Math.max(trailingMarks(words, 0, words.length, column.kind), column.kind === 'quantity' && figureIsMark(words) ? 1 : 0);
  const body = words.slice(0, words.length - marks);
  const markWords = words.slice(words.length - marks);
  if (body.length === 0) {
    const mark = markOf(markWords, '');
    return { value: { ...blank, reasons: [reason('only-mark', 'Only a footnote mark stands here.')] }, mark };
  }
  if ((column.kind === 'price' || column.kind === 'date') && body.length === 1 && /^[A-Za-z]{1,2}$/.test((body[0] as Word).text)) {
    return { value: { ...blank, reasons: [reason('only-mark', 'Only a footnote mark stands here.')] }, mark: markOf(words, '') };
  }
  if (body.length === 2 && isRepeated(body, 0)) {
    const once = readTyped(column, body.slice(0, 1), dates);
    return { value: { ...once.value, spans: spansOf(body), reasons: [...once.value.reasons, reason('stands-twice', 'The value stands in two cells, the same both times.')] }, mark: markWords.length > 0 ? markOf(markWords, '') : null };
  }
  const reading = readTyped(column, body, dates);
  const glued = reading.glued;
  // `05/02/2019 $0.01 par value` holds a piece of its neighbour, and no mark.
  const behind = glued + markWords.map((word) => word.text).join('');
  if (/[A-Za-z]{4}/.test(behind)) return { value: { ...reading.value, reasons: [...reading.value.reasons, reason('left-over', `Beside it stands something else: ${behind}.`)] }, mark: null };
  const last = body.at(-1) as Word;
  const mark = glued || markWords.length > 0 ? markOf(glued ? [splitWord(last, glued.length)[1], ...markWords] : markWords, '') : null;
  const value = figuresBeside(column, body, markWords[0]) ? { ...reading.value, reasons: [...reading.value.reasons, reason('figures-beside', `Figures stand in the next cell that may belong to it: ${rawOf([last, markWords[0] as Word])}.`)] } : reading.value;
  return { value, mark: mark && glued ? remark(mark, glued, markWords) : mark };
}

/** True where a number is whole without its last figures and odd with them: `500,000 2` is 500,000 with mark 2. */
function figureIsMark(words: readonly Word[]): boolean {
  const grouped = /^\d{1,3}(?:,\d{3})+$/;
  const last = words.at(-1)?.text ?? '';
  return words.length > 1 && /^\d{1,2}$/.test(last) && grouped.test(words.slice(0, -1).map((word) => word.text).join('')) && !grouped.test(words.map((word) => word.text).join(''));
}

/** True where an edge stands between a number and figures that are too many for a mark: `$353.9→732)` may be 353.973 with mark 2. */
const figuresBeside = (column: Column, body: readonly Word[], next: Word | undefined): boolean => {
  const last = body.at(-1);
  return (column.kind === 'price' || column.kind === 'quantity') && last !== undefined && next !== undefined && next.line === last.line && next.cell === last.cell + 1 && /\d$/.test(last.text) && /^\d{2,}\)?$/.test(next.text);
};

/** A title or a nature of ownership: marks stand behind it, glued to it, or inside it where lines of a cell were cut. */
function readTextColumn(given: readonly Word[], known: KnownWords): Reading {
  // `Common→Common stock`: the first word of the next cell given twice.
  const once = withoutEcho(given.length > 2 && given[0]?.cell !== given[1]?.cell && given[0]?.text === given[1]?.text ? given.slice(1) : given);
  const parted = partedMark(once);
  const words = once.filter((word) => !parted.includes(word));
  const body: Word[] = [];
  const marks: Word[] = [...parted];
  // From here on nothing but marks stands.
  let marksFrom = words.length;
  while (marksFrom > 1 && isTextMark((words[marksFrom - 1] as Word).text)) marksFrom--;
  let open = 0;
  for (const [at, word] of words.entries()) {
    const end = at + 1 >= marksFrom;
    const closing = open > 0 && word.text.endsWith(')') && !word.text.includes('(');
    open += brackets(word.text);
    const behindNotes = end && markBehindNotes.test(word.text) && /^foot-?notes?$/i.test(words[at - 1]?.text ?? '');
    const atEdge = !end && open < 0 && at > 0 && words[at + 1]?.cell !== word.cell && strayMark.test(word.text);
    if (atEdge) open = 0;
    const { value, mark } = behindNotes || atEdge ? { value: '', mark: word.text } : closing ? { value: word.text, mark: '' } : splitTextMark(word.text, end, at > 0);
    if (value && mark) {
      const [own, behind] = splitWord(word, mark.length);
      body.push(own);
      marks.push(behind);
    } else (value ? body : marks).push(word);
  }
  const mark = marks.length > 0 ? markOf(marks, '') : null;
  if (body.length === 0) return { value: { ...blank, reasons: [reason('only-mark', 'Only a footnote mark stands here.')] }, mark };
  const { value, whole, sure } = readText(body, known);
  const reasons: Reason[] = [];
  if (!whole) reasons.push(reason(sure ? 'cut-text-known' : 'cut-text-guess', sure ? 'The text is cut across cells; its pieces make known words.' : `The text is cut across cells and how its pieces join is a guess: ${rawOf(words)}.`));
  reasons.push(...textDoubts(value, known));
  // `By Chil→ren`: the edge took a letter.
  const put = whole ? null : withLettersBack(value, body, reasons.filter(({ code }) => code !== 'letters-lost'), known);
  return { value: put ?? readValue(value, body, reasons), mark };
}

/** What stands behind `See Footnote` at the end of a cell and is no word that could go on: `2`, `ay`, `a5`. */
const markBehindNotes = /^(?!(?:and|of|to|in|on|or|by|for|the|at|as)$)[a-z\d]{1,3}$/i;

/** `Common Stock→Common Stock`: a cell that was read twice. */
function withoutEcho(words: readonly Word[]): readonly Word[] {
  const half = words.length / 2;
  const [first, second] = [words.slice(0, half), words.slice(half)];
  if (half < 1 || !Number.isInteger(half) || first.at(-1)?.cell === second[0]?.cell) return words;
  return first.every(({ text }, at) => text === second[at]?.text) ? first : words;
}

/** A mark before an edge that cut the title: `Common Sto x6)→ck`. */
const strayMark = /^[^\s()]{1,3}\)$/;

/** A mark that an edge parted, at the end of both its cells: `Fund, LP (→tal Venture 2)` is `Fund, LP … tal Venture` with mark 2. */
function partedMark(words: readonly Word[]): readonly Word[] {
  const isLast = (at: number): boolean => words[at + 1]?.cell !== words[at]?.cell;
  const open = words.findIndex(({ text }, at) => text === '(' && isLast(at));
  const close = words.findIndex(({ text }, at) => at > open && /^\d{1,2}\)$/.test(text) && isLast(at));
  return open > 0 && close > 0 ? [words[open] as Word, words[close] as Word] : [];
}

/** How many brackets a text opens, less those it closes. */
function brackets(text: string): number {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 40) open++;
    else if (unit === 41) open--;
  }
  return open;
}

/** Takes a mark off a word of running text: `share(1)`, `Stock?)`, `L.P.24`, `LLC®)`; `401(k)` and `(DE)` stay whole. */
function splitTextMark(text: string, end: boolean, later: boolean): { value: string; mark: string } {
  if (/^[A-Za-z]+$/.test(text)) return { value: text, mark: '' };
  if (/^(\(\d{1,2}\)[,;]?)+$/.test(text)) return { value: '', mark: text };
  if (taxPlan.test(text)) return { value: text, mark: '' };
  // `Child 1(4)`: the number of a child, a trust or a fund with its mark.
  const numbered = later ? /^(\d{1,2})((?:\(\d{1,2}\))+)$/.exec(text) : null;
  if (numbered) return { value: numbered[1] as string, mark: numbered[2] as string };
  // Behind the words nothing but marks has brackets and figures and no word: `1)(13)(14)(15)`, `()(13)04)(15)`, `C2035)`; `L.P.(2)` is one.
  if (end && later && /[()]/.test(text) && /\d/.test(text) && !/[A-Za-z]{2}|[A-Za-z]\.[A-Za-z]|\([A-Za-z]\)/.test(text)) return { value: '', mark: text };
  const clean = /^(.*?[^(])((?:\(\d{1,2}\))+)$/.exec(text);
  if (clean) return { value: clean[1] as string, mark: clean[2] as string };
  if (!end) return { value: text, mark: '' };
  if (later && isTextMark(text)) return { value: '', mark: text };
  const signs = /^(.*?[A-Za-z.](?:\([A-Za-z]{1,3}\))?)([()®©@°™“”"‘’'*?%«»{}[\]\d,]*[()®©@°™“”"‘*?%«»{}[\]][()®©@°™“”"‘’'*?%«»{}[\]\d,]*)$/.exec(text);
  if (signs && !/^\([A-Za-z.]+\)?$/.test(text)) {
    const [, value, mark] = signs as unknown as [string, string, string];
    // A closing bracket that the word itself opened belongs to it.
    const opened = (value.match(/\(/g) ?? []).length - (value.match(/\)/g) ?? []).length;
    if (opened > 0 && mark.startsWith(')')) return { value: `${value})`, mark: mark.slice(1) };
    if (value.length > 1) return { value, mark };
  }
  const figures = /^(.*[a-z]{3,}|.*[A-Za-z]\.)(\d{1,3})$/.exec(text);
  if (figures) return { value: figures[1] as string, mark: figures[2] as string };
  return { value: text, mark: '' };
}

/** A mark glued to a value: its own characters are the last ones of the word. */
function remark(mark: Extracted, glued: string, rest: readonly Word[]): Extracted {
  const raw = glued + rest.map((word) => word.text).join('');
  const reading = readMark(raw);
  const { spans } = mark;
  if (!reading || reading.ids === null) return { ...noValue('unreadable'), raw, spans, reasons: [reason('mark-garbled', `A footnote mark stands here that cannot be read: ${raw}.`)] };
  return { ...mark, value: reading.ids, state: 'read', raw, spans, reasons: [reason('mark-whole', `The mark ${raw} stands behind the value.`)] };
}

/** A plan by its section of the tax law: `401(k)`, `(401k)`, `(403(b))`. */
const taxPlan = /^(?:4(?:01|03|57)\([kb]\)|\(4(?:01|03|57)(?:[kb]|\([kb]\))\))$/i;

/** `(ay`, `(a`, `(2`: what is left of a mark whose closing bracket OCR took for a letter. */
const openMark = /^\((?:ay?|[il12)]|\d{1,2}|[ae]\d?)$/i;

const isTextMark = (text: string): boolean => openMark.test(text) || /^(\(\d{1,2}\)[,;]?)+$/.test(text) || /^[()®©@°™“”"‘’'*?%«»{}\d]*[()®©@°™“”"‘*?%«»{}][()®©@°™“”"‘’'*?%«»{}\d]*$/.test(text) || /^[®©@°™“”"*]+\)?$/.test(text) || /^\(?\d{0,2}[®©@°]\d?\)?$/.test(text) || (looksLikeMark(text) && text.length <= 3 && /[)]$/.test(text)) || /^\(?[()\d]*\)[()\d]*\)$/.test(text) || (text.length <= 6 && (text.match(/[®©@°™“”"*]/g) ?? []).length * 2 >= text.length);
