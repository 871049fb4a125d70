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

/** `350-369`, or `569` alone. */
function rangeOf(range: string): readonly [from: number, to: number] {
  const [from = '', to = from] = range.split('-');
  return [Number(from), Number(to)];
}

/** The first three figures of each state's zips, from and to (United States Postal Service, Labeling List L002). */
export const zipsByState: ReadonlyMap<string, readonly (readonly [from: number, to: number])[]> = new Map((
  'AL 350-369, AK 995-999, AZ 850-865, AR 716-729, CA 900-961, CO 800-816, CT 060-069, DC 200-205 569, DE 197-199, FL 320-349, GA 300-319 398-399, ' +
  'HI 967-968, ID 832-838, IL 600-629, IN 460-479, IA 500-528, KS 660-679, KY 400-427, LA 700-714, ME 039-049, MD 206-219, MA 010-027 055, MI 480-499, ' +
  'MN 550-567, MS 386-397, MO 630-658, MT 590-599, NE 680-693, NV 889-898, NH 030-038, NJ 070-089, NM 870-884, NY 005 063 100-149, NC 270-289, ND 580-588, ' +
  'OH 430-459, OK 730-749, OR 970-979, PA 150-196, PR 006-009, RI 028-029, SC 290-299, SD 570-577, TN 370-385, TX 733 750-799 885, UT 840-847, VT 050-059, ' +
  'VA 201 220-246, VI 008, WA 980-994, WV 247-268, WI 530-549, WY 820-831 834, GU 969, AS 967, MP 969'
).split(', ').map((entry) => {
  const [state = '', ...ranges] = entry.split(' ');
  return [state, ranges.map(rangeOf)] as const;
}));

/** EDGAR's codes of Canadian provinces and foreign countries are a letter and a digit: `A1` British Columbia, `X0` United Kingdom. */
export const isStateCode = (code: string): boolean => usStates.includes(code) || /^[A-Z][0-9]$/.test(code) || code === 'XX';
