// Where a second filing begins in a file: its title and its boxes stand behind the tables of the first.
import type { Line } from '../artifacts';
import { approxStands } from '../ocr/approx';
import { lettersOf, mayStand } from '../ocr/letters-of';

/** `STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP`, also of Form 5, and that of Form 3. */
const titles = ['statementofchangesinbeneficialownership', 'initialstatementofbeneficialownership'];
const boxes = 'issuernameandtickerortradingsymbol';
/** What may stand above the title: `FORM 4`, `OMB APPROVAL`, the Commission's name. */
const above = /^(?:sec)?form[345]|ombapproval|ombnumber|unitedstatessecurities|securitiesandexchangecommission/;
/** So many lines the head of a form has at the most, above its title and between that and its boxes. */
const reach = 14;

const says = (bare: string, caption: string): boolean => mayStand(lettersOf(bare), caption, Math.floor(caption.length / 8)) && approxStands(bare, caption, Math.floor(caption.length / 8));

/**
 * The number of the line at which another filing begins, or null where this line is no title of one.
 * @param at the number of a line behind the tables of a filing
 * @param after no line before this one is the other filing's
 */
export function secondFilingAt(lines: readonly Line[], at: number, after: number): number | null {
  const bare = (lines[at] as Line).bare;
  // A footnote that speaks of the form says more in its line.
  if (bare.length > 120 || !titles.some((title) => says(bare, title))) return null;
  if (!lines.slice(at, at + reach).some((line) => says(line.bare, boxes))) return null;
  let from = at;
  for (let line = at; line > after && line > at - reach; line--) if (above.test((lines[line] as Line).bare)) from = line;
  return from;
}
