// Box 5: which of the four relationships is ticked, and the title. `X Director 10% Owner _X_ Officer (give title below) … CEO`
import { blank, type Extracted } from '../../model/extracted';
import { reason } from '../../model/reasons';
import type { Word } from '../artifacts';
import { noValue, readValue } from '../extract';
import type { KnownWords } from '../ocr/joining';
import { bareOf } from '../../text/bare';
import { findCaption, streamOf } from '../ocr/stream';
import { mendWords } from '../readers/text';
import { textField } from './address';
import { startsCaption } from './captions';
import { isTick } from './tick';
import { caption, wovenTitle } from './woven-title';

const isBlankLine = (text: string): boolean => /^[_\-—.[\]|]+$/.test(text);

interface Label {
  readonly leaf: 'isDirector' | 'isTenPercentOwner' | 'isOfficer' | 'isOther';
  readonly test: (words: readonly Word[], at: number) => boolean;
}

const nearly = (text: string, label: string): boolean => {
  const bare = bareOf(text).replace(/^[xk](?=[a-z]{4})/, '');
  if (bare === label) return true;
  return bare.length >= 4 && bare.length <= label.length + 1 && bare.length >= label.length - 2 && (label.startsWith(bare.slice(0, 4)) || label.endsWith(bare.slice(-4)));
};

const labels: readonly Label[] = [
  { leaf: 'isDirector', test: (words, at) => nearly((words[at] as Word).text, 'director') },
  { leaf: 'isTenPercentOwner', test: (words, at) => /^[1Il|]?[0O]%/.test((words[at] as Word).text) || (/^10$/.test((words[at] as Word).text) && /owner/i.test(words[at + 1]?.text ?? '')) },
  { leaf: 'isOfficer', test: (words, at) => nearly((words[at] as Word).text, 'officer') || /^\(give/i.test((words[at] as Word).text) || /^\(giv$/i.test((words[at] as Word).text) },
  { leaf: 'isOther', test: (words, at) => nearly((words[at] as Word).text, 'other') || /^\(specify/i.test((words[at] as Word).text) || /^\(sp$/i.test((words[at] as Word).text) },
];

/** The tick that belongs to the word at `at`: right before it, or glued to it (`X_Director`). */
function tickBefore(words: readonly Word[], at: number): Word | null {
  const word = words[at] as Word;
  if (/^_*[XK]_+[A-Za-z(1]/.test(word.text)) return word;
  const before = words[at - 1];
  return before && isTick(before.text) ? before : null;
}

/** What an edge left of `Other (specify below)`. */
const isCaptionPiece = (text: string): boolean => /^(?:other|b|be|bel|belo|(?:e?low|ow|w)\))$/i.test(text);

/** `6. I X Fo`: what edges left of `6. Individual or Joint/Group Filing … X Form filed by`. */
const beginsBoxSix = (words: readonly Word[], at: number): boolean => /^6[.,]?$/.test((words[at] as Word).text) && /^i(?:n(?:d[a-z]*)?)?$/.test(words[at + 1]?.bare ?? (at > 0 ? '' : 'i'));

/** A title without what follows of other boxes, `General Counsel (Street) …`, `… 3. Date of Earliest Transaction`; a word alone before their captions is theirs, too: `DULUTH (City) …`. */
function upToBoxes(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex(({ text }, at) => /^\((?:last|first|middle|street|city|month)/i.test(text) || (/^[1-6][.,]$/.test(text) && startsCaption(words.slice(at, at + 8)) !== null) || beginsBoxSix(words, at));
  const all = end < 0 ? words : words.slice(0, end);
  // `09/28/2023 Chief Operating Officer`: the date of the box beside it.
  const own = /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(all[0]?.text ?? '') ? all.slice(1) : all;
  return end < 0 || own.filter((word) => /[A-Za-z]/.test(word.text)).length > 1 ? own : [];
}

/** A whole word of the captions in brackets. */
const captionWord = /^\(?(?:give|title|below\)?|specify)$/i;

/** A word of the captions `Officer (give title below) Other (specify below)`, or what an edge left of one. */
const isCaptionWord = (text: string): boolean => isBlankLine(text) || isTick(text) || isCaptionPiece(text) || captionWord.test(text);

/**
 * The title with what stands of it before the end of the captions, where an edge cut both and what is found behind them is its
 * end alone: `V.P. Officer (give title below) Other (specify below) , Sales`, `Officer (give title EVP & below) Other (specify below) Group`.
 */
function withPiecesBefore(words: readonly Word[], title: readonly Word[]): readonly Word[] {
  const officer = labels.find(({ leaf }) => leaf === 'isOfficer');
  const label = words.findIndex((_, at) => officer?.test(words, at));
  const [last, tick] = [words[label - 1], words[label - 2]];
  const before = last && tick && isTick(tick.text) && /^[A-Z].*[a-z.]/.test(last.text) && !isCaptionWord(last.text) ? [last] : [];
  const left = [...before, ...words.slice(label + 1).filter(({ text }) => !isCaptionWord(text))];
  const more = left.length - title.length;
  // `Dire`, `0%`, `cer` are left of the captions.
  if (left.slice(0, Math.max(0, more)).some(({ bare }) => bare !== '' && caption.includes(bare))) return title;
  return label >= 0 && more > 0 && title.length > 0 && title.every((word, at) => left[more + at] === word) ? left : title;
}

/** More words than any of the form's boxes has; where there are so many, the box is lost among other text. */
export const longestBox = 400;

/** A value that is not looked for among so many words. */
export const tooLong = (words: readonly Word[]): Extracted =>
  noValue('unreadable', words.slice(0, longestBox), [reason('unreadable', 'More words stand here than a box of the form has; where its values are cannot be told.')]);

/** The relationship leaves of the first owner. */
export function relationshipFields(words: readonly Word[], known: KnownWords): Record<string, Extracted> {
  const stream = streamOf(words);
  const heading = findCaption(stream, 'relationshipofreportingpersonstoissuer', 0.25);
  const applicable = heading ? findCaption(stream, 'checkallapplicable', 0.25, heading.to - 1) : null;
  const from = applicable?.to ?? heading?.to ?? 0;
  const filing = findCaption(stream, 'individualorjointgroupfiling', 0.25);
  // The next box's number stands before its caption: `… CEO 6. Individual or Joint/Group Filing`.
  const numbered = filing !== null && /^[\dGb|]{1,2}[.,]?$/.test(words[filing.from - 1]?.text ?? '');
  const to = filing ? Math.max(from, filing.from - (numbered ? 1 : 0)) : words.length;
  if (to - from > longestBox) {
    const unreadable = tooLong(words.slice(from, to));
    return { isDirector: unreadable, isTenPercentOwner: unreadable, isOfficer: unreadable, isOther: unreadable, officerTitle: unreadable, otherText: unreadable };
  }
  const own = mendWords(words.slice(from, to), known).words;
  // The captions of the box in several cells of one line: cut by the page's edges.
  const cut = own.some((word, at) => at > 0 && word.line === own[at - 1]?.line && word.cell !== own[at - 1]?.cell);
  const ticks = new Map<string, Word>();
  const seen = new Map<string, Word>();
  let lastLabel = -1;
  for (let at = 0; at < own.length; at++) {
    for (const { leaf, test } of labels) {
      if (!test(own, at)) continue;
      // The title may hold `Director`: only the first `Director` is the label.
      if (seen.has(leaf) && (leaf === 'isDirector' || leaf === 'isTenPercentOwner')) continue;
      seen.set(leaf, own[at] as Word);
      const tick = tickBefore(own, at);
      if (tick) ticks.set(leaf, tick);
      if (lastLabel < at) lastLabel = at;
    }
  }
  const fields: Record<string, Extracted> = {};
  // `Officer (give title below) X See Remarks`: the edge of a column stands between the tick and its label.
  const isStray = cut && own.some((word) => /^_*[Xx]_*$/.test(word.text) && ![...ticks.values()].includes(word));
  const stray = isStray ? [reason('ticked-between', 'A tick in the box stands before none of the four; it may be this one’s.')] : [];
  for (const { leaf } of labels) {
    const tick = ticks.get(leaf);
    const label = seen.get(leaf);
    if (tick) fields[leaf] = readValue(true, label && label !== tick ? [tick, label] : [tick], [reason('ticked', `A tick stands before it: ${tick.text}.`)]);
    else if (label) fields[leaf] = readValue(false, [label], [reason('not-ticked', 'No tick stands before it.'), ...(ticks.size > 0 ? [reason('another-ticked', 'A tick stands before another relationship.')] : []), ...(cut ? [reason('column-places-unclear', 'The box is cut across cells: its tick may stand elsewhere.')] : []), ...stray]);
    else fields[leaf] = readValue(false, [], [reason('label-not-found', 'The label of the box was not found.')]);
  }
  // Behind `Other (specify below)` stands the officer's title, or the text for Other.
  const below = lastWordOf(own, /below\)?$/i);
  const start = below >= 0 ? below + 1 : lastLabel + 1;
  const behind = own.slice(start).filter((word, at, all) => (!isBlankLine(word.text) || (word.text === '-' && at > 0 && at < all.length - 1)) && !captionWord.test(word.text));
  // `Other (specify b→Executive Chair→elow)`: pieces of the caption stand among those of the title.
  const mixed = behind.some((word) => isCaptionPiece(word.text)) && own.some((word) => /^\(give$|^\(giv?$/i.test(word.text));
  const ends = upToBoxes(behind.length > 0 && !mixed ? behind : wovenTitle(words.slice(from, to)));
  const found = cut && !mixed ? withPiecesBefore(own, ends) : ends;
  // `Oth` of `Other`, before an edge.
  const title = found.length === 1 && 'other'.startsWith((found[0] as Word).bare) ? [] : found;
  const isOfficer = fields.isOfficer?.value === true;
  const isOther = fields.isOther?.value === true;
  fields.officerTitle = blank;
  fields.otherText = blank;
  if (title.length > 0 && !(title.length === 1 && isTick((title[0] as Word).text))) {
    const leaf = !isOfficer && isOther ? 'otherText' : 'officerTitle';
    const doubts = behind.length > 0 && !mixed && found === ends ? [] : [reason('title-unclear', 'Its pieces stand among those of the caption.')];
    // `ER` is what an edge left of OFFICER.
    if (title.length === 1 && /^(?!VP$)[A-Za-z]{1,2}$/.test((title[0] as Word).text)) doubts.push(reason('text-cut-short', 'It reads as if its start were missing.'));
    if (found !== ends) doubts.push(reason('text-cut-open', 'An edge cut it and the captions above it alike.'));
    fields[leaf] = inOrder(textField(title, known, doubts));
    if (leaf === 'officerTitle' && !isOfficer && !isOther) {
      // A title without a tick: the tick is lost, the title is not. `Officer (give title below) … EVP, Chief Product Officer`
      const label = seen.get('isOfficer');
      fields.isOfficer = readValue(true, label ? [label] : title, [reason('tick-from-title', 'No tick can be seen, but a title stands below.')]);
    }
  }
  return fields;
}

/** `Chief Officer Marketing`, `Chief Financial Officer Acting`: a title of which OCR read one word as a line of its own. */
function inOrder(title: Extracted): Extracted {
  if (typeof title.value !== 'string') return title;
  const middle = /^(.*\bChief) Officer ((?:and |& )?[A-Z][A-Za-z]+)$/.exec(title.value);
  const first = /^(.*\b(?:Officer|President|Counsel|Secretary|Treasurer)) (Acting|Interim)$/.exec(title.value);
  const value = first ? `${first[2]} ${first[1]}` : middle ? `${middle[1]} ${middle[2]} Officer` : null;
  return value !== null ? { ...title, value, reasons: [...title.reasons, reason('word-order', 'The words stand in another order in the text.')] } : title;
}

function lastWordOf(words: readonly Word[], test: RegExp): number {
  for (let at = words.length - 1; at >= 0; at--) if (test.test((words[at] as Word).text)) return at;
  return -1;
}
