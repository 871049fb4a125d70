// The form's closed vocabularies: transaction codes, directions, states. Source: the general instructions of
// Forms 4 and 5 and EDGAR's state and country codes.

/** Transaction codes of Form 4 (Instr. 8) and what they stand for. V is a mark beside a code, never a code. */
export const transactionCodes: Readonly<Record<string, string>> = {
  P: 'Open market or private purchase',
  S: 'Open market or private sale',
  A: 'Grant, award or other acquisition from the issuer',
  D: 'Disposition to the issuer',
  F: 'Payment of price or tax with securities',
  I: 'Discretionary transaction',
  M: 'Exercise or conversion of an exempt derivative',
  C: 'Conversion of a derivative',
  E: 'Expiration of a short derivative position',
  H: 'Expiration of a long derivative position with value received',
  O: 'Exercise of an out-of-the-money derivative',
  X: 'Exercise of an in- or at-the-money derivative',
  G: 'Bona fide gift',
  L: 'Small acquisition',
  W: 'Acquisition or disposition by will or descent',
  Z: 'Deposit into or withdrawal from a voting trust',
  J: 'Other acquisition or disposition (described in a footnote)',
  K: 'Equity swap or similar',
  U: 'Disposition in a tender of shares in a change of control',
};

/** The only direction that a code can have, where it has just one, outside derivatives' exercise. */
export const codeDirections: Readonly<Record<string, 'A' | 'D'>> = { P: 'A', A: 'A', L: 'A', S: 'D', F: 'D', D: 'D' };

/** The direction that a code has in a table: an exercise (M, X, C) acquires shares and disposes of the right; null where it can have both. */
export const directionOf = (code: string, table: 'nonDerivativeTable' | 'derivativeTable'): 'A' | 'D' | null =>
  codeDirections[code] ?? (code === 'M' || code === 'X' || code === 'C' ? (table === 'nonDerivativeTable' ? 'A' : 'D') : null);

export const acquiredDisposed: Readonly<Record<string, string>> = { A: 'Acquired', D: 'Disposed' };
export const ownershipForms: Readonly<Record<string, string>> = { D: 'Direct', I: 'Indirect' };
export const timeliness: Readonly<Record<string, string>> = { E: 'Early (column V)', L: 'Late' };

/** Two-letter codes of the US states, the District of Columbia and the territories. */
export const usStates: readonly string[] = (
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH ' +
  'OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR VI GU AS MP'
).split(' ');

/** States by the first figure of their zips (United States Postal Service, Publication 65). */
export const statesByZip: readonly (readonly string[])[] = [
  'CT MA ME NH NJ PR RI VT VI', 'DE NY PA', 'DC MD NC SC VA WV', 'AL FL GA MS TN', 'IN KY MI OH', 'IA MN MT ND SD WI', 'IL KS MO NE', 'AR LA OK TX', 'AZ CO ID NM NV UT WY', 'AK CA GU HI OR WA',
].map((states) => states.split(' '));

/** EDGAR's codes of Canadian provinces and foreign countries are a letter and a digit: `A1` British Columbia, `X0` United Kingdom. */
export const isStateCode = (code: string): boolean => usStates.includes(code) || /^[A-Z][0-9]$/.test(code) || code === 'XX';
