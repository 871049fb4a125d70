// Box 1 and the list of reporting owners say the same person twice: both are weighed, neither is lost.
import { blank, type Extracted } from '../../model/extracted';
import type { ParsedRow } from '../../model/filing';
import { reason } from '../../model/reasons';
import { bareOf } from '../../text/bare';
import { similarity } from '../ocr/similarity';

const textLeaves = ['rptOwnerName', 'rptOwnerStreet1', 'rptOwnerStreet2', 'rptOwnerCity', 'rptOwnerState', 'rptOwnerZipCode'] as const;
const roleLeaves = ['isDirector', 'isTenPercentOwner', 'isOfficer', 'isOther', 'officerTitle', 'otherText'] as const;

const hurt = (leaf: Extracted): number => leaf.reasons.filter((one) => /cut|odd|mixed|unclear|left-over|lost|tick-from/.test(one.code)).length;

/** Longer than any such value, or made of the form's own captions. */
const isImplausible = (value: string): boolean => value.length > 64 || /\((?:city|state|zip|instr|print|street)/i.test(value) || /(?:title of|amendment|issuer name|reporting person|joint\/group)|\bperson[”"*’']/i.test(value);

const isCut = (leaf: Extracted): boolean => leaf.reasons.some(({ code }) => code.startsWith('cut-'));
const spaces = (value: string): number => value.split(' ').length;

/** Two readings of one leaf to one: agreement is said, of two that differ the less garbled one is taken and the other kept. */
function weigh(box: Extracted, list: Extracted, listText: string): Extracted {
  if (list.state === 'blank' && box.state !== 'read') return box;
  if (box.state !== 'read') return list.state === 'read' ? { ...list, reasons: [...list.reasons, reason('only-second-mention', 'Read from the list of reporting owners; the box does not hold it.')] } : box;
  if (typeof box.value !== 'string') return box;
  const bare = bareOf(box.value);
  // `HARBECK NORA T Tallowmere Instruments, Inc.`: the box has the issuer's name in it, too.
  const holdsTwo = box.reasons.some(({ code }) => code === 'two-names');
  if (list.state === 'read' && (holdsTwo || isImplausible(box.value))) return { ...list, reasons: [...list.reasons, reason('only-second-mention', 'Read from the list of reporting owners; the box cannot be read.')] };
  if (list.state === 'read' && list.value !== box.value && bareOf(String(list.value)) === bare && hurt(box) > hurt(list)) {
    // The same letters, cut in one place and whole in the other: `PORT→ALDER`.
    return { ...list, reasons: [...list.reasons, reason('second-mention-agrees', 'The box says the same, cut.', 1, box.spans)] };
  }
  if (list.state === 'read' && typeof list.value === 'string' && bareOf(list.value) === bare && !isCut(box) && !isCut(list) && spaces(list.value) > spaces(box.value)) {
    // `MARLOWE INEST` and `MARLOWE INES T`: OCR drops spaces, and hardly ever makes one.
    return { ...list, reasons: [...list.reasons, reason('second-mention-agrees', 'The box says the same with a space fewer.', 1, box.spans)] };
  }
  if (bare !== '' && listText.includes(bare)) {
    return { ...box, reasons: [...box.reasons, reason('second-mention-agrees', 'The list of reporting owners says the same.', 1, list.spans)] };
  }
  if (list.state !== 'read' || typeof list.value !== 'string') return box;
  if (similarity(bare, bareOf(list.value)) < 0.5) return { ...box, reasons: [...box.reasons, reason('second-mention-unclear', 'The list of reporting owners could not be compared.')] };
  const [best, other, where] = hurt(list) < hurt(box) ? [list, box, 'the box'] : [box, list, 'the list of reporting owners'];
  return {
    ...best,
    reasons: [...best.reasons, reason('second-mention-differs', `In ${where} it reads ${other.value}.`, 1, other.spans)],
    candidates: [{ value: other.value, raw: other.raw, spans: other.spans, likelihood: 0.4, reason: `Stands in ${where}.` }],
  };
}

const sortedWords = (value: unknown): string => String(value).split(/\s+/).map(bareOf).sort().join(' ');

/** The same words in another order: `Financial Chief Officer` in the box, whose lines OCR took for columns. The list has a title in one cell. */
function inOrderOf(box: Extracted, list: Extracted): Extracted | null {
  if (typeof box.value !== 'string' || typeof list.value !== 'string' || list.state !== 'read' || bareOf(box.value) === bareOf(list.value) || sortedWords(box.value) !== sortedWords(list.value)) return null;
  return { ...list, reasons: [...list.reasons, reason('word-order', 'The box has the same words in another order.', 1, box.spans)] };
}

/** A relationship: the list's column and the box's tick. */
function weighRole(box: Extracted, list: Extracted | undefined): Extracted {
  if (!list) return box;
  if (typeof list.value === 'boolean' && typeof box.value === 'boolean') {
    // A tick that only the title below tells is told by the list as well.
    const own = box.reasons.filter(({ code }) => code !== 'tick-from-title');
    if (list.value === box.value) return { ...box, reasons: [...own, reason(list.value ? 'second-mention-agrees' : 'both-unticked', 'The list of reporting owners says the same.', 1, list.spans)] };
    // A tick that one place shows was not made up by the other: ticks get lost, they do not appear.
    const ticked = list.value ? list : box;
    return { ...ticked, reasons: [...ticked.reasons, reason('second-mention-differs', 'Box and list of reporting owners do not agree on this tick.')], candidates: [{ value: false, raw: '', spans: [], likelihood: 0.3, reason: 'The other place shows no tick.' }] };
  }
  if (box.state === 'blank') return list;
  const [part, whole] = [box, list].map(({ value }) => bareOf(typeof value === 'string' ? value : '')) as [string, string];
  // `ior Vice President` in a box that an edge cut; `ER` of `CHIEF EX→ECUTIVE OFF→ICER`.
  if (part !== whole && whole.includes(part) && (hurt(box) > hurt(list) || box.reasons.some(({ code }) => code === 'text-cut-short'))) return { ...list, reasons: [...list.reasons, reason('second-mention-agrees', 'The box has a part of it.', 1, box.spans)] };
  return inOrderOf(box, list) ?? weigh(box, list, typeof list.value === 'string' ? bareOf(list.value) : '');
}

/** The owners of the filing from both places. */
export function mergeOwners(boxes: readonly ParsedRow[], list: readonly ParsedRow[]): ParsedRow[] {
  if (list.length === 0) return [...boxes];
  return list.map((row, at): ParsedRow => {
    const box = boxes[at];
    if (!box) return { ...row, leaves: { ...fill(row) } };
    const leaves: Record<string, Extracted> = { ...fill(row) };
    const text = textLeaves.map((leaf) => bareOf(String(row.leaves[leaf]?.value ?? ''))).join('');
    for (const leaf of textLeaves) leaves[leaf] = weigh(box.leaves[leaf] ?? blank, row.leaves[leaf] ?? blank, text);
    for (const leaf of roleLeaves) leaves[leaf] = weighRole(box.leaves[leaf] ?? blank, row.leaves[leaf]);
    // One cell a line: the text of a list without columns is the title or the other one's, and only box 5 tells which.
    const named = row.leaves.officerTitle;
    if (named?.reasons.some(({ code }) => code === 'column-unclear') && box.leaves.isOther?.value === true && box.leaves.isOfficer?.value === false) {
      leaves.officerTitle = box.leaves.officerTitle ?? blank;
      leaves.otherText = weighRole(box.leaves.otherText ?? blank, named);
    }
    return { key: String(at), leaves, marks: {}, spans: [...box.spans, ...row.spans] };
  });
}

const fill = (row: ParsedRow): Record<string, Extracted> => ({
  isDirector: blank, isTenPercentOwner: blank, isOfficer: blank, isOther: blank, officerTitle: blank, otherText: blank, ...row.leaves,
});
