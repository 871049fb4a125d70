// Which characters a text has: tells in a moment that a caption cannot stand there, before it is searched for.

/** Which characters a text has, as bits: one for each letter, one for all figures, one for everything else. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    letters |= unit < 128 ? (bits[unit] as number) : elsewhere;
  }
  return letters;
}

const placeOf = (unit: number): number => (unit >= 97 && unit <= 122 ? unit - 97 : unit >= 48 && unit <= 57 ? 26 : 27);

const elsewhere = 1 << 27;
/** Each ASCII character's bit. */
const bits = Int32Array.from({ length: 128 }, (_, unit) => 1 << placeOf(unit));

const counted = new Map<string, Uint8Array>();

/** How often each of those characters stands in a needle. */
function countsOf(needle: string): Uint8Array {
  let counts = counted.get(needle);
  if (!counts) {
    counts = new Uint8Array(28);
    for (let at = 0; at < needle.length; at++) {
      const place = placeOf(needle.charCodeAt(at));
      counts[place] = Math.min(255, (counts[place] as number) + 1);
    }
    if (counted.size < 1000) counted.set(needle, counts);
  }
  return counts;
}

/**
 * False where `needle` stands in no text of these letters (`lettersOf`) or fewer: each of its characters that the text lacks
 * is an edit. Most lines are no caption, and so are seen to be none before they are searched for each of a dozen.
 */
export function mayStand(letters: number, needle: string, maxErrors: number): boolean {
  const counts = countsOf(needle);
  let lacking = 0;
  for (let place = 0; place < 28; place++) if ((letters & (1 << place)) === 0) lacking += counts[place] as number;
  return lacking <= maxErrors;
}
