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

/** The kinds of characters in a text: `(1)` is `open | digit | close`. */
export function charsOf(text: string): number {
  let has = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    has |= unit < 128 ? (kinds[unit] as number) : chars.beyond;
  }
  return has;
}
