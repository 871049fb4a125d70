// How wide the columns of a long table are, from all its rows: those not drawn count too, so that nothing shifts in scrolling.
import type { AssessedFiling } from '../../model/assessed';
import type { Leaf } from '../../model/catalogue';
import { addressOf, marksAddressOf } from '../../model/filing';
import type { TableName } from '../../store/record-layout';
import { kindOf, shownValue } from '../../store/shown-value';

const perCharacter = 7.4;
const beside = 16;
/** Longer texts are broken into lines. */
const most = 180;

/** The least width of each column in pixels. */
export function columnWidths(assessed: AssessedFiling, table: TableName, leaves: readonly Leaf[]): ReadonlyMap<string, number> {
  const keys = assessed.rowKeys[table] ?? [];
  return new Map(leaves.map((leaf) => {
    let longest = 0;
    for (const key of keys) {
      const field = assessed.byAddress.get(addressOf(table, key, leaf.name));
      const marks = assessed.byAddress.get(marksAddressOf(table, key, leaf.name));
      const length = (field ? shownValue(kindOf(field), field.value).length : 0) + (marks ? shownValue('marks', marks.value).length + 1 : 0);
      longest = Math.max(longest, length);
    }
    return [leaf.name, Math.min(most, Math.ceil(longest * perCharacter) + beside)];
  }));
}
