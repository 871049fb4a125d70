// Running text that column edges may have cut: titles, names, natures of ownership.
// `Com Stoc→mon k` is two lines of a cell, cut by one edge: `Common Stock`.
import type { Word } from '../artifacts';
import { type Join, joinOf, type KnownWords } from '../ocr/joining';
import { unweave } from '../ocr/unweave';
import { respelled } from '../word';

/** Text put together from words, and how sure the joins are. */
export interface TextReading {
  readonly value: string;
  /** True where it stands in one piece. */
  readonly whole: boolean;
  /** False where a join was a guess. */
  readonly sure: boolean;
}

/** `Ill`, `Il`, `IIT`: Roman numerals as OCR reads them. */
const romanNumeral = (word: string): string => (word.length > 4 ? word : /^\|[,.]?$/.test(word) ? word.replace('|', 'I') : /^(?=.*I)[Il|]{2,3}[,.]?$|^IIT[,.]?$/.test(word) ? word.replace(/[l|T]/g, 'I') : word);

/** `Saltmere Capital Partners If LP`, `… IT LP`, `… I] LP`: what stands before the legal form of a fund is its numeral. */
const fundNumeral = (word: string, at: number, all: readonly string[]): string =>
  !'I|l[1'.includes(word.charAt(0)) ? word
  : at > 1 && /^(?:If|IT|I\]|\[I|1I|I1)[,.]*$/.test(word) && /^(?:LP|L\.P|LLC|L\.L\.C|Ltd|Inc|GP)\b/i.test(all[at + 1] ?? '') ? `II${/[,.]$/.exec(word)?.[0] ?? ''}` : romanNumeral(word);

/** `Kestrelford Group, lnc.`: no word begins so. */
const legalForm = (word: string): string => ('l|1'.includes(word.charAt(0)) ? word.replace(/^[l|1]nc(?=[.,]*$)/, 'Inc') : word);

/**
 * Words to text; a word broken behind its hyphen is one, `Non- Qualified`, `ByTW Fund` lacks its space.
 * @param isCut true where edges cut the text: then `$0.01 value→par` are two lines of a cell
 */
function tidy(words: readonly string[], isCut: boolean): string {
  let text = '';
  for (let at = 0; at < words.length; at++) text += (at === 0 ? '' : ' ') + legalForm(fundNumeral(words[at] as string, at, words));
  if (text.includes('- ')) text = text.replace(/([A-Za-z])- (?=[A-Za-z])/g, '$1-');
  if (isCut && /value par/i.test(text)) text = text.replace(/\b(value) (par)\b/i, '$2 $1');
  return text.startsWith('By') ? text.replace(/^By(?=[A-Z]{2})/, 'By ') : text;
}

/** Words by the cells that they stand in, in reading order. */
export const groupsOf = (words: readonly Word[]): Word[][] => {
  const groups: Word[][] = [];
  for (const word of words) {
    const last = groups.at(-1)?.at(-1);
    if (last && last.cell === word.cell && last.line === word.line) (groups.at(-1) as Word[]).push(word);
    else groups.push([word]);
  }
  return groups;
};

/** All ways to cut a list into `parts` runs; runs may be empty where `empty` says so. */
function* runs(items: readonly string[], parts: number, empty: boolean): Generator<string[][]> {
  if (parts === 1) {
    if (items.length > 0 || empty) yield [[...items]];
    return;
  }
  for (let first = empty ? 0 : 1; first <= items.length; first++) {
    for (const rest of runs(items.slice(first), parts - 1, empty)) yield [items.slice(0, first), ...rest];
  }
}

const unknownCount = (words: readonly string[], known: KnownWords): number =>
  words.reduce((sum, word) => sum + (known(word) || /^[^A-Za-z]+$/.test(word) ? 0 : word.length < 3 ? 1.2 : 1), 0);

/** The longest word that pieces of cells are put together to; what goes on and on is no word. */
const longestWord = 300;

/** How two neighbouring pieces join: as words where they are too long to be pieces of one. */
const joinPieces = (left: string, right: string, known: KnownWords): Join =>
  left.length + right.length > longestWord ? { glue: false, sure: false } : joinOf(left, right, known);

/** Joins the end of one run to the start of the next. */
function joinRuns(left: readonly string[], right: readonly string[], known: KnownWords): { words: string[]; sure: boolean } {
  const l = left.at(-1);
  const r = right[0];
  if (l === undefined || r === undefined) return { words: [...left, ...right], sure: true };
  const join = joinPieces(l, r, known);
  return { words: join.glue ? [...left.slice(0, -1), l + r, ...right.slice(1)] : [...left, ...right], sure: join.sure };
}

/** Two neighbouring short cells: one line cut once, or several lines each cut by the same edge. */
function joinCells(left: readonly string[], right: readonly string[], known: KnownWords): { words: string[]; sure: boolean } {
  let best = joinRuns(left, right, known);
  if (left.length < 2) return best;
  let bestCost = unknownCount(best.words, known);
  for (let lines = 2; lines <= Math.min(4, left.length); lines++) {
    for (const lefts of runs(left, lines, false)) {
      for (const rights of runs(right, lines, true)) {
        const words: string[] = [];
        for (let i = 0; i < lines; i++) words.push(...joinRuns(lefts[i] as string[], rights[i] as string[], known).words);
        const cost = unknownCount(words, known) + 0.3 * (lines - 1);
        if (cost < bestCost - 0.01) {
          bestCost = cost;
          best = { words, sure: unknownCount(words, known) === 0 };
        }
      }
    }
  }
  return best;
}

/** The printed lines of neighbouring cells whose widths are known, or null where one line or no widths. */
function wovenLines(groups: readonly (readonly Word[])[], known: KnownWords): Word[][] | null {
  const widths = known.widths;
  const first = groups[0]?.[0];
  if (!widths || !first || groups.length < 2 || (groups[0]?.length ?? 0) < 2) return null;
  if (groups.some((group, at) => (group[0] as Word).line !== first.line || (at < groups.length - 1 && !widths.has((group[0] as Word).cell)))) return null;
  const lines = unweave(groups, groups.map((group) => widths.get((group[0] as Word).cell) ?? 8), known, 4);
  return lines && lines.length > 1 ? lines : null;
}

/** Reads running text from words in reading order. */
export function readText(words: readonly Word[], known: KnownWords): TextReading {
  const groups = groupsOf(words);
  const woven = wovenLines(groups, known);
  if (woven) {
    const mended = woven.map((line) => mendWords(line, known));
    const text = mended.flatMap((line) => line.words.map((word) => word.text));
    return { value: tidy(text, true), whole: false, sure: unknownCount(text, known) === 0 };
  }
  let text: string[] = [];
  let sure = true;
  for (const [at, group] of groups.entries()) {
    const pieces = group.map((word) => word.text);
    const before = groups[at - 1]?.at(-1);
    const last = text.at(-1);
    if (last === undefined || (before && before.line !== (group[0] as Word).line)) for (const piece of pieces) text.push(piece);
    else if (text.length <= 6 && pieces.length <= 6) {
      const joined = joinCells(text, pieces, known);
      text = joined.words;
      sure &&= joined.sure;
    } else {
      // Behind much text only the last word and the next can be one; a footnote may have thousands of words.
      const join = joinPieces(last, pieces[0] as string, known);
      sure &&= join.sure;
      if (join.glue) text[text.length - 1] = last + pieces[0];
      for (const piece of join.glue ? pieces.slice(1) : pieces) text.push(piece);
    }
  }
  // Lines of a cell one below the other are whole; two cells side by side were one before an edge cut it.
  const beside = groups.some((group, at) => at > 0 && (group[0] as Word).line === groups[at - 1]?.[0]?.line);
  return { value: tidy(text, beside), whole: !beside, sure };
}

/**
 * Words with the pieces of cut ones put together: `C/O TARN→WOOD HOLLOW` is three words.
 * For text in which single words matter, such as addresses.
 */
export function mendWords(words: readonly Word[], known: KnownWords): { words: Word[]; sure: boolean } {
  const mended: Word[] = [];
  let sure = true;
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    const last = mended.at(-1);
    if (last && before && before.line === word.line && before.cell !== word.cell && word.cell - before.cell <= 2) {
      const join = joinPieces(last.text, word.text, known);
      sure &&= join.sure;
      if (join.glue) {
        // Its end stands in the last piece's cell: what follows there is another word.
        mended[mended.length - 1] = respelled(last, last.text + word.text, { cell: word.cell, also: [...(last.also ?? []), word.span, ...(word.also ?? [])] });
        continue;
      }
    }
    mended.push(word);
  }
  return { words: mended, sure };
}

/** Joins runs of words cell by cell: the pieces of one printed line. */
const lineOf = (left: readonly Word[], right: readonly Word[], known: KnownWords): Word[] => mendWords([...left, ...right], known).words;

const streetEnd = /^(street|st\.?|avenue|ave\.?|road|rd\.?|drive|dr\.?|boulevard|blvd\.?|lane|court|place|plaza|parkway|way|broadway|suite|floor|\d+)[.,]?$/i;
const firmEnd = /^(inc|corp|corporation|llc|l\.?p|ltd|limited|co|company|plc|group|holdings|trust|partners|llp)[.,]*$/i;

/** More words than the street lines of an address have. */
const longestAddress = 200;

/** How much two runs of words look like the two street lines of an address. */
function streetScore(lines: readonly (readonly Word[])[], known: KnownWords): number {
  let score = 0;
  for (const words of lines) for (const word of words) score += known(word.text) ? 1 : word.also && /^[A-Za-z]/.test(word.text) ? -0.2 : word.text.length < 3 && /^[A-Z]+$/.test(word.text) ? -0.8 : 0;
  const first = lines[0]?.at(-1)?.text ?? '';
  const last = lines.at(-1)?.at(-1)?.text ?? '';
  if (/^c\/o/i.test(lines[0]?.[0]?.text ?? '') && firmEnd.test(first)) score += 2.5;
  if (streetEnd.test(last)) score += 1.5;
  // `230 KILN STREET` above `SUITE 603`.
  if (lines.length > 1 && /^\d/.test(lines[0]?.[0]?.text ?? '') && /^[A-Za-z]/.test(first) && streetEnd.test(first)) score += 1.5;
  return score;
}

/** True where a second line begins at a word of a cell: with a number where none stood before, or with a suite below a street. */
function beginsSecond(group: readonly Word[], at: number, before: readonly Word[], isLast: boolean): boolean {
  const all = [...before, ...group.slice(0, at)].map(({ text }) => text);
  const text = group[at]?.text ?? '';
  if (all.length === 0 || /^(suite|ste\.?|box|floor|campus|fl\.?)$/i.test(all.at(-1) ?? '')) return false;
  // What stands in the last cell is cut by no edge behind it.
  if (/^suite$/i.test(text)) return !isLast && all.length > 2;
  return /^(\d+|P\.?O\.?|ONE|TWO|THREE|#\d+)$/i.test(text) && !/\d/.test(all.join(''));
}

/**
 * The printed lines of an address whose cells were cut by one edge: `C/O TARNWOO 4120 ORCHAR→D INC. D PARK DRIVE`.
 * A second line begins in the left cell where a house number stands behind a name; null where there is one line only.
 */
export function cutLines(words: readonly Word[], known: KnownWords): Word[][] | null {
  if (words.length > longestAddress) return null;
  const groups = groupsOf(words);
  if (groups.length < 2 || groups.some((group) => (group[0] as Word).line !== (words[0] as Word).line)) return null;
  let lines: Word[][] | null = null;
  let whole: Word[] = [];
  for (const group of groups) {
    const begin: number = lines ? -1 : group.findIndex((_, at) => beginsSecond(group, at, whole, group === groups.at(-1)));
    if (lines) {
      let best: Word[][] = lines;
      let bestScore = Number.NEGATIVE_INFINITY;
      for (let cut = 0; cut <= group.length; cut++) {
        const made: Word[][] = [lineOf(lines[0] as Word[], group.slice(0, cut), known), lineOf(lines[1] as Word[], group.slice(cut), known)];
        const score = streetScore(made, known);
        if (score > bestScore) {
          bestScore = score;
          best = made;
        }
      }
      lines = best;
    } else if (begin > 0 || (begin === 0 && whole.length > 0)) lines = [lineOf(whole, group.slice(0, begin), known), group.slice(begin)];
    else whole = lineOf(whole, group, known);
  }
  return lines;
}
