// Texts that an edge cut short, restored from the filing's other words: `By Saltmere Venture Fund,` where a footnote goes on
// `… Fund, L.P. is the …`; and from the wordings that most forms have: `Restricted`, `Senior Vice Pre`.
import { distance } from 'fastest-levenshtein';
import { type Bench, textValue } from '../bench';
import { type Asked, type Offer, offer, type Source } from './offers';

const wordings: Readonly<Record<string, readonly string[]>> = {
  securityTitle: [
    'Common Stock', 'Class A Common Stock', 'Class B Common Stock', 'Ordinary Shares', 'Restricted Stock Units', 'Restricted Stock Unit', 'Performance Stock Units', 'Stock Option (Right to Buy)',
    'Stock Option (right to buy)', 'Employee Stock Option (right to buy)', 'Stock Options', 'Phantom Stock', 'Deferred Stock Units', 'Warrants', 'Series A Preferred Stock', 'Stock Appreciation Rights', 'Common Units',
  ],
  officerTitle: [
    'Chief Executive Officer', 'President and CEO', 'President', 'Chief Financial Officer', 'EVP and CFO', 'Chief Operating Officer', 'General Counsel', 'Chief Legal Officer', 'Secretary', 'Treasurer', 'Executive Vice President',
    'Senior Vice President', 'Vice President', 'Chief Accounting Officer', 'Controller', 'Corporate Controller', 'Chief Technology Officer', 'Chief Medical Officer', 'Chief Scientific Officer', 'Chief Marketing Officer', 'Chief Commercial Officer', 'See Remarks',
  ],
  natureOfOwnership: ['By Spouse', 'By Trust', 'By Family Trust', 'See Footnote', 'See footnote', 'By LLC', 'By 401(k)', 'By Partnership', 'By Corporation', 'By Son', 'By Daughter'],
};

const squeezed = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The wordings that begin as what was read does, or that differ from it by little. */
function usual({ leaf, at }: Asked): Offer[] {
  const all = wordings[leaf === 'underlyingSecurityTitle' ? 'securityTitle' : leaf] ?? [];
  const read = typeof at.value === 'string' ? squeezed(at.value) : '';
  // Where nothing is left, nothing speaks for one wording more than for another: none is offered.
  if (read === '') return [];
  return all.flatMap((text) => {
    const own = squeezed(text);
    const fits = own.startsWith(read) || read.startsWith(own) || distance(own, read) <= Math.max(2, own.length / 4);
    return fits && own !== read ? [offer(text, 0.12 + 0.1 / (1 + distance(own, read)), 'Forms often say this.')] : [];
  });
}

interface Running {
  readonly text: string;
  readonly lower: string;
}

const running = new WeakMap<Bench, Running>();

/** The filing's running words: footnotes, remarks, signatures, titles of rows. Put together once for a judgement. */
function runningText(bench: Bench): Running {
  const known = running.get(bench);
  if (known !== undefined) return known;
  const text = [
    ...bench.lists.footnotes.map((row) => textValue(row, 'text')), textValue(bench.filing, 'remarks'),
    ...bench.lists.ownerSignatures.map((row) => textValue(row, 'signatureName')),
    ...bench.lists.reportingOwners.map((row) => textValue(row, 'rptOwnerName')), textValue(bench.issuer, 'issuerName'),
  ].filter((one) => one !== null).join(' ¶ ');
  const made = { text, lower: text.toLowerCase() };
  running.set(bench, made);
  return made;
}

/** EDGAR takes 150 characters of a name and 100 of a nature; a text far longer than these goes on nowhere, and no pattern holds it. */
const longestRead = 300;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
/** How a company's name ends. */
const companyForm = String.raw`(?:Inc|LLC|L\.L\.C|L\.P|LP|Ltd|Limited|Corp|Corporation|Company|Co|Trust|Fund|Partners|plc|GmbH|N\.V|S\.A)\.?`;

/** What was read, gone on with as the running words go on: to the end of the word, and to the end of a company's name. */
function goneOn({ bench, at }: Asked): Offer[] {
  if (typeof at.value !== 'string') return [];
  const read = at.value.replace(/^by\s+/i, '').replace(/[\s,.;]+$/, '');
  const lead = at.value.slice(0, at.value.toLowerCase().startsWith('by ') ? 3 : 0);
  if (read.length < 5 || read.length > longestRead) return [];
  // Most of what was read goes on nowhere, which a look for its words tells without patterns.
  const { text, lower } = runningText(bench);
  if (!read.toLowerCase().split(/\s+/).every((word) => lower.includes(word))) return [];
  const start = escaped(read).replace(/\s+/g, '\\s+');
  const found: Offer[] = [];
  for (const [pattern, likely, reason] of [
    [String.raw`${start}[\w’'-]*`, 0.2, 'A footnote or a name says the whole word.'],
    [String.raw`${start}[\w’'-]*(?:[\s,]+[\w.’'&-]+){0,5}?(?:[\s,]+${companyForm}(?![\w]))+`, 0.27, 'A footnote or a name says it whole.'],
    [String.raw`${start}[\w’'-]*\.?(?:\s+(?:[A-Z][\w.’'-]*|of|and|the)){1,3}`, 0.14, 'A footnote or a name goes on so.'],
  ] as const) {
    const hit = new RegExp(pattern, 'iu').exec(text)?.[0].replace(/\s+/g, ' ');
    // All of them begin alike: where the first finds nothing, none does.
    if (!hit && found.length === 0 && likely === 0.2) return [];
    if (hit && !hit.includes('¶')) found.push(offer(`${lead}${cased(read, hit)}`, likely, reason));
  }
  return found;
}

/** In the letters in which it was read: a name in capitals goes on in capitals. */
const cased = (read: string, whole: string): string => (read === read.toUpperCase() ? whole.toUpperCase() : `${read}${whole.slice(read.length)}`);

const zipTail = /^(.*?)[\s,]+((?:[A-Z]{2,3}\d?-?)?\d{4,5}(?:-\d{4})?|[A-Z]\d[A-Z]\s?\d[A-Z]\d)$/;

/** City and zip that ran into each other, and zips of other countries without their space: `V5Y0A1`. */
function places({ leaf, at, row }: Asked): Offer[] {
  const read = typeof at.value === 'string' ? at.value : '';
  if (leaf === 'rptOwnerCity') {
    const split = zipTail.exec(read);
    const street = textValue(row, 'rptOwnerStreet2') ?? textValue(row, 'rptOwnerStreet1') ?? '';
    const behind = /([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)\s*,/.exec(street)?.[1];
    return [...(split ? [offer(split[1] as string, 0.2, 'As read, without the zip code behind it.')] : []), ...(behind ? [offer(behind, 0.12, 'The last words of the street.')] : [])];
  }
  if (leaf !== 'rptOwnerZipCode') return [];
  const spaced = /^([A-Z]\d[A-Z])(\d[A-Z]\d)$/.exec(read) ?? /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/.exec(read);
  const city = zipTail.exec(textValue(row, 'rptOwnerCity') ?? '')?.[2];
  return [...(spaced ? [offer(`${spaced[1]} ${spaced[2]}`, 0.25, 'As read, with its space.')] : []), ...(city ? [offer(city, 0.2, 'It stands behind the city.')] : [])];
}

const texts = new Set(['title', 'text', 'companyName', 'personName', 'street']);

export const fromWords: Source = (asked) => [
  ...usual(asked), ...places(asked), ...(texts.has(asked.kind) && asked.row.row.group !== 'footnotes' ? goneOn(asked) : []),
];
