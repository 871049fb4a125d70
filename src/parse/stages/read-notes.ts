// Footnotes, remarks and signatures: the parts below the tables.
// `(1) Common stock grant …`, `Remarks: …`; what signs the form is read in read-signatures.
import { blank, type Extracted } from '../../model/extracted';
import type { ParsedRow } from '../../model/filing';
import { type Reason, reason } from '../../model/reasons';
import type { Line, Section, Word } from '../artifacts';
import { inferredValue, noValue, readValue, spansOf } from '../extract';
import { areAlike } from '../../text/alike-figures';
import { approxStands } from '../ocr/approx';
import type { KnownWords } from '../ocr/joining';
import { readText } from '../readers/text';
import { linesOf } from './locate';
import { type NoteNumber, noteNumber } from './note-number';
import { signatureLines, signaturesOf } from './read-signatures';

export interface Notes {
  readonly footnotes: readonly ParsedRow[];
  readonly remarks: Extracted;
  readonly signatures: readonly ParsedRow[];
}

/** Reads what stands below the tables. */
export function readNotes(lines: readonly Line[], sections: readonly Section[], known: KnownWords): Notes {
  const end = sections.find((section) => section.name === 'footnotes' || section.name === 'signatures' || section.name === 'owners');
  const tail = lines.slice(end?.from ?? Math.max(0, lines.length - 60));
  const signature = signatureLines(tail);
  const taken = new Set(signature.flat().map((word) => word.line));
  const notes = linesOf('footnotes', sections, lines).filter((line) => !taken.has(line.number)).slice(1);
  const remarks = linesOf('remarks', sections, lines).filter((line) => !taken.has(line.number));
  return { footnotes: footnotesOf(notes, known), remarks: remarksOf(remarks, known), signatures: signaturesOf(signature, known) };
}

const isStanding = (bare: string): boolean =>
  approxStands(bare.slice(0, 60), 'iftheformisfiledbymorethanone', 6) ||
  approxStands(bare.slice(0, 60), 'intentionalmisstatementsoromissions', 8) ||
  approxStands(bare.slice(0, 60), 'signatureofreportingperson', 5) ||
  (bare.length < 50 && /signature/.test(bare) && /reporting|person/.test(bare) && !/^s/.test(bare)) ||
  approxStands(bare.slice(0, 60), 'reminderreportonaseparateline', 7) ||
  bare === '' ||
  bare === 'date' ||
  (bare.length < 24 && /^(of)?(reporting)?(person)?(signature)?(tm)?date$/.test(bare));

/** Where the number of the next footnote was not seen, its text stands behind this one's: `… of the trust. 9- These securities are owned …`. */
const withNext = (text: Extracted, number: number, behind: number): Extracted =>
  behind <= number + 1 ? text : { ...text, reasons: [...text.reasons, reason('note-within', `Footnote ${number + 1} may stand in it: its number is not seen below.`)] };

/** Numbers of footnotes that may be lost on end. */
const mostSkipped = 4;

/**
 * `1. Represents shares …` behind footnote 6, whose sentence has ended: 7 with its figure misread. A number that is a little
 * further on stays, but where the next one goes on from the number that is wanted: 15, `18.`, 17.
 */
function asExpected(start: NoteNumber | null, expected: number, before: string, next: number | null): NoteNumber | null {
  const goesOn = start !== null && next !== null && next > expected && next <= start.number;
  if (!start || (start.number >= expected && start.number <= expected + mostSkipped && !goesOn) || !/[.!?)”"’']$/.test(before)) return start;
  const [read, wanted] = [String(start.number), String(expected)];
  return read.length === wanted.length && [...read].every((figure, at) => figure === wanted[at] || areAlike(figure, wanted[at] as string)) ? { ...start, number: expected, exact: false } : start;
}

/** For each line the number that the next line with one begins with. */
function nextNumbers(starts: readonly (NoteNumber | null)[]): (number | null)[] {
  const nexts: (number | null)[] = [];
  let next: number | null = null;
  for (let at = starts.length - 1; at >= 0; at--) {
    nexts[at] = next;
    next = starts[at]?.number ?? next;
  }
  return nexts;
}

function footnotesOf(lines: readonly Line[], known: KnownWords): ParsedRow[] {
  const notes: { number: number; mark: Word[]; words: Word[]; exact: boolean }[] = [];
  const starts = lines.map(({ words }) => noteNumber(words));
  const nexts = nextNumbers(starts);
  for (const [place, line] of lines.entries()) {
    const words = line.words;
    if (words.length === 0 || isStanding(line.bare)) continue;
    const last = notes.at(-1);
    const expected = (last?.number ?? 0) + 1;
    const start = asExpected(starts[place] ?? null, expected, last?.words.at(-1)?.text ?? '', nexts[place] ?? null);
    // A sentence may begin with `2.`; a footnote's number is the next one, or a little further where one is lost.
    if (start && start.number >= expected && start.number <= expected + mostSkipped) {
      notes.push({ number: start.number, mark: words.slice(start.skip - 1, start.skip), words: words.slice(start.skip), exact: start.exact });
    } else if (last) for (const word of words) last.words.push(word);
    else if (words.length > 3 && !/^\*+/.test((words[0] as Word).text)) notes.push({ number: 1, mark: [], words: [...words], exact: false });
  }
  return notes.map((note, at): ParsedRow => {
    const id = `F${note.number}`;
    const before = notes[at - 1]?.number ?? 0;
    const behind = notes[at + 1]?.number ?? note.number + 1;
    const gap = note.number !== before + 1 ? [reason('number-skipped', `The number before it is ${before === 0 ? 'missing' : before}.`)] : [];
    const idLeaf = note.mark.length > 0
      ? readValue(id, note.mark, [...gap, ...(note.exact ? [] : [reason('letters-as-digits', `Read from ${note.mark[0]?.text}.`)])])
      : inferredValue(id, [reason('number-lost', 'The number before the footnote is gone; it is the first one.')], note.words.slice(0, 1));
    return {
      key: String(at),
      leaves: { id: idLeaf, text: note.words.length > 0 ? withNext(noteText(note.words, known), note.number, behind) : noValue('lost', [], [reason('lost', 'The footnote has a number and no text.')]) },
      marks: {},
      spans: spansOf([...note.mark, ...note.words]),
    };
  });
}

/** What no word of a sentence has. */
const oddCharacters = /[|{}\\~^<>=_]|[®©°™¢£¥§]|[a-z][A-Z][a-z]|[A-Za-z]\d[A-Za-z]/;

/** Long text is compared as a whole: single misread letters matter little. */
function noteText(words: readonly Word[], known: KnownWords): Extracted {
  const { value } = readText(words, known);
  const reasons: Reason[] = [];
  if (oddCharacters.test(value)) {
    const tokens = value.split(' ');
    const odd = tokens.filter((token) => oddCharacters.test(token)).length;
    reasons.push(reason('odd-characters', 'Characters stand in it that such text does not have.', Math.min(1, (8 * odd) / tokens.length)));
  }
  return readValue(value, words, reasons);
}

function remarksOf(lines: readonly Line[], known: KnownWords): Extracted {
  const words = lines.filter((line) => !isStanding(line.bare)).flatMap((line) => line.words);
  const start = words.findIndex((word) => /^remarks:?$/i.test(word.text));
  const own = words.slice(start + 1).filter((word, at) => !(at === 0 && word.text === ':'));
  return own.length === 0 ? blank : noteText(own, known);
}
