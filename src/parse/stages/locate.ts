// Lines to the form's parts, by their captions, however garbled: `Table I - Non-Der→ivative Securities Acq→uired`.
// Reads no values.
import type { Line, Section, SectionName } from '../artifacts';
import { beginsBoxes } from '../boxes/captions';
import { approxFind, approxStands } from '../ocr/approx';
import { lettersOf, mayStand } from '../ocr/letters-of';

interface Landmark {
  readonly name: SectionName;
  /** Bare characters of the caption. */
  readonly caption: string;
  readonly tolerance: number;
  /** How far into the line the caption may begin, in bare characters. */
  readonly within: number;
  /** True where the line may hold nothing else. */
  readonly alone?: boolean;
}

const landmarks: readonly Landmark[] = [
  { name: 'boxes', caption: 'nameandaddressofreportingperson', tolerance: 0.25, within: 12 },
  { name: 'boxes', caption: 'issuernameandtickerortradingsymbol', tolerance: 0.25, within: 400 },
  { name: 'owners', caption: 'reportingowners', tolerance: 0.2, within: 3, alone: true },
  { name: 'owners', caption: 'reportingownernameaddress', tolerance: 0.25, within: 3 },
  { name: 'signatures', caption: 'signatures', tolerance: 0.2, within: 2, alone: true },
  { name: 'footnotes', caption: 'explanationofresponses', tolerance: 0.25, within: 3, alone: true },
  { name: 'remarks', caption: 'remarks', tolerance: 0, within: 0 },
  { name: 'closing', caption: 'notefilethreecopies', tolerance: 0.25, within: 3 },
  { name: 'closing', caption: 'personswhorespondtothecollection', tolerance: 0.25, within: 12 },
  { name: 'closing', caption: 'reminderreportonaseparateline', tolerance: 0.3, within: 3 },
];

/**
 * Which table's caption stands in the line: `Table | - Non- Derivative Sec→rities Acquire→d` is Table I.
 * The two differ by `Non-` alone, which is looked for right before the common part.
 */
export function tableCaption(bare: string, letters: number): SectionName | null {
  if (!mayStand(letters, 'derivativesecurities', 5)) return null;
  const found = approxFind(bare, 'derivativesecurities', 5);
  if (!found) return null;
  const rest = bare.slice(found.end, found.end + 60);
  const before = bare.slice(Math.max(0, found.start - 6), found.start + 3);
  const named = approxFind(rest, 'acquireddisposedof', 6) ?? approxFind(rest, 'beneficiallyowned', 5) ?? (approxFind(bare.slice(Math.max(found.start - 12 , 0), found.start + 2), 'table', 1) ? found : null);
  if (!named && !approxStands(bare, 'egputscalls', 3)) return null;
  return /n.?n|no|on-?d?e?$/.test(before) && !approxStands(bare, 'egputscalls', 3) ? 'table1' : 'table2';
}

/** As far into a line as a caption reaches that begins it, its own errors included. */
const lineStart = 56;

/** The landmarks of parts that can follow the footnotes: a footnote's text may speak of any part of the form. */
const lastLandmarks = landmarks.filter(({ name }) => name === 'signatures' || name === 'footnotes' || name === 'remarks' || name === 'closing');

/** The part that a line begins, or null. */
function landmarkOf(bare: string, raw: string): SectionName | null {
  if (bare.length < 6) return null;
  const letters = lettersOf(bare);
  return tableCaption(bare, letters) ?? landmarkAmong(landmarks, bare, letters, raw);
}

/** Behind the head of the footnotes: the part that a line begins, or null where it begins none that can follow. */
function lastLandmarkOf(bare: string, raw: string): SectionName | null {
  // Most lines begin none of the few; only of one that does is asked what else it could begin.
  return bare.length >= 6 && landmarkAmong(lastLandmarks, bare, lettersOf(bare), raw) !== null ? landmarkOf(bare, raw) : null;
}

/** The first of some landmarks that a line begins with. */
function landmarkAmong(some: readonly Landmark[], bare: string, letters: number, raw: string): SectionName | null {
  // Nearly all captions begin a line: of a long one only its start must have their letters.
  const lettersAtStart = bare.length <= lineStart ? letters : lettersOf(bare.slice(0, lineStart));
  for (const { name, caption, tolerance, within, alone } of some) {
    if (name === 'remarks') {
      // `Remarks:` stands alone or before its text; a sentence that begins with the word does not count.
      if (bare.startsWith('remarks') && (/^[\s#*|]*remarks\s*:?[\s*|]*$/i.test(raw) || /^[\s#*|]*remarks\s*:/i.test(raw))) return name;
      continue;
    }
    if (alone && bare.length > caption.length + 8) continue;
    const errors = Math.floor(caption.length * tolerance);
    const reach = within + caption.length + errors;
    if (!mayStand(reach <= lineStart ? lettersAtStart : letters, caption, errors)) continue;
    const hay = within >= 400 ? bare : bare.slice(0, reach);
    const found = approxFind(hay, caption, errors);
    if (!found || found.start > within) continue;
    return name;
  }
  return null;
}

/** The header of Table II where its own caption is gone: `1. Title of Derivative | 2. Conversion or Exercise | …`. */
const looksLikeDerivativeHeader = (bare: string): boolean =>
  approxStands(bare, 'conversion', 2) && (approxStands(bare, 'derivative', 2) || approxStands(bare, 'exercise', 1) || approxStands(bare, 'transactiondate', 3));

const looksLikeFirstHeader = (bare: string): boolean =>
  /^[1il]?title/.test(bare) && approxStands(bare, 'transactiondate', 3) && approxStands(bare, 'deemed', 1);

/** How a line begins, its markup left out where it has any. */
const openingOf = (text: string, line: Line): string => {
  const raw = text.slice(line.span[0], Math.min(line.span[1], line.span[0] + 200));
  return raw.includes('<') || raw.includes('&') ? line.cells.flatMap((cell) => cell.words.slice(0, 20).map((word) => word.text)).slice(0, 20).join(' ') : raw;
};

/** Parts in the order of the lines; the head goes to the first caption. */
export function locate(source: { readonly text: string }, lines: readonly Line[]): Section[] {
  const starts: { name: SectionName; line: number }[] = [{ name: 'head', line: 0 }];
  const reached = new Set<SectionName>();
  for (const line of lines) {
    if (line.cells.length === 0) continue;
    const { bare } = line;
    const current = (starts.at(-1) as { name: SectionName }).name;
    let name = (reached.has('footnotes') ? lastLandmarkOf : landmarkOf)(bare, openingOf(source.text, line));
    if (name === null && (current === 'boxes' || current === 'table1' || current === 'closing') && !reached.has('table2') && looksLikeDerivativeHeader(bare)) name = 'table2';
    if (name === null && current === 'boxes' && looksLikeFirstHeader(bare)) name = 'table1';
    if (name === null && current === 'head' && beginsBoxes(line)) name = 'boxes';
    if (name === null || name === current) continue;
    if (name === 'boxes' && reached.has('table1')) continue;
    if (name === 'table1' && reached.has('table2')) continue;
    if (name === 'table2' && (reached.has('owners') || reached.has('footnotes'))) continue;
    // A footnote's text may speak of the form's parts; after the notes only remarks, signatures and the closing follow.
    if (reached.has('footnotes') && (name === 'table1' || name === 'boxes' || name === 'owners')) continue;
    reached.add(name);
    starts.push({ name, line: line.number });
  }
  return starts.map(({ name, line }, at) => ({ name, from: line, to: starts[at + 1]?.line ?? lines.length }));
}

/** The lines of all parts of that name, in order. */
export const linesOf = (name: SectionName, sections: readonly Section[], lines: readonly Line[]): Line[] =>
  ([] as Line[]).concat(...sections.filter((section) => section.name === name).map((section) => lines.slice(section.from, section.to)));
