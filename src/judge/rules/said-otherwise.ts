// Names that stand more than once in a filing, in nearly the same words: a nature of ownership in another row, a signature
// or a footnote, an owner beside the signatures. One of two that differ by a word may be spoilt.
import { reason } from '../../model/reasons';
import { type Bench, type Exhibit, type ExhibitRow, suggest, textValue } from '../bench';
import { differs, type Phrase, phraseOf } from '../phrases';
import { tables } from '../rows';
import type { Rule } from '../rules';

/** Text that edges cut or wove is no witness: the same edge spoils each row of a table in the same way. */
const isHurt = (at: Exhibit): boolean => !at.decided && at.reasons.some(({ code }) => /^(?:cut-|letters-lost|word-order|odd-|mixed-|text-cut)/.test(code));

/** A phrase of the filing and whose it is. */
interface Said extends Phrase {
  readonly by: Exhibit;
  readonly hurt: boolean;
}

/** The names that a signature strings together: `Tarn GP, LLC, By: Tarn Holdings, its member; By: /s/ Ines Marlowe`. */
const links = (text: string): string[] => text.split(/;|\bBy\s*:|\/s\/|\bName:|\bTitle:/).map((part) => part.trim().replace(/,$/, '')).filter((part) => part !== '');

function phrasesOf(rows: readonly ExhibitRow[], leaf: string): Said[] {
  return rows.flatMap((row) => {
    const by = row.leaves.get(leaf);
    const text = textValue(row, leaf);
    if (!by || text === null) return [];
    return (leaf === 'signatureName' ? links(text) : [text]).map((part) => ({ ...phraseOf(part), by, hurt: isHurt(by) }));
  });
}

/** How sure each way to differ makes that this side is the spoilt one, 0 to 1. */
const strengths = { order: 1, 'word-missing': 0.6, 'word-added': 0.8, 'word-spoilt': 1 } as const;

/** A name said elsewhere in nearly the same words speaks against it, in the same words for it. */
export const saidOtherwise: Rule = {
  code: 'said-otherwise',
  ofText: true,
  run: (bench: Bench) => {
    const natures = tables.flatMap((table) => phrasesOf(bench.lists[table], 'natureOfOwnership'));
    const owners = phrasesOf(bench.lists.reportingOwners, 'rptOwnerName');
    const signed = phrasesOf(bench.lists.ownerSignatures, 'signatureName');
    const all = [...natures, ...owners, ...signed].filter(({ words }) => words.length > 1);
    const notes = ` ${bench.lists.footnotes.map((row) => phraseOf(textValue(row, 'text') ?? '').words.join(' ')).join(' ')} `;
    const counts = new Map<string, number>();
    for (const { words } of all) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const known = (word: string): boolean => (counts.get(word) ?? 0) > 1 || notes.includes(` ${word} `);
    for (const one of all) {
      if (one.by.decided) continue;
      const same = notes.includes(` ${one.words.join(' ')} `) || all.some((other) => other.by !== one.by && !(one.hurt && other.hurt) && other.words.join(' ') === one.words.join(' '));
      if (same) continue;
      weigh(one, all.filter((other) => other.by !== one.by), known);
    }
  },
};

function weigh(one: Said, others: readonly Said[], known: (word: string) => boolean): void {
  for (const other of others) {
    const how = differs(one, other, known);
    // `Marlowe Ines T` signs as `Ines T. Marlowe`.
    if (how === null || (how === 'order' && (one.by.field.leaf !== other.by.field.leaf || one.by.field.leaf === 'rptOwnerName'))) continue;
    one.by.reasons.push(reason('said-otherwise', `Elsewhere it reads ${other.text}.`, strengths[how]));
    const value = String(one.by.value).replace(one.text, other.text);
    if (value !== one.by.value) suggest(one.by, { value, confidence: other.hurt ? 0.3 : 0.6, reason: 'Stands so elsewhere in the filing.', spans: [] });
    return;
  }
}
