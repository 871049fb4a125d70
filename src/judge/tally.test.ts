// What is counted field by field is the same as what is counted from scratch, whatever changed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AssessedField, Mark } from '../model/assessed';
import { tallying } from './tally';

const marks: readonly Mark[] = ['sure', 'doubtful', 'missing', 'confirmed'];
const fieldOf = (mark: Mark) => ({ mark }) as AssessedField;
const tell = ({ mark }: AssessedField): string | null => (mark === 'sure' ? null : mark);
const plainly = (fields: readonly AssessedField[]) =>
  Object.fromEntries(marks.filter((mark) => mark !== 'sure').map((mark) => [mark, fields.filter((field) => field.mark === mark).length]).filter(([, count]) => count !== 0));

const anyMark = fc.constantFrom(...marks);
/** A field set anew at a place, a row that comes, or one that goes. */
const anyStep = fc.record({ kind: fc.constantFrom('set', 'set', 'add', 'remove'), at: fc.nat(), mark: anyMark });

test('counts follow each change', () => {
  fc.assert(fc.property(fc.array(anyMark, { maxLength: 20 }), fc.array(anyStep, { maxLength: 12 }), (first, steps) => {
    const count = tallying(tell);
    let fields: readonly AssessedField[] = first.map(fieldOf);
    const earlier = [fields];
    expect(Object.fromEntries(count(fields))).toEqual(plainly(fields));
    for (const { kind, at, mark } of steps) {
      const place = at % (fields.length + 1);
      fields = [...fields.slice(0, place), ...(kind === 'remove' ? [] : [fieldOf(mark)]), ...fields.slice(kind === 'add' ? place : place + 1)];
      earlier.push(fields);
      expect(Object.fromEntries(count(fields))).toEqual(plainly(fields));
    }
    // What was counted before stays as it was.
    for (const one of earlier) expect(Object.fromEntries(count(one))).toEqual(plainly(one));
  }));
});

test('a field that stays is not asked again', () => {
  const asked: AssessedField[] = [];
  const count = tallying((field) => {
    asked.push(field);
    return field.mark;
  });
  const [a, b, c] = [fieldOf('sure'), fieldOf('doubtful'), fieldOf('missing')];
  count([a, b]);
  asked.length = 0;
  count([a, c]);
  expect(asked).toEqual([b, c]);
});
