// People and firms who sign what they own: the owner's name and the signature's, each put right by the other.
import { reason } from '../model/reasons';
import { bareOf } from '../text/bare';
import { bareWords } from './bare-words';
import { type Bench, type Exhibit, exhibit, infer, suggest, textValue } from './bench';
import { signersIn } from './signers';

/** A person of whom box and list have the family name alone, as the signature has the whole one: `/s/ John Roe for Ines T. Marlowe`. */
function restoreGivenName(at: Exhibit, signed: readonly string[]): void {
  if (at.decided || typeof at.value !== 'string' || !/^[A-Za-z'’-]{3,40}$/.test(at.value)) return;
  const family = at.value.toLowerCase();
  const given = new Set(signersIn(signed).flatMap((words) => (words.at(-1)?.toLowerCase() === family && words.every((word) => /^[A-Z]/.test(word)) ? [words.slice(0, -1).join(' ')] : [])));
  const [only] = given;
  if (only === undefined || given.size > 1) return;
  at.doubted = true;
  suggest(at, { value: at.value, confidence: 0.2, reason: 'As it stands in the text.', spans: at.spans });
  infer(at, `${at.value} ${only}`, reason('restored-from-signature', `The text has ${at.raw}; the signature has ${only} ${at.value}.`));
}

/** `Kiln Holdings LLC … 3`: a figure of another column behind a name that the signatures have without it. */
function withoutStrayFigure(at: Exhibit, texts: readonly string[]): void {
  const name = typeof at.value === 'string' && /… \d$/.test(at.raw) ? /^(.{6,}?) ?\d$/.exec(at.value)?.[1] : undefined;
  if (at.decided || name === undefined) return;
  const bare = bareOf(name);
  if (!texts.some((text) => bareOf(text).includes(bare)) || texts.some((text) => bareOf(text).includes(bareOf(at.value as string)))) return;
  suggest(at, { value: at.value, confidence: 0.2, reason: 'As the pieces stand in the text.', spans: at.spans });
  at.value = name;
  at.reasons.push(reason('restored-from-notes', `The text has ${at.raw}; elsewhere the filing speaks of ${name}.`));
}

/** A text's words, and each of them bare. */
interface Worded {
  readonly words: readonly string[];
  readonly bare: readonly string[];
}

/** Some texts, read no farther than is asked. */
interface Said {
  readonly texts: readonly string[];
  /** The texts that have both words, given bare. */
  readonly having: (first: string, last: string) => readonly Worded[];
}

const wordedOf = (text: string): Worded => {
  const words = text.split(/\s+/);
  return { words, bare: words.map(bareOf) };
};

/** All owners ask for the same texts, few names stand in any, and of most filings none is asked for. */
function saidIn(texts: readonly string[]): Said {
  let bare: readonly string[] | null = null;
  const worded: Worded[] = [];
  const having = (first: string, last: string): readonly Worded[] => {
    bare ??= texts.map(bareWords);
    return bare.flatMap((words, at) => {
      // A word of signs alone stands in no bare text.
      if (![first, last].every((word) => word === '' || words.includes(` ${word} `))) return [];
      worded[at] ??= wordedOf(texts[at] as string);
      return [worded[at]];
    });
  };
  return { texts, having };
}

/** The name with each numeral that a text has within it: `Kiln Partners LLC` in `KILN PARTNERS II, LLC`. */
function withNumerals({ words: own, bare: mine }: Worded, { words, bare }: Worded): string[] {
  const found: string[] = [];
  for (let from = 0; from + own.length < words.length; from++) {
    if (bare[from] !== mine[0]) continue;
    const at = mine.findIndex((word, k) => word !== bare[from + k]);
    const numeral = words[from + at] ?? '';
    if (at < 1 || !/^(?:[IVX]{1,4}|\d{1,2}),?$/.test(numeral) || !mine.slice(at).every((word, k) => word === bare[from + at + 1 + k])) continue;
    found.push([...own.slice(0, at), numeral, ...own.slice(at)].join(' '));
  }
  return found;
}

/** A fund's numeral that OCR dropped, where every place that has the name has it with the same one. */
function restoreNumeral(at: Exhibit, { texts, having }: Said, noise: number): void {
  if (at.decided || noise === 0 || typeof at.value !== 'string' || at.value.split(/\s+/).length < 3) return;
  const name = at.value;
  const own = wordedOf(name);
  // The numeral stands within the name.
  const whole = new Set(having(own.bare[0] as string, own.bare.at(-1) as string).flatMap((text) => withNumerals(own, text)));
  const [only] = whole;
  if (only === undefined || whole.size > 1 || texts.some((text) => bareOf(text).includes(bareOf(name)))) return;
  at.doubted = true;
  suggest(at, { value: name, confidence: 0.3, reason: 'As it stands in the text.', spans: at.spans });
  infer(at, only, reason('restored-from-signature', `The text has ${at.raw}; elsewhere it is ${only}.`));
}

/** A filer's given name as it is signed: `/s/ Mare Quill` beside `QUILL MARC A`. OCR takes these letters for one another. */
const lookalikes = ['ce', 'oe', 'oc', 'nu', 'hb', 'li', 'un', 'rn', 'ao'];
const isLookalike = (a: string, b: string): boolean => lookalikes.some((pair) => (pair[0] === a && pair[1] === b) || (pair[0] === b && pair[1] === a));

function misreadOf(word: string, names: ReadonlySet<string>): string | null {
  const bare = bareOf(word);
  if (bare.length < 4 || names.has(bare)) return null;
  const near = [...names].filter((name) => {
    if (name.length !== bare.length) return false;
    const apart = [...name].flatMap((letter, at) => (letter === bare[at] ? [] : [at]));
    return apart.length === 1 && isLookalike(name[apart[0] as number] as string, bare[apart[0] as number] as string);
  });
  return near.length === 1 ? (near[0] as string) : null;
}

/** Signs a person's name as the owner is called, where one letter alone differs that OCR confuses. */
function restoreSignature(at: Exhibit, names: ReadonlySet<string>): void {
  if (at.decided || typeof at.value !== 'string') return;
  let found = '';
  const value = at.value.replace(/[A-Za-z]{4,}/g, (word) => {
    const name = misreadOf(word, names);
    if (name === null) return word;
    found = word;
    return word === word.toUpperCase() ? name.toUpperCase() : `${name[0]?.toUpperCase()}${name.slice(1)}`;
  });
  if (found === '') return;
  suggest(at, { value: at.value, confidence: 0.3, reason: 'As the letters stand in the text.', spans: at.spans });
  at.doubted = true;
  infer(at, value, reason('restored-from-owner', `The text has ${found}; the reporting owner’s name differs by a letter that OCR confuses.`));
}

/** `MARLOWE T. INES` where `/s/ Ines T. Marlowe` signs: EDGAR has a person's family name first and the others in the order they are said. */
function doubtOrder(at: Exhibit, signers: ReadonlyMap<string, readonly string[]>): void {
  if (at.decided || typeof at.value !== 'string') return;
  const words = at.value.split(/\s+/);
  const [family = '', ...others] = words.map(bareOf);
  const signer = others.length > 1 ? signers.get(namesOf(family, others)) : undefined;
  const given = signer?.slice(0, -1).map(bareOf) ?? others;
  if (!signer || given.every((name, n) => name === others[n])) return;
  at.doubted = true;
  at.reasons.push(reason('word-order', `The signature has ${signer.join(' ')}.`));
  suggest(at, { value: [words[0], ...given.map((name) => words[others.indexOf(name) + 1])].join(' '), confidence: 0.6, reason: 'In the order of the signature.', spans: at.spans });
}

/** A person's names, the given ones in no order. */
const namesOf = (family: string, given: readonly string[]): string => `${family} ${[...given].sort().join(' ')}`;

/** Who signs, by their names. */
const signersByName = (signed: readonly string[]): ReadonlyMap<string, readonly string[]> =>
  new Map(signersIn(signed).map((signer) => [namesOf(bareOf(signer.at(-1) ?? ''), signer.slice(0, -1).map(bareOf)), signer] as const));

/** Restores the names of owners and signatures. */
export function reconcilePeople(bench: Bench): void {
  const notes = bench.lists.footnotes.flatMap((row) => textValue(row, 'text') ?? []);
  const signed = bench.lists.ownerSignatures.flatMap((row) => textValue(row, 'signatureName') ?? []);
  const said = saidIn([...notes, ...signed]);
  const signers = signersByName(signed);
  for (const row of bench.lists.reportingOwners) {
    const name = exhibit(row, 'rptOwnerName');
    restoreGivenName(name, signed);
    doubtOrder(name, signers);
    withoutStrayFigure(name, said.texts);
    restoreNumeral(name, said, bench.draft.parsed.noise ?? 0);
  }
  // Where nothing was spoilt a signature is spelt as its signer spells it.
  if ((bench.draft.parsed.noise ?? 0) === 0) return;
  const names = new Set(bench.lists.reportingOwners.flatMap((row) => (textValue(row, 'rptOwnerName') ?? '').split(/[^A-Za-z]+/).map(bareOf)));
  for (const row of bench.lists.ownerSignatures) restoreSignature(exhibit(row, 'signatureName'), names);
}
