// What follows the screen is told once a frame, of the state then and of the one told before.
import { expect, test } from 'vitest';
import { setSourceView } from './view';
import { pretendedSession } from './testing/driven';
import type { Session } from './session';

test('the session as seen follows after the frame, once for all changes in it', () => {
  const frames: (() => void)[] = [];
  const { store } = pretendedSession({ painted: (task) => void frames.push(task) });
  const told: (readonly [now: Session, before: Session])[] = [];
  store.seen.subscribe((now, before) => void told.push([now, before]));
  const first = store.getState();
  store.run(setSourceView('text'));
  store.run(setSourceView('grid'));
  store.run(setSourceView('text'));
  expect(store.seen.getState()).toBe(first);
  expect(told).toEqual([]);
  expect(frames).toHaveLength(1);
  frames.shift()?.();
  expect(store.seen.getState()).toBe(store.getState());
  expect(told).toEqual([[store.getState(), first]]);
  store.run(setSourceView('grid'));
  expect(frames).toHaveLength(1);
});

test('where nothing is drawn the session as seen is the session', () => {
  const { store } = pretendedSession();
  store.run(setSourceView('text'));
  expect(store.seen.getState()).toBe(store.getState());
});
