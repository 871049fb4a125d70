// Smudges printed text the way OCR does: letters alone in a cell, footnote marks, digits, captions.
// Says which runs can no longer be read right from their own characters; what can (`|` for I, `5` for S) is no harm.
import type { Random } from './random';
import type { Block, Run } from './printed';

export type Noise = 'none' | 'clean' | 'scan' | 'fax';
export const noises = ['none', 'clean', 'scan', 'fax'] as const satisfies readonly Noise[];

interface Rates {
  /** A letter alone in its cell. */
  readonly single: number;
  readonly mark: number;
  readonly digit: number;
  readonly letter: number;
  readonly caption: number;
}

const ratesOf: Readonly<Record<Noise, Rates>> = {
  none: { single: 0, mark: 0, digit: 0, letter: 0, caption: 0 },
  clean: { single: 0.15, mark: 0.35, digit: 0.0015, letter: 0.0008, caption: 0.03 },
  scan: { single: 0.25, mark: 0.5, digit: 0.004, letter: 0.002, caption: 0.06 },
  fax: { single: 0.4, mark: 0.65, digit: 0.012, letter: 0.006, caption: 0.15 },
};

/** Letters alone and what becomes of them: each can be told back from its kind of cell. */
const singles: Readonly<Record<string, readonly string[]>> = {
  I: ['|', '1', 'l', "'", ']'], S: ['5', 's', '$', 'Ss'], D: ['0', 'O', 'p'], A: ['a', 'A.'], M: ['m', 'Mi'], F: ['Ff', 'f'], P: ['Pp', 'p'],
  C: ['Cc', 'c'], G: ['GO', 'g'], V: ['Vv', 'v'], J: ['j', 'J,'], X: ['x', 'K'], _X_: ['__X_', '[X]', '_x_', '_X'], ___: ['__', '____', '_'],
};
/** What small raised figures in brackets become, by their number, the frequent ones twice; a mark may also vanish altogether (``). */
const ruinedMarks: Readonly<Record<string, readonly string[]>> = {
  '1': ['@', '@', 'a)', 'a)', 'o', '(ay', '“)', ')', '"', '*)', ''], '2': [')', ')', '®', '@', '©', '°', '?)', '2)', ''],
  '3': ['®', '®', '@', '°', ')', 'e)', ''], '4': [')', '4)', '@', '®', ''], '5': ['©', '”', ')', '°', '®', ''], '6': ['©', '6)', '®', ''],
};
/** Boxes to tick: an empty one is read as a letter, mostly O, and a ticked one vanishes. */
const emptyBoxes = ['Oo', 'Oo', 'Oo', 'Oo', 'O', 'O', 'O', 'oO', 'oO', 'oO', '&', 'B', 'Ea', 'a'];
const sameDigits: Readonly<Record<string, readonly string[]>> = { '0': ['O', 'o'], '1': ['l', 'I', '|'], '5': ['S'] };
const otherDigits: Readonly<Record<string, readonly string[]>> = { '1': ['7'], '3': ['8'], '6': ['8'], '8': ['3', '6'], '9': ['4'], '4': ['9'], ',': ['.'], '.': [','], '7': ['1'] };
const letters: readonly (readonly [RegExp, string])[] = [[/rn/, 'm'], [/I/, 'l'], [/l/, '1'], [/cl/, 'd'], [/e/, 'c'], [/ /, ''], [/m/, 'rn'], [/\./, ',']];
const captionSlips: readonly (readonly [RegExp, string])[] = [
  [/^1\. ?/, 'L'], [/^1\./, '1,'], [/\(I\)/, '(1)'], [/Table I /, 'Table | '], [/Table II /, 'Table Il '], [/\*$/, '”'], [/\*\n/, '”\n'],
  [/Instr\./, 'Instr,'], [/^V$/, 'Vv'], [/If /, 'lf '], [/^\*\*/, '“'], [/\(D\)/, '(0)'],
];

const isLong = (run: Run): boolean => run.leaves.some((leaf) => /\/(text|remarks|signatureName)$/.test(leaf));
const isNumberLike = (text: string): boolean => /^[$\s\d.,/]+$/.test(text) && /\d/.test(text);

interface Smudged {
  readonly text: string;
  /** Characters that no longer tell what they were. */
  readonly harm: number;
}

function smudgeDigits(text: string, random: Random, rate: number): Smudged {
  let harm = 0;
  const made = [...text].map((char) => {
    if (!random.chance(rate)) return char;
    const same = sameDigits[char];
    if (same && random.chance(0.5)) return random.pick(same);
    const other = otherDigits[char];
    if (!other) return char;
    harm++;
    return random.pick(other);
  });
  return { text: made.join(''), harm };
}

function smudgeLetters(text: string, random: Random, rate: number): Smudged {
  let harm = 0;
  const made = text.split(/(?=\s)/).map((word) => {
    if (!random.chance(rate * word.length)) return word;
    const [from, to] = random.pick(letters);
    const changed = word.replace(from, to);
    if (changed !== word) harm++;
    return changed;
  });
  return { text: made.join(''), harm };
}

function smudgeText(run: Run, random: Random, rates: Rates): Smudged {
  const { text, leaves } = run;
  const single = singles[text];
  if (single) return { text: random.chance(rates.single) ? random.pick(single) : text, harm: 0 };
  if (leaves.some((leaf) => leaf.includes('/footnoteIds/'))) {
    if (!random.chance(rates.mark)) return { text, harm: 0 };
    if (random.chance(0.25)) return { text: text.replace(/^\(/, ''), harm: 0 };
    const figure = text.replace(/\D/g, '');
    return { text: random.pick(ruinedMarks[figure] ?? ['®', ')', '@', '“)', '(ay', '']), harm: 1 };
  }
  if (leaves.length === 0) {
    if (!random.chance(rates.caption)) return { text, harm: 0 };
    const [from, to] = random.pick(captionSlips.filter(([pattern]) => pattern.test(text)).length > 0 ? captionSlips.filter(([pattern]) => pattern.test(text)) : captionSlips);
    return { text: text.replace(from, to), harm: 0 };
  }
  return isNumberLike(text) ? smudgeDigits(text, random, rates.digit) : smudgeLetters(text, random, rates.letter);
}

/** A page as OCR reads it. Tells `hurt` of each run whose own characters no longer say its value. */
export function smudge(blocks: readonly Block[], random: Random, noise: Noise, hurt: (run: Run) => void): Block[] {
  if (noise === 'none') return [...blocks];
  const rates = ratesOf[noise];
  const one = (run: Run): Run => {
    const { text, harm } = smudgeText(run, random, rates);
    if (text === run.text) return run;
    const made: Run = { ...run, text };
    if (harm > 0 && (!isLong(run) || harm > run.text.length * 0.05)) hurt(made);
    return made;
  };
  return blocks.map((block) => {
    if (block.kind === 'grid') return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, runs: cell.runs.map(one) })) })) };
    const runs = block.runs.map(one);
    const caption = block.runs.findIndex((run) => run.text.startsWith('Check this box'));
    if (caption === 0) return { ...block, runs: [{ text: `${random.pick(emptyBoxes)} `, leaves: [] }, ...runs] };
    return { ...block, runs: caption > 0 ? runs.slice(caption) : runs };
  });
}
