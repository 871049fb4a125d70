// The value of the row above, where there is one to take: what is lost there was not blank, and gives nothing.
import { addressOf, type ListName, marksAddressOf } from '../model/filing';
import { activeAssessed, focusedField } from './assessed-of';
import type { Change } from './change';
import { copyFromAbove, isLost } from './edit';
import { withLastChange } from './last-change';
import { announced } from './session';

/** Takes the value of the row above; where that is lost or unreadable it changes nothing, and says so. */
export const takeFromAbove: Change = (session, tools) => {
  const field = focusedField(session);
  const assessed = activeAssessed(session);
  const key = field ? assessed?.rowKeys[field.group]?.[(field.index ?? 0) - 1] : undefined;
  if (!field || key === undefined) return copyFromAbove(session, tools);
  const address = field.isMarks ? marksAddressOf(field.group as ListName, key, field.leaf) : addressOf(field.group, key, field.leaf);
  const above = assessed?.byAddress.get(address);
  if (!above || !isLost(above)) return copyFromAbove(session, tools);
  const text = above.state === 'lost' ? 'The row above has lost its value, so there is nothing to copy.' : 'The value of the row above is unreadable, so there is nothing to copy.';
  return announced(withLastChange(session, text, []), text);
};
