// The boxes above Table I: the first owner, the issuer, the dates, the relationship; in the boxed layout further owners too.
import { blank, type Extracted } from '../../model/extracted';
import type { ParsedRow } from '../../model/filing';
import { type Reason, reason } from '../../model/reasons';
import type { Dialect, Line, Word } from '../artifacts';
import { boxColumns } from '../boxes/columns';
import { firmEnd, placeFields, streetFields, textField } from '../boxes/address';
import { longestBox, relationshipFields, tooLong } from '../boxes/relationship';
import { isTick } from '../boxes/tick';
import { noValue, rawOf, readValue, spansOf } from '../extract';
import { approxFindFirst } from '../ocr/approx';
import type { KnownWords } from '../ocr/joining';
import { bareOf } from '../../text/bare';
import { type CaptionMatch, findCaption, type Stream, streamOf } from '../ocr/stream';
import { cutsOf } from '../rows/weigh';
import { readDate } from '../readers/date';

export interface Boxes {
  readonly filing: Readonly<Record<string, Extracted>>;
  readonly issuer: ParsedRow;
  readonly owners: readonly ParsedRow[];
}

/** Reads the boxes. `lines` are those from the head to Table I. */
export function readBoxes(lines: readonly Line[], dialect: Dialect, known: KnownWords): Boxes {
  const columns = boxColumns(lines, dialect, known);
  const middle = streamOf(columns.middle);
  let all: Stream | null = null;
  /** What stands in no column that was found is looked for among all words; mostly nothing is. */
  const whole = (): Stream => {
    all ??= streamOf(lines.flatMap((line) => line.words));
    return all;
  };
  const dates = dateBoxes(middle, whole);
  const owners = ownersOf(streamOf(columns.left), known);
  const relationship = relationshipFields(columns.right.length > 0 ? columns.right : whole().words, known);
  const rows = owners.map((leaves, at): ParsedRow => {
    const own = at === 0 ? { ...leaves, ...relationship } : leaves;
    return { key: String(at), leaves: own, marks: {}, spans: Object.values(own).flatMap((leaf) => leaf.spans) };
  });
  const issuer = issuerOf(middle, whole, known);
  return { filing: dates, issuer, owners: rows };
}

const captionsAfterIssuer = ['dateofearliesttransaction', 'statementforissuersfiscalyear', 'ifamendmentdate', 'dateofevent', 'relationshipofreporting'];

/** How many words before a caption are its box's number: `3.`, or `5→.` where an edge cuts it. */
function boxNumberBefore({ words }: Stream, caption: number): number {
  const [last, before] = [words[caption - 1]?.text ?? '', words[caption - 2]?.text ?? ''];
  if (/^[\dIl|]{1,2}[.,]?$/.test(last)) return 1;
  return /^[.,]$/.test(last) && /^\d$/.test(before) ? 2 : 0;
}

function issuerOf(middle: Stream, whole: () => Stream, known: KnownWords): ParsedRow {
  let stream = middle;
  let caption = findCaption(stream, 'issuernameandtickerortradingsymbol', 0.25);
  if (!caption) {
    stream = whole();
    caption = findCaption(stream, 'issuernameandtickerortradingsymbol', 0.25);
  }
  let from = caption?.to ?? 0;
  if (!caption) {
    const bracket = stream.words.findIndex((word) => /^\[/.test(word.text));
    if (bracket < 0) return { key: 'issuer', leaves: { issuerCik: blank, issuerName: lost('issuer name'), issuerTradingSymbol: lost('ticker') }, marks: {}, spans: [] };
    from = Math.max(0, bracket - 6);
  }
  // Cells of two boxes in one: `2. Issuer Name … Symbol 5. Relationship … (Check all applicable) Tallowmere plc [TLM] X Director`.
  const beside = caption && besideCaption(stream, caption);
  if (beside) from = beside.to;
  let to = stream.words.length;
  for (const next of captionsAfterIssuer) {
    const found = findCaption(stream, next, 0.2, from);
    // The box's own number stands before the caption: `3. Date of …`.
    if (found && found.from >= from && found.from < to) to = found.from - boxNumberBefore(stream, found.from);
  }
  const words = stream.words.slice(from, to);
  if (words.length > longestBox) {
    const unreadable = tooLong(words);
    return { key: 'issuer', leaves: { issuerCik: blank, issuerName: unreadable, issuerTradingSymbol: unreadable }, marks: {}, spans: unreadable.spans };
  }
  const open = words.findIndex((word) => /[[{]/.test(word.text));
  const closeAt = words.findIndex((word, at) => at >= Math.max(0, open) && /[\]}]/.test(word.text));
  const bare = open < 0 && bareTicker(words);
  const nameWords = open >= 0 ? words.slice(0, open) : words.filter((_word, at) => at !== closeAt && !(bare && at === words.length - 1));
  const openWord = open >= 0 ? (words[open] as Word) : null;
  const before = openWord ? openWord.text.split(/[[{]/)[0] ?? '' : '';
  const name = before ? [...nameWords, { ...(openWord as Word), text: before }] : nameWords;
  const tickerWords = open >= 0 ? words.slice(open, closeAt >= 0 ? closeAt + 1 : Math.min(words.length, open + 3)) : bare ? words.slice(-1) : [];
  const reasons = bare ? [reason('ticker-without-bracket', 'No bracket stands before it; it is taken for the ticker behind the company’s name.')] : closeAt < 0 && open >= 0 ? [reason('bracket-open', 'The bracket behind the ticker is missing.')] : [];
  if (new Set(tickerWords.map((word) => word.cell)).size > 1) reasons.push(reason('cut-ticker', 'The ticker is cut across cells.'));
  let ticker = tickerWords.map((word) => word.text).join(' ');
  ticker = ticker.slice(ticker.search(/[[{]/) + 1).replace(/[\]}].*$/, '').replace(/[!|]/g, 'I').trim();
  const leaves = {
    issuerCik: blank,
    issuerName: name.length > 0 ? textField(name, known, nameDoubts(name, caption !== null && besideOwner(stream, caption))) : lost('issuer name'),
    issuerTradingSymbol: ticker ? readValue(joinTicker(tickerWords, ticker), tickerWords, [...reasons, ...tickerDoubts(ticker)]) : lost('ticker'),
  };
  return { key: 'issuer', leaves, marks: {}, spans: spansOf(words) };
}

/**
 * True where the caption of box 1 stands right before that of the issuer: the edge between the two boxes was not seen, and both
 * names stand behind both captions. `1. Name and Address of Reporting Person* 2. Issuer Name and Ticker or Trading Symbol DOE JOHN Acme`.
 */
function besideOwner(stream: Stream, caption: CaptionMatch): boolean {
  const owner = findCaption(stream, 'nameandaddressofreportingperson', 0.2);
  return owner !== null && owner.to <= caption.from && caption.from - owner.to <= 2;
}

/** Pieces of three cells or more are put together by guess; a name behind two captions may be two names. */
function nameDoubts(name: readonly Word[], behindTwo: boolean): Reason[] {
  if (behindTwo) return [reason('cut-text-guess', 'The captions of two boxes stand before it; the name of the owner may be part of it.')];
  return rawOf(name).split(' … ').length > 2 ? [reason('cut-text-guess', `The name is cut across cells: ${rawOf(name)}.`)] : [];
}

/** Edges may take both brackets: `Tallowmere Resources, Inc. TLMW`. */
const bareTicker = (words: readonly Word[]): boolean =>
  words.length > 2 && /^[A-Z]{2,5}$/.test((words.at(-1) as Word).text) && !firmEnd.test((words.at(-1) as Word).text) && firmEnd.test((words.at(-2) as Word).text);

/** A ticker cut by an edge is one word: `[ JPM→]`, `[CL→RB]`. */
const joinTicker = (words: readonly Word[], ticker: string): string => (new Set(words.map((word) => word.cell)).size > 1 ? ticker.replace(/ /g, '') : ticker.replace(/^[[{]\s*/, ''));

const tickerDoubts = (ticker: string) => (/^[A-Z][A-Z0-9.,/ :-]{0,9}$/.test(ticker) ? (/\d/.test(ticker) ? [reason('ticker-digit', 'Figures are rare in a ticker.')] : []) : [reason('ticker-odd', 'A ticker has capitals only, ten at most.')]);

const lost = (what: string): Extracted => ({ ...blank, state: 'lost', reasons: [reason('lost', `The ${what} was not found in the text.`)] });

/** Box 3 (box 2 of Form 3) and the date of the filing that is amended. */
function dateBoxes(middle: Stream, whole: () => Stream): Record<string, Extracted> {
  const find = (captions: readonly string[]): Extracted | null => {
    for (const streamed of [() => middle, whole]) {
      const stream = streamed();
      for (const bare of captions) {
        const caption = findCaption(stream, bare, 0.22);
        if (caption) return dateAfter(stream, caption);
      }
    }
    return null;
  };
  const period = find(['dateofearliesttransaction', 'dateofearliesttransactionmonthdayyear', 'statementforissuersfiscalyearended', 'dateofeventrequiringstatement']);
  const original = find(['ifamendmentdateoriginalfiled', 'ifamendmentdateoforiginalfiled']);
  return {
    periodOfReport: period && period.state !== 'blank' ? period : lost('date in the box'),
    dateOfOriginalSubmission: original ?? blank,
  };
}

/**
 * The caption of the box to the right, where the edge between the two boxes was not seen and both captions stand before both
 * values: `5. If Amendment, Date Original Filed(Month/Day/Year) 6. Individual or Joint/Group Filing (Check Applicable Line) 08/04/2023 _X_`.
 */
function besideCaption(stream: Stream, caption: CaptionMatch): CaptionMatch | null {
  for (const bare of ['individualorjointgroupfilingcheckapplicableline', 'relationshipofreportingpersonstoissuercheckallapplicable']) {
    const found = findCaption(stream, bare, 0.2, caption.to);
    if (found && found.from <= caption.to + 2) return found;
  }
  return null;
}

/** The date within the words that follow a caption, before the next box. */
function dateAfter(stream: Stream, caption: CaptionMatch): Extracted {
  const words = stream.words;
  const beside = besideCaption(stream, caption);
  const from = beside?.to ?? caption.to;
  for (let at = from; at < Math.min(words.length, from + (beside ? 3 : 8)); at++) {
    const text = (words[at] as Word).text;
    if (/^\d[.,]$/.test(text) && at > from + 1) break;
    if (!/\d/.test(text) || !/[\d/]{2}/.test(text)) continue;
    if (/^\d[.,]/.test(text) && !text.includes('/')) break;
    const runs = [1, 2, 3].map((count) => words.slice(at, at + count));
    for (const run of runs) {
      const joined = run.map((word) => word.text).join('');
      const reading = readDate(joined, cutsOf(run, 0, run.length));
      if (!reading?.value) continue;
      const reasons = reading.doubts.map((doubt) => reason(`date-${doubt}`, `The date is written oddly: ${joined}.`));
      if (run.length > 1) reasons.push(reason('cut-by-edge', `The date is cut across cells: ${rawOf(run)}.`));
      return readValue(reading.value, run, reasons);
    }
    // Where no run of pieces is whole, `11/08/→200` lacks figures.
    for (const run of runs.slice(1)) {
      const joined = run.map((word) => word.text).join('');
      if (readDate(joined, cutsOf(run, 0, run.length))?.pattern) return noValue('unreadable', run, [reason('date-digits-missing', `Figures of the date are missing: ${joined}.`)]);
    }
    if (/\d\/\d/.test(text)) return noValue('unreadable', [words[at] as Word], [reason('unreadable', `No date can be read from ${text}.`)]);
  }
  return blank;
}

const isParen = (text: string, label: string): boolean => {
  if (!/[()[\]{}]/.test(text)) return false;
  const bare = text.toLowerCase().replace(/[^a-z]/g, '');
  return bare === label || (bare.length >= 3 && (label.startsWith(bare) || label.endsWith(bare)) && /^[([{]/.test(text));
};

/** The owners of box 1, one a block `1. Name and Address of Reporting Person*`. */
function ownersOf(left: Stream, known: KnownWords): Record<string, Extracted>[] {
  const starts: CaptionMatch[] = [];
  for (let after = 0; ; ) {
    const found = findCaption(left, 'nameandaddressofreportingperson', 0.25, after, approxFindFirst);
    if (!found || starts.length >= 12) break;
    starts.push(found);
    after = found.to;
    if (after >= left.words.length) break;
  }
  const blocks = starts.length > 0 ? starts.map((start, at) => left.words.slice(start.to, starts[at + 1]?.from ?? left.words.length)) : [left.words];
  return blocks.map((words) => ownerOf(trimNumber(words), known, starts.length > 0));
}

/** A block ends before the box number of the next: `… (Zip) 1.` */
const trimNumber = (words: readonly Word[]): readonly Word[] => (/^[1Il|][.,]?$/.test(words.at(-1)?.text ?? '') ? words.slice(0, -1) : words);

/** `(Last)(First)(Middle)` as three words. */
const apart = (words: readonly Word[]): Word[] =>
  words.flatMap((word) => (/\)\(/.test(word.text) ? word.text.split(/(?<=\))(?=\()/).map((text) => ({ ...word, text })) : [word]));

/** Words that are left of a caption whose pieces lie in several cells: `(Last) (Firs→t) (Mi→ddle)`. */
const isCaptionRest = (text: string): boolean => {
  const bare = bareOf(text);
  return /[()]/.test(text) ? 'lastfirstmiddle'.includes(bare) : /^[a-z]{2,5}$/.test(text) && 'lastfirstmiddle'.includes(bare);
};

function ownerOf(pieces: readonly Word[], known: KnownWords, captioned: boolean): Record<string, Extracted> {
  const none = { isDirector: blank, isOfficer: blank, isTenPercentOwner: blank, isOther: blank, officerTitle: blank, otherText: blank };
  const words = pieces.length > longestBox ? pieces : apart(pieces);
  if (words.length > longestBox) {
    const unreadable = tooLong(pieces);
    return { rptOwnerCik: blank, rptOwnerName: unreadable, rptOwnerStreet1: unreadable, rptOwnerStreet2: unreadable, rptOwnerCity: unreadable, rptOwnerState: unreadable, rptOwnerZipCode: unreadable, ...none };
  }
  const at = (label: string): number => words.findIndex((word) => isParen(word.text, label));
  const last = at('last');
  const first = at('first');
  const middle = at('middle');
  const street = at('street');
  const city = words.findIndex((word, i) => isParen(word.text, 'city') && i > 0);
  const names = [last, first, middle].filter((i) => i >= 0);
  const nameEnd = names.length > 0 ? Math.min(...names) : street >= 0 ? street : words.length;
  let streetStart = names.length > 0 ? Math.max(...names) + 1 : nameEnd;
  if (names.length > 0) while (streetStart < words.length && isCaptionRest((words[streetStart] as Word).text)) streetStart++;
  const streetEnd = street >= 0 ? street : city >= 0 ? city : words.length;
  const placeEnd = city >= 0 ? city : words.length;
  // `*` or what OCR makes of it stands behind the caption: `Person® Lebel`, `Person * CARUSO`; `erson *` where the caption is cut.
  const nameWords = words.slice(0, nameEnd).filter((word) => /[A-Za-z0-9&]/.test(word.text) && !(captioned ? false : /^(p?erson|reporting|name|and|address|of)\W*$/i.test(word.text)));
  const reasons = captioned ? [] : [reason('caption-lost', 'The caption before the name cannot be read.')];
  const { street1, street2 } = streetFields(words.slice(streetStart, streetEnd).filter((word) => !/^[_*]+$/.test(word.text)), known);
  const place = placeFields(street >= 0 ? words.slice(street + 1, placeEnd) : [], known);
  const stars = nameWords.filter((word, i) => !(i === 0 && isTick(word.text) && nameWords.length > 3));
  return {
    rptOwnerCik: blank,
    rptOwnerName: nameWords.length > 0 ? textField(stars, known, reasons) : lost('name'),
    rptOwnerStreet1: street1, rptOwnerStreet2: street2,
    rptOwnerCity: place.city, rptOwnerState: place.state, rptOwnerZipCode: place.zip,
    ...none,
  };
}
