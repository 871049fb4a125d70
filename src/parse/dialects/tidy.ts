// Characters as the readers want them: markdown's own signs gone, raised and full-width forms made plain.

/** Markdown that table extraction leaves behind: `\$`, `**Signatures**`, `\emph{see}`; and marks that show nothing. */
const markup = /\\(?=[$|*#_[\](){}~`<>\\-])|\*\*|\\(?:emph|textbf)\{|[\u00ad\u200b-\u200f\ufeff]/gi;

/** A run without white space, tidied: `⁽¹⁾` is `(1)`, `\$2.71` is `$2.71`. */
export const tidy = (raw: string): string => {
  const bare = markup.test(raw) ? raw.replace(markup, '') : raw;
  markup.lastIndex = 0;
  // ASCII needs no normalising, which is most words.
  return /^[\x21-\x7e]*$/.test(bare) ? bare : bare.normalize('NFKC').replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, '');
};

/** True for units that tidying leaves as they are, and that make a word: ASCII but for `\\`, `*` and `#`. */
export const isPlain = (unit: number): boolean => unit < 127 && unit !== 92 && unit !== 42 && unit !== 35;

/** True for what tidying leaves of a mere heading sign: `##` is no word. */
export const isNoWord = (tidied: string): boolean => tidied === '' || /^#+$/.test(tidied);

/** True for units that part words. */
export const isSpace = (unit: number): boolean => unit <= 32 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x3000;

/** True for units that patterns know as white space, `\s`. */
export const isBlank = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 0xa0 && /\s/.test(String.fromCharCode(unit)));
