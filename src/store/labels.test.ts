import { describe, expect, it } from 'vitest';
import { activeAssessed } from './assessed-of';
import { markBlank, markLost, markUnreadable, takeAndGoOn, toggleTick } from './edit';
import { descriptionOf, findingName, markWord } from './labels';
import { focusOn } from './navigate';
import { openedSession } from './testing/driven';
import { setThreshold } from './view';

describe('the states of a field', () => {
  it('are told apart in words: lost, unreadable, blank, confirmed', async () => {
    const { store } = await openedSession();
    const form = '/nonDerivativeTable/1/directOrIndirectOwnership';
    const word = (address: string): string => {
      const field = activeAssessed(store.getState())?.byAddress.get(address);
      return field ? markWord(field) : '';
    };
    expect(word(form)).toBe('lost');
    const wordAfter = (change: Parameters<typeof store.run>[0]): string => {
      store.run(focusOn(form));
      store.run(change);
      return word(form);
    };
    expect(wordAfter(markLost)).toBe('lost, confirmed by you');
    expect(wordAfter(markUnreadable)).toBe('unreadable, corrected by you');
    expect(wordAfter(markBlank)).toBe('blank, corrected by you');
    store.run(setThreshold(0.99));
    const assessed = activeAssessed(store.getState());
    const doubted = assessed?.queue.find((address) => assessed.byAddress.get(address)?.mark === 'doubtful' && assessed.byAddress.get(address)?.state === 'read') ?? '';
    store.run(focusOn(doubted));
    store.run(takeAndGoOn);
    expect(word(doubted)).toBe('confirmed by you');
    store.run(focusOn('/notSubjectToSection16'));
    store.run(toggleTick);
    const ticked = activeAssessed(store.getState())?.byAddress.get('/notSubjectToSection16');
    expect(ticked && descriptionOf(ticked)).toMatch(/by you$/);
  });
});

describe('findings', () => {
  it('are called by words in lists, also those that have no words yet', () => {
    expect(findingName('missing-row')).toBe('a row is lost');
    expect(findingName('quite-new')).toBe('quite new');
  });
});
