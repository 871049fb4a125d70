// Footnote marks that the text has lost: a footnote that no value carries, a value whose neighbours carry one.
// OCR drops small raised marks more often than anything else. What is put in place is inferred and always marked.
import { sameValue } from '../model/extracted';
import { reason } from '../model/reasons';
import { addMarks, type Bench, type ExhibitRow, textValue } from './bench';
import { noteTopic } from './note-topics';
import { type Table, tables } from './rows';

const idsOn = (row: ExhibitRow): string[] => [...row.marks.values()].flatMap((at) => (Array.isArray(at.value) ? at.value : []));

/** Leaves that can carry a mark without a value: a footnote stands there in its place. */
const markAlone = /Price|Date$/;

/** The leaves of a row on which a lost mark of that footnote may have stood, most likely first. */
function likelyLeaves(row: ExhibitRow, table: Table, text: string): string[] {
  const couldCarry = (leaf: string): boolean => {
    if (row.marks.has(leaf)) return false;
    const at = row.leaves.get(leaf);
    return at?.value !== null || (markAlone.test(leaf) && at?.state !== 'read');
  };
  return (noteTopic(text).likely.get(table) ?? []).filter(couldCarry);
}

/** More rows than these are not shown value by value. */
const mostSuspects = 12;

/**
 * In scanned text, with a footnote that nothing refers to, every value of its kind without a mark may have lost one:
 * which of them it was cannot be seen, so all are shown.
 */
function suspectAlike(bench: Bench, table: Table, text: string): void {
  // Of very many values none is more likely than the next: the footnote that nothing refers to says it once for all.
  if (bench.lists[table].length > mostSuspects) return;
  for (const row of bench.lists[table]) {
    for (const one of new Set([...likelyLeaves(row, table, text).slice(0, 2), ...(row.leaves.get('transactionShares')?.value !== null && !row.marks.has('transactionShares') ? ['transactionShares'] : [])])) {
      const at = addMarks(row, one);
      at.state = 'lost';
      at.reasons.push(reason('mark-lost', 'A footnote that nothing refers to may belong to this value: its mark may be lost.'));
    }
  }
}

/** Footnotes that no mark refers to: their mark is put where it most likely stood. */
function unreferred(bench: Bench): void {
  const referred = new Set(tables.flatMap((table) => bench.lists[table].flatMap(idsOn)));
  for (const note of bench.lists.footnotes) {
    const id = textValue(note, 'id');
    if (!id || referred.has(id)) continue;
    const text = textValue(note, 'text') ?? '';
    for (const table of tables) {
      // In the first row whose own marks do not already lie behind this footnote.
      const rows = bench.lists[table];
      const row = rows.find((one) => idsOn(one).every((other) => Number(other.slice(1)) > Number(id.slice(1))) || idsOn(one).length === 0) ?? rows[0];
      const leaf = row ? likelyLeaves(row, table, text)[0] : undefined;
      if (!row || !leaf) continue;
      if ((bench.draft.parsed.noise ?? 0) > 0) suspectAlike(bench, table, text);
      const at = row.marks.get(leaf) ?? addMarks(row, leaf);
      at.value = [id];
      at.state = 'read';
      at.inferred = true;
      at.reasons.push(reason('mark-lost', `No value carries the mark of footnote ${id.slice(1)}; by its words it belongs here.`));
    }
  }
}

/** A column whose other rows carry a mark on the same value. */
function columnsOf(bench: Bench, table: Table): void {
  const rows = bench.lists[table];
  const leaves = new Set(rows.flatMap((row) => [...row.marks.keys()]));
  for (const leaf of leaves) {
    const marked = rows.filter((row) => Array.isArray(row.marks.get(leaf)?.value));
    for (const row of rows) {
      if (row.marks.has(leaf)) continue;
      const value = row.leaves.get(leaf)?.value ?? null;
      const alike = marked.filter((other) => other.leaves.get(leaf)?.value === value && other.leaves.get('kind')?.value === row.leaves.get('kind')?.value);
      if (alike.length === 0 || (value === null && alike.length < marked.length)) continue;
      const ids = alike[0]?.marks.get(leaf)?.value ?? null;
      if (!alike.every((other) => sameValue(other.marks.get(leaf)?.value ?? null, ids))) continue;
      if (alike.length * 2 < rows.filter((other) => other.leaves.get(leaf)?.value === value).length) continue;
      const at = addMarks(row, leaf);
      at.value = ids;
      at.state = 'read';
      at.inferred = true;
      at.reasons.push(reason('mark-of-column', 'Other rows of the column carry this mark on the same value.', Math.min(1, alike.length / 3)));
    }
  }
}

/** A nature of ownership mostly carries a mark; in scanned text one that has none may have lost it. */
function natures(bench: Bench): void {
  if ((bench.draft.parsed.noise ?? 0) === 0 || bench.lists.footnotes.length === 0) return;
  for (const table of tables) {
    for (const row of bench.lists[table]) {
      if (row.marks.has('natureOfOwnership') || row.leaves.get('natureOfOwnership')?.value === null) continue;
      if (!/foot ?note|note/i.test(textValue(row, 'natureOfOwnership') ?? '')) continue;
      const at = addMarks(row, 'natureOfOwnership');
      at.state = 'lost';
      at.reasons.push(reason('mark-lost', 'The words speak of a footnote, and no mark stands behind them.'));
    }
  }
}

/** Puts lost marks where they most likely stood; never where a mark can be seen. */
export function findLostMarks(bench: Bench): void {
  for (const table of tables) columnsOf(bench, table);
  unreferred(bench);
  natures(bench);
}
