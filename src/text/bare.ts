// Letters and digits alone: what captions, names and titles are compared by.
import { chars, charsOf } from './chars';

const isBare = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);

/** Longer texts are not taken apart character by character. */
const longest = 1000;

/** What each ASCII character leaves: `S` leaves `s`, a comma nothing. */
const letters = Array.from({ length: 128 }, (_, unit) => String.fromCharCode(unit).toLowerCase().replace(/[^a-z0-9]/, ''));

/** What an ASCII character leaves of itself. */
export const letterOf = (unit: number): string => letters[unit] as string;

/** A text's letters and digits, lower case: `1. Name and` is `1nameand`. */
export function bareOf(text: string): string {
  // Every word of a text comes here, and many hold nothing else.
  let at = 0;
  while (at < text.length && isBare(text.charCodeAt(at))) at++;
  if (at === text.length) return text;
  if (text.length > longest) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  let bare = '';
  for (at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 128) bare += letterOf(unit);
    // Beyond ASCII two signs have small letters of ASCII: the Kelvin sign and the dotted capital I.
    else if (unit === 0x212a) bare += 'k';
    else if (unit === 0x130) bare += 'i';
  }
  return bare;
}

/** A text, lower case, without what stands before its first and behind its last letter or digit: `(Stock-based),` is `stock-based`. */
export function coreOf(text: string): string {
  const has = charsOf(text);
  const lower = (has & (chars.capital | chars.beyond)) === 0 ? text : text.toLowerCase();
  let from = 0;
  let to = lower.length;
  while (from < to && !isBare(lower.charCodeAt(from))) from++;
  while (to > from && !isBare(lower.charCodeAt(to - 1))) to--;
  return to - from === lower.length ? lower : lower.slice(from, to);
}
