// Shapes that hardly any whole value has, and what each is mostly a sign of. The rule that looks for them is odd-shapes.ts.

export interface OddShape {
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
const issuers: ReadonlySet<string> = new Set(['issuerName']);
const tickers: ReadonlySet<string> = new Set(['issuerTradingSymbol']);
const offices: ReadonlySet<string> = new Set(['officerTitle']);
const signatures: ReadonlySet<string> = new Set(['signatureName']);
const owners: ReadonlySet<string> = new Set(['rptOwnerName']);
const cities: ReadonlySet<string> = new Set(['rptOwnerCity']);
const streets: ReadonlySet<string> = new Set(['rptOwnerStreet1', 'rptOwnerStreet2']);
const secondStreet: ReadonlySet<string> = new Set(['rptOwnerStreet2']);
const namesAndTitles: ReadonlySet<string> = new Set([...namesAndNatures, ...titles]);
const namesAndPlaces: ReadonlySet<string> = new Set([...names, ...streets, 'rptOwnerCity']);
const running: ReadonlySet<string> = new Set([...namesAndNatures, ...signatures, ...streets, 'officerTitle', 'otherText']);
const runningAndTitles: ReadonlySet<string> = new Set([...running, ...titles]);

/** How natures of ownership begin that begin small: `held by`, `spouse`, `see footnote`. */
const natureStarts = 'by|held|see|through|in|as|the|for|of|on|owned|shares|common|spouse|trusts?|self|wife|husband|son|daughter|child|children|family|jointly|joint|custodian|footnotes?|ira|llc|directly|indirectly|beneficially|owner|corporation|partnership|limited|foundation|company|savings|plan|other|notes?|estate|trustee|account';

/** What an edge can leave of a word, from so many letters on. */
const pieceOf = (word: string, from: number): string => `${word.slice(0, from)}${[...word.slice(from, -1)].map((letter) => `(?:${letter}`).join('')}${')?'.repeat(word.length - 1 - from)}`;
const firmPieces = [pieceOf('incorporated', 4), pieceOf('corporation', 5), pieceOf('company', 5), pieceOf('limited', 4), pieceOf('management', 4), pieceOf('acquisition', 3), pieceOf('foundation', 5), pieceOf('partners', 5).replace('(?:r)?', ''), pieceOf('international', 6)].join('|');

/** Shapes of values by leaf, each with what it tells. A new one is held against all values of the filings with known truth, of which none, or two at the most, may have it. */
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
  { leaves: streets, shape: /^(?:DR|ST|RD|AVE|BLVD|LN|AVENUE|STREET|DRIVE|ROAD|LANE|BOULEVARD|PARKWAY|BUILDING|TOWER|[A-Z\d]{1,2})[.,]?$/i, message: 'It reads as if its start were missing.' },
  // `12 N.` of `12 N. KILN BLVD.`
  { leaves: streets, shape: /^\d+ [NSEW]\.?$/i, message: 'It reads as if its end were missing.' },
  // `236FIFTH AVENUE`, `KILNYARDSL.P.`
  { leaves: streets, shape: /\b\d{2,}(?!(?:ST|ND|RD|TH)\b)[A-Z]{3,}|[A-Z]{4}(?:L\.P|L\.L\.C|,INC)\b/, message: 'Two words stand in it without the space between them.', mend: (value) => value.replace(/(\b\d{2,})(?!(?:ST|ND|RD|TH)\b)(?=[A-Z]{3})/g, '$1 ') },
  // `12 KILN 24TH`: the word behind it is gone.
  { leaves: streets, shape: /\d(?:ST|ND|RD|TH)$/i, message: 'It reads as if its end were missing.' },
  // `SALTMERE RIDGE CORPORATION by:`
  { leaves: signatures, shape: /\bby\W*$/i, message: 'Who signed for it may stand in another line.' },
  // `Tarnwood Fund GP, LP, its`, `Authorized Person; /s/ Nora Harbeck`
  { leaves: signatures, shape: /[,;]$|\b(?:and|its|of|the)$|^(?:agent|its|general partner|authorized|llc|inc|title|name|and|of)\b/i, message: 'A part of it may stand in another line.' },
  // `Chief Business, Financial and Operating 05/03/2023 Officer`
  { leaves: signatures, shape: /\b\d{1,2}\/\d{1,2}\/\d{4}\b/, message: 'A date stands in it; two signatures may have run together.' },
  // `By: /s/ Nora Harbeck Tarnwood Fund LP By: /s/ Nora Harbeck`
  { leaves: signatures, shape: /\/s\/.*\/s\//s, message: 'It is signed twice; two signatures may have run together.' },
  // `C1ass A`, `Series APreferred`, `$0,01 per share`, `Common $0 Stock`, `Common Stock 9, 11`
  { leaves: titles, shape: /[A-Za-z]\d[a-z]|\b(?:Series|Class) [A-Z][A-Z][a-z]{2}|\$\d+,\d{2}\b|\$0,\d|\$[\d.]+ (?:Stock|Shares?|Units?|Options?|Warrants?|Rights?)\b|\d, \d+$/, message: 'Figures and letters stand in it as no title has them.' },
  // `Kiln Partners LLC X`: the tick of the column beside it.
  { leaves: namesAndNatures, shape: /\b(?:LLC|L\.?L\.?C\.|L\.?P\.?|INC|CORP|LTD)\.? [Xx]$/i, message: 'A tick of the column beside it may stand behind it.', mend: (value) => value.slice(0, -2) },
  // `R Tallowmere Instruments, Inc.`: what an edge left of the caption's `or Trading`.
  { leaves: issuers, shape: /^[RO] [A-Z]/, message: 'A letter of the caption may stand before it.', mend: (value) => value.slice(2) },
  // `CommonStock`, `Common Stocke`, `par value per Shares`, `par value 04/04/2023 $0.001`
  { leaves: titles, shape: /[a-z](?:Stock|Shares?|Units?|Options?|Warrants?)\b|Stock[a-rt-z]\b|\bper Shares\b|\d{1,2}\/\d{1,2}\/\d{4}/, message: 'Its words stand as no title has them.', mend: (value) => value.replace(/(?<=[a-z])(?=(?:Stock|Shares?|Units?|Options?|Warrants?)\b)/, ' ').replace(/(?<=Stock)[a-rt-z]\b/, '').replace(/\bper Shares\b/, 'per share').replace(/ ?\d{1,2}\/\d{1,2}\/\d{4}/, '') },
  // `Officer` of `Chief Legal Officer`, `ident` of `Vice President`
  { leaves: offices, shape: /^(?:Officer$|[a-z]{2,})/, message: 'Its start may be missing.' },
  // `Harbeck Family Trus`
  { leaves: namesAndNatures, shape: /\b(?:Trus|Fun|LL|Foundatio|Partnershi|Compan)$/, message: 'Its end may be missing.' },
  // `C/O TALLOWMERE INCOR`, `Saltmere Capital Managem`
  { leaves: namesAndPlaces, shape: new RegExp(`\\b(?:${firmPieces})$`, 'i'), message: 'Its end may be missing.' },
  // `HARBECK` of `HARBECK INSURANCE CO`: a person has two names at the least, and a firm its legal form.
  { leaves: owners, shape: /^\S+$/, message: 'One word is hardly a whole name.' },
  // `47T` of `47TH FLOOR`
  { leaves: streets, shape: /^\d{1,3}[A-Z]?$/, message: 'A figure alone is no line of a street.' },
  // `VLingSymbolMR`: a word of the caption in the ticker.
  { leaves: tickers, shape: /^(?![Nn]one$).*[a-z]{2}/, message: 'A ticker has no small letters; a word of the caption may stand in it.' },
  // `ee footnote`, `eld by spouse`: a small word that none begins with.
  { leaves: natures, shape: new RegExp(`^(?!(?:${natureStarts})\\b|[ei][A-Z])[a-z]+\\b`), message: 'Its start may be missing.' },
  // `Fund III, L.` of `Fund III, L.P.`
  { leaves: namesAndNatures, shape: /, L\.?$/, message: 'Its end may be missing.', mend: (value) => value.replace(/, L\.?$/, ', L.P.') },
  // `Holding s, Inc.`
  { leaves: running, shape: /[A-Za-z] [b-z],/, message: 'A small letter stands alone in it.', mend: (value) => value.replace(/(?<=[A-Za-z]) (?=[b-z],)/, '') },
  // `Util& Broadband`, `Kiln3D,Inc.`
  { leaves: running, shape: /[A-Za-z]{2}& | &[A-Za-z]{2}|[A-Za-z\d],[A-Z][a-z]/, message: 'Two words stand in it without the space between them.', mend: (value) => value.replace(/(?<=[A-Za-z]{2})(?=& )|(?<= &)(?=[A-Za-z]{2})|(?<=[A-Za-z\d],)(?=[A-Z][a-z])/g, ' ') },
  // `Saltmere RoboticsCorp`, `KilnMDInc.`; a `BanCorp` is one word.
  { leaves: names, shape: /[a-z](?:Inc|Ltd|Company)\b|(?<!\bBan|[a-z]Ban)(?<=[a-z])Corp\b|[A-Z]{2}Inc\b/, message: 'Two words stand in it without the space between them.', mend: (value) => value.replace(/(?<=[A-Za-z])(?=(?:Inc|Ltd|Company|Corp)\b)/g, ' ') },
  // `By Tarnwood Fund, L.P. Class A Common Stock`: the nature of the row above.
  { leaves: titles, shape: /^(?:By|See) [A-Z]/, message: 'The nature of ownership of the row before may stand in it.' },
  // `C1imate Kiln`, `/s/ Michae1 Harbeck`
  { leaves: new Set([...namesAndNatures, ...signatures, ...offices]), shape: /[A-Za-z]1[a-z]{2}|[a-z]{3}[01]\b/, message: 'A figure stands in a word; it may be a letter.', mend: (value) => value.replace(/(?<=[A-Za-z])1(?=[a-z]{2})|(?<=[a-z]{3})1\b/g, 'l').replace(/(?<=[a-z]{3})0\b/g, 'o') },
  // `By Tarnwood Fund, L.P.(2)(3)(42010 )`
  { leaves: natures, shape: /\)\s?\(|\(\d{3,}/, message: 'Footnote marks stand in it.' },
  // `D` of the column before it.
  { leaves: natures, shape: /^[A-Z]\.?$/, message: 'A letter alone is no nature of ownership.' },
  // `HARBECK NORA T X`, `Harbeck Nora X`: the tick of the column beside it.
  { leaves: names, shape: / X$/, message: 'A tick of the column beside it may stand behind it.', mend: (value) => value.slice(0, -2) },
  // `. Tallowmere Holdings, Inc`, `, Corporate Development`
  { leaves: new Set([...namesAndTitles, ...offices]), shape: /^[.,;:]/, message: 'It begins as no name does.', mend: (value) => value.replace(/^[.,;:]\s*/, '') },
  // `Restricted Stock " Unit`
  { leaves: titles, shape: /(?:^|\s)["“”'‘’*°•]+(?=\s|$)/, message: 'A sign stands in it that no title has.', mend: (value) => value.replace(/(?:^|\s)["“”'‘’*°•]+(?=\s|$)/g, '') },
  // `Class Common Stock`
  { leaves: titles, shape: /\b(?:class|series) (?:common|ordinary|preferred|stock|shares?)\b/i, message: 'The letter or number of its class is missing.' },
  // `By Kiln Capital LLCe`, `Kiln Nuburu IILLC`
  { leaves: namesAndNatures, shape: /\bLLC[a-z]\b|\b(?:I{2,3}|IV|VI{0,3})(?:LLC|LP|INC)\b/, message: 'Two words stand in it without the space between them, or a letter too many.', mend: (value) => value.replace(/\bLLC[a-z]\b/, 'LLC').replace(/\b(I{2,3}|IV|VI{0,3})(?=(?:LLC|LP|INC)\b)/, '$1 ') },
  // `Se footnote`
  { leaves: natures, shape: /^(?:Se|S) foot/i, message: 'A letter of its first word may be missing.', mend: (value) => value.replace(/^S\w?/i, 'See') },
  // `See footnotea`
  { leaves: natures, shape: /\bfoot ?note(?!s?\b)[a-z]/i, message: 'A letter stands behind it that may be a mark.', mend: (value) => value.replace(/(\bfoot ?notes?)[a-z]+\b/i, '$1') },
  // `Common Stock 221.`
  { leaves: titles, shape: /\s\d+\.$/, message: 'A number of another column may stand behind it.', mend: (value) => value.replace(/\s\d+\.$/, '') },
  // `CEO andPresident`, `Option (right toBuy)`
  { leaves: runningAndTitles, shape: /\b(?:and|of|to|for|by)[A-Z][a-z]/, message: 'Two words stand in it without the space between them.', mend: (value) => value.replace(/\b(and|of|to|for|by)(?=[A-Z][a-z])/g, '$1 ') },
  // `P., Corporate Development` of `V.P., Corporate Development`
  { leaves: offices, shape: /^[A-Z]\.,/, message: 'Its start may be missing.' },
  // `03/13/2o23 See Remarks`
  { leaves: new Set([...offices, 'otherText']), shape: /\d{1,2}\/\d/, message: 'A date stands in it.', mend: (value) => value.replace(/^\S*\d{1,2}\/\d\S*\s+/, '') },
  // `By for Nora Harbeck, as custodian Ines`: the beginnings of two lines.
  { leaves: natures, shape: /\b(?:by|for|of|as) (?:by|for|of)\b/i, message: 'The words of two lines may stand in another order.' },
  // `'`, what is left of an `I` in the column before.
  { leaves: natures, shape: /^[^A-Za-z-]+$/, message: 'No word stands in it.' },
  // `Officer (give title below) Other 12 KILN AVENUE`: captions of the boxes beside it.
  { leaves: namesAndPlaces, shape: /give title|specify below|form filed by|\((?:last|first|middle|street|city|state|zip)\)|10% owner|earliest transaction/i, message: 'Words of the form’s own captions stand in it.' },
  // `C/O TALLOWMERE INC 35` above `WEST 35TH STREET`
  { leaves: streets, shape: /\b(?:INC|LLC|CORP|L\.?P|LTD)\.?,? \d+$/i, message: 'The number behind it may begin the next line.' },
  // `Subscription Right s (right to buy)`
  { leaves: namesAndTitles, shape: /[A-Za-z] [b-z] \(/, message: 'A small letter stands alone in it.', mend: (value) => value.replace(/(?<=[A-Za-z]) (?=[b-z] \()/, '') },
  // `& Chief Legal Officer` of `SVP & Chief Legal Officer`
  { leaves: offices, shape: /^(?:&|and\b)/i, message: 'Its start may be missing.' },
  // `Class B Common Stock, par`, `Common Stock, $0.01 value per share par`
  { leaves: titles, shape: /\b(?:par|par value per|\d value per share)$/i, message: 'Words of it are lost, or stand in another order.' },
  // `C/O THE TARNWOOD GROUP`
  { leaves: owners, shape: /^C\/O\b/i, message: 'A line of the address stands in the place of the name.' },
  // `Tarnwood Insurance Group,` of `Tarnwood Insurance Group, Ltd.`
  { leaves: names, shape: /,$/, message: 'Its end may be missing.' },
  // `S1 Holdings, L.P.`
  { leaves: cities, shape: /\b(?:L\.?P|LLC|L\.L\.C|INC|LTD|CORP|HOLDINGS)\b/i, message: 'A firm’s name may stand in it.' },
  // `Common Stock, par value $1 Common Stock, par value $1`
  { leaves: namesAndTitles, shape: /^(.{6,}?),? \1$/, message: 'It stands in it twice; two rows may have run together.', mend: (value) => value.replace(/^(.{6,}?),? \1$/, '$1') },
  // `I See footnote`: the letter of the column before it.
  { leaves: natures, shape: /^[ID] (?:See|By|Held|Through)\b/, message: 'The letter of the column before it may stand in it.', mend: (value) => value.slice(2) },
  // `Oe`
  { leaves: natures, shape: /^[A-Za-z]{2}$/, message: 'Two letters are no nature of ownership.' },
  // `5 iley Kiln, Inc.`
  { leaves: names, shape: /^\S{1,2} [a-z]{3}/, message: 'Its start may be misread.' },
  // `KilnStrategiesAcquisition Corp.`, `SALTMERE MANAGEMENTLLC`
  { leaves: namesAndNatures, shape: /[a-z]{4}(?:Acquisition|Holdings|Capital|Partners|Fund|Trust|Technologies|Group|Management|Investments|Strategic)\b|[A-Z]{4}(?<!BAN)(?:LLC|INC|CORP|LTD|ACQUISITION|HOLDINGS|PARTNERS|MANAGEMENT)\b|[A-Z]{3}(?:Strategic|Capital|Partners)\b/, message: 'Two words may stand in it without the space between them.' },
  // `HarbeckNora T.`
  { leaves: owners, shape: /^(?!.*\b(?:LLC|L\.?P|Inc|Corp|Ltd|Fund|Trust|Partners|Capital|Holdings|Group|Company|Foundation)\b).*[a-z]{3}(?<!Fitz)[A-Z][a-z]{3}/, message: 'Two words may stand in it without the space between them.', mend: (value) => value.replace(/(?<=[a-z]{3})(?<!Fitz)(?=[A-Z][a-z]{3})/g, ' ') },
  // `Nora Harbeck, Attomey-in-fact`
  { leaves: signatures, shape: /\bAttom\w/i, message: 'A word of it is misread.', mend: (value) => value.replace(/\b(att)om(?=\w)/gi, '$1orn') },
];

/** The shapes that are looked for on each leaf. */
export const shapesOf: ReadonlyMap<string, readonly OddShape[]> = new Map([...new Set(shapes.flatMap(({ leaves }) => [...leaves]))].map((leaf) => [leaf, shapes.filter(({ leaves }) => leaves.has(leaf))]));
