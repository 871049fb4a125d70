import { describe, expect, it } from 'vitest';
import type { AssessedField, Suggestion } from '../model/assessed';
import { whenAsked } from './when-asked';

const suggestWhenAsked = whenAsked<'suggestions', readonly Suggestion[]>('suggestions');
const suggestion: Suggestion = { value: 'By Trust', confidence: 0.4, reason: 'A footnote speaks of it.', spans: [] };

function fieldWith(): { readonly field: AssessedField; readonly times: () => number } {
  let times = 0;
  const bare: Omit<AssessedField, 'suggestions'> = {
    address: '/issuer/issuerName', pointer: '/issuer/issuerName', group: 'issuer', key: null, index: null, leaf: 'issuerName', isMarks: false, value: 'Saltmere', parsedValue: 'Saltmere',
    state: 'read', inferred: false, confidence: 0.5, lowConfidence: true, mark: 'doubtful', raw: 'Saltmere', spans: [], reasons: [],
  };
  const field = suggestWhenAsked(bare, () => {
    times++;
    return [suggestion];
  });
  return { field, times: () => times };
}

describe('properties that are made when they are asked for', () => {
  it('are made once, and not before', () => {
    const { field, times } = fieldWith();
    expect(field.value).toBe('Saltmere');
    expect(times()).toBe(0);
    expect(field.suggestions).toEqual([suggestion]);
    expect(field.suggestions).toBe(field.suggestions);
    expect(times()).toBe(1);
  });

  it('go along wherever the field is copied, carried or written', () => {
    for (const copied of [{ ...fieldWith().field }, structuredClone(fieldWith().field), JSON.parse(JSON.stringify(fieldWith().field))] as AssessedField[]) expect(copied.suggestions).toEqual([suggestion]);
  });

  it('are seen as any other, and what makes them is not', () => {
    const { field } = fieldWith();
    expect(Object.keys(field).at(-1)).toBe('suggestions');
    expect(field).toEqual({ ...fieldWith().field });
  });

  it('are each object’s own', () => {
    const numbered = [1, 2].map((n) => whenAsked<'suggestions', number>('suggestions')({ n }, () => n));
    expect(numbered.map(({ suggestions }) => suggestions)).toEqual([1, 2]);
  });
});
