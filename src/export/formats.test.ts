import { expect, it } from 'vitest';
import { exportFormats, formatOf } from './formats';
import { assessedOf, emptyRecord } from './testing/assessed';

it('has a writer behind each format, found by its id', () => {
  for (const format of exportFormats) {
    expect(formatOf(format.id)).toBe(format);
    expect(format.write({ name: 'a.txt', filing: assessedOf(emptyRecord) })).toContain('a.txt');
  }
});
