import { describe, expect, it } from 'vitest';
import { namesOffice } from './offices';

describe('a title of an officer', () => {
  it.each(['Chief Financial Officer', 'EVP & CFO', 'SVP, Sales', 'See Remarks', 'General Counsel', 'V.P., Sales', 'GC and Corp. Sec.'])('%s', (text) => expect(namesOffice(text)).toBe(true));
  it.each(['Former 10% Owner', 'Ow STILLMER', ''])('not %j', (text) => expect(namesOffice(text)).toBe(false));
});
