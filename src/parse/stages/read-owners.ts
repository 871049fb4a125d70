// The list of reporting owners that the one-grid layout has below its tables:
// `Hollow Owen 4120 ORCHARD PARK ROAD, SUITE 250 HARWICK, FL 33999→X→X→CEO→`.
import { distance } from 'fastest-levenshtein';
import { blank, type Extracted } from '../../model/extracted';
import type { ParsedRow } from '../../model/filing';
import { reason } from '../../model/reasons';
import type { Dialect, Line, Section, Word } from '../artifacts';
import { textField } from '../boxes/address';
import { addressLeaves } from '../boxes/listed-address';
import { sharedAddress } from '../boxes/shared-address';
import { isTick } from '../boxes/tick';
import { inferredValue, noValue, readValue, spansOf } from '../extract';
import { approxStands } from '../ocr/approx';
import type { KnownWords } from '../ocr/joining';
import { bareOf } from '../../text/bare';
import { namesOffice } from '../../text/offices';
import { linesOf } from './locate';

const roles = ['isDirector', 'isTenPercentOwner', 'isOfficer', 'isOther'] as const;
const captions: Readonly<Record<(typeof roles)[number], string>> = { isDirector: 'director', isTenPercentOwner: '10owner', isOfficer: 'officer', isOther: 'other' };

/** More rows than any list has: EDGAR takes ten owners of a filing. What stands below is no owner, and stays with the text that nothing claimed. */
const mostOwners = 100;

/** Reads the list. */
export function readOwners(lines: readonly Line[], sections: readonly Section[], dialect: Dialect, known: KnownWords, first: ParsedRow | undefined): ParsedRow[] {
  // Joint filers mostly share the first one's street, or give the first one itself as their firm.
  const hints = ['rptOwnerStreet1', 'rptOwnerName'].map((leaf) => bareOf(String(first?.leaves[leaf]?.value ?? '')).slice(0, 14));
  const city = bareOf(String(first?.leaves.rptOwnerCity?.value ?? ''));
  const own = linesOf('owners', sections, lines).filter((line) => line.cells.length > 0);
  const headAt = own.findIndex((line) => {
    const bare = line.bare;
    return approxStands(bare, 'director', 1) && approxStands(bare, 'officer', 1);
  });
  if (dialect === 'plain') return plainOwners(own, known, hints, city, roles.filter((role) => first?.leaves[role]?.value === true));
  if (headAt < 0) return [];
  const heads = headPlaces((own[headAt] as Line).words, dialect);
  const rows: Word[][] = [];
  for (const line of own.slice(headAt + 1)) {
    const words = line.words;
    if (words.length === 0) continue;
    if (dialect === 'spaced' && rows.length > 0 && !startsOwner(words, rows.at(-1) as Word[])) for (const word of words) rows.at(-1)?.push(word);
    else if (rows.length < mostOwners) rows.push([...words]);
    else break;
  }
  return rows.filter((words) => words.length >= 3).map((words, at) => ownerRow(String(at), words, heads, dialect, known, hints, city, at === 0 ? undefined : first?.leaves));
}

/** In columns kept by spaces an owner's row is several lines; state and zip end it. */
const startsOwner = (words: readonly Word[], before: readonly Word[]): boolean => {
  const left = before.filter((word) => word.x < 60).slice(-4);
  const ended = /^\d{5}(-\d{4})?$/.test(left.at(-1)?.text ?? '') || left.some((word) => /^[A-Z]\d$/.test(word.text));
  return ended && words.some((word) => word.x < 20);
};

/** True where words begin with a heading, cut by edges or with a letter lost: `10% O→ner`, `O→the→r`. */
function beginsHead(words: readonly Word[], from: number, head: string): boolean {
  const first = (words[from] as Word).bare;
  if (first === '' || !(head.startsWith(first) || first.startsWith(head) || head.startsWith(first, 1))) return false;
  const run = words.slice(from, from + 4).map((word) => word.bare).join('');
  return run.startsWith(head) || [run.slice(0, head.length), run.slice(0, head.length - 1)].some((piece) => piece.length >= 4 && distance(piece, head) <= 1);
}

/** True where a heading that begins at a word goes on in the next cell: `Off→icer`. */
function goesOn(words: readonly Word[], from: number, head: string): boolean {
  let letters = 0;
  let at = from;
  while (at < words.length && letters < head.length) letters += (words[at++] as Word).bare.length;
  return words[at - 1]?.cell !== words[from]?.cell;
}

interface Heads {
  /** Where each role's column begins: a cell number, or a place in the line where columns are kept by spaces. */
  readonly places: ReadonlyMap<string, number>;
  /** Roles of which the headings stand in one cell, so that a tick under them may be either's: `Director 10%→Owner`. */
  readonly mixed: ReadonlySet<string>;
}

/** The headings of the roles, which stand in their order. */
function headPlaces(words: readonly Word[], dialect: Dialect): Heads {
  const places = new Map<string, number>();
  const mixed = new Set<string>();
  let from = 0;
  for (const role of roles) {
    for (let at = from; at < words.length; at++) {
      if (!beginsHead(words, at, captions[role])) continue;
      const word = words[at] as Word;
      // `10% Owner Off→icer`: an edge cut into the heading, and the column is that of its rest.
      const isTaken = dialect !== 'spaced' && [...places.values()].includes(word.cell);
      const other = isTaken ? [...places].find(([, cell]) => cell === word.cell)?.[0] : undefined;
      if (other !== undefined) for (const one of [other, role]) mixed.add(one);
      places.set(role, dialect === 'spaced' ? word.x : isTaken && goesOn(words, at, captions[role]) ? word.cell + 1 : word.cell);
      from = at + 1;
      break;
    }
  }
  return { places, mixed };
}

function ownerRow(key: string, words: readonly Word[], { places, mixed }: Heads, dialect: Dialect, known: KnownWords, hints: readonly string[], city: string, box: ParsedRow['leaves'] | undefined): ParsedRow {
  const at = (word: Word): number => (dialect === 'spaced' ? word.x + 2 : word.cell);
  const first = Math.min(...places.values(), Number.POSITIVE_INFINITY);
  // Where the heading `Director` shares its cell with the address, the tick is the cell's last word.
  const shared = dialect !== 'spaced' && first === 0;
  const lead = words.filter((word) => word.cell === 0);
  const ticked = shared && lead.length > 3 && isTick((lead.at(-1) as Word).text);
  const address = shared ? (ticked ? lead.slice(0, -1) : lead) : words.filter((word) => at(word) < first);
  const byRole = new Map<string, Word[]>();
  const ordered = [...places.entries()].sort((a, b) => a[1] - b[1]);
  for (const word of words) {
    if (at(word) < first || address.includes(word)) continue;
    const role = [...ordered].reverse().find(([, place]) => at(word) >= place)?.[0];
    if (role) byRole.set(role, [...(byRole.get(role) ?? []), word]);
  }
  return { key, leaves: { ...addressLeaves(address, known, hints, city), ...sharedAddress(address, box, known), ...roleLeaves(byRole, known, places.size < roles.length || (known.widths?.size ?? 0) > 0, mixed) }, marks: {}, spans: spansOf(words) };
}

/**
 * @param unclear true where the page's edges cut the list, so that a column may be taken for its neighbour
 * @param mixed roles of which the headings stand in one cell
 */
function roleLeaves(byRole: ReadonlyMap<string, readonly Word[]>, known: KnownWords, unclear: boolean, mixed: ReadonlySet<string>): Record<string, Extracted> {
  const leaves: Record<string, Extracted> = { officerTitle: blank, otherText: blank };
  const isMixed = [...mixed].some((role) => (byRole.get(role) ?? []).length > 0);
  for (const role of roles) {
    const words = byRole.get(role) ?? [];
    const text = words.filter((word) => !isTick(word.text));
    const titled = text.some((word) => /[A-Za-z]{2}/.test(word.text)) && (role === 'isOfficer' || role === 'isOther');
    // A stray figure in a column is no tick; a single letter may be what OCR made of an X.
    const tick = titled || words.some((word) => isTick(word.text) || /^[A-Za-z\u2713*><%]$/.test(word.text));
    leaves[role] = tick ? readValue(true, words, [reason(text.length > 0 && role.startsWith('isO') ? 'ticked-by-title' : 'ticked', 'The column is filled.')]) : readValue(false, [], [reason('not-ticked', 'The column is empty.')]);
    if (unclear) leaves[role] = { ...(leaves[role] as Extracted), reasons: [...(leaves[role] as Extracted).reasons, reason('column-places-unclear', 'The list is cut across cells: which column this is may be misread.')] };
    if (isMixed && mixed.has(role)) leaves[role] = { ...(leaves[role] as Extracted), reasons: [...(leaves[role] as Extracted).reasons, reason('ticked-between', 'The headings of two columns stand in one: the tick may be the other’s.')] };
    if (titled && role === 'isOfficer') leaves.officerTitle = textField(text, known);
    if (titled && role === 'isOther') leaves.otherText = textField(text, known);
  }
  return leaves;
}

const asFirst = reason('ticked-as-first', 'As many ticks stand here as at the first owner, and joint filers mostly stand to the issuer as that one does.');

/** Headings of the list, one or several a line; `Director-by-Deputization` is what an owner is. */
const listHead = /^(?:reportingowners?|nameaddress|relationships?|director|10owner|officer|other)+$/;

/** One cell a line, empty cells gone: which relationship a tick stands for cannot be seen. */
function plainOwners(lines: readonly Line[], known: KnownWords, hints: readonly string[], city: string, firstTicked: readonly string[]): ParsedRow[] {
  const rows: { address: readonly Word[]; rest: Word[] }[] = [];
  for (const line of lines) {
    const words = line.words;
    const bare = line.bare;
    if (listHead.test(bare)) continue;
    if (/\d{5}(-\d{4})?$/.test(words.at(-1)?.text ?? '') || words.length > 6) {
      if (rows.length >= mostOwners) break;
      rows.push({ address: words, rest: [] });
    } else for (const word of words) rows.at(-1)?.rest.push(word);
  }
  return rows.map(({ address, rest }, at) => {
    const ticks = rest.filter((word) => isTick(word.text));
    const text = rest.filter((word) => !isTick(word.text));
    const title = text.length > 0 ? textField(text, known, [reason('column-unclear', 'Whether this is a title or another text cannot be seen.')]) : blank;
    // The first owner's ticks stand in box 5; of the others it is not known which column a tick stood in.
    const open = noValue('lost', [], [reason('column-unclear', 'Empty cells are gone: which relationship a tick stands for cannot be seen.')]);
    // `Former 10% Owner` is no officer's title: it may stand under either, and so may the tick that it wants.
    // `Director-by-Deputization` and `See Remarks` may be either's as well, where the first owner is ticked at Other and not at Officer.
    const isOther = firstTicked.includes('isOther') && !firstTicked.includes('isOfficer');
    const isOpen = text.length > 0 && (isOther || !text.some((word) => namesOffice(word.text)));
    const unseen = ticks.length > 0 ? roles : isOpen ? (['isOfficer', 'isOther'] as const) : [];
    // Joint filers mostly stand to the issuer as the first one does.
    const isAlike = ticks.length > 0 && ticks.length === firstTicked.length && !isOpen;
    const ticked = Object.fromEntries(unseen.map((role) => [role, isAlike ? inferredValue(firstTicked.includes(role), [asFirst, ...open.reasons], ticks) : open]));
    return { key: String(at), leaves: { ...addressLeaves(address, known, hints, city), ...(at > 0 ? ticked : {}), officerTitle: title, otherText: at > 0 && isOpen ? open : blank }, marks: {}, spans: spansOf([...address, ...rest]) };
  });
}
