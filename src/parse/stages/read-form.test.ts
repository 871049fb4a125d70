import { describe, expect, it } from 'vitest';
import type { Extracted } from '../../model/extracted';
import { linesOfText } from '../testing/words';
import { locate } from './locate';
import { amendedByBox, type HeadReading, readHead } from './read-form';

const boxes = '\n1. Name and Address of Reporting Person *→2. Issuer Name and Ticker or Trading Symbol\n';
function headOf(text: string): HeadReading {
  const whole = text + boxes;
  const lines = linesOfText(whole);
  return readHead(lines, locate({ text: whole.replaceAll('→', '\t') }, lines));
}
const exit = 'Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue.';
const plan = 'Check this box to indicate that a transaction was made pursuant to a contract, instruction or written plan';

describe('the type of the form', () => {
  it.each([
    ['FORM 4\nSTATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP', '4'],
    ['# FORM 4\n\n## STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP OF SECURITIES', '4'],
    ['FORM 4/A\nSTATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP', '4/A'],
    ['FORM 4 /A\nSTATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP', '4/A'],
    ['FORM 4/ A\nSTATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP', '4/A'],
    ['FORM 4IA\nSTATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP', '4/A'],
    ['FORM 3\n(Amendment No. 1)\nINITIAL STATEMENT OF BENEFICIAL OWNERSHIP', '3/A'],
    ['AMENDED\nINITIAL STATEMENT OF BENEFICIAL OWNERSHIP', '3/A'],
    ['FORM 5\n\nForm 3 Holdings Reported.\nForm 4 Transactions Reported.\nANNUAL STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP', '5'],
    ['Form 3 Holdings Reported.\nForm 4 Transactions Reported.\nANNUAL STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP', '5'],
    ['FORM 4\nA joint filing\nSTATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP', '4'],
    ['FORM 3\nINITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES', '3'],
    ['FORM 5\nANNUAL STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP', '5'],
    ['STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP OF SECURITIES', '4'],
    ['STATEMENT OF CHANGFS IN BENEF1CIAL OWNERSHIP', '4'],
    ['INITIAL STATEMENT OF BENEFICIAL OWNERSHIP', '3'],
    [`${exit}\nFORM 5\nANNUAL STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP`, '5'],
  ])('of %j is %s', (text, type) => expect(headOf(text).documentType).toMatchObject({ value: type, state: 'read' }));
  it('is lost where nothing says it, not made up', () => expect(headOf('Washington, D.C. 20549').documentType).toMatchObject({ value: null, state: 'lost' }));
});

describe('an amendment that its box tells', () => {
  const said = (value: string | null): Extracted => ({ value, state: value === null ? 'blank' : 'read', inferred: false, raw: value ?? '', spans: value === null ? [] : [[50, 60]], reasons: [], candidates: [] });
  const four = headOf('FORM 4\nSTATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP').documentType;
  it('is read with the places of both', () => {
    const type = amendedByBox(four, said('2019-05-08'), said('2019-05-07'), [said('2019-06-01')]);
    expect(type).toMatchObject({ value: '4/A', state: 'read', inferred: false, spans: [...four.spans, [50, 60]] });
    expect(type.reasons.map(({ code }) => code)).toContain('amendment-by-box');
  });
  it.each([
    ['no date stands there', null, '2019-05-07', '2019-06-01'],
    ['its date is before the transactions', '2019-05-01', '2019-05-07', '2019-06-01'],
    ['its date is behind the signature', '2019-07-01', '2019-05-07', '2019-06-01'],
  ])('is not made of it where %s', (_, original, period, signed) => expect(amendedByBox(four, said(original), said(period), [said(signed)])).toBe(four));
  it('is not made of a date that is itself in doubt', () => {
    expect(amendedByBox(four, { ...said('2019-05-08'), reasons: [{ code: 'cut-by-edge', message: 'The date is cut.' }] }, said('2019-05-07'), [])).toBe(four);
  });
});

describe('the two boxes of the head', () => {
  it.each([
    [`X ${exit}`, true], [`[X] ${exit}`, true], [exit, false], [`[ ] ${exit}`, false],
  ])('of %j: no longer subject is %s', (text, ticked) => expect(headOf(`FORM 4\n${text}`).notSubjectToSection16.value).toBe(ticked));
  it('the plan box is null on forms that have none', () => {
    expect(headOf(`FORM 4\n${exit}`).aff10b5One.value).toBeNull();
    expect(headOf(`FORM 4\n${exit}`).form.hasPlanBox).toBe(false);
    expect(headOf(`FORM 4\n${exit}\nX ${plan}`).aff10b5One.value).toBe(true);
    expect(headOf(`FORM 4\n${exit}\n${plan}`).aff10b5One.value).toBe(false);
  });
});
