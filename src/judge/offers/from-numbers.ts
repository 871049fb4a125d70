// A number from its own characters, where an edge took some: zeros behind `2,06`, a point in `$139 … 87`, one of two pieces
// in `50 … 2,739`, a date's month in `0 … /22/2023`.
import { isDate } from '../../model/dates';
import { textValue } from '../bench';
import { big, decimalString } from '../decimal';
import { type Asked, type Offer, offer, type Source } from './offers';

const plain = (text: string): string | null => {
  const value = big(text.replace(/[$,\s]/g, '').replace(/^\./, '0.').replace(/\.$/, ''));
  return value?.gte(0) ? decimalString(value) : null;
};

/** What an edge or a mark did to grouped figures: `2,06` wants one figure more behind, `5,0 … 0,000` one within; a zero is the likeliest. */
function regrouped(raw: string): string[] {
  const bare = raw.replace(/[\s$]/g, '').replace(/\(\d+\)$/, '');
  const tail = /,(\d{1,2})$/.exec(bare);
  const ends = tail ? [bare + '0'.repeat(3 - (tail[1] as string).length)] : [];
  // A last group of four figures has a footnote mark behind it: `53,4872` is 53,487 with mark 2.
  const marked = /^(\d{1,3}(?:,\d{3})+)\d{1,2}$/.exec(bare);
  if (marked) ends.push(marked[1] as string);
  // A group of two figures before a cut: a zero stood at the edge.
  const pieces = bare.split('…');
  const within = pieces.length > 1 ? pieces.slice(1).map((_, at) => `${pieces.slice(0, at + 1).join('')}0${pieces.slice(at + 1).join('')}`) : [];
  return [...ends, ...within.filter((text) => /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text))];
}

function numbers({ at, kind }: Asked): Offer[] {
  const raw = at.raw.replace(/\(\d{1,2}\)\s*$/, '');
  const pieces = raw.split(/…|\s{2,}/).map((piece) => piece.trim()).filter((piece) => /\d/.test(piece));
  const found: [string, number, string][] = regrouped(raw).map((text) => [text, 0.24, 'As read, with its figures in groups of three.']);
  if (pieces.length > 1) {
    for (const piece of pieces) found.push([piece, 0.13, 'One of the pieces that stand in the text.']);
    if (kind === 'price' && pieces.length === 2) found.push([`${pieces[0]?.replace(/[.,]$/, '')}.${pieces[1]?.replace(/^[.,]/, '')}`, 0.26, 'As read, with a point between the pieces.']);
  }
  const digits = raw.replace(/[^\d]/g, '');
  if (kind === 'price' && typeof at.value === 'string' && !at.value.includes('.') && digits.length > 2) {
    found.push([`${digits.slice(0, -2)}.${digits.slice(-2)}`, 0.2, 'As read, with a point before the last two figures.']);
    found.push([`.${digits}`, 0.19, 'As read, with a point in front.']);
    if (digits.length > 4) found.push([`${digits.slice(0, -4)}.${digits.slice(-4)}`, 0.15, 'As read, with a point before the last four figures.']);
  }
  return found.flatMap(([text, likely, reason]) => {
    const value = plain(text);
    return value === null ? [] : [{ ...offer(value, likely, reason), spans: at.spans }];
  });
}

/** `0 … /22/2023`: day and year stand there; the month is box 3's or the next. */
function dates({ at, bench }: Asked): Offer[] {
  const tail = /\/\s*(\d{1,2})\s*\/\s*((?:19|20)\d{2})\b/.exec(at.raw.replace(/[…\s]/g, ''));
  const period = textValue(bench.filing, 'periodOfReport');
  if (!tail || !period) return [];
  const month = Number(period.slice(5, 7));
  return [month, (month % 12) + 1].map((of, place) => offer(
    `${tail[2]}-${String(of).padStart(2, '0')}-${(tail[1] as string).padStart(2, '0')}`, 0.3 - place * 0.1, place === 0 ? 'Day and year as read, in the month of box 3.' : 'Day and year as read, in the month after box 3.',
  )).filter(({ value }) => isDate(String(value)));
}

export const fromNumbers: Source = (asked) =>
  asked.kind === 'quantity' || asked.kind === 'price' ? numbers(asked) : asked.kind === 'date' ? dates(asked) : [];
