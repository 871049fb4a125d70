// One filing a file: where a second one stands behind the first (pages printed on end, files joined), the first ends before it.
import type { SourceText } from '../../text/source-text';
import type { Artifacts, Line } from '../artifacts';
import { beginsBoxes } from '../boxes/captions';
import { approxStands } from '../ocr/approx';
import { lettersOf, mayStand } from '../ocr/letters-of';
import { tableCaption } from './locate';
import { dialectOf } from './segment';

/** `STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP`, also of Form 5, and the title of Form 3. */
const titles = ['statementofchangesinbeneficialownership', 'initialstatementofbeneficialownership'];
const boxes = 'issuernameandtickerortradingsymbol';
/** What may stand above the title: `FORM 4`, `OMB APPROVAL`, the Commission's name. */
const above = /^(?:(?:sec)?form[345]|ombapproval|ombnumber|unitedstatessec|securitiesandexchangecommission)/;
/** A form has so many lines at the most from its first to its title, and from that to its boxes. */
const reach = 20;
/** A line of prose that speaks of the form is longer than its title; most lines of a form are shorter, and not looked at. */
const [shortestTitle, longestTitle] = [32, 120];

/** True where a caption stands in a line, one letter in eight misread. */
function says({ bare }: Line, caption: string): boolean {
  const errors = Math.floor(caption.length / 8);
  return mayStand(lettersOf(bare), caption, errors) && approxStands(bare, caption, errors);
}

const isTitle = (line: Line): boolean => line.bare.length >= shortestTitle && line.bare.length <= longestTitle && titles.some((title) => says(line, title));
const holdsBoxes = (line: Line): boolean => says(line, boxes) || beginsBoxes(line);
const holdsTable = ({ bare }: Line): boolean => tableCaption(bare, lettersOf(bare)) !== null;

/**
 * The number of the line at which another filing begins: its title, and soon its boxes, behind a table's caption; null where the
 * text holds one filing. The forms of joint filers repeat box 1, and neither title nor table.
 */
function secondFilingAt(lines: readonly Line[]): number | null {
  // Looked for once, and only where a title asks: a text may have thousands of those.
  let table: number | null = null;
  for (const [at, line] of lines.entries()) {
    if (!isTitle(line)) continue;
    table ??= lines.findIndex(holdsTable);
    if (table < 0 || table >= at || !lines.slice(at, at + reach).some(holdsBoxes)) continue;
    let from = at;
    for (let before = at; before > at - reach && before > 0; before--) if (above.test((lines[before] as Line).bare)) from = before;
    return from;
  }
  return null;
}

/** The page up to the second filing. */
export function firstFiling(source: SourceText, page: Artifacts['page']): Artifacts['grid'] {
  const second = secondFilingAt(page.lines);
  if (second === null) return page;
  const lines = page.lines.slice(0, second);
  return { lines, dialect: dialectOf(source, lines) };
}
