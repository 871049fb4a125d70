// Values whose shape hardly any whole one has: in the filings with known truth no name holds a care-of line, two filings
// have a title that ends in `Common`, and two of 274 signatures are signed twice. They want eyes, and say why.
import { reason } from '../../model/reasons';
import { type Exhibit, type ExhibitRow, suggest } from '../bench';
import { allRows } from '../rows';
import type { Rule } from '../rules';

interface OddShape {
  readonly leaves: ReadonlySet<string>;
  readonly shape: RegExp;
  readonly message: string;
  /** The value put right, where its shape tells how. */
  readonly mend?: (value: string) => string;
}

const titles: ReadonlySet<string> = new Set(['securityTitle', 'underlyingSecurityTitle']);
const names: ReadonlySet<string> = new Set(['rptOwnerName', 'issuerName']);
const namesAndNatures: ReadonlySet<string> = new Set([...names, 'natureOfOwnership']);
const signatures: ReadonlySet<string> = new Set(['signatureName']);

const shapes: readonly OddShape[] = [
  // `Class B Common` of `Class B Common Stock`, whose last line is gone.
  { leaves: titles, shape: /\b(?:common|preferred|ordinary)$/i, message: 'A word such as Stock or Shares usually follows; it may be lost.' },
  // `Harbeck Nora T C/O TALLOWMERE INSTRUMENTS, INC.`
  { leaves: names, shape: /\sC\/O\s/i, message: 'A line of the address may stand in the name.', mend: (value) => value.replace(/\s+C\/O\s.*$/i, '') },
  // `TARNWOOD FUND INC SALTMERE CAPITAL MANAGEMENT L.L.C.`
  { leaves: names, shape: /\b(?:inc|ltd|corp|llc|l\.l\.c|l\.p|lp)\b\.? [\w&]+ .*\b(?:inc|ltd|corp|llc|l\.l\.c|lp|l\.p)\b\.?$/i, message: 'There may be two names in it.' },
  // `HAROWlTZ NORA`: a small letter among capitals.
  { leaves: names, shape: /[A-Z]l[A-Z]|\b[A-Z]{2,}l\b|\bl[A-Z]{2}/, message: 'A small l stands among capitals; it may be an I.', mend: (value) => value.replace(/(?<=[A-Z])l(?=[A-Z]|\b)|\bl(?=[A-Z]{2})/g, 'I') },
  // `Tarnwood Fund, L,P.`
  { leaves: namesAndNatures, shape: /\bL,P\b|\bL\.L,C\b|\bL,L\.C\b/, message: 'A comma stands where a full stop belongs.', mend: (value) => value.replace(/(?<=\bL(?:\.L)?),(?=[LPC]\b)/g, '.') },
  // `Chief Business, Financial and Operating 05/03/2023 Officer`
  { leaves: signatures, shape: /\b\d{1,2}\/\d{1,2}\/\d{4}\b/, message: 'A date stands in it; two signatures may have run together.' },
  // `By: /s/ Nora Harbeck Tarnwood Fund LP By: /s/ Nora Harbeck`
  { leaves: signatures, shape: /\/s\/.*\/s\//s, message: 'It is signed twice; two signatures may have run together.' },
];

/** No name, title or signature that stands whole is longer than so many characters; what is, is doubted for other reasons. */
const longest = 600;

function look(at: Exhibit): void {
  if (at.decided || typeof at.value !== 'string' || at.value.length > longest) return;
  for (const { leaves, shape, message, mend } of shapes) {
    if (!leaves.has(at.field.leaf) || !shape.test(at.value)) continue;
    at.doubted = true;
    at.reasons.push(reason('shape-odd', message));
    const mended: string | undefined = mend?.(at.value);
    if (mended !== undefined && mended !== at.value) suggest(at, { value: mended, confidence: 0.5, reason: message, spans: at.spans });
  }
}

/** Doubts values of a shape that whole ones hardly have. */
export const oddShapes: Rule = {
  code: 'odd-shapes',
  ofText: true,
  run: (bench) => {
    const leavesOf = (row: ExhibitRow, leaves: Iterable<string>): void => {
      for (const leaf of leaves) {
        const at = row.leaves.get(leaf);
        if (at) look(at);
      }
    };
    leavesOf(bench.issuer, ['issuerName']);
    for (const row of bench.lists.reportingOwners) leavesOf(row, ['rptOwnerName']);
    for (const row of bench.lists.ownerSignatures) leavesOf(row, signatures);
    for (const { row } of allRows(bench)) leavesOf(row, ['securityTitle', 'underlyingSecurityTitle', 'natureOfOwnership']);
  },
};
