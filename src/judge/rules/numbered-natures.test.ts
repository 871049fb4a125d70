import { describe, expect, it } from 'vitest';
import { judge } from '../judge';
import { filingOf, holding, offeredFor, read, whyOf } from '../testing/filing';

const nature = (row: number): string => `/nonDerivativeTable/${row}/natureOfOwnership`;
const children = (raw: string, ...others: readonly string[]) => judge(filingOf({
  footnotes: [{ id: 'F1', text: 'Held by a trust for a child.' }],
  nonDerivativeTable: [holding({ natureOfOwnership: 'By Trust fbo Child', marks: { natureOfOwnership: read(['F1'], { raw }) } }), ...others.map((natureOfOwnership) => holding({ natureOfOwnership }))],
}));

describe('a nature whose number may be taken for its mark', () => {
  it('wants eyes beside one of the same words with a number, and is offered its own', () => {
    const filing = children('3@', 'By Trust fbo Child 2');
    expect(filing.byAddress.get(nature(0))).toMatchObject({ value: 'By Trust fbo Child', lowConfidence: true });
    expect(offeredFor(filing, nature(0))).toContain('By Trust fbo Child 3');
    expect(whyOf(filing, nature(0))).toContain('figure-at-end');
  });
  it.each([['3@', 'By Trust'], ['(3)', 'By Trust fbo Child 2'], ['3@', 'By Trust fbo Child']])('is left alone with %s beside %s', (raw, other) =>
    expect(whyOf(children(raw, other), nature(0))).not.toContain('figure-at-end'));
});
