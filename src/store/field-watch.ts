// Who draws a field hears of the changes that may show in it, and of no other: with two thousand rows some six hundred fields are
// drawn, and a typed letter or a step of the focus concerns one or two of them.
import type { Address } from '../model/filing';
import { activeAssessed } from './assessed-of';
import { lastChangeOf } from './last-change';
import type { Followed } from './seen';
import type { Session } from './session';

/** Listens to one field; gives the way to stop listening. */
export type FieldWatch = (address: Address, listener: () => void) => () => void;

/** The fields that a change may show in beside those whose value changed: where the focus or the hand was, and where it is. */
const touched = (now: Session, before: Session): ReadonlySet<Address | null> =>
  new Set([
    ...(now.focus === before.focus ? [] : [now.focus, before.focus]),
    ...(now.draft === before.draft ? [] : [now.draft?.address ?? null, before.draft?.address ?? null]),
  ]);

/** True where a change may show in any field: the filing was judged, a decision is kept, what the last one cleared is another. */
const mayShowAnywhere = (now: Session, before: Session): boolean =>
  activeAssessed(now) !== activeAssessed(before) || now.keeping.pending !== before.keeping.pending || lastChangeOf(now) !== lastChangeOf(before);

/** Watches the fields of the active filing. */
export function watchFields({ subscribe }: Pick<Followed, 'subscribe'>): FieldWatch {
  const listeners = new Map<Address, Set<() => void>>();
  const tell = (address: Address | null): void => {
    for (const listener of (address === null ? undefined : listeners.get(address)) ?? []) listener();
  };
  subscribe((now, before) => {
    for (const address of mayShowAnywhere(now, before) ? [...listeners.keys()] : touched(now, before)) tell(address);
  });
  return (address, listener) => {
    const there = listeners.get(address) ?? new Set();
    listeners.set(address, there.add(listener));
    return () => {
      there.delete(listener);
      if (there.size === 0 && listeners.get(address) === there) listeners.delete(address);
    };
  };
}
