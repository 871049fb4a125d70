// Writes CSV text as RFC 4180 has it, and makes cells safe that a spreadsheet would run. Knows nothing of filings.

/**
 * A cell: text from the filing, or a literal (number, date, true, false) that the program wrote itself.
 * Only text is ever guarded against formulas.
 */
export type Cell = { readonly text: string } | { readonly literal: string };

/** Text that a spreadsheet may take for a formula. White space, NUL or a byte order mark before it is no protection. */
const runs = /^(?:[\s\0\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/;
/** A plain number with a sign: a spreadsheet shows it as that number and runs nothing, so it stays as it is. */
const signedNumber = /^[+-]\d+(?:\.\d+)?$/;

/** The text with an apostrophe before it where a spreadsheet would run it as a formula. */
export const safeText = (text: string): string => (runs.test(text) && !signedNumber.test(text) ? `'${text}` : text);

/** NUL and halves of surrogate pairs, which a UTF-8 text file cannot carry or its readers do not take. */
const uncarried = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Quoted where RFC 4180 wants it, and also where a spreadsheet set to semicolons or tabs would cut. */
const quoted = (text: string): string => (/[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** The text as a UTF-8 file can carry it. */
export const carriedText = (text: string): string => text.replace(uncarried, '\uFFFD');

/** Rows as lines of TSV, a line feed after each; a cell is quoted as in CSV where it holds a quote, a tab or a line break. */
export const tsvLines = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((cell) => (/["\t\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join('\t')}\n`).join('');

/** Rows as lines of CSV, CRLF after each. */
export function csvLines(rows: readonly (readonly Cell[])[], safeFormulas: boolean): string {
  const written = (cell: Cell): string => {
    if ('literal' in cell) return quoted(cell.literal);
    return quoted(carriedText(safeFormulas ? safeText(cell.text) : cell.text));
  };
  return rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}
