// A text as its bare words, for looking up whether it says something: a running text is looked up often and is long, so it is
// read once, character by character, into one text of small letters and figures.

const blank = 32;
/** What is written for each ASCII character: letters and figures small, a space for what breaks words, 0 for nothing. */
const tableOf = (breaks: RegExp | null): Uint8Array =>
  Uint8Array.from({ length: 128 }, (_, unit) => {
    const character = String.fromCharCode(unit).toLowerCase();
    return /[a-z0-9]/.test(character) ? character.charCodeAt(0) : breaks?.test(character) ? blank : 0;
  });
const forWords = tableOf(/\s/);
const forListed = tableOf(/[\s,]/);
const forLetters = tableOf(null);

/** The same for other characters: white space, `\u00a0`; and two that are small letters of ASCII when made small, `K` for Kelvin. */
function wide(unit: number, breaks: boolean): number {
  const character = String.fromCharCode(unit);
  if (/\s/.test(character)) return breaks ? blank : 0;
  return unit === 0x130 || unit === 0x212a ? character.toLowerCase().charCodeAt(0) : 0;
}

const decoder = new TextDecoder();
/** Room for the words of one text, which serves the next. */
let room = new Uint8Array(4096);

/** A text as the table writes it; where words are broken, one space at each break and at both ends. */
function written(text: string, table: Uint8Array, breaks: boolean): string {
  if (room.length < text.length + 2) room = new Uint8Array(2 * text.length + 2);
  const into = room;
  let end = 0;
  if (breaks) into[end++] = blank;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const to = unit < 128 ? (table[unit] as number) : wide(unit, breaks);
    if (to > blank || (to === blank && into[end - 1] !== blank)) into[end++] = to;
  }
  if (breaks && into[end - 1] !== blank) into[end++] = blank;
  return decoder.decode(into.subarray(0, end));
}

/** The bare words of a text, a space before and behind each: `By Kiln II (DE), L.P.` is ` by kiln ii de lp `. */
export const bareWords = (text: string): string => written(text, forWords, true);

/** The same where commas part words, too: `MARLOWE,INES` is ` marlowe ines `. */
export const bareListed = (text: string): string => written(text, forListed, true);

/** All letters and figures of a text in one, as `bareOf` gives them: quicker for a long one. */
export const bareLetters = (text: string): string => written(text, forLetters, false);
