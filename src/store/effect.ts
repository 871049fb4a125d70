// What a correction did to fields that it does not speak of: which are clear now, which want eyes now, which are lost. The counts are the header's.
// Tells; changes nothing.
import type { AssessedFiling } from '../model/assessed';
import type { Address } from '../model/filing';
import { counted, labelOf } from './labels';

/** What one change did beside itself. */
export interface Effect {
  /** Fields that wanted eyes and no longer do. */
  readonly cleared: readonly Address[];
  /** Fields that want eyes and did not before; those that came with a new row stand last. */
  readonly raised: readonly Address[];
  /** Fields whose value is lost and was not before, in the same order. */
  readonly lost: readonly Address[];
}

/** Compares two judgements of one filing. `decided` are the fields that the change itself was about. */
export function effectBetween(before: AssessedFiling, after: AssessedFiling, decided: ReadonlySet<Address>): Effect {
  const [was, now] = [new Set(before.queue), new Set(after.queue)];
  const fresh = after.queue.filter((address) => !was.has(address) && !decided.has(address));
  const told = [...fresh.filter((address) => before.byAddress.has(address)), ...fresh.filter((address) => !before.byAddress.has(address))];
  const isLost = (address: Address): boolean => after.byAddress.get(address)?.mark === 'missing';
  // A field that is gone with its row is told by the change itself.
  return {
    cleared: before.queue.filter((address) => !now.has(address) && !decided.has(address) && after.byAddress.has(address)),
    raised: told.filter((address) => !isLost(address)),
    lost: told.filter(isLost),
  };
}

const mostNames = 2;
/** Of more than these nobody sees each: the screen shows no more of them as cleared. */
export const mostShown = 100;

function named(addresses: readonly Address[], assessed: AssessedFiling): string {
  const names = addresses.slice(0, mostNames).flatMap((address) => {
    const field = assessed.byAddress.get(address);
    return field ? [labelOf(field)] : [];
  });
  const more = addresses.length - names.length;
  return `${names.join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** ` 3 fields cleared: Price, Table I row 1; Ticker and 1 more.` Nothing where nothing else changed. */
export function effectSentence({ cleared, raised, lost }: Effect, assessed: AssessedFiling): string {
  const parts = [
    ...(cleared.length > 0 ? [` ${counted(cleared.length, 'field')} cleared: ${named(cleared, assessed)}.`] : []),
    ...(raised.length > 0 ? [` ${counted(raised.length, 'field')} ${raised.length === 1 ? 'wants' : 'want'} eyes now: ${named(raised, assessed)}.`] : []),
    ...(lost.length > 0 ? [` ${counted(lost.length, 'value')} ${lost.length === 1 ? 'is' : 'are'} lost: ${named(lost, assessed)}.`] : []),
  ];
  return parts.join('');
}
