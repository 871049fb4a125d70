// Arithmetic on decimal strings; never floats.
import Big from 'big.js';

/** A decimal string as a number that can be added, or null. */
export const big = (value: unknown): Big | null => (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? new Big(value) : null);

/** True where two decimal strings say the same number: `100` and `100.00`. */
export const sameNumber = (a: string, b: string): boolean => {
  const [x, y] = [big(a), big(b)];
  return x !== null && y !== null && x.eq(y);
};

/** Writes a number as a decimal string. */
export const decimalString = (value: Big): string => value.toFixed();

/** A decimal string as people read it: `1234567.5` → `1,234,567.5`. */
export function grouped(decimal: string): string {
  const [whole = '', part] = decimal.split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? spaced : `${spaced}.${part}`;
}
