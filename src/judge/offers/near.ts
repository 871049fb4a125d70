// Is another value nearly what was read? `118 ORCHARD AVE` beside `118 ORCHARDAVE`: the paper said that, whatever else fits the box.
import { distance } from 'fastest-levenshtein';
import type { Suggestion } from '../../model/assessed';
import type { ValueKind } from '../../model/catalogue';
import { sameValue, type Value } from '../../model/extracted';

/** Of numbers, dates and codes one character makes another value. */
const inWords: ReadonlySet<ValueKind> = new Set(['text', 'title', 'street', 'city', 'companyName', 'personName']);
/** In shorter words one letter says little. */
const fewest = 6;
/** Of a long text the eye sees no letter, and a comparison would take its time. */
const longest = 300;

const squeezed = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

/** True where two texts differ in spaces, in capitals or in one letter. */
export function isNear(kind: ValueKind, read: Value, other: Value): boolean {
  if (!inWords.has(kind) || typeof read !== 'string' || typeof other !== 'string') return false;
  const [a, b] = [squeezed(read), squeezed(other)];
  return a === b || (Math.min(a.length, b.length) >= fewest && a.length <= longest && Math.abs(a.length - b.length) <= 1 && distance(a, b) <= 1);
}

/** Suggestions for a value as they are offered: what is nearly what was read first, then the likeliest; each once, never what stands there. */
export function inTurn(kind: ValueKind, read: Value, suggestions: readonly Suggestion[], most: number): readonly Suggestion[] {
  return suggestions
    .filter(({ value }) => !sameValue(value, read))
    .map((one) => ({ one, near: isNear(kind, read, one.value) }))
    .sort((a, b) => Number(b.near) - Number(a.near) || b.one.confidence - a.one.confidence)
    .map(({ one }) => one)
    .filter(({ value }, place, all) => all.findIndex((other) => sameValue(other.value, value)) === place)
    .slice(0, most);
}
