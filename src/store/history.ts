// Undo and redo without end, a filing at a time. The history is the list of corrections; undoing moves its end.
import type { AssessedField, AssessedFiling } from '../model/assessed';
import type { Correction } from '../model/correction';
import { addressOf } from '../model/filing';
import { rowName } from '../model/catalogue';
import { pointerParts } from '../model/pointer';
import { activeAssessed, fieldAt } from './assessed-of';
import { type Change, withEffect } from './change';
import { labelOf } from './labels';
import { unfolded } from './navigate';
import { activeReady, announced, focused, historyOf, type History, type Session } from './session';
import { firstLeafOf, recordOrder } from './record-layout';
import { isPlace } from './stops';

/** True where there is something to undo. */
export const canUndo = (history: History): boolean => history.done > 0;

/** True where there is something to do again. */
export const canRedo = (history: History): boolean => history.done < history.corrections.length;

/** The end of the step that begins or ends at `from`. */
function stepEnd({ corrections }: History, from: number, by: 1 | -1): number {
  const step = corrections[by > 0 ? from : from - 1]?.step;
  let at = from;
  while (corrections[by > 0 ? at : at - 1]?.step === step && (by > 0 ? at < corrections.length : at > 0)) at += by;
  return at;
}

/** The field to look at after a correction came or went. */
export function placeOfCorrection(correction: Correction | undefined, all: readonly Correction[]): string | null {
  if (!correction) return null;
  if (correction.kind === 'take-back') return placeOfCorrection(all.find(({ step }) => step === correction.of), all);
  if ('address' in correction) return correction.address;
  return addressOf(correction.list, correction.key, firstLeafOf(correction.list));
}

/** Where a row is gone again: above an added one, on the one that follows a removed one; else the first field. */
function nearby(before: AssessedFiling | null, now: AssessedFiling, moved: Correction | undefined, { focus, allColumns }: Session): string | null {
  const { list, key } = moved && 'list' in moved ? moved : { list: null, key: '' };
  const keys = list === null ? [] : (now.rowKeys[list] ?? []);
  const at = list === null ? 0 : (before?.rowKeys[list]?.indexOf(key) ?? 0);
  const [above, there] = [keys[at - 1], keys[at]];
  const next = moved?.kind === 'add-row' ? (above ?? there) : (there ?? above);
  const field = list === null || next === undefined ? undefined : now.byAddress.get(addressOf(list, next, firstLeafOf(list)));
  return field ? sameLeaf(now, focus, field, allColumns) : (now.fields[0]?.address ?? null);
}

/** In a row that came back or moved, the leaf on which the person stands, where it is shown; else the field itself. */
function sameLeaf(assessed: AssessedFiling, from: string | null, field: AssessedField, allColumns: boolean): string {
  const [list, , ...leaf] = pointerParts(from ?? '');
  const there = field.key === null || list !== field.group ? '' : addressOf(field.group, field.key, leaf.join('/'));
  return recordOrder(assessed, allColumns).includes(there) ? there : field.address;
}

const deeds = {
  'add-row': 'the added row', 'remove-row': 'the removed row', 'move-row': 'the moved row',
  'dismiss-finding': 'the finding put aside', 'take-back': 'the change taken back',
} as const;

const move = (by: 1 | -1): Change => (session) => {
  const entry = activeReady(session);
  if (!entry) return session;
  const history = historyOf(session, entry);
  if (by < 0 ? !canUndo(history) : !canRedo(history)) return announced(session, by > 0 ? 'There is nothing to redo.' : session.batch.takenOut ? 'There is nothing to undo in this filing. What was taken out of the queue can be brought back under the header.' : 'There is nothing to undo.');
  const done = stepEnd(history, history.done, by);
  const step = history.corrections.slice(Math.min(done, history.done), Math.max(done, history.done));
  const [moved] = step;
  const after: Session = {
    ...session, draft: null, throughAll: false,
    histories: { ...session.histories, [entry.status.sha256]: { ...history, done } },
  };
  const assessed = activeAssessed(after);
  const place = placeOfCorrection(moved, history.corrections);
  // Footnote marks that were put on a value and taken back have no field any more; they have a place all the same.
  const field = place === null || !assessed ? null : fieldAt(assessed, place);
  const deed = moved && moved.kind in deeds ? deeds[moved.kind as keyof typeof deeds] : null;
  const row = field && moved && 'list' in moved && field.index !== null ? rowName(moved.list, field.index) : null;
  const what = deed ? `${deed}${row === null ? '' : `, ${row}`}` : field ? labelOf(field) : 'the last change';
  const told = withEffect(session, after, `${by < 0 ? 'Undone' : 'Done again'}: ${what}.`, new Set(place === null ? [] : [place]));
  const stays = told.focus !== null && assessed !== null && isPlace(assessed, told.focus);
  if (field && assessed) {
    const to = moved && 'list' in moved ? sameLeaf(assessed, session.focus, field, session.allColumns) : field.address;
    return focused(unfolded(told, to), to);
  }
  // Where a row went that the text is said to have lost, the place that says so is there again.
  const again = step.find((one) => one.kind === 'dismiss-finding' && assessed !== null && isPlace(assessed, one.address));
  if (again?.kind === 'dismiss-finding') return focused(told, again.address);
  return focused(told, stays ? told.focus : (assessed ? nearby(activeAssessed(session), assessed, moved, session) : null));
};

/** Takes the last step back. */
export const undo: Change = move(-1);

/** Does the step again that was undone last. */
export const redo: Change = move(1);
