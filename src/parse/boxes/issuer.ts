// Box 2 (box 3 of Form 3): the issuer's name and its ticker in brackets, `Tallowmere Instruments, Inc. [TLMW]`.
import { blank } from '../../model/extracted';
import type { ParsedRow } from '../../model/filing';
import { type Reason, reason } from '../../model/reasons';
import type { Word } from '../artifacts';
import { rawOf, readValue, spansOf } from '../extract';
import type { KnownWords } from '../ocr/joining';
import { type CaptionMatch, findCaption, type Stream } from '../ocr/stream';
import { mendWords } from '../readers/text';
import { respelled } from '../word';
import { firmEnd, textField } from './address';
import { besideCaption, boxNumberBefore, lost } from './beside';
import { longestBox, tooLong } from './relationship';

const captionsAfterIssuer = ['dateofearliesttransaction', 'statementforissuersfiscalyear', 'ifamendmentdate', 'dateofevent', 'relationshipofreporting'];

/**
 * The issuer.
 * @param whole all words of the boxes, where the caption is not in the middle column
 */
export function issuerOf(middle: Stream, whole: () => Stream, known: KnownWords): ParsedRow {
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
  // Of the brackets one may be left: `Tallowmere Corp. TLMW ]`.
  const unclosed = words.filter((_word, at) => at !== closeAt);
  // An edge may part name and ticker, or go through either.
  const bare = open < 0 ? bareTicker(unclosed) || bareTicker(mendWords(unclosed, known).words) : 0;
  const nameWords = open >= 0 ? words.slice(0, open) : unclosed.slice(0, unclosed.length - bare);
  const openWord = open >= 0 ? (words[open] as Word) : null;
  const before = openWord ? openWord.text.split(/[[{]/)[0] ?? '' : '';
  const standing = before ? [...nameWords, respelled(openWord as Word, before)] : nameWords;
  // `5. Tallowmere Group, Inc.`: the number of the next box.
  const name = standing.length > 1 && /^[1-6]\.$/.test((standing[0] as Word).text) ? standing.slice(1) : standing;
  const tickerWords = open >= 0 ? words.slice(open, closeAt >= 0 ? closeAt + 1 : Math.min(words.length, open + 3)) : bare > 0 ? unclosed.slice(-bare) : [];
  const reasons = bare > 0 ? [reason('ticker-without-bracket', 'No bracket stands before it; it is taken for the ticker behind the company’s name.')] : closeAt < 0 && open >= 0 ? [reason('bracket-open', 'The bracket behind the ticker is missing.')] : [];
  if (new Set(tickerWords.map((word) => word.cell)).size > 1) reasons.push(reason('cut-ticker', 'The ticker is cut across cells.'));
  let ticker = tickerWords.map((word) => word.text).join(' ');
  ticker = ticker.slice(ticker.search(/[[{]/) + 1).replace(/[\]}].*$/, '').replace(/[!|]/g, 'I').trim();
  // `[T→Symbol LMW]`: the edge of another caption stands between its letters.
  if (closeAt < 0 && ticker.length < 3) reasons.push(reason('text-cut-short', 'It reads as if its end were missing.'));
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
  if (behindTwo) return [reason('two-names', 'The captions of two boxes stand before it; the name of the owner may be part of it.')];
  // `C/O TALLOWMERE INC Tallowmere Inc`: the owner's street beside it.
  if (/^c\/o$/i.test(name[0]?.text ?? '')) return [reason('street-in-name', 'A street stands in it.')];
  if (/^\d+ [A-Z]/.test(name.map((word) => word.text).join(' ')) && name.some((word) => /^(?:street|avenue|road|drive|boulevard|suite|lane|court|way|place|parkway|plaza|square|highway|terrace|circle|pike)[.,]?$/i.test(word.text))) return [reason('street-in-name', 'A street stands in it.')];
  return rawOf(name).split(' … ').length > 2 ? [reason('cut-text-guess', `The name is cut across cells: ${rawOf(name)}.`)] : [];
}

/** Edges may take both brackets, and cut the ticker: `Tallowmere Resources, Inc. TLMW`, `Tallowmere Corp. TL→MW`. Gives how many words are the ticker. */
function bareTicker(words: readonly Word[]): number {
  const last = words.at(-1);
  for (const count of [1, 2]) {
    const ticker = words.slice(-count);
    const end = words.at(-count - 1);
    if (!last || !end || words.length < count + 2 || ticker.some((word) => firmEnd.test(word.text)) || !/[A-Za-z]{2}/.test(end.text) || !firmEnd.test(end.text)) continue;
    if (/^[A-Z]{2,5}$/.test(ticker.map((word) => word.text).join('')) && (count === 1 || ticker[0]?.cell !== last.cell)) return ticker.reduce((sum, { also }) => sum + 1 + (also?.length ?? 0), 0);
  }
  return 0;
}

/** A ticker cut by an edge is one word: `[ JPM→]`, `[CL→RB]`. */
const joinTicker = (words: readonly Word[], ticker: string): string => (new Set(words.map((word) => word.cell)).size > 1 ? ticker.replace(/ /g, '') : ticker.replace(/^[[{]\s*/, ''));

const tickerDoubts = (ticker: string) => (/^[A-Z][A-Z0-9.,/ :-]{0,9}$/.test(ticker) ? (/\d/.test(ticker) ? [reason('ticker-digit', 'Figures are rare in a ticker.')] : []) : [reason('ticker-odd', 'A ticker has capitals only, ten at most.')]);
