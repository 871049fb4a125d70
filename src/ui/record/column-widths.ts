// How wide the columns of a long table are, from all its rows: those not drawn count too, so that nothing shifts in scrolling.
import type { AssessedFiling } from '../../model/assessed';
import { catalogue } from '../../model/catalogue';
import type { TableName } from '../../store/record-layout';
import { kindOf, shownValue } from '../../store/shown-value';

const perCharacter = 7.4;
const beside = 16;
/** Longer texts are broken into lines. */
const most = 180;

/** The least width of each column of a table in pixels. */
export function columnWidths(assessed: AssessedFiling, table: TableName): Record<string, number> {
  const longest = new Map<string, number>();
  let value = 0;
  for (const field of assessed.fields) {
    if (field.group !== table) continue;
    // Footnote marks stand beside the value that comes right before them.
    const length = field.isMarks ? value + shownValue('marks', field.value).length + 1 : shownValue(kindOf(field), field.value).length;
    value = length;
    if (length > (longest.get(field.leaf) ?? 0)) longest.set(field.leaf, length);
  }
  return Object.fromEntries(catalogue[table].map(({ name }) => [name, Math.min(most, Math.ceil((longest.get(name) ?? 0) * perCharacter) + beside)]));
}
