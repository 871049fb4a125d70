// Which rows a footnote speaks of, by what both say: a number (`Of the 10,051,110 shares held …`), a date (`fully vested on
// May 16, 2024`), the words in which the titles of the rows differ (`Each Performance-Based Restricted Stock Unit …`).
import { type ExhibitRow, textValue } from '../bench';
import costs from './chain-costs.json';
import { rowKind } from './note-topics';
import { saysSingular, singular } from './note-words';
import type { Note } from './notes';

/** For a place: the natural logarithm of how much better or worse than others each footnote fits its row, by footnote number. */
export type RowKin = (row: ExhibitRow, leaf: string) => (id: number) => number;

const counted = ['transactionShares', 'sharesOwnedFollowingTransaction', 'underlyingSecurityShares'] as const;
const dated = ['exerciseDate', 'expirationDate', 'transactionDate'] as const;
const titled = ['securityTitle', 'underlyingSecurityTitle'] as const;

const months = 'january february march april may june july august september october november december'.split(' ');
const writtenDate = new RegExp(`\\b(${months.join('|')})\\s+(\\d{1,2}),?\\s+(\\d{4})\\b`, 'gi');

/** Numbers of three figures or more, as the record writes them; no years. */
const numbersIn = (text: string): string[] => (text.match(/\d{1,3}(?:,\d{3})+|\d{3,}/g) ?? []).flatMap((number) => (/^(?:19|20)\d\d$/.test(number) ? [] : [number.replaceAll(',', '')]));

/** Most footnotes have none, which a look for a day and a year tells sooner than the months' names. */
const mayHaveDate = /\d,?\s+\d{4}\b/;

const datesIn = (text: string): string[] => [
  ...(mayHaveDate.test(text) ? [...text.matchAll(writtenDate)] : []).map(([, month = '', day = '', year]) => `${year}-${String(months.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`),
  ...(text.includes('/') ? [...text.matchAll(/\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g)] : []).map(([, month = '', day = '', year]) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`),
];

/** Words of a title, without their plural. */
const wordsIn = (text: string): Set<string> => new Set((text.toLowerCase().match(/[a-z]{3,}|\b[a-z]\b/g) ?? []).map(singular));

/** What is said by more than half of those that could say it tells none of them from the others. */
function telling(said: Iterable<ReadonlySet<string>>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  let all = 0;
  for (const one of said) {
    all++;
    for (const item of one) counts.set(item, (counts.get(item) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([item, count]) => (count <= Math.max(1, all / 2) ? [item] : [])));
}

const valuesOf = (row: ExhibitRow, leaves: readonly string[]): string[] => leaves.flatMap((leaf) => (row.leaves.has(leaf) ? (textValue(row, leaf) ?? []) : []));

/** Reads footnotes and rows once. */
export function rowKinOf(notes: readonly Note[], rows: readonly ExhibitRow[]): RowKin {
  const said = notes.map(({ id, text, lower, rows: kinds }) => ({ id, kinds, numbers: new Set(numbersIn(text)), dates: new Set(datesIn(text)), lower }));
  const numbers = telling(said.map((note) => note.numbers));
  const dates = telling(said.map((note) => note.dates));
  const titles = new Map<string, ReadonlySet<string>>();
  for (const row of rows) for (const title of valuesOf(row, titled)) if (!titles.has(title)) titles.set(title, wordsIn(title));
  const words = telling(titles.values());
  const byTitle = new Map<string, readonly number[]>();
  /** How much more of a title's telling words a footnote has than the others have, by place among the footnotes. */
  const titleFit = (row: ExhibitRow): readonly number[] => {
    const key = valuesOf(row, titled).join('\n');
    let fit = byTitle.get(key);
    if (!fit) {
      const mine = [...new Set(valuesOf(row, titled).flatMap((title) => [...(titles.get(title) ?? [])]).filter((word) => words.has(word)))];
      const theirs = [...words].filter((word) => !mine.includes(word));
      const raw = said.map((note) => {
        const has = (word: string): boolean => saysSingular(note.lower, word);
        return mine.filter(has).length / Math.max(1, mine.length) - theirs.filter(has).length / Math.max(1, theirs.length);
      });
      const mean = raw.reduce((a, b) => a + b, 0) / Math.max(1, raw.length);
      fit = raw.map((one) => one - mean);
      byTitle.set(key, fit);
    }
    return fit;
  };
  // Every place of a row asks for the same: by footnote number, how it fits the row, and how it does where it has the value itself.
  const byRow = new Map<ExhibitRow, { readonly inRow: readonly number[]; readonly here: readonly number[] }>();
  const of = (row: ExhibitRow) => {
    let known = byRow.get(row);
    if (!known) {
      const [inRow, here]: [number[], number[]] = [[], []];
      const own = valuesOf(row, counted).filter((number) => numbers.has(number));
      const days = valuesOf(row, dated).filter((date) => dates.has(date));
      const fit = titleFit(row);
      const kind = rowKind(row.row.group, textValue(row, 'kind') === 'holding' ? '-' : (textValue(row, 'transactionCode') ?? ''));
      for (const [at, note] of said.entries()) {
        const onDate = days.some((date) => note.dates.has(date)) ? costs.dateInRow : 0;
        const words = costs.titleWords * (fit[at] as number) + costs.rowKind * (note.kinds.get(kind) ?? 0);
        inRow[note.id] = (own.some((number) => note.numbers.has(number)) ? costs.numberInRow : 0) + onDate + words;
        here[note.id] = costs.numberHere + onDate + words;
      }
      known = { inRow, here };
      byRow.set(row, known);
    }
    return known;
  };
  const notesWith = new Map(said.map((note) => [note.id, note.numbers]));
  return (row, leaf) => {
    const { inRow, here } = of(row);
    const value = textValue(row, leaf);
    if (value === null || !numbers.has(value)) return (id) => inRow[id] ?? 0;
    return (id) => (notesWith.get(id)?.has(value) ? here : inRow)[id] ?? 0;
  };
}
