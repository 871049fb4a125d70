// `C/O TALLOWMERE INSTRUM` beside the issuer Tallowmere Instruments, Inc.: most owners are reached at the issuer or at one of the
// firms that file together, whose name tells where an edge cut the line above the street.
import { reason } from '../../model/reasons';
import { bareOf } from '../../text/bare';
import { type Exhibit, suggest, textValue } from '../bench';
import type { Rule } from '../rules';

/** Fewer letters begin too many names. */
const fewest = 6;

/** A company's words; `Inc./DE` is two. */
const wordsOf = (text: string): string[] => text.split(/[\s/\\]+/).map(bareOf).filter((word) => word !== '');

/** Legal forms: `CO` is no piece of `Company`; glued to the issuer's own last word where its space is lost, `LifeKilnInc.`, they are none of it. */
const legalForm = /^(?:inc|corp|llc|ltd|plc|co)$/;

/** True where a name's letters begin another's and its words do not: an edge cut its last word, `INSTRUM`, or two run into one. */
function isCutOf(part: readonly string[], whole: readonly string[]): boolean {
  const [own, all] = [part.join(''), whole.join('')];
  if (own.length < fewest || !all.startsWith(own)) return false;
  const at = part.findIndex((word, n) => word !== whole[n]);
  const [mine, theirs] = [part[at] ?? '', whole[at] ?? ''];
  if (at < 0) return false;
  return at === part.length - 1 && theirs.startsWith(mine) ? !legalForm.test(mine) && !legalForm.test(theirs.slice(mine.length)) : mine.startsWith(theirs);
}

/** A line without `C/O` has so many words at the least, all but the last of them whole: `SALTMERE CAPITAL MAN`. */
const fewestWords = 3;

function look(street: Exhibit | undefined, firms: readonly string[]): void {
  const line = typeof street?.value === 'string' ? /^(c\/o\s+)?(.+)$/i.exec(street.value) : null;
  if (!street || street.decided || !line) return;
  const [, sign = '', firm = ''] = line;
  const words = wordsOf(firm);
  const whole = sign === '' && words.length < fewestWords ? undefined : firms.find((name) => isCutOf(words, wordsOf(name)));
  if (whole === undefined) return;
  const isLoud = firm === firm.toUpperCase();
  street.doubted = true;
  street.reasons.push(reason('text-cut-short', `It has the first letters of ${whole}, and not its words.`));
  suggest(street, { value: `${sign}${isLoud ? whole.toUpperCase() : whole}`, confidence: 0.6, reason: 'The name as it stands in another box.', spans: street.spans });
}

/** Doubts address lines that hold a piece of the issuer's name, or of a firm's among the owners. */
export const careOf: Rule = {
  code: 'care-of',
  ofText: true,
  run: (bench) => {
    const owners = bench.lists.reportingOwners;
    const firms = [textValue(bench.issuer, 'issuerName'), ...owners.map((row) => textValue(row, 'rptOwnerName'))].flatMap((name) => name ?? []);
    for (const { leaves } of owners) for (const leaf of ['rptOwnerStreet1', 'rptOwnerStreet2']) look(leaves.get(leaf), firms);
  },
};
