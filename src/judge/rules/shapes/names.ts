// Shapes of names of owners and issuers, and what stands in names, natures and places alike.
import { issuers, names, namesAndNatures, namesAndPlaces, namesAndTitles, type OddShape, owners, tickers } from './odd-shape';

/** What an edge can leave of a word, from so many letters on. */
const pieceOf = (word: string, from: number): string => `${word.slice(0, from)}${[...word.slice(from, -1)].map((letter) => `(?:${letter}`).join('')}${')?'.repeat(word.length - 1 - from)}`;
const firmPieces = [pieceOf('incorporated', 4), pieceOf('corporation', 5), pieceOf('company', 5), pieceOf('limited', 4), pieceOf('management', 4), pieceOf('acquisition', 3), pieceOf('foundation', 5), pieceOf('partner', 5), pieceOf('international', 6)].join('|');

/** Shapes of names of owners and issuers, and what stands in names, natures and places alike. */
export const nameShapes: readonly OddShape[] = [
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
  // `Kiln Partners LLC X`: the tick of the column beside it.
  { leaves: namesAndNatures, shape: /\b(?:LLC|L\.?L\.?C\.|L\.?P\.?|INC|CORP|LTD)\.? [Xx]$/i, message: 'A tick of the column beside it may stand behind it.', mend: (value) => value.slice(0, -2) },
  // `R Tallowmere Instruments, Inc.`: what an edge left of the caption's `or Trading`.
  { leaves: issuers, shape: /^[RO] [A-Z]/, message: 'A letter of the caption may stand before it.', mend: (value) => value.slice(2) },
  // `Harbeck Family Trus`
  { leaves: namesAndNatures, shape: /\b(?:Trus|Fun|LL|Foundatio|Partnershi|Compan)$/, message: 'Its end may be missing.' },
  // `C/O TALLOWMERE INCOR`, `Saltmere Capital Managem`
  { leaves: namesAndPlaces, shape: new RegExp(`\\b(?:${firmPieces})$`, 'i'), message: 'Its end may be missing.' },
  // `HARBECK` of `HARBECK INSURANCE CO`: a person has two names at the least, and a firm its legal form.
  { leaves: owners, shape: /^\S+$/, message: 'One word is hardly a whole name.' },
  // `VLingSymbolMR`: a word of the caption in the ticker.
  { leaves: tickers, shape: /^(?![Nn]one$).*[a-z]{2}/, message: 'A ticker has no small letters; a word of the caption may stand in it.' },
  // `Fund III, L.` of `Fund III, L.P.`
  { leaves: namesAndNatures, shape: /, L\.?$/, message: 'Its end may be missing.', mend: (value) => value.replace(/, L\.?$/, ', L.P.') },
  // `Saltmere RoboticsCorp`, `KilnMDInc.`; a `BanCorp` is one word.
  { leaves: names, shape: /[a-z](?:Inc|Ltd|Company)\b|(?<!\bBan|[a-z]Ban)(?<=[a-z])Corp\b|[A-Z]{2}Inc\b/, message: 'Two words stand in it without the space between them.', mend: (value) => value.replace(/(?<=[A-Za-z])(?=(?:Inc|Ltd|Company|Corp)\b)/g, ' ') },
  // `HARBECK NORA T X`, `Harbeck Nora X`: the tick of the column beside it.
  { leaves: names, shape: / X$/, message: 'A tick of the column beside it may stand behind it.', mend: (value) => value.slice(0, -2) },
  // `By Kiln Capital LLCe`, `Kiln Nuburu IILLC`
  { leaves: namesAndNatures, shape: /\bLLC[a-z]\b|\b(?:I{2,3}|IV|VI{0,3})(?:LLC|LP|INC)\b/, message: 'Two words stand in it without the space between them, or a letter too many.', mend: (value) => value.replace(/\bLLC[a-z]\b/, 'LLC').replace(/\b(I{2,3}|IV|VI{0,3})(?=(?:LLC|LP|INC)\b)/, '$1 ') },
  // `Officer (give title below) Other 12 KILN AVENUE`: captions of the boxes beside it.
  { leaves: namesAndPlaces, shape: /give title|specify below|form filed by|\((?:last|first|middle|street|city|state|zip)\)|10% owner|earliest transaction/i, message: 'Words of the form’s own captions stand in it.' },
  // `Subscription Right s (right to buy)`
  { leaves: namesAndTitles, shape: /[A-Za-z] [b-z] \(/, message: 'A small letter stands alone in it.', mend: (value) => value.replace(/(?<=[A-Za-z]) (?=[b-z] \()/, '') },
  // `C/O THE TARNWOOD GROUP`
  { leaves: owners, shape: /^C\/O\b/i, message: 'A line of the address stands in the place of the name.' },
  // `Tarnwood Insurance Group,` of `Tarnwood Insurance Group, Ltd.`
  { leaves: names, shape: /,$/, message: 'Its end may be missing.' },
  // `Common Stock, par value $1 Common Stock, par value $1`
  { leaves: namesAndTitles, shape: /^(.{6,}?),? \1$/, message: 'It stands in it twice; two rows may have run together.', mend: (value) => value.replace(/^(.{6,}?),? \1$/, '$1') },
  // `5 iley Kiln, Inc.`
  { leaves: names, shape: /^\S{1,2} [a-z]{3}/, message: 'Its start may be misread.' },
  // `KilnStrategiesAcquisition Corp.`, `SALTMERE MANAGEMENTLLC`
  { leaves: namesAndNatures, shape: /[a-z]{4}(?:Acquisition|Holdings|Capital|Partners|Fund|Trust|Technologies|Group|Management|Investments|Strategic)\b|[A-Z]{4}(?<!BAN)(?:LLC|INC|CORP|LTD|ACQUISITION|HOLDINGS|PARTNERS|MANAGEMENT)\b|[A-Z]{3}(?:Strategic|Capital|Partners)\b/, message: 'Two words may stand in it without the space between them.' },
  // `HarbeckNora T.`
  { leaves: owners, shape: /^(?!.*\b(?:LLC|L\.?P|Inc|Corp|Ltd|Fund|Trust|Partners|Capital|Holdings|Group|Company|Foundation)\b).*[a-z]{3}(?<!Fitz)[A-Z][a-z]{3}/, message: 'Two words may stand in it without the space between them.', mend: (value) => value.replace(/(?<=[a-z]{3})(?<!Fitz)(?=[A-Z][a-z]{3})/g, ' ') },
  // `brite, Inc.` of `Tallowbrite, Inc.`
  { leaves: issuers, shape: /^[a-z]{2}/, message: 'Its start may be missing.' },
  // `Kiln FundII, L.P.`
  { leaves: namesAndNatures, shape: /[a-z]{2}(?:I{2,3}|IV|VI{1,3})\b/, message: 'Two words stand in it without the space between them.', mend: (value) => value.replace(/(?<=[a-z]{2})(?=(?:I{2,3}|IV|VI{1,3})\b)/g, ' ') },
  // `Oxbow Kilnplc`
  { leaves: namesAndPlaces, shape: /[a-z]{3}plc\b/, message: 'Two words stand in it without the space between them.', mend: (value) => value.replace(/(?<=[a-z]{3})(?=plc\b)/, ' ') },
  // `By Kiln Capital L. Partners II, P.`
  { leaves: namesAndNatures, shape: /, P\.$/, message: 'Its words may stand in another order.' },
];
