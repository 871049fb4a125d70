// A text put together anew from its own pieces: in another order, where an edge went through two printed lines
// (`custodian for A` and `bigail Riley`), or without what a neighbour left in it (`PARKWAY aS`).
import { type Asked, type Offer, offer, type Source } from './offers';

const texts = new Set(['title', 'text', 'companyName', 'personName', 'street', 'city']);
const mostPieces = 3;

/** Two pieces are one word where the first ends in a lone letter or the second begins small. */
const joined = (one: string, two: string): string => (/(^|\s)\p{L}$/u.test(one) || /^\p{Ll}{1,3}(\s|$)/u.test(two) ? `${one}${two}` : `${one} ${two}`);
const other = (one: string, two: string): string => (joined(one, two) === `${one}${two}` ? `${one} ${two}` : `${one}${two}`);

function inOtherOrder({ at }: Asked): Offer[] {
  const pieces = at.raw.split(/\s*…\s*/).map((piece) => piece.trim()).filter((piece) => piece !== '');
  if (pieces.length < 2 || pieces.length > mostPieces) return [];
  const [a, b, c] = pieces as [string, string, string | undefined];
  const ways = c === undefined
    ? [joined(a, b), other(a, b), joined(b, a)]
    : [joined(joined(a, c), b), other(joined(a, c), b), joined(other(a, c), b), joined(joined(a, b), c), other(joined(a, b), c), joined(other(a, b), c)];
  return ways.map((text, place) => ({ ...offer(text, 0.13 - place * 0.01, 'The pieces of the text in another order.'), spans: at.spans }));
}

/** The value without its last words, which may be a neighbour's. */
function shortened({ at }: Asked): Offer[] {
  if (typeof at.value !== 'string') return [];
  const words = at.value.split(/\s+/);
  const strange = /^(?:\W+|\p{L}{1,2}|\d{1,2}|.*[_|”"].*)$/u.test(words.at(-1) ?? '');
  return words.length < 2 ? [] : [
    { ...offer(words.slice(0, -1).join(' '), strange ? 0.21 : 0.09, 'As read, without the last word.'), spans: at.spans },
    ...(words.length > 2 ? [{ ...offer(words.slice(0, -2).join(' '), 0.07, 'As read, without the last two words.'), spans: at.spans }] : []),
  ];
}

export const fromPieces: Source = (asked) => (texts.has(asked.kind) && asked.row.row.group !== 'footnotes' ? [...inOtherOrder(asked), ...shortened(asked)] : []);
