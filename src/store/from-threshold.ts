// From the slider of the threshold back to the record: Enter there confirms nothing, for nobody was looking at a field.
import { activeAssessed } from './assessed-of';
import type { Change } from './change';
import { takeTyped } from './edit';
import { goToWanting } from './navigate';
import { atThreshold } from './question';
import { focused } from './session';
import { stopsOf } from './stops';

/** To the next field that wants eyes at the threshold as it stands, from the focused one; that one itself where it is the only one. */
export const goOnFromThreshold: Change = atThreshold((session, tools) => {
  const after = takeTyped(session, tools);
  if (after.draft?.problem) return after;
  const gone = goToWanting(1)(after.throughAll ? { ...after, throughAll: false, focus: null } : after, tools);
  const assessed = activeAssessed(after);
  const only = gone.throughAll && assessed ? stopsOf(assessed)[0] : undefined;
  return only === undefined ? gone : focused(after, only);
});
