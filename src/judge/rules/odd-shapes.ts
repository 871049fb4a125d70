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
const natures: ReadonlySet<string> = new Set(['natureOfOwnership']);
const signatures: ReadonlySet<string> = new Set(['signatureName']);
const streets: ReadonlySet<string> = new Set(['rptOwnerStreet1', 'rptOwnerStreet2']);
const secondStreet: ReadonlySet<string> = new Set(['rptOwnerStreet2']);
const namesAndPlaces: ReadonlySet<string> = new Set([...names, ...streets, 'rptOwnerCity']);
const running: ReadonlySet<string> = new Set([...namesAndNatures, ...signatures, ...streets, 'officerTitle', 'otherText']);

const shapes: readonly OddShape[] = [
  // `Class B Common` of `Class B Common Stock`, whose last line is gone.
  { leaves: titles, shape: /\b(?:common|preferred|ordinary)$/i, message: 'A word such as Stock or Shares usually follows; it may be lost.' },
  // `Harbeck Nora T C/O TALLOWMERE INSTRUMENTS, INC.`
  { leaves: names, shape: /\sC\/O\s/i, message: 'A line of the address may stand in the name.', mend: (value) => value.replace(/\s+C\/O\s.*$/i, '') },
  // `TARNWOOD FUND INC SALTMERE CAPITAL MANAGEMENT L.L.C.`
  { leaves: names, shape: /\b(?:inc|ltd|corp|llc|l\.l\.c|l\.p|lp)\b\.? [\w&]+ .*\b(?:inc|ltd|corp|llc|l\.l\.c|lp|l\.p)\b\.?$/i, message: 'There may be two names in it.' },
  // `HAROWlTZ NORA`, `SAN FRANClSCO`: a small letter among capitals.
  { leaves: namesAndPlaces, shape: /[A-Z]l[A-Z]|\b[A-Z]{2,}l\b|\bl[A-Z]{2}/, message: 'A small l stands among capitals; it may be an I.', mend: (value) => value.replace(/(?<=[A-Z])l(?=[A-Z]|\b)|\bl(?=[A-Z]{2})/g, 'I') },
  // `Tarnwood Fund, L,P.`
  { leaves: namesAndNatures, shape: /\bL,P\b|\bL\.L,C\b|\bL,L\.C\b/, message: 'A comma stands where a full stop belongs.', mend: (value) => value.replace(/(?<=\bL(?:\.L)?),(?=[LPC]\b)/g, '.') },
  // `LName Harbeck Nora T`: what OCR made of `1. Name` before it.
  { leaves: names, shape: /^\W*[LIl1|]{0,2}[.,]?\s?Name\s/, message: 'A word of the caption may stand before it.', mend: (value) => value.replace(/^\W*[LIl1|]{0,2}[.,]?\s?Name\s+/, '') },
  // `5 Tallowmere Instruments, Inc.`: the number of the box beside it.
  { leaves: names, shape: /^[1-6] [A-Z]/, message: 'The figure before it may be the number of a box.', mend: (value) => value.slice(2) },
  // `Class A Common 81,79O Stock`
  { leaves: titles, shape: /(?<![$\d])\b\d{1,3}(?:,[\dOIl]{3})+\b/, message: 'An amount may stand in it.', mend: (value) => value.replace(/\s*(?<![$\d])\b\d{1,3}(?:,[\dOIl]{3})+\b/, '') },
  // `1(k)` of `By 401(k)`
  { leaves: natures, shape: /^\d{0,2}\(k\)/, message: 'Its start may be missing.', mend: (value) => value.replace(/^\d{0,2}\(k\)/, 'By 401(k)') },
  // `Chairman andCEO`, `Saltmere RidgeLLC`
  { leaves: running, shape: /[a-z]{2}(?:LLC|LP|INC|CEO|CFO|COO|CTO|EVP|SVP|VP|PLC|LTD|CORP)\b/, message: 'Two words stand in it without the space between them.', mend: (value) => value.replace(/(?<=[a-z]{2})(?=(?:LLC|LP|INC|CEO|CFO|COO|CTO|EVP|SVP|VP|PLC|LTD|CORP)\b)/g, ' ') },
  // `30 KILN YARDS & CO. L.P.`: the end of the firm in the line above.
  { leaves: secondStreet, shape: /(?:&\s*CO\.?|\b(?:L\.?P|INC|LLC|L\.L\.C|CORP|LTD)\.?)$/i, message: 'The end of a firm’s name may stand in it.' },
  // `C/O VEHICLES, TALLOWMERE INC.`
  { leaves: streets, shape: /^C\/O [^,]+, \S+ .*\b(?:INC|LLC|CORP|LTD)\b\.?,?$/i, message: 'The words of the firm’s name may stand in another order.' },
  // `DR.` of `12 KILN DR.`
  { leaves: streets, shape: /^(?:DR|ST|RD|AVE|BLVD|LN|[A-Z\d]{1,2})[.,]?$/i, message: 'It reads as if its start were missing.' },
  // `236FIFTH AVENUE`, `KILNYARDSL.P.`
  { leaves: streets, shape: /\b\d{2,}(?!(?:ST|ND|RD|TH)\b)[A-Z]{3,}|[A-Z]{4}(?:L\.P|L\.L\.C|,INC)\b/, message: 'Two words stand in it without the space between them.', mend: (value) => value.replace(/(\b\d{2,})(?!(?:ST|ND|RD|TH)\b)(?=[A-Z]{3})/g, '$1 ') },
  // `12 KILN 24TH`: the word behind it is gone.
  { leaves: streets, shape: /\d(?:ST|ND|RD|TH)$/i, message: 'It reads as if its end were missing.' },
  // `SALTMERE RIDGE CORPORATION by:`
  { leaves: signatures, shape: /\bby\W*$/i, message: 'Who signed for it may stand in another line.' },
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
    for (const row of bench.lists.reportingOwners) leavesOf(row, ['rptOwnerName', ...streets, 'rptOwnerCity', 'officerTitle', 'otherText']);
    for (const row of bench.lists.ownerSignatures) leavesOf(row, signatures);
    for (const { row } of allRows(bench)) leavesOf(row, ['securityTitle', 'underlyingSecurityTitle', 'natureOfOwnership']);
  },
};
