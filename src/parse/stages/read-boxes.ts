// The boxes above Table I: the first owner, the issuer, the dates, the relationship; in the boxed layout further owners too.
import { blank, type Extracted } from '../../model/extracted';
import type { ParsedRow } from '../../model/filing';
import { reason } from '../../model/reasons';
import type { Dialect, Line, Word } from '../artifacts';
import { placeFields, streetFields, textField } from '../boxes/address';
import { lost, withoutIssuerCaption } from '../boxes/beside';
import { boxColumns } from '../boxes/columns';
import { dateBoxes, withoutDates } from '../boxes/dates';
import { issuerOf } from '../boxes/issuer';
import { longestBox, relationshipFields, tooLong } from '../boxes/relationship';
import { isTick } from '../boxes/tick';
import { approxFindFirst } from '../ocr/approx';
import type { KnownWords } from '../ocr/joining';
import { bareOf } from '../../text/bare';
import { respelled } from '../word';
import { type CaptionMatch, findCaption, type Stream, streamOf } from '../ocr/stream';

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
  const relationship = boxFive(columns.right, whole, known);
  const rows = owners.map((leaves, at): ParsedRow => {
    const own = at === 0 ? { ...leaves, ...relationship } : leaves;
    return { key: String(at), leaves: own, marks: {}, spans: Object.values(own).flatMap((leaf) => leaf.spans) };
  });
  const issuer = issuerOf(middle, whole, known);
  return { filing: dates, issuer, owners: rows };
}

/**
 * Box 5 from the right column; where its first labels stand in none of its words, from all words: the edge before it was not
 * seen, `2. Issuer Name … 5. Relationship … Tallowmere, Inc. [TLMW] Director X 10% Owner`.
 */
function boxFive(right: readonly Word[], whole: () => Stream, known: KnownWords): Record<string, Extracted> {
  const own = right.length > 0 ? relationshipFields(right, known) : null;
  const isBare = (fields: Record<string, Extracted>): boolean => ['isDirector', 'isTenPercentOwner'].every((leaf) => fields[leaf]?.reasons.some(({ code }) => code === 'label-not-found') ?? false);
  if (own && !isBare(own)) return own;
  const all = relationshipFields(whole().words, known);
  return own && isBare(all) ? own : all;
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
  words.flatMap((word) => (/\)\(/.test(word.text) ? word.text.split(/(?<=\))(?=\()/).map((text) => respelled(word, text)) : [word]));

/** Words that are left of a caption whose pieces lie in several cells: `(Last) (Firs→t) (Mi→ddle)`. */
const isCaptionRest = (text: string): boolean => {
  const bare = bareOf(text);
  return /[()]/.test(text) ? 'lastfirstmiddle'.includes(bare) : /^[a-z]{2,5}$/.test(text) && 'lastfirstmiddle'.includes(bare);
};

function ownerOf(pieces: readonly Word[], known: KnownWords, captioned: boolean): Record<string, Extracted> {
  const none = { isDirector: blank, isOfficer: blank, isTenPercentOwner: blank, isOther: blank, officerTitle: blank, otherText: blank };
  const words = pieces.length > longestBox ? pieces : withoutDates(apart(pieces));
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
  // `*` or what OCR makes of it stands behind the caption: `Person® Marlowe`, `Person * ALDER`; `erson *` where the caption is cut.
  const two = withoutIssuerCaption(words.slice(0, nameEnd));
  const nameWords = (two ?? words.slice(0, nameEnd)).filter((word) => /[A-Za-z0-9&]/.test(word.text) && !(captioned ? false : /^(p?erson|reporting|name|and|address|of)\W*$/i.test(word.text)));
  const reasons = two ? [reason('two-names', 'The captions of two boxes stand before it; the name of the issuer may be part of it.')] : captioned ? [] : [reason('caption-lost', 'The caption before the name cannot be read.')];
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
