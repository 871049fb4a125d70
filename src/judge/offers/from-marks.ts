// Footnote marks that a value could carry: those of its column, those that no value carries, those whose footnotes speak of
// such a leaf; one more or one fewer than what was read.
import type { Value } from '../../model/extracted';
import { type Bench, textValue } from '../bench';
import { notesOf as readNotes } from '../marks/notes';
import { tables } from '../rows';
import { type Asked, type Offer, offer, type Source } from './offers';

interface Notes {
  readonly ids: readonly string[];
  /** Id → the words of the footnote, and how it begins. */
  readonly texts: ReadonlyMap<string, string>;
  readonly beginnings: ReadonlyMap<string, string>;
  /** Id → the share of such footnotes' marks that stand on each leaf. */
  readonly shares: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly referred: ReadonlySet<string>;
}

/** The first seven words of a footnote. */
const beginningOf = (text: string): string => (/^(?:\s*\S+){0,7}/.exec(text)?.[0] ?? '').split(/\s+/).join(' ');

const known = new WeakMap<Bench, Notes>();

function notesOf(bench: Bench): Notes {
  const there = known.get(bench);
  if (there) return there;
  const texts = new Map(bench.lists.footnotes.flatMap((row) => {
    const id = textValue(row, 'id');
    return id === null ? [] : [[id, textValue(row, 'text') ?? ''] as const];
  }));
  const referred = new Set(tables.flatMap((table) => bench.lists[table].flatMap((row) => [...row.marks.values()].flatMap(({ value }) => (Array.isArray(value) ? value : [])))));
  const shares = new Map(readNotes(bench).map((note) => [`F${note.id}`, note.shares]));
  const beginnings = new Map([...texts].map(([id, text]) => [id, beginningOf(text)]));
  const made: Notes = { ids: [...texts.keys()], texts, beginnings, shares, referred };
  known.set(bench, made);
  return made;
}

const listOf = (value: Value): readonly string[] => (Array.isArray(value) ? value : []);
const inOrder = (ids: readonly string[]): string[] => [...new Set(ids)].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
const said = (ids: readonly string[]): string => ids.map((id) => id.slice(1)).join(', ');

/** The sets of marks on the same leaf of other rows, the row above first, then the most frequent. */
function columnSets({ bench, row, leaf }: Asked): string[][] {
  const { group } = row.row;
  if (group !== 'nonDerivativeTable' && group !== 'derivativeTable') return [];
  const rows = bench.lists[group];
  const at = rows.indexOf(row);
  const counts = new Map<string, number>();
  // In a long table the rows around tell enough.
  for (const [place, other] of rows.slice(Math.max(0, at - 40), at + 40).entries()) {
    const ids = listOf(other.marks.get(leaf)?.value ?? null).join();
    if (other !== row && ids !== '') counts.set(ids, (counts.get(ids) ?? 0) + (Math.abs(place + Math.max(0, at - 40) - at) === 1 ? 1.5 : 1));
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([ids]) => ids.split(','));
}

/** How well each footnote would stand on the leaf, the best first. */
function likelyIds({ bench, row, at, leaf }: Asked): string[] {
  const { ids, shares, referred } = notesOf(bench);
  const digits = at.raw.replace(/\D/g, '');
  const column = new Set(columnSets({ bench, row, at, leaf, kind: 'text' }).flat());
  const score = (id: string): number =>
    Math.log((shares.get(id)?.get(leaf) ?? 0) + 0.02)
    + (referred.has(id) ? 0 : 1.6) + (column.has(id) ? 1 : 0) + (digits !== '' && digits === id.slice(1) ? 2 : digits.includes(id.slice(1)) ? 1 : 0);
  return ids.map((id) => ({ id, worth: score(id) })).sort((a, b) => b.worth - a.worth).map(({ id }) => id);
}

export const fromMarks: Source = (asked) => {
  const { at, bench } = asked;
  const { texts, beginnings } = notesOf(bench);
  const now = listOf(at.value);
  const likely = likelyIds(asked);
  const words = (id: string): string => beginnings.get(id) ?? '';
  const found: Offer[] = [];
  const add = (ids: readonly string[], confidence: number, reason: string): void => void found.push(offer(inOrder(ids), confidence, reason));
  for (const [place, ids] of columnSets(asked).slice(0, 3).entries()) add(ids, 0.24 - place * 0.03, `Other rows of the column carry ${said(ids)}.`);
  for (const [place, id] of likely.slice(0, 5).entries()) add([id], 0.2 - place * 0.02, `Footnote ${id.slice(1)}: ${words(id)} …`);
  if (now.length > 0) {
    const more = likely.find((id) => !now.includes(id));
    if (more) add([...now, more], 0.19, `Footnote ${more.slice(1)} besides: ${words(more)} …`);
    const next = `F${Number((now.at(-1) as string).slice(1)) + 1}`;
    if (texts.has(next)) add([...now, next], 0.15, `Footnote ${next.slice(1)} besides.`);
    const before = `F${Number((now[0] as string).slice(1)) - 1}`;
    if (texts.has(before)) add([before, ...now], 0.14, `Footnote ${before.slice(1)} besides.`);
  }
  if (now.length > 0 || at.state !== 'blank') add([], 0.16, 'No mark.');
  return found;
};
