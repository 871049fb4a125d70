import { describe, expect, it } from 'vitest';
import type { Correction } from '../model/correction';
import type { ParsedFiling, ParsedRow } from '../model/filing';
import { fixture, fixtureText } from '../store/testing/fixture';
import { sourceText } from '../text/source-text';
import { anchorOf } from './anchor';
import { relocate } from './relocate';

const source = sourceText(fixtureText);
const by = { id: 'c', at: '2026-01-02T03:04:05.000Z', step: 's' };
const amount = (row: string, value = '1590'): Correction => ({ ...by, kind: 'set', address: `/nonDerivativeTable/${row}/transactionShares`, value, spans: [] });
const anchored = (...corrections: readonly Correction[]) => corrections.map((correction) => ({ correction, anchor: anchorOf(correction, fixture, source) }));

/** The fixture as another parser would read it, with other rows in Table I. */
const reread = (rows: readonly ParsedRow[]): ParsedFiling => ({
  ...fixture, parserVersion: '9.9.9',
  lists: { ...fixture.lists, nonDerivativeTable: rows.map((row, at) => ({ ...row, key: String(at) })) },
});
const [first, second, third] = fixture.lists.nonDerivativeTable as readonly [ParsedRow, ParsedRow, ParsedRow];

describe('corrections over another reading', () => {
  it('stay as they are where nothing changed', () => {
    const made = anchored(amount('1'), { ...by, kind: 'confirm', address: '/issuer/issuerName', value: 'x' }, { ...by, kind: 'remove-row', list: 'nonDerivativeTable', key: '2' });
    expect(relocate(made, fixture, source)).toEqual({ fitting: made.map(({ correction }) => correction), kept: [0, 1, 2], orphans: [] });
  });

  it('follow their row to its new number', () => {
    const { fitting, orphans } = relocate(anchored(amount('1')), reread([second, first, third]), source);
    expect(fitting).toEqual([amount('0')]);
    expect(orphans).toEqual([]);
  });

  it('wait as orphans where their row is not read any more, with the reason', () => {
    const { fitting, orphans } = relocate(anchored(amount('0'), amount('1')), reread([first, third]), source);
    expect(fitting).toEqual([amount('0')]);
    expect(orphans).toEqual([{ ...anchored(amount('1'))[0], why: expect.stringMatching(/^Its row is not read/) }]);
  });

  it('of two rows that became one, the later ones wait', () => {
    const both = { ...first, spans: [...first.spans, ...second.spans] };
    const { fitting, orphans } = relocate(anchored(amount('0'), amount('1')), reread([both, third]), source);
    expect(fitting).toEqual([amount('0')]);
    expect(orphans).toHaveLength(1);
  });

  it('find their row by quote and context where the text has moved', () => {
    const moved = 'A line that an older reading left out.\n';
    const shift = (row: ParsedRow): ParsedRow => ({ ...row, spans: row.spans.map(([from, to]) => [from + moved.length, to + moved.length]) });
    const now = reread([second, first, third].map(shift));
    expect(relocate(anchored(amount('1'), amount('2')), now, sourceText(moved + fixtureText)).fitting).toEqual([amount('0'), amount('2')]);
  });

  it('follow rows that a person added, and the rows these stand after', () => {
    const add: Correction = { ...by, kind: 'add-row', list: 'nonDerivativeTable', key: 'added-1', after: '1' };
    const fill: Correction = { ...by, kind: 'set', address: '/nonDerivativeTable/added-1/transactionShares', value: '7', spans: [[0, 1]] };
    const { fitting, orphans } = relocate(anchored(amount('1'), add, fill), reread([second, first, third]), source);
    expect(fitting).toEqual([amount('0'), { ...add, after: '0' }, fill]);
    expect(orphans).toEqual([]);
  });

  it('on leaves that the form no longer has wait, too', () => {
    const odd: Correction = { ...by, kind: 'mark-blank', address: '/issuer/issuerFaxNumber' };
    expect(relocate([{ correction: odd, anchor: null }], fixture, source).orphans).toHaveLength(1);
  });
});
