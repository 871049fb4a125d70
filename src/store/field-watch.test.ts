// Of six hundred fields that are drawn, a key is told to those alone in which it may show.
import { expect, test } from 'vitest';
import type { Address } from '../model/filing';
import { activeAssessed } from './assessed-of';
import { markBlank, typeText } from './edit';
import { focusOn } from './navigate';
import { openedSession } from './testing/driven';
import { setSourceView } from './view';

async function watched() {
  const { store } = await openedSession();
  const addresses = activeAssessed(store.getState())?.fields.map(({ address }) => address) ?? [];
  const told: Address[] = [];
  const stops = addresses.map((address) => store.fields(address, () => void told.push(address)));
  return { store, addresses, told, stops, take: () => told.splice(0).sort() };
}

test('a step of the focus is told to the field that loses it and to the one that takes it', async () => {
  const { store, addresses, take } = await watched();
  const [first, second] = [addresses[3] as Address, addresses[7] as Address];
  store.run(focusOn(first));
  take();
  store.run(focusOn(second));
  expect(take()).toEqual([first, second].sort());
});

test('what is typed is told to its own field, and a change that no field draws to none', async () => {
  const { store, addresses, take } = await watched();
  const place = addresses[5] as Address;
  store.run(focusOn(place));
  take();
  store.run(typeText('4'));
  store.run(typeText('42'));
  expect(take()).toEqual([place, place]);
  store.run(setSourceView('text'));
  expect(take()).toEqual([]);
});

test('a decision is told to all, for it may show anywhere; whoever has stopped listening hears nothing', async () => {
  const { store, addresses, stops, take } = await watched();
  store.run(focusOn(addresses[5] as Address));
  take();
  stops[0]?.();
  store.run(markBlank);
  const heard = new Set(take());
  expect(heard.size).toBe(addresses.length - 1);
  expect(heard.has(addresses[0] as Address)).toBe(false);
});
