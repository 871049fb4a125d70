// Moving about: field by field, line by line, and from doubt to doubt; filing to filing.
// Never changes a value.
import type { AssessedFiling } from '../model/assessed';
import { type Address, addressOf, marksAddressOf } from '../model/filing';
import type { Finding } from '../model/finding';
import { activeAssessed, fieldAtPointer, focusedField } from './assessed-of';
import { lineOfEntry, shownFilings } from './batch/lines';
import type { Change } from './change';
import { recordLines, recordOrder } from './record-layout';
import { atThreshold } from './question';
import { activeReady, announced, type FilingEntry, focused, type Session } from './session';
import { firstPlace, lostRowAt, stopsOf } from './stops';
import { endSentence, summaryOf } from './summary';

/** Puts the focus on a field; the keyboard's focus follows. */
export const focusOn = (address: Address): Change => (session) => focused(unfolded(session, address), address);

/** Shows the columns that are folded away where the field stands in one of them. */
export function unfolded(session: Session, address: Address): Session {
  const assessed = activeAssessed(session);
  if (!assessed || session.allColumns || !assessed.byAddress.has(address)) return session;
  return recordLines(assessed, false).some((line) => line.includes(address)) ? session : { ...session, allColumns: true };
}

/** Notes that a field has the keyboard's focus already. */
export const focusArrived = (address: Address): Change => (session) =>
  session.focus === address && session.pointed === null ? session : { ...session, focus: address, pointed: null, draft: session.draft?.address === address ? session.draft : null, throughAll: false };

/** Lets go of what is being typed, and of nothing else. */
export const giveUpEdit: Change = (session) =>
  session.draft === null ? session : { ...session, draft: null, follow: session.follow + 1 };

/** One field on or back, as Tab goes; the same session at either end. */
export const stepField = (by: 1 | -1): Change => (session) => {
  const assessed = activeAssessed(session);
  if (!assessed) return session;
  const all = recordOrder(assessed, session.allColumns);
  const at = session.focus === null ? -1 : all.indexOf(session.focus);
  const next = at < 0 ? (by > 0 ? all[0] : all.at(-1)) : all[at + by];
  return next === undefined ? session : focused(session, next);
};

/** One line up or down, staying in the column as far as there is one. */
export const stepLine = (by: 1 | -1): Change => (session) => {
  const assessed = activeAssessed(session);
  if (!assessed) return session;
  const lines = recordLines(assessed, session.allColumns);
  const line = lines.findIndex((addresses) => session.focus !== null && addresses.includes(session.focus));
  const next = lines[line + by];
  if (line < 0 || !next) return session;
  const from = session.focus as Address;
  const sameLeaf = next.find((address) => tail(address) === tail(from) && head(address) === head(from));
  const place = (lines[line] as readonly Address[]).indexOf(from);
  return focused(session, sameLeaf ?? (next[Math.min(place, next.length - 1)] as Address));
};

const head = (address: Address): string => address.split('/')[1] ?? '';
const tail = (address: Address): string => address.split('/').slice(3).join('/');

/** To the first or the last field of the line, or of the whole record. */
export const stepToEnd = (end: 'first' | 'last', of: 'line' | 'record'): Change => (session) => {
  const assessed = activeAssessed(session);
  if (!assessed) return session;
  const lines = recordLines(assessed, session.allColumns);
  const line = of === 'record' ? recordOrder(assessed, session.allColumns) : lines.find((addresses) => session.focus !== null && addresses.includes(session.focus));
  const next = end === 'first' ? line?.[0] : line?.at(-1);
  return next === undefined ? session : focused(session, next);
};

/** From a value in a table to its footnote marks, which need not be there yet; from the marks back to their value. */
export const goToMarks: Change = (session) => {
  const field = focusedField(session);
  if (!field || field.key === null || (field.group !== 'nonDerivativeTable' && field.group !== 'derivativeTable') || field.leaf === 'kind') {
    return announced(session, 'Only values in the tables carry footnote marks.');
  }
  return focused(session, (field.isMarks ? addressOf : marksAddressOf)(field.group, field.key, field.leaf));
};

/**
 * The stop next after `from`, going by the stops as they were before the last decision, so that
 * a field that has just left the queue still has its place in it. Null past the end.
 */
export function nextWanting(before: readonly Address[], now: AssessedFiling, from: Address | null, by: 1 | -1, lines: () => readonly Address[]): Address | null {
  const wants = new Set(stopsOf(now));
  const order = by > 0 ? before : [...before].reverse();
  const at = from === null ? -1 : order.indexOf(from);
  if (at >= 0) return order.slice(at + 1).find((address) => wants.has(address)) ?? null;
  const reading = by > 0 ? lines() : [...lines()].reverse();
  const here = from === null ? -1 : reading.indexOf(from);
  if (here < 0) return order.find((address) => wants.has(address)) ?? null;
  return reading.slice(here + 1).find((address) => wants.has(address)) ?? null;
}

/** From doubt to doubt. Past the last one, the screen offers the export. */
export const goToWanting = (by: 1 | -1, before?: readonly Address[]): Change => (session) => {
  const assessed = activeAssessed(session);
  if (!assessed) return session;
  const next = nextWanting(before ?? stopsOf(assessed), assessed, session.focus, by, () => recordOrder(assessed, session.allColumns));
  if (next !== null) return focused(session, next);
  if (by < 0) return announced(session, 'This is the first field that wants eyes.');
  // What was passed over on the way is come back to; what is lost was seen, and waits for someone who knows.
  const passed = assessed.queue.find((address) => address !== session.focus && assessed.byAddress.get(address)?.mark !== 'missing');
  if (passed !== undefined) return focused(announced(session, 'From the first again.'), passed);
  return throughAllOf(session, assessed);
};

function throughAllOf(session: Session, assessed: AssessedFiling): Session {
  const sentence = `${endSentence(summaryOf(assessed))} Enter ${nextFilingWanting(session) === null ? 'exports' : 'opens the next filing that wants eyes'}.`;
  return announced({ ...session, draft: null, throughAll: true, follow: session.follow + 1 }, sentence);
}

/** Back to the first field that wants eyes. */
export const goToFirstWanting: Change = atThreshold((session) => {
  const assessed = activeAssessed(session);
  const first = assessed ? stopsOf(assessed)[0] : undefined;
  return first === undefined ? session : focused(session, first);
});

/** Takes the person to what a finding is about: its field, the first one in its row or table, or its place in the source. */
export const goToFinding = (finding: Finding): Change => (session) => {
  const assessed = activeAssessed(session);
  if (!assessed) return session;
  if (lostRowAt(assessed, finding.pointer)) return focused(session, finding.pointer);
  const places = [finding.pointer, ...(finding.related ?? [])];
  const exact = places.map((place) => fieldAtPointer(assessed, place)).find((field) => field !== undefined);
  const within = exact ?? assessed.fields.find((field) => field.pointer.startsWith(`${finding.pointer}/`));
  if (within && finding.pointer !== '') return focused(unfolded(session, within.address), within.address);
  return announced({ ...session, pointed: finding.spans, part: 'source' }, 'Its place in the source is lit.');
};

/** Shows another filing; the person comes back to the field where they were in it, or to the first doubt. */
export const openFiling = (id: string): Change => (session) => {
  if (session.activeId === id || !session.filings.some((entry) => entry.id === id)) return session;
  const left = session.activeId;
  const lastFocus = left === null ? session.lastFocus : { ...session.lastFocus, [left]: session.focus };
  const moved: Session = { ...session, lastFocus, activeId: id, focus: null, pointed: null, draft: null, throughAll: false, lastChange: null, batch: session.batch.takenOut ? { ...session.batch, takenOut: null } : session.batch };
  const entry = activeReady(moved);
  if (!entry) return announced(moved, session.filings.find((one) => one.id === id)?.name ?? '');
  const assessed = activeAssessed(moved);
  const focus = lastFocus[id] ?? (assessed ? firstPlace(assessed) : null);
  return announced({ ...moved, focus, follow: moved.follow + 1 }, `${entry.name}.`);
};

/** True where the filing has doubts left, or something lost that nobody has seen yet. */
function wantsEyes(session: Session, entry: FilingEntry): boolean {
  const line = entry.reviewed ? null : lineOfEntry(session, entry);
  return line !== null && (line.toLookAt > 0 || (line.lost > 0 && line.decided === 0));
}

/** The filing to go on with: the next below in the queue that wants eyes, else the first from the top; null where none does. */
export function nextFilingWanting(session: Session): FilingEntry | null {
  const shown = shownFilings(session);
  const at = shown.findIndex(({ id }) => id === session.activeId);
  return [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))].find((entry) => wantsEyes(session, entry)) ?? null;
}

/** Enter past the last field that wanted eyes: the next filing that wants some, and behind the last of those the export. */
export const goOnPastLast: Change = (session, tools) => {
  const next = nextFilingWanting(session);
  return next ? openFiling(next.id)(session, tools) : { ...session, dialog: 'export' };
};

/** The next or the previous filing of the queue; past the last doubt of one, the next that wants eyes. */
export const stepFiling = (by: 1 | -1): Change => (session, tools) => {
  const wanting = by > 0 && session.throughAll ? nextFilingWanting(session) : null;
  if (wanting) return openFiling(wanting.id)(session, tools);
  const shown = shownFilings(session);
  const at = shown.findIndex((entry) => entry.id === session.activeId);
  const next = shown[at < 0 && by < 0 ? shown.length - 1 : at + by];
  if (!next) return announced(session, by > 0 ? 'This is the last filing of the queue.' : 'This is the first filing of the queue.');
  return openFiling(next.id)(session, tools);
};
