import { describe, expect, it } from 'vitest';
import type { Correction } from '../model/correction';
import { judge } from './judge';
import { correct, filingOf, read } from './testing/filing';

describe('what was said of a reading', () => {
  const state = '/reportingOwners/0/rptOwnerState';
  const parsed = filingOf({ reportingOwners: [{ rptOwnerName: 'Harbeck Nora T', isDirector: true, rptOwnerState: read('WA', { reasons: [{ code: 'second-mention-agrees', message: 'The list of reporting owners says the same.' }] }) }] });
  const why = (...corrections: readonly Correction[]) => judge(parsed, corrections).byAddress.get(state)?.reasons.map(({ code }) => code);
  it('stays where a person takes it, and goes with a value that a person puts in its place', () => {
    expect(why()).toContain('second-mention-agrees');
    expect(why(correct({ kind: 'confirm', address: state, value: 'WA' }))).toContain('second-mention-agrees');
    expect(why(correct({ kind: 'set', address: state, value: 'WI', spans: [] }))).not.toContain('second-mention-agrees');
    expect(why(correct({ kind: 'mark-unreadable', address: state }))).not.toContain('second-mention-agrees');
  });
});
