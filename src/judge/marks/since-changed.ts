// Footnote marks of a filing hang together: where a person takes one off, its row's neighbours may become doubtful. Then the
// change is named, for nothing in their own row tells why.
import { leafOf, listCaptions } from '../../model/catalogue';
import { sameValue } from '../../model/extracted';
import { type Reason, reason } from '../../model/reasons';
import type { AsRead } from '../as-read';
import type { Bench, Exhibit } from '../bench';
import { allRows, type Table } from '../rows';

/** Marks that a person made otherwise than they were read. */
interface Changed {
  readonly table: Table;
  readonly index: number;
  readonly leaf: string;
}

type ReadingOf = (field: Exhibit['field']) => AsRead;

const changedIn = (bench: Bench, readingOf: ReadingOf): Changed[] =>
  allRows(bench).flatMap(({ table, index, row }) =>
    [...row.marks].flatMap(([leaf, at]) => (at.decided && !sameValue(idsOf(at.value), idsOf(readingOf(at.field).value)) ? [{ table, index, leaf }] : [])));

/** No marks are no marks, whether they were taken off or never there. */
const idsOf = (value: Exhibit['value']): readonly string[] => (Array.isArray(value) ? value : []);

const placeOf = ({ table, index, leaf }: Changed, from: string): string =>
  `on ${leafOf(table, leaf)?.caption ?? leaf} in ${from === table ? '' : `${listCaptions[table]} `}row ${index + 1}`;

/**
 * Says of doubtful marks that the filing alone would not make doubtful which marks were changed by hand: in their column, else
 * in their table, else anywhere. Gives null where none were, or where the doubt was there before.
 */
export function sinceChanged(bench: Bench, readingOf: ReadingOf, threshold: number): (at: Exhibit) => Reason | null {
  let changed: readonly Changed[] | null = null;
  return ({ field }) => {
    changed ??= changedIn(bench, readingOf);
    if (changed.length === 0) return null;
    const { sure = 1 } = readingOf(field);
    if (sure < threshold) return null;
    const near = [changed.filter(({ table, leaf }) => table === field.group && leaf === field.leaf), changed.filter(({ table }) => table === field.group), changed].find((some) => some.length > 0) ?? [];
    const [first, ...others] = near as [Changed, ...Changed[]];
    const where = `${placeOf(first, field.group)}${others.length === 0 ? '' : ` and in ${others.length === 1 ? 'another place' : `${others.length} other places`}`}`;
    return reason('marks-changed', `It was not doubted before the footnote marks ${where} were changed by hand.`);
  };
}
