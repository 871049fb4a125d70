// What it costs to take a run of words as a quantity or a price, and what stands behind a value.
import { looksLikeMark } from '../readers/marks';
import { readNumber } from '../readers/number';
import { couldBeNumber, isSmallMark, lengthOf, type NumberRun, plainNumberEnd, type RowFacts, runOf } from './row-facts';
import { impossible } from './weigh-letters';

/** What characters behind a value cost: a mark little, what belongs elsewhere much. */
export const tailCost = (tail: string): number => (tail === '' ? 0 : looksLikeMark(tail) ? 0.4 : strayCost(tail.length));

const strayCost = (length: number): number => 1.5 + 0.5 * length;

/** Marks that begin with no bracket are no longer. */
const longestGarbled = 8;

/** What the words behind a plain number cost; `left` is what its reader left of itself. */
function restCost(facts: RowFacts, left: string, from: number, end: number): number {
  const length = left.length + lengthOf(facts, from, end);
  if (length > longestGarbled && (left === '' ? (facts.words[from]?.text ?? '') : left).charCodeAt(0) !== 40) return strayCost(length);
  return tailCost(left + runOf(facts, from, end).text);
}

/** A run as a number. Quantities and prices ask for the same one after the other, and for what goes on behind the same number. */
function numberIn(facts: RowFacts, from: number, end: number): NumberRun {
  const { number } = facts;
  if (number.from === from && number.end === end) return number;
  number.from = from;
  number.end = end;
  const stop = plainNumberEnd(facts, from, end);
  if (stop < 0) {
    number.reading = couldBeNumber(facts, from, end) ? readNumber(runOf(facts, from, end).text) : null;
    number.tail = number.reading === null ? 0 : tailCost(number.reading.tail);
    return number;
  }
  if (number.plainFrom !== from || number.plainEnd !== stop) {
    number.plainFrom = from;
    number.plainEnd = stop;
    number.plain = readNumber(runOf(facts, from, stop).text);
  }
  number.reading = number.plain;
  number.tail = number.plain === null ? 0 : restCost(facts, number.plain.tail, stop, end);
  return number;
}

/** No number has a slash in it. */
const mayBeNumber = (facts: RowFacts, from: number, end: number): boolean => facts.begins[from] !== 0 && facts.slashes[end] === facts.slashes[from];

/** How many places a number has behind its point. */
const placesOf = (value: string): number => (value.includes('.') ? value.length - value.indexOf('.') - 1 : 0);

export function quantityCost(facts: RowFacts, from: number, end: number): number {
  if (!mayBeNumber(facts, from, end)) return impossible;
  const { reading, tail } = numberIn(facts, from, end);
  if (reading === null) return impossible;
  const { value } = reading;
  const point = value.includes('.') ? 1.2 : 0;
  // A lone digit is a rare quantity and more often a piece of something else.
  const tiny = value.length === 1 && value !== '0' ? 1 : 0;
  return 0.3 + (reading.dollar ? 3.5 : 0) + point + tiny + reading.doubts.length * 1.6 + tail;
}

export function priceCost(facts: RowFacts, from: number, end: number): number {
  if (isSmallMark(facts, from, end)) return 2.4;
  if (!mayBeNumber(facts, from, end)) return impossible;
  const { reading, tail } = numberIn(facts, from, end);
  if (reading === null) return facts.words[from]?.text.startsWith('$') ? 4 : impossible;
  // Prices have two or four places: one or three are a sign of a piece left out.
  const places = placesOf(reading.value);
  const odd = places === 1 || places === 3 ? 0.5 : 0;
  return 0.3 + (reading.dollar ? 0 : 1.8) + odd + reading.doubts.length * 1.6 + tail;
}
