// Name and address in one run, as the list of reporting owners has them: `Hollow Owen 4120 ORCHARD PARK ROAD, SUITE 250 HARWICK, FL 33999`.
import { usStates } from '../../model/codes';
import { blank, type Extracted } from '../../model/extracted';
import { reason } from '../../model/reasons';
import type { Word } from '../artifacts';
import type { KnownWords } from '../ocr/joining';
import { unweave } from '../ocr/unweave';
import { mendWords } from '../readers/text';
import { apartFromCode, isCareOf, ownerRowCut, placeFields, streetFields, textField } from './address';
import { cityWordsAtEnd } from './city-names';

/**
 * One run of name, street, city, state and zip.
 * @param hints bare characters with which the first owner's street and name begin
 * @param sharedCity bare characters of the first owner's city, which box 1 sets apart from the street: `…SUITE 932 NORTH HARWELL, WY`
 */
export function addressLeaves(pieces: readonly Word[], known: KnownWords, hints: readonly string[], sharedCity = ''): Record<string, Extracted> {
  const printed = printedAddress(pieces, known);
  if (printed) return printed;
  const words = mendWords(pieces, known).words.flatMap(apartFromCode);
  const places = hints.filter((hint) => hint.length >= 6).map((hint) => words.findIndex((_, at) => at > 0 && words.slice(at, at + 8).map((word) => word.bare).join('').startsWith(hint))).filter((at) => at > 0);
  const shared = places.length > 0 ? Math.min(...places) : -1;
  // `C/O` before the shared street begins the address.
  const care = words.findIndex((word, at) => at > 0 && isCareOf(word));
  const street = care > 0 && (shared < 0 || care < shared) ? care : shared > 0 ? shared : words.findIndex((word, at) => at > 0 && (/^#?\d/.test(word.text) || /^c\/o/i.test(word.text) || /^p\.?o\.?$/i.test(word.text) || (/^(one|two|three)$/i.test(word.text) && at > 1)));
  let stateAt = -1;
  for (let at = words.length - 1; at > 0; at--) {
    const text = (words[at] as Word).text.replace(/[.,]$/, '');
    if ((usStates.includes(text) || /^[A-Z]\d$/.test(text)) && at > street) {
      stateAt = at;
      break;
    }
  }
  const nameEnd = street > 0 ? street : Math.min(words.length, 3);
  const placeEnd = stateAt > 0 ? stateAt : words.length;
  // The city: back from the state to the last street word or figure.
  let cityAt = placeEnd;
  while (cityAt - 1 > nameEnd) {
    const text = (words[cityAt - 1] as Word).text;
    if (cityAt < placeEnd && (/\d/.test(text) || /[.,]$/.test(text) || isStreetWord(text) || endsStreet(words, cityAt - 1))) break;
    if (placeEnd - cityAt >= 3) break;
    cityAt--;
  }
  if (sharedCity.length > 2) for (let at = placeEnd - 1; at > nameEnd && at >= placeEnd - 4; at--) if (words.slice(at, placeEnd).map((word) => word.bare).join('') === sharedCity) cityAt = at;
  const city = cityWordsAtEnd(words.slice(nameEnd, placeEnd).map(({ text }) => text));
  if (city > 0) cityAt = placeEnd - city;
  // `18 KILN AVENUE, 21ST FLOOR: ALDER FALLS`: the floor belongs to the number before it.
  if (/^(?:floor|fl)\W*$/i.test(words[cityAt]?.text ?? '') && /^\d+(?:st|nd|rd|th)$/i.test(words[cityAt - 1]?.text ?? '')) cityAt++;
  const { street1, street2 } = streetFields(words.slice(nameEnd, cityAt), known);
  const place = placeFields(words.slice(cityAt), known);
  const leaves: Record<string, Extracted> = {
    rptOwnerCik: blank, rptOwnerName: words.length > 0 ? textField(words.slice(0, nameEnd), known) : blank,
    rptOwnerStreet1: street1, rptOwnerStreet2: street2, rptOwnerCity: place.city, rptOwnerState: place.state, rptOwnerZipCode: place.zip,
  };
  if (new Set(pieces.map((word) => word.cell)).size < 2 || pieces.some((word) => word.line !== pieces[0]?.line)) return leaves;
  return Object.fromEntries(Object.entries(leaves).map(([leaf, at]) => [leaf, at.state === 'read' ? { ...at, reasons: [...at.reasons, ownerRowCut] } : at]));
}

/** The lines of an address whose cells the page's edges cut, where the widths of the cells are known. */
function printedAddress(pieces: readonly Word[], known: KnownWords): Record<string, Extracted> | null {
  const widths = known.widths;
  const cells = [...new Set(pieces.map((word) => word.cell))].map((cell) => pieces.filter((word) => word.cell === cell));
  if (!widths || cells.length < 2 || cells.slice(0, -1).some((cell) => !widths.has((cell[0] as Word).cell))) return null;
  const lines = unweave(cells, cells.map((cell) => widths.get((cell[0] as Word).cell) ?? 8), known, 5);
  if (!lines || lines.length < 3) return null;
  const mended = lines.map((line) => mendWords(line, known).words);
  const place = placeFields(mended.at(-1) as Word[], known);
  if (place.state.state !== 'read') return null;
  const streets = mended.slice(1, -1);
  const why = [reason('cut-text-guess', 'The address is cut by the page\'s edges; how its pieces join is a guess.')];
  return {
    rptOwnerCik: blank, rptOwnerName: textField(mended[0] as Word[], known, why),
    rptOwnerStreet1: textField(streets[0] ?? [], known, why), rptOwnerStreet2: textField(streets.slice(1).flat(), known, why),
    rptOwnerCity: place.city, rptOwnerState: place.state, rptOwnerZipCode: place.zip,
  };
}

/** `ONE BRYANT PARK NEW YORK`: a park with a name ends a street; `14 KILN ST PARK RIDGE` begins a city with it. */
const endsStreet = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 1]?.text ?? '';
  return /^park$/i.test((words[at] as Word).text) && !/\d|[.,]$/.test(before) && !isStreetWord(before);
};

const isStreetWord = (text: string): boolean => /^(street|st\.?|avenue|ave\.?|road|rd\.?|drive|dr\.?|boulevard|blvd\.?|lane|ln|court|ct|place|plaza|parkway|pkwy|way|circle|floor|fl|square|suite|building|broadway|center|centre|highway|terrace|sw|se|nw|ne|north|south)$/i.test(text);
