// Names that stand more than once in a filing, in nearly the same words: a nature of ownership in another row, a signature
// or a footnote, an owner beside the signatures. One of two that differ by a word may be spoilt.
import { reason } from '../../model/reasons';
import { type Bench, type Exhibit, type ExhibitRow, suggest, textValue } from '../bench';
import { differs, type Phrase, phraseOf, phraseWords } from '../phrases';
import { anyOf } from '../reason-kinds';
import { tables } from '../rows';
import type { Rule } from '../rules';

/** Text that edges cut or wove is no witness: the same edge spoils each row of a table in the same way. */
const saysHurt = anyOf(/^(?:cut-|letters-lost|word-order|odd-|mixed-|text-cut)/);
const isHurt = (at: Exhibit): boolean => !at.decided && saysHurt(at.reasons);

/** One wording of a filing and the places that have it: a long table says `By Trust` in each row, and it is looked at once. */
interface Said extends Phrase {
  readonly places: Set<Exhibit>;
  /** True where a place has it that nothing spoilt. */
  witnessed: boolean;
}

/** The names that a signature strings together: `Tarn GP, LLC, By: Tarn Holdings, its member; By: /s/ Ines Marlowe`. */
const links = (text: string): string[] => text.split(/;|\bBy\s*:|\/s\/|\bName:|\bTitle:/).map((part) => part.trim().replace(/,$/, '')).filter((part) => part !== '');

/** Of so many wordings each is compared with all others; no filing by hand has more. */
const mostWordings = 200;

/** The wordings of the filing's names, each once. */
function wordingsOf(bench: Bench): Said[] {
  const found = new Map<string, Said>();
  const add = (rows: readonly ExhibitRow[], leaf: string): void => {
    for (const row of rows) {
      const at = row.leaves.get(leaf);
      const text = textValue(row, leaf);
      if (!at || text === null) continue;
      for (const part of leaf === 'signatureName' ? links(text) : [text]) {
        const phrase = phraseOf(part);
        if (phrase.words.length < 2) continue;
        const key = phrase.words.join(' ');
        const said = found.get(key) ?? { ...phrase, places: new Set(), witnessed: false };
        found.set(key, said);
        said.places.add(at);
        said.witnessed ||= !isHurt(at);
      }
    }
  };
  for (const table of tables) add(bench.lists[table], 'natureOfOwnership');
  add(bench.lists.reportingOwners, 'rptOwnerName');
  add(bench.lists.ownerSignatures, 'signatureName');
  return [...found.values()].slice(0, mostWordings);
}

/** How sure each way to differ makes that this side is the spoilt one, 0 to 1. */
const strengths = { order: 1, 'word-missing': 0.6, 'word-added': 1, 'word-spoilt': 0.6 } as const;

/** A name said elsewhere in nearly the same words speaks against it, in the same words for it. */
export const saidOtherwise: Rule = {
  code: 'said-otherwise',
  ofText: true,
  run: (bench: Bench) => {
    const all = wordingsOf(bench);
    let running: string | null = null;
    /** The footnotes' words; mostly every name is said twice, and nobody asks. */
    const noted = (words: string): boolean => {
      running ??= bench.lists.footnotes.map((row) => phraseWords(textValue(row, 'text') ?? '')).join('').replaceAll('  ', ' ');
      return running.includes(` ${words} `);
    };
    const counts = new Map<string, number>();
    for (const { words } of all) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const known = (word: string): boolean => (counts.get(word) ?? 0) > 1 || noted(word);
    for (const one of all) {
      const saidTwice = one.places.size > 1 && one.witnessed;
      if (saidTwice || noted(one.words.join(' '))) continue;
      // `Kiln Holdings LLC 3`, where a footnote has `Kiln Holdings LLC, the managing member`.
      if (/^\d+$/.test(one.words.at(-1) ?? '') && one.words.length > 2 && noted(one.words.slice(0, -1).join(' '))) say(one, one.text.replace(/\s*\d+$/, ''), 1, 0.6);
      else weigh(one, all, known);
    }
  },
};

/** Doubts the values with a wording that reads otherwise elsewhere, and offers them so. */
function say({ places, text }: Said, elsewhere: string, strength: number, likely: number, sure = true): void {
  for (const at of places) {
    if (at.decided) continue;
    at.doubted ||= sure;
    at.reasons.push(reason('said-otherwise', `Elsewhere it reads ${elsewhere}.`, strength));
    const value = String(at.value).replace(text, () => elsewhere);
    if (value !== at.value) suggest(at, { value, confidence: likely, reason: 'Stands so elsewhere in the filing.', spans: [] });
  }
}

const leafOf = ({ places }: Said): string => [...places][0]?.field.leaf ?? '';

function weigh(one: Said, others: readonly Said[], known: (word: string) => boolean): void {
  for (const other of others) {
    if (other === one) continue;
    const how = differs(one, other, known);
    // `Marlowe Ines T` signs as `Ines T. Marlowe`.
    if (how === null || (how === 'order' && (leafOf(one) !== leafOf(other) || leafOf(one) === 'rptOwnerName'))) continue;
    // Words that differ by letters may be two names; one order or numeral of two is wrong.
    say(one, other.text, strengths[how], other.witnessed ? 0.6 : 0.3, how !== 'word-spoilt');
    return;
  }
}
