// Letters that an edge took from a word of running text, put back where only one known word fits: `Senior Vice Pre→ident`.
import type { Extracted } from '../../model/extracted';
import { type Reason, reason } from '../../model/reasons';
import type { Word } from '../artifacts';
import { inferredValue, rawOf, spansOf } from '../extract';
import type { KnownWords } from '../ocr/joining';
import { coreOf } from '../../text/bare';

/** A shorter word is left of too many others, and many a short word is merely unknown: `RAIL` is no `trail`. */
const fewestLetters = 5;

/** The whole word, with the case and the signs around it of what is left. */
function writtenAs(left: string, core: string, whole: string): string {
  const at = left.toLowerCase().indexOf(core);
  const own = left.slice(at, at + core.length);
  const cased = own === own.toUpperCase() ? whole.toUpperCase() : /^[A-Z]/.test(own) || !whole.startsWith(core[0] as string) ? `${whole[0]?.toUpperCase()}${whole.slice(1)}` : whole;
  return left.slice(0, at) + cased + left.slice(at + core.length);
}

/**
 * A cut text with the letters back that its edges took; null where no word of it is known to lack any, or more than one in
 * three is, so that its lines may have been woven into each other.
 */
export function lettersBack(text: string, known: KnownWords, atEdge: (core: string) => boolean = () => true): string | null {
  const words = text.split(' ');
  let put = 0;
  const made = words.map((word) => {
    const core = coreOf(word);
    const whole = core.length >= fewestLetters && atEdge(core) ? (known.wholeOf?.(word) ?? null) : null;
    if (whole === null) return word;
    put++;
    return writtenAs(word, core, whole);
  });
  return put > 0 && put * 3 <= Math.max(3, words.length) ? made.join(' ') : null;
}

/** Tells whether a word has one that stands at an edge: those within its cell lost no letter there, as `Marin` in `Kiln Marin Software Gr→oup`. */
function edgeWords(words: readonly Word[]): (core: string) => boolean {
  const edges = words.filter((word, at) => words[at - 1]?.cell !== word.cell || words[at + 1]?.cell !== word.cell).map(({ text }) => coreOf(text)).filter((core) => core !== '');
  return (core) => edges.some((edge) => core.startsWith(edge) || core.endsWith(edge));
}

/** The value of a cut text with its letters back, as inferred; what stands in the text stays a candidate. Null as above. */
export function withLettersBack(value: string, words: readonly Word[], reasons: readonly Reason[], known: KnownWords): Extracted | null {
  const put = lettersBack(value, known, edgeWords(words));
  if (put === null) return null;
  const asRead = { value, raw: rawOf(words), spans: spansOf(words), likelihood: 0.3, reason: 'As the pieces stand in the text.' };
  return { ...inferredValue(put, [...reasons, reason('letters-put-back', `The text has ${asRead.raw}; an edge took a letter of it.`)], words), candidates: [asRead] };
}
