// Which kinds of characters a text has, as bits: tells in a moment what it cannot be, before patterns are tried on it.

export const chars = {
  small: 1, capital: 2, digit: 4, slash: 8, comma: 16, point: 32, dollar: 64, open: 128, close: 256,
  /** Any other sign of ASCII. */
  sign: 512,
  /** Anything that is not ASCII. */
  beyond: 1024,
} as const;

const kindOf = (unit: number): number => {
  if (unit >= 97 && unit <= 122) return chars.small;
  if (unit >= 65 && unit <= 90) return chars.capital;
  if (unit >= 48 && unit <= 57) return chars.digit;
  const at = '/,.$()'.indexOf(String.fromCharCode(unit));
  return at < 0 ? chars.sign : chars.slash << at;
};

const kinds = Int32Array.from({ length: 128 }, (_, unit) => kindOf(unit));

/** The kind of one character. */
export const charOf = (unit: number): number => (unit < 128 ? (kinds[unit] as number) : chars.beyond);

/**
 * A test for characters that are one of some signs; quicker than looking for each in the list of them.
 * @returns false for NaN, which is what stands at no place of a text
 */
export function oneOf(signs: string): (unit: number) => boolean {
  const ascii = Uint8Array.from({ length: 128 }, (_, unit) => (signs.includes(String.fromCharCode(unit)) ? 1 : 0));
  const others = new Set([...signs].map((sign) => sign.charCodeAt(0)).filter((unit) => unit >= 128));
  return (unit) => (unit < 128 ? ascii[unit] === 1 : others.has(unit));
}

/** The kinds of characters in a text: `(1)` is `open | digit | close`. */
export function charsOf(text: string): number {
  let has = 0;
  for (let at = 0; at < text.length; at++) has |= charOf(text.charCodeAt(at));
  return has;
}
