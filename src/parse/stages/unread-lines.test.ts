import { describe, expect, it } from 'vitest';
import type { ParsedRow } from '../../model/filing';
import { linesOfText } from '../testing/words';
import { unreadLines } from './unread-lines';

const lines = linesOfText(['1. Title of Security (Instr. 3)→2. Transaction Date', 'Common Stock→05/07/2019→P→1,000→D', 'Common Stock→7→I→By Saltmere Trust', '→Code→V→Amount'].join('\n'));
const row = (at: number): ParsedRow => ({ key: String(at), leaves: {}, marks: {}, spans: [lines[at]?.span ?? [0, 0]] });

describe('a line of a table that no row was read from', () => {
  it('is said with its words and its place', () => {
    const [finding, ...more] = unreadLines('nonDerivativeTable', lines, [row(1)]);
    expect(finding).toMatchObject({ pointer: '/nonDerivativeTable', code: 'missing-row', spans: [lines[2]?.span] });
    expect(finding?.message).toContain('Common Stock 7 I By Saltmere Trust');
    expect(more).toEqual([]);
  });
  it('is none where every line is read', () => expect(unreadLines('nonDerivativeTable', lines, [row(1), row(2)])).toEqual([]));
  it('is none where nothing was read: the table is empty then', () => expect(unreadLines('nonDerivativeTable', lines, [])).toEqual([]));
});
