// Names whose lines an edge cut and wove into each other, put together again as another place of the filing has them:
// `By Saltmere Fund IV, L.P. Ridge Growth` where a footnote speaks of `Saltmere Ridge Growth Fund IV, L.P.`
import { reason } from '../model/reasons';
import { bareOf } from '../text/bare';
import { type Bench, type Exhibit, exhibit, infer, suggest, textValue } from './bench';
import { letterWindow } from './letter-window';
import { anyOf } from './reason-kinds';
import { allRows } from './rows';

/** True where the reading itself says that its letters may be out of order, or gone. */
const saysHurt = anyOf(/^(?:cut-text|two-names|letters-lost|unknown-words|text-cut|mixed-|odd-)/);
const isHurt = (at: Exhibit): boolean => !at.decided && saysHurt(at.reasons);

/** A name shorter than this has the letters of too many others. */
const fewest = 9;

/** A name as it stands in a sentence: without the comma or bracket behind it, with the point of `L.P.` and `Inc.` */
const trimmed = (text: string): string => {
  const bare = text.replace(/^[("“]+|[,;:)"”]+$/g, '');
  return /(?:\b(?:inc|corp|ltd|co|l\.p|l\.l\.c|n\.v|s\.a|jr|sr)\.)$/i.test(bare) ? bare : bare.replace(/\.$/, '');
};

/** A text's words, and the letters of all of them in one, with where each word's begin. */
interface Letters {
  readonly words: readonly string[];
  readonly letters: string;
  /** One more than there are words. */
  readonly begins: readonly number[];
}

function lettersOf(text: string): Letters {
  const words = text.split(/\s+/);
  let letters = '';
  const begins = [0];
  for (const word of words) {
    letters += bareOf(word);
    begins.push(letters.length);
  }
  return { words, letters, begins };
}

/** Some texts, and what is made of them for whoever asks: the boxes and rows of a filing ask for the same, mostly none does. */
interface Said {
  readonly texts: readonly string[];
  /** See `saidWhole`. */
  readonly whole: (name: string) => readonly string[];
}

function saidIn(texts: readonly string[]): Said {
  let letters: readonly Letters[] | null = null;
  const known = new Map<string, readonly string[]>();
  const whole = (name: string): readonly string[] => {
    let found = known.get(name);
    if (!found) {
      letters ??= texts.map(lettersOf);
      found = withLettersOf(name, letters);
      known.set(name, found);
    }
    return found;
  };
  return { texts, whole };
}

/**
 * The runs of words in some texts that have the letters of a name, but for one in twelve: those with the fewest gone.
 * @param name what was read, without the words that open it, `By`
 */
export const saidWhole = (name: string, texts: readonly string[]): readonly string[] => saidIn(texts).whole(name);

function withLettersOf(name: string, texts: readonly Letters[]): string[] {
  const mine = bareOf(name);
  if (mine.length < fewest) return [];
  const most = Math.floor(mine.length / 12);
  const found = new Map<string, number>();
  for (const { words, letters, begins } of texts) {
    if (letters.length < mine.length) continue;
    const window = letterWindow(mine, letters);
    for (let from = 0; from < words.length; from++) {
      const begin = begins[from] as number;
      for (let to = from; to < words.length; to++) {
        const end = begins[to + 1] as number;
        const gone = end - begin - mine.length;
        if (gone > most) break;
        // A word without letters at the end adds nothing to the run before it.
        if (gone < 0 || end === begins[to] || !window.holds(begin, end)) continue;
        found.set(trimmed(words.slice(from, to + 1).join(' ')), gone);
      }
    }
  }
  const least = Math.min(...found.values());
  const best = [...found].flatMap(([text, gone]) => (gone === least ? [text] : []));
  // `Tarn Fund, LP ("Tarn` has the letters of `Fund, LP ("Tarn`, too: what begins alike is meant.
  const alike = best.filter((text) => bareOf(text).slice(0, 2) === bareOf(name).slice(0, 2));
  return alike.length > 0 ? alike : best;
}

/** A name from an address in capitals, written as the value writes names: `ASHQUILL BIOSYSTEMS PLC` for `Ashqu~ll Biosystems plc`. */
function casedAs(read: string, found: string): string {
  if (found !== found.toUpperCase() || read === read.toUpperCase()) return found;
  const own = new Map(read.split(/\s+/).map((word) => [bareOf(word), word]));
  return found.split(' ').map((word) => own.get(bareOf(word)) ?? (word.length > 3 ? `${word[0]}${word.slice(1).toLowerCase()}` : word)).join(' ');
}

const opening = /^(?:(?:held\s+)?(?:by|through|via)(?:\s+the)?\s+)/i;

const firm = /\b(?:inc|llc|l\.l\.c|ltd|corp|co|l\.p|lp|plc)\.?$/i;

/** True where a firm's name lacks a comma or a space before its end that the other writing has: the rest is the same. */
const isLoose = (read: string, whole: string): boolean => firm.test(whole) && whole.replace(/[\s,.]/g, '') === read.replace(/[\s,.]/g, '') && (whole.match(/[\s,]/g) ?? []).length > (read.match(/[\s,]/g) ?? []).length;

/** `Saltmere Funds Inc` where a signature has `Saltmere Funds, Inc.`: offered, since a box may well be typed without the comma. `head` is what opens a nature, `By `. */
function offerBetween(at: Exhibit, said: Said, head = ''): void {
  if (!isHurt(at) || typeof at.value !== 'string') return;
  const read = at.value.slice(head.length);
  for (const other of said.whole(read)) if (isLoose(read, other)) suggest(at, { value: head + other, confidence: 0.4, reason: 'A footnote or a signature writes it so.', spans: [] });
}

function restore(at: Exhibit, said: Said): void {
  if (!isHurt(at) || typeof at.value !== 'string') return;
  const head = opening.exec(at.value)?.[0] ?? '';
  const whole = said.whole(at.value.slice(head.length));
  const [only] = whole;
  if (only === undefined) return;
  const value = head + casedAs(at.value, only);
  if (value === at.value) return;
  if (bareOf(value) === bareOf(at.value)) {
    offerBetween(at, said, head);
    return;
  }
  if (new Set(whole.map(bareOf)).size > 1) {
    for (const one of whole) suggest(at, { value: head + one, confidence: 0.4, reason: 'A footnote or a signature speaks of it.', spans: [] });
    return;
  }
  suggest(at, { value: at.value, confidence: 0.2, reason: 'As the pieces stand in the text.', spans: at.spans });
  // What was said of the words as they stood is settled.
  for (let n = at.reasons.length - 1; n >= 0; n--) if (/^(?:letters-lost|unknown-words)$/.test((at.reasons[n] as { code: string }).code)) at.reasons.splice(n, 1);
  infer(at, value, reason('restored-from-notes', `The text has ${at.raw}; elsewhere the filing speaks of ${only}.`));
}

const numeral = / 1(,? (?:l\.?p|llc|l\.l\.c|inc|ltd|fund|trust|gp)\b)/i;

/** `By Saltmere Capital 1, LP` where a footnote speaks of `Saltmere Capital I, LP`. */
function restoreNumeral(at: Exhibit, texts: readonly string[]): void {
  if (at.decided || typeof at.value !== 'string' || !at.reasons.some(({ code }) => code === 'numeral-unclear')) return;
  const value = at.value.replace(numeral, ' I$1');
  const name = bareOf(value.slice((opening.exec(value)?.[0] ?? '').length));
  if (value === at.value || !texts.some((text) => bareOf(text).includes(name))) return;
  suggest(at, { value: at.value, confidence: 0.2, reason: 'As it stands in the text.', spans: at.spans });
  infer(at, value, reason('restored-from-notes', `The text has ${at.raw}; elsewhere the filing speaks of it with the numeral I.`));
}

/** `Marlowe Ines Tallowmere Instruments, Inc.`: two boxes whose captions stand together, and both names behind them. */
function withoutOwner(at: Exhibit, owners: readonly string[]): void {
  const value = at.value;
  if (at.decided || typeof value !== 'string') return;
  const owner = owners.find((name) => name.length > 4 && value.startsWith(`${name} `));
  if (owner === undefined) return;
  suggest(at, { value, confidence: 0.2, reason: 'As the words stand in the text.', spans: at.spans });
  at.value = value.slice(owner.length + 1);
  at.reasons.push(reason('owner-before-issuer', `The text has ${at.raw}; the first words are the reporting owner’s name.`));
}

/** `MARLOWE INES T Tallowmere Instruments, Inc.` in both boxes: the words that begin it and stand in a signature are the owner's name. */
function partTwoNames(owner: Exhibit, issuer: Exhibit, signed: readonly string[]): void {
  const both = issuer.value;
  if (owner.decided || issuer.decided || typeof both !== 'string' || owner.value !== both) return;
  const signers = new Set(signed.flatMap((text) => text.split(/[\s,;]+/).map(bareOf)));
  const words = both.split(' ');
  let own = 0;
  while (own < words.length && signers.has(bareOf(words[own] as string))) own++;
  // An initial that the signature leaves out.
  if (own > 1 && /^[A-Z]\.?$/.test(words[own] ?? '')) own++;
  if (own < 2 || own >= words.length) return;
  for (const [at, value] of [[owner, words.slice(0, own).join(' ')], [issuer, words.slice(own).join(' ')]] as const) {
    suggest(at, { value: both, confidence: 0.2, reason: 'As the words stand in the text.', spans: at.spans });
    at.doubted = true;
    at.value = value;
    at.reasons.push(reason('owner-before-issuer', `The text has ${both} for owner and issuer; its first words stand in the signature.`));
  }
}

/** Restores the issuer's name and the natures of ownership. */
export function reconcileNames(bench: Bench): void {
  const notes = [...bench.lists.footnotes.flatMap((row) => textValue(row, 'text') ?? []), textValue(bench.filing, 'remarks') ?? ''];
  const signed = bench.lists.ownerSignatures.flatMap((row) => textValue(row, 'signatureName') ?? []);
  const owners = bench.lists.reportingOwners.flatMap((row) => textValue(row, 'rptOwnerName') ?? []);
  const streets = bench.lists.reportingOwners.flatMap((row) => /^c\/o\s+(.+)$/i.exec(textValue(row, 'rptOwnerStreet1') ?? '')?.[1] ?? []);
  const first = bench.lists.reportingOwners[0];
  if (first) partTwoNames(exhibit(first, 'rptOwnerName'), exhibit(bench.issuer, 'issuerName'), signed);
  withoutOwner(exhibit(bench.issuer, 'issuerName'), owners);
  restore(exhibit(bench.issuer, 'issuerName'), saidIn([...notes, ...signed, ...streets]));
  const elsewhere = saidIn([...notes, ...signed]);
  for (const row of bench.lists.reportingOwners) offerBetween(exhibit(row, 'rptOwnerName'), elsewhere);
  const said = saidIn([...notes, ...signed, ...owners]);
  for (const { row } of allRows(bench)) {
    restore(exhibit(row, 'natureOfOwnership'), said);
    restoreNumeral(exhibit(row, 'natureOfOwnership'), said.texts);
  }
}
