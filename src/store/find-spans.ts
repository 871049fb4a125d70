// Where a typed value stands in the source: searched near its row first, then in the whole text.
// Finds exact words only; where several places would do equally, or none, it says none.
import { grouped } from '../judge/decimal';
import type { Value } from '../model/extracted';
import type { SourceText } from '../text/source-text';
import { hull, type Span } from '../text/span';
import type { FieldKind } from './shown-value';

/** A footnote has 1,000 characters, and remarks seldom more than some thousands. What is longer makes a pattern that no engine takes. */
const longestSought = 8_000;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function dateForms(iso: string): string[] {
  const [year = '', month = '', day = ''] = iso.split('-');
  const m = String(Number(month));
  const d = String(Number(day));
  return [
    `${month}/${day}/${year}`, `${m}/${d}/${year}`, iso, `${month}-${day}-${year}`, `${month}/${day}/${year.slice(2)}`, `${m}/${d}/${year.slice(2)}`,
  ];
}

function forms(kind: FieldKind, value: Value): string[] {
  if (typeof value !== 'string' || value === '' || value.length > longestSought) return [];
  if (kind === 'date') return dateForms(value).map(escaped);
  if (kind === 'quantity' || kind === 'price') return [...new Set([grouped(value), value])].map((form) => `${escaped(form)}${form.includes('.') ? '0*' : '(?:\\.0+)?'}`);
  if (kind === 'footnoteId') return [];
  // Words may stand in neighbouring cells or on the next line.
  return [value.trim().split(/\s+/).map(escaped).join('[\\s|]+')];
}

const isWord = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);

function* occurrences(text: string, pattern: string, from: number, to: number): Generator<Span> {
  const search = new RegExp(pattern, 'giu');
  search.lastIndex = from;
  for (let hit = search.exec(text); hit && hit.index < to; hit = search.exec(text)) {
    const start = hit.index;
    const end = start + hit[0].length;
    const inNumber = /^\d/.test(hit[0]) && (/[\d][.,]$/.test(text.slice(Math.max(0, start - 2), start)) || /^[.,]\d/.test(text.slice(end, end + 2)));
    if (end <= to && !isWord(text[start - 1]) && !isWord(text[end]) && !inNumber) yield [start, end];
    if (hit[0].length === 0) search.lastIndex++;
  }
}

/** How far a place is from the row: 0 inside it. */
const distance = (span: Span, near: Span | null): number =>
  near === null ? 0 : Math.max(0, near[0] - span[1], span[0] - near[1]);

/** The spans at which the value stands, or none. `near` is where its row stands. */
export function findSpans(source: SourceText, kind: FieldKind, value: Value, near: readonly Span[]): Span[] {
  const row = hull(near);
  for (const form of forms(kind, value)) {
    if (row) {
      const inside = [...occurrences(source.text, form, row[0], row[1])];
      if (inside.length > 0) return [inside[0] as Span];
    }
    // A lone letter or digit stands everywhere; outside its row it proves nothing.
    if (typeof value !== 'string' || value.length < 4) continue;
    const all = [...occurrences(source.text, form, 0, source.text.length)];
    if (all.length === 0 || (all.length > 1 && !row)) continue;
    return [all.reduce((best, span) => (distance(span, row) < distance(best, row) ? span : best))];
  }
  return [];
}
