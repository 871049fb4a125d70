import { describe, expect, it } from 'vitest';
import { isDate } from './dates';

describe('isDate', () => {
  it.each(['2016-02-29', '1934-01-01', '2099-12-31'])('takes %s', (value) => expect(isDate(value)).toBe(true));
  it.each(['2017-02-29', '2017-13-01', '2017-00-01', '2017-04-31', '1933-12-31', '2100-01-01', '04/18/2017', '', '2017-4-8'])('refuses %j', (value) => expect(isDate(value)).toBe(false));
});
