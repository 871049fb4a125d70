// Figures that scanned type makes alike, so that OCR takes one for the other.
const pairs: ReadonlySet<string> = new Set(['17', '38', '68', '56', '49', '08', '06', '58', '35'].flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]));

/** The other figures that OCR may have made of one: those of `1` are `7`. */
export const alikeFigures = (figure: string): readonly string[] => [...pairs].flatMap((pair) => (pair[0] === figure ? [pair[1] as string] : []));

/** True of two different figures that OCR takes for one another. */
export const areAlike = (one: string, other: string): boolean => pairs.has(one + other);
