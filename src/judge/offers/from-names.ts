// Names that stand twice: an owner in box 1 and at the signature (`/s/ Ines T. Marlowe` is `Marlowe Ines T`), a ticker that
// ran into the issuer's name, an issuer named in an address.
import { textValue } from '../bench';
import { signersIn } from '../signers';
import { type Asked, type Offer, offer, type Source } from './offers';

const signers = ({ bench }: Asked): string[][] => signersIn(bench.lists.ownerSignatures.flatMap((row) => textValue(row, 'signatureName') ?? []));

const title = (read: string, words: readonly string[]): string => (read === read.toUpperCase() && /[A-Z]{3}/.test(read) ? words.map((word) => word.toUpperCase()) : words).join(' ');
const bare = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

function ownerName(asked: Asked): Offer[] {
  const read = typeof asked.at.value === 'string' ? asked.at.value : '';
  const seen = new Set(read.split(/\s+/).map(bare).filter((word) => word.length > 2));
  return signers(asked).flatMap((words) => {
    const last = words.at(-1) as string;
    const plain = words.map((word) => word.replace(/\.$/, ''));
    // A signature that shares nothing with what was read is another person's.
    const alike = words.some((word) => [...seen].some((other) => other.startsWith(bare(word).slice(0, 4)) && bare(word).length > 2));
    if (read !== '' && !alike) return [];
    const rest = plain.slice(0, -1);
    return [
      offer(title(read, [last, ...rest]), 0.3, 'The name at the signature, last name first.'),
      ...(rest.length > 1 ? [offer(title(read, [last, rest[0] as string]), 0.2, 'The name at the signature, without the middle one.')] : []),
    ];
  });
}

const suffix = /^(.*?\b(?:inc|corp|corporation|ltd|llc|l\.?p|plc|co|company|n\.?v|s\.?a|trust|fund)\b\.?)/i;

/** A ticker stands in brackets behind the issuer's name and may have run into it: `Resources, Inc. TWR`. */
function ticker({ bench }: Asked): Offer[] {
  const name = bench.issuer.leaves.get('issuerName');
  const raw = `${name?.raw.replace(/\s*…\s*/g, '') ?? ''} ${typeof name?.value === 'string' ? name.value : ''}`;
  const words = raw.replace(/.*?\b(inc|corp|ltd|llc|co|plc)\b\.?/i, ' ').match(/\b[A-Z]{1,5}\b/g) ?? [];
  return [...new Set(words)].slice(0, 3).map((word, place) => offer(word, 0.2 - place * 0.03, 'Capitals behind the issuer’s name.'));
}

function issuerName({ at, bench }: Asked): Offer[] {
  const read = typeof at.value === 'string' ? at.value : '';
  const cut = suffix.exec(read)?.[1];
  const streets = bench.lists.reportingOwners.flatMap((row) => /^c\/o\s+(.+)$/i.exec(textValue(row, 'rptOwnerStreet1') ?? '')?.[1] ?? []);
  return [
    ...(cut && cut.length > 4 ? [offer(cut, 0.25, 'As read, up to the company’s form.')] : []),
    ...streets.slice(0, 2).map((street) => offer(street, 0.22, 'The company of the owner’s address.')),
  ];
}

export const fromNames: Source = (asked) => {
  if (asked.leaf === 'rptOwnerName') return ownerName(asked);
  if (asked.leaf === 'issuerTradingSymbol') return ticker(asked);
  return asked.leaf === 'issuerName' ? issuerName(asked) : [];
};
