// What stands more than once in a filing: titles from row to row, names in box, address and signature.
import { bareOf } from '../../text/bare';
import { bareLetters, bareListed } from '../bare-words';
import { reason } from '../../model/reasons';
import { distance } from 'fastest-levenshtein';
import { type Bench, type Exhibit, exhibit, suggest, textValue } from '../bench';
import { anyOf } from '../reason-kinds';
import type { Rule } from '../rules';
import { tables } from '../rows';

/** Leaves whose values repeat from row to row of a table. */
const repeating: readonly string[] = ['securityTitle', 'underlyingSecurityTitle', 'natureOfOwnership', 'transactionDate', 'transactionCode', 'directOrIndirectOwnership', 'transactionPricePerShare', 'conversionOrExercisePrice', 'exerciseDate', 'expirationDate', 'transactionAcquiredDisposedCode'];

/** The same value in other rows of the column speaks for it; a near one against it. */
export const repeatedValues: Rule = {
  code: 'repeated-values',
  ofText: true,
  run: (bench: Bench) => {
    // All titles of both tables are of one pool; none of the reasons given here says that a reading is hurt.
    const titles = votesOf(tables.flatMap((table) => bench.lists[table].flatMap((row) => ['securityTitle', 'underlyingSecurityTitle'].flatMap((leaf) => row.leaves.get(leaf) ?? []))));
    for (const table of tables) {
      for (const leaf of repeating) {
        const exhibits = bench.lists[table].flatMap((row) => row.leaves.get(leaf) ?? []);
        const isTitle = leaf.endsWith('Title');
        // One alone is said by no other.
        if (exhibits.length < 2 && !isTitle) continue;
        const { all, whole } = isTitle ? titles : votesOf(exhibits);
        for (const at of exhibits) if (typeof at.value === 'string') weigh(at, at.value, all, isHurt(at) ? (whole.get(at.value) ?? 0) : (all.get(at.value) ?? 1) - 1, leaf);
      }
    }
  },
};

const saysHurt = anyOf(/^(cut-|unknown-words|stray-letter|text-cut|letters-lost|letters-misread|words-joined|column-unclear|odd-|number-odd|letter-lookalike|letter-with-rest|price-without-point|restored)/);
const isHurt = (at: Exhibit): boolean => saysHurt(at.reasons);

function count(exhibits: readonly Exhibit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const at of exhibits) if (typeof at.value === 'string') counts.set(at.value, (counts.get(at.value) ?? 0) + 1);
  return counts;
}

/** How often each value stands in a pool, and how often where nothing cut it: the page's edges cut every row at the same place, and a cut reading is no witness for another. */
const votesOf = (pool: readonly Exhibit[]) => ({ all: count(pool), whole: count(pool.filter((at) => !isHurt(at))) });

/** @param witnesses how many other rows say the same and can be believed */
function weigh(at: Exhibit, value: string, counts: ReadonlyMap<string, number>, witnesses: number, leaf: string): void {
  const same = counts.get(value) ?? 1;
  if (witnesses > 0) at.reasons.push(reason('same-as-other-rows', 'Other rows say the same.', Math.min(1, witnesses / 2)));
  if (!leaf.endsWith('Title') && leaf !== 'natureOfOwnership') return;
  const mine = bareOf(value);
  for (const [other, count] of counts) {
    if (other === value) continue;
    const theirs = bareOf(other);
    const edits = distance(mine, theirs);
    const near = mine === theirs || (edits <= Math.max(1, Math.floor(theirs.length / 6)) && !/\d/.test(mine + theirs) && !differByLetter(value, other));
    if (!near) continue;
    // `Kiln Capital LLC` beside `By Kiln Capital LLC`: the word before it may be lost.
    if (leaf === 'natureOfOwnership' && theirs === `by${mine}`) at.doubted = true;
    at.reasons.push(reason('near-other-rows', `Another row says ${other}.`, count >= same ? 1 : 0.4));
    suggest(at, { value: other, confidence: count > same ? 0.7 : 0.35, reason: 'Stands so in another row.', spans: [] });
  }
}

/** `Class A` and `Class B` differ by a letter that means something. */
const differByLetter = (one: string, two: string): boolean => {
  const [a, b] = [one.split(' '), two.split(' ')];
  return a.length === b.length && a.some((word, at) => word !== b[at] && word.length === 1 && (b[at] as string).length === 1);
};

/** Tells whether a bare word stands in one of some texts; each is made bare when those before it have not the word. */
function wordsAsked(texts: readonly (string | null)[]): (word: string) => boolean {
  const bared: string[] = [];
  return (word) => texts.some((text, at) => {
    bared[at] ??= bareListed(text ?? '');
    return bared[at].includes(` ${word} `);
  });
}

/** `SALTMERE GENERAL INSURANCE C` that edges cut, where the signature speaks of `Saltmere General Insurance Company`. */
function isCutShort(at: Exhibit, texts: readonly (string | null)[]): boolean {
  if (at.decided || typeof at.value !== 'string' || !at.reasons.some(({ code }) => code.startsWith('cut-text'))) return false;
  const [before, letter] = at.value.split(/\s+/).slice(-2).map(bareOf);
  if (!before || letter?.length !== 1) return false;
  const begins = ` ${before} ${letter}`;
  return texts.some((text) => {
    const listed = bareListed(text ?? '');
    const at = listed.indexOf(begins);
    return at >= 0 && listed[at + begins.length] !== ' ';
  });
}

/** Whether bare characters stand in one of some texts, and there from the start of a word on. */
function howSaid(texts: Iterable<string>, bare: string): 'from-word' | 'within' | null {
  let within = false;
  for (const text of texts) {
    const letters = bareLetters(text);
    if (!letters.includes(bare)) continue;
    if (letters.startsWith(bare) || startsWord(text, letters, bare)) return 'from-word';
    within = true;
  }
  return within ? 'within' : null;
}

/** True where the bare characters of a text, all of them `letters`, are those from the start of one of its words on. */
function startsWord(text: string, letters: string, bare: string): boolean {
  let at = 0;
  for (const word of text.split(/[^\p{L}\p{N}]+/u)) {
    if (letters.startsWith(bare, at)) return true;
    at += bareOf(word).length;
  }
  return false;
}

/** Owner's name in the signature, issuer's name in the address. */
export const names: Rule = {
  code: 'names',
  run: (bench: Bench) => {
    const running = [...bench.lists.ownerSignatures.map((row) => textValue(row, 'signatureName')), ...bench.lists.footnotes.map((row) => textValue(row, 'text')), textValue(bench.filing, 'remarks')];
    const words = wordsAsked(running);
    for (const row of bench.lists.reportingOwners) {
      const at = exhibit(row, 'rptOwnerName');
      if (typeof at.value !== 'string') continue;
      const parts = at.value.split(/[\s,]+/).map(bareOf).filter((part) => part.length > 2);
      const found = parts.filter(words).length;
      if (parts.length > 0 && found === parts.length) at.reasons.push(reason('name-in-signature', 'The signature or a footnote has the same name.'));
      else if (parts.length > 0 && found > 0) at.reasons.push(reason('name-partly-in-signature', 'A part of the name stands in the signature.'));
      if (isCutShort(at, running)) {
        at.doubted = true;
        at.reasons.push(reason('name-cut-short', 'Its last word goes on in the signature or in a footnote; an edge may have cut it.'));
      }
    }
    for (const row of bench.lists.reportingOwners) {
      for (const leaf of ['rptOwnerName', 'rptOwnerState', 'rptOwnerZipCode', 'isDirector', 'isOfficer', 'isTenPercentOwner', 'isOther']) {
        // Box and list say two things: which of them is right wants eyes.
        const at = exhibit(row, leaf);
        if (!at.decided && at.reasons.some(({ code }) => code === 'second-mention-differs')) at.conflict = true;
      }
    }
    const issuer = exhibit(bench.issuer, 'issuerName');
    if (typeof issuer.value === 'string') {
      const name = bareOf(issuer.value).replace(/(inc|corp|corporation|ltd|llc|plc|co)$/, '');
      const places = [bench.lists.reportingOwners.map((row) => textValue(row, 'rptOwnerStreet1')).join(' '), running.slice(bench.lists.ownerSignatures.length).join(' '), running.slice(0, bench.lists.ownerSignatures.length).join(' ')];
      const said = name.length > 3 ? howSaid(places, name) : null;
      // From the start of a word on: `od Realty Trust` is not said again by `Tarnwood Realty Trust`.
      if (said === 'from-word') issuer.reasons.push(reason('issuer-named-again', 'The name stands in another place of the filing too.'));
      else if (said === 'within') issuer.reasons.push(reason('said-otherwise', 'Elsewhere more letters stand before the name.'));
    }
    const owners = bench.lists.reportingOwners;
    for (const leaf of ['rptOwnerStreet1', 'rptOwnerStreet2', 'rptOwnerCity', 'rptOwnerState', 'rptOwnerZipCode']) {
      for (const row of owners) {
        const at = exhibit(row, leaf);
        if (typeof at.value === 'string' && owners.some((other) => other !== row && textValue(other, leaf) === at.value)) at.reasons.push(reason('same-as-other-owners', 'Another owner has the same.'));
      }
    }
  },
};
