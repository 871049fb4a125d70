// Writes XML text: elements laid out, text escaped into plain ASCII, so that any reader in any encoding reads the same.
// Knows nothing of filings.

/** What no XML 1.0 document can hold, not even as a reference: NUL and other controls, halves of surrogate pairs, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that XML forbids
const uncarried = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** True for text of which XML can hold each character. */
export const isCarried = (text: string): boolean => text.search(uncarried) < 0;

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const numbered = (character: string): string => `&#${character.codePointAt(0)};`;

/**
 * Text as it stands in an element. White space at its ends and CR stand as references, or a reader would take them for
 * layout; what XML cannot hold is written as U+FFFD.
 */
export const escaped = (text: string): string =>
  text
    .replace(uncarried, '\uFFFD')
    .replace(/[&<>]/g, (one) => named[one] as string)
    .replace(/^[ \t\n]+|[ \t\n]+$/g, (ends) => [...ends].map(numbered).join(''))
    .replace(/\r|[^\n\t -~]/gu, numbered);

/** A comment of lines; two hyphens would end it, and what is no plain character is left out. */
export const comment = (lines: readonly string[]): string =>
  `<!--\n${lines.map((line) => `    ${line.replace(/-(?=-|$)/g, '- ').replace(/[^ -~]/g, '?')}\n`).join('')}-->\n`;
