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
