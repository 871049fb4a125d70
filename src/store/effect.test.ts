import { describe, expect, it } from 'vitest';
import { bought, filingOf } from '../judge/testing/filing';
import { activeAssessed } from './assessed-of';
import { takeAndStep, typeText } from './edit';
import { undo } from './history';
import { focusOn } from './navigate';
import { addRowBelow } from './rows';
import { type Summary, summaryOf } from './summary';
import { pretendedSession, fileOf } from './testing/driven';

const amount = '/nonDerivativeTable/1/transactionShares';

/** Three purchases; the second's amount was misread, so that its balance is doubted with it. */
const misread = filingOf({
  nonDerivativeTable: [bought(), bought({ transactionShares: '506', sharesOwnedFollowingTransaction: '11500' }), bought({ transactionShares: '100', sharesOwnedFollowingTransaction: '11600' })],
});

describe('what a correction does beside itself', () => {
  it('is told by number and by name, and told again as undone', async () => {
    const { store } = pretendedSession({ parse: async () => ({ ok: true, filing: misread, text: 'x' }) });
    await store.open([fileOf('misread.txt')]);
    const before = activeAssessed(store.getState())?.queue ?? [];
    store.run(focusOn(amount));
    store.run(typeText('500'));
    store.run(takeAndStep(1));
    const after = activeAssessed(store.getState())?.queue ?? [];
    const cleared = before.filter((address) => !after.includes(address) && address !== amount);
    expect(cleared.length).toBeGreaterThan(0);
    const { lastChange, announcement } = store.getState();
    const count = cleared.length === 1 ? '1 field cleared: ' : `${cleared.length} fields cleared: `;
    expect(announcement.text).toMatch(/^Amount, Table I row 2 is now 500\. /);
    expect(announcement.text).toContain(count);
    expect(announcement.text).toMatch(/row 2/);
    expect(lastChange).toMatchObject({ text: announcement.text, cleared });
    store.run(undo);
    expect(store.getState().announcement.text).toMatch(/^Undone: Amount, Table I row 2\. .*now: /);
    expect(activeAssessed(store.getState())?.queue).toEqual(before);
  });
  it('of a row that was added is told in the numbers that the header shows', async () => {
    const { store } = pretendedSession({ parse: async () => ({ ok: true, filing: misread, text: 'x' }) });
    await store.open([fileOf('misread.txt')]);
    const standing = () => {
      const assessed = activeAssessed(store.getState());
      if (!assessed) throw new Error('nothing is open');
      return summaryOf(assessed);
    };
    const before = standing();
    store.run(focusOn(amount));
    store.run(addRowBelow);
    const values = ({ lost, lostRows }: Summary): number => lost - lostRows;
    const [looked, lost] = [standing().toLookAt - before.toLookAt, values(standing()) - values(before)];
    const { text } = store.getState().announcement;
    const number = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);
    expect(looked).toBeGreaterThan(0);
    expect(lost).toBeGreaterThan(0);
    expect(number(/(\d+) fields? wants? eyes now/) - number(/(\d+) fields? cleared/)).toBe(looked);
    expect(number(/(\d+) values? (?:is|are) lost/)).toBe(lost);
  });
});
