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

/** The characters of a needle, and how often each of them stands in it. */
interface Needle {
  readonly own: number;
  readonly counts: Uint8Array;
}

const counted = new Map<string, Needle>();

function countsOf(needle: string): Needle {
  let made = counted.get(needle);
  if (!made) {
    const counts = new Uint8Array(28);
    for (let at = 0; at < needle.length; at++) {
      const place = placeOf(needle.charCodeAt(at));
      counts[place] = Math.min(255, (counts[place] as number) + 1);
    }
    made = { own: lettersOf(needle), counts };
    if (counted.size < 1000) counted.set(needle, made);
  }
  return made;
}

/**
 * False where `needle` stands in no text of these letters (`lettersOf`) or fewer: each of its characters that the text lacks
 * is an edit. Most lines are no caption, and so are seen to be none before they are searched for each of a dozen.
 */
export function mayStand(letters: number, needle: string, maxErrors: number): boolean {
  const { own, counts } = countsOf(needle);
  let lacking = 0;
  // Place by place, those alone that the needle has and the text has not.
  for (let missing = own & ~letters; missing !== 0 && lacking <= maxErrors; missing &= missing - 1) lacking += counts[31 - Math.clz32(missing & -missing)] as number;
  return lacking <= maxErrors;
}
