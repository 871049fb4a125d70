// Rows that the text has lost: said, with the table they belong to, and never made up.
import type { Finding } from '../../model/finding';
import { type Pointer, pointer } from '../../model/pointer';
import type { Span } from '../../text/span';
import { type Bench, type Exhibit, type ExhibitRow, textValue } from '../bench';
import { amountLeaf, balanceLeaf, numberOf, signOf } from '../balances';
import { big, grouped } from '../decimal';
import { bareMark } from '../marks/spelling';
import { isPutAside } from '../put-aside';
import type { Rule } from '../rules';
import { type Table, allRows, runsOf, tables } from '../rows';

const derivativeWords = /\b(option|options|warrant|warrants|restricted stock units?|rsus?|performance (?:stock |share )?units?|convertible|exercis|phantom|appreciation right|stock units?)\b/i;

/** `shares withheld to satisfy the tax obligations` of restricted units: the transaction is in shares, and in Table I. */
const sharesWords = /\bshares (?:\w+ ){0,4}withheld\b|\bwithh[eo]ld\w* (?:\w+ ){0,3}shares\b|\btax withholding\b|\bweighted[- ]average\b|\bopen market\b/i;

/**
 * Says that a table has lost a row: once, for the first reason that nobody has answered. Gives false where a person has said
 * that for this reason none is lost, so that the next one may be said.
 */
function missing(bench: Bench, table: Table, message: string, spans: readonly Span[], related?: Pointer): boolean {
  const finding: Finding = { pointer: `/${table}`, code: 'missing-row', severity: 'warning', message, spans, ...(related === undefined ? {} : { related: [related] }) };
  // A table's address is its pointer, whatever rows there are.
  const isAnswered = (one: Finding): boolean => isPutAside(bench.draft.aside, one, {});
  if (isAnswered(finding)) return false;
  if (!bench.findings.some((one) => one.code === finding.code && one.pointer === finding.pointer && !isAnswered(one))) bench.findings.push(finding);
  return true;
}

/** Ids of the footnotes, in their order. */
const noteIds = (bench: Bench): string[] => bench.lists.footnotes.flatMap((row) => textValue(row, 'id') ?? []);

/** A form with no row at all, or a date in box 3 that no row has. */
export const lostRows: Rule = {
  code: 'missing-row',
  ofText: true,
  run: (bench) => {
    const form = textValue(bench.filing, 'documentType')?.[0];
    const rows = allRows(bench);
    const notes = bench.lists.footnotes.map((row) => textValue(row, 'text') ?? '').join(' ');
    const heads = new Map(bench.draft.parsed.findings.filter((finding) => finding.code === 'empty-table').map((finding) => [finding.pointer, finding.spans]));
    if (rows.length === 0) {
      if (form !== '4' && form !== '5' && noteIds(bench).length === 0) return;
      const table: Table = derivativeWords.test(notes) && !sharesWords.test(notes) ? 'derivativeTable' : 'nonDerivativeTable';
      missing(bench, table, notes ? 'The form reports something, its footnotes speak of it, and no row of the table is left.' : 'The form must report something, and no row is left.', heads.get(`/${table}`) ?? []);
      return;
    }
    const period = textValue(bench.filing, 'periodOfReport');
    const dates = rows.flatMap(({ row }) => textValue(row, 'transactionDate') ?? []);
    if (form === '4' && period && dates.length > 0 && !dates.includes(period) && rows.every(({ row }) => row.leaves.get('transactionDate')?.state !== 'unreadable')) {
      const first = (tables.find((table) => bench.lists[table].length > 0) ?? 'nonDerivativeTable') as Table;
      missing(bench, first, `Box 3 says ${period} and no row has that date: a row may be lost.`, []);
    }
    if (form === '4' && dates.length === 0 && rows.every(({ row }) => row.leaves.get('kind')?.value === 'holding')) {
      missing(bench, 'nonDerivativeTable', 'A Form 4 reports a transaction, and only holdings are left.', []);
    }
    for (const table of tables) gapInBalances(bench, table);
    exercisedAlone(bench);
  },
};

/** A run of balances that adds up but for one step: a row in the middle is gone. */
function gapInBalances(bench: Bench, table: Table): void {
  // Two rows of one holding of Table I add up wherever both were read; options and units of one title may be of several grants.
  const fewest = table === 'nonDerivativeTable' ? 2 : 3;
  for (const rows of runsOf(bench, table)) {
    const moving = rows.filter((row) => row.leaves.get('kind')?.value === 'transaction');
    if (moving.length < fewest) continue;
    const run = moving.map((row) => ({
      row,
      after: numberOf(row, balanceLeaf),
      amount: numberOf(row, amountLeaf),
      sign: signOf(row),
    }));
    // Where a direction is lost, nothing tells a gap from a step the other way.
    if (run.some(({ sign }) => sign === 0)) continue;
    const links = run.slice(1).map((two, at) => {
      const one = run[at] as (typeof run)[number];
      return one.after !== null && two.after !== null && two.amount !== null && one.after.plus(two.amount.times(two.sign)).eq(two.after);
    });
    const broken = links.flatMap((good, at) => (good ? [] : [at]));
    if (broken.length === 0 || (links.length > 1 && broken.length * 2 > links.length)) continue;
    for (const at of broken) {
      const [one, two] = [run[at], run[at + 1]] as [(typeof run)[number], (typeof run)[number]];
      const sure = [one, two].every(({ row, after }) => after !== null && row.leaves.get('sharesOwnedFollowingTransaction')?.reasons.every((why) => !/^(number|cut)/.test(why.code)));
      if (!sure) break;
      const [from = '?', to = '?'] = [one, two].map(({ row }) => textValue(row, 'sharesOwnedFollowingTransaction') ?? '?');
      const message = `The balances of a run add up but for the step from ${grouped(from)} to ${grouped(to)}: a row between may be lost.`;
      if (missing(bench, table, message, [...two.row.row.spans].slice(0, 1), pointer(table, bench.lists[table].indexOf(two.row), 'sharesOwnedFollowingTransaction'))) break;
    }
  }
}

/**
 * Exercises stand in both tables, one row each. Where some of Table II meet their row of Table I and others do not,
 * nor in sum, the rows of those are gone. (Filers may put all exercises of a day into one row.)
 */
function exercisedAlone(bench: Bench): void {
  const rowsOf = (table: Table, code: string): ExhibitRow[] => bench.lists[table].filter((row) => textValue(row, 'transactionCode') === code);
  for (const code of ['M', 'C', 'X']) {
    const left = rowsOf('nonDerivativeTable', code).flatMap((row) => big(row.leaves.get('transactionShares')?.value) ?? []);
    const all = left.length;
    const alone: ExhibitRow[] = [];
    for (const row of rowsOf('derivativeTable', code)) {
      const numbers = ['transactionShares', 'underlyingSecurityShares'].flatMap((leaf) => big(row.leaves.get(leaf)?.value) ?? []);
      if (textValue(row, 'transactionAcquiredDisposedCode') !== 'D' || numbers.length < 2) continue;
      const met = left.findIndex((one) => numbers.some((number) => number.eq(one)));
      if (met >= 0) left.splice(met, 1);
      else alone.push(row);
    }
    // One that is met shows that this filer reports them row by row; what is left over may hold them in sum.
    if (alone.length === 0 || left.length > 0 || all === 0) continue;
    for (const row of alone) {
      const message = `Table II has an exercise of ${grouped(textValue(row, 'transactionShares') ?? '')} that no row of Table I takes up: a row may be lost.`;
      if (missing(bench, 'nonDerivativeTable', message, [...row.row.spans].slice(0, 1), pointer('derivativeTable', bench.lists.derivativeTable.indexOf(row), 'transactionShares'))) break;
    }
  }
}

/** The table in which both footnotes are first referred to, or the one that is: what stands between them stood there. */
function tableBetween(bench: Bench, before: string | undefined, behind: string | undefined): Table | null {
  const tableOf = (id: string | undefined): Table | undefined =>
    id === undefined ? undefined : tables.find((table) => bench.lists[table].some((row) => [...row.marks.values()].some((at) => Array.isArray(at.value) && at.value.includes(id))));
  const [one, two] = [tableOf(before), tableOf(behind)];
  return one === two || !two ? (one ?? null) : one ? null : two;
}

const marksOf = (bench: Bench): Exhibit[] => allRows(bench).flatMap(({ row }) => [...row.marks.values()].filter((at) => Array.isArray(at.value) && at.value.length > 0));

/** True where the text itself stands for the marks: not for what only the order put there, `®(9)` read as four footnotes. */
const isTold = (at: Exhibit): boolean => {
  const count = Array.isArray(at.value) ? at.value.length : 0;
  return at.decided || (!at.inferred && (count < 3 || bareMark(at.raw).length >= 2 * count));
};

/** What is said of footnotes whose row may be gone: `O@®@` read as their marks means that values carry them, and that none shows it. */
function rowGone(none: string, ids: readonly string[], referred: ReadonlySet<string>): string {
  const numbers = ids.map((id) => id.slice(1)).join(' and ');
  const [mark, of, them] = ids.length > 1 ? ['marks', `footnotes ${numbers}`, 'them'] : ['mark', `footnote ${numbers}`, 'it'];
  if (ids.some((id) => referred.has(id))) return `No mark of ${of} can be read: a row that had ${them} may be lost.`;
  return `${none} carries the ${mark} of ${of}: a row that did may be lost.`;
}

/** A new footnote id is the next one; a jump says that a mark, or a row with it, is lost. */
export const skippedNotes: Rule = {
  code: 'skipped-notes',
  ofText: true,
  run: (bench) => {
    const ids = noteIds(bench);
    if (ids.length === 0) return;
    const idsOf = (marks: readonly Exhibit[]): ReadonlySet<string> => new Set(marks.flatMap((at) => at.value as readonly string[]));
    const all = marksOf(bench);
    const referred = idsOf(all);
    const told = idsOf(all.filter(isTold));
    const noise = bench.draft.parsed.noise ?? 0;
    const seen = all.filter((at) => !at.inferred).length;
    // A row that is known to be lost may have had the mark.
    const isSaid = bench.findings.some(({ code }) => code === 'missing-row');
    const rowsRead = tables.reduce((sum, table) => sum + bench.draft.parsed.lists[table].length, 0);
    // OCR drops a mark here and there; two footnotes on end that nothing refers to, among marks that can be seen, went with their row.
    const isMissed = (at: number): boolean => at >= 0 && !told.has(ids[at] as string);
    const pairs = seen < 3 ? [] : ids.flatMap((_, at) => (isMissed(at) && isMissed(at - 1) && !isMissed(at - 2) ? [at] : []));
    for (const pair of pairs) {
      const notes = [pair - 1, pair].map((at) => bench.lists.footnotes[at]).flatMap((row) => row ?? []);
      const table = tableBetween(bench, ids[pair - 2], ids[pair + 1]) ?? (notes.some((row) => derivativeWords.test(textValue(row, 'text') ?? '')) ? 'derivativeTable' : 'nonDerivativeTable');
      if (missing(bench, table, rowGone('No value', ids.slice(pair - 1, pair + 1), referred), notes.flatMap((row) => row.leaves.get('id')?.spans ?? []))) break;
    }
    for (const [index, id] of ids.entries()) {
      const later = [...referred].some((other) => Number(other.slice(1)) > Number(id.slice(1)));
      if (noise === 0 && !told.has(id) && ((later && allRows(bench).length >= 3) || (rowsRead > 0 && !referred.has(id) && !isSaid))) {
        // Clean text does not drop marks: where none carries this one and a later one stands, the row that did is gone.
        const text = textValue(bench.lists.footnotes[index] ?? bench.filing, 'text') ?? '';
        const byWords: Table = bench.lists.derivativeTable.length === 0 || !derivativeWords.test(text) ? (bench.lists.nonDerivativeTable.length > 0 ? 'nonDerivativeTable' : 'derivativeTable') : 'derivativeTable';
        const table = tableBetween(bench, ids[index - 1], ids[index + 1]) ?? byWords;
        missing(bench, table, rowGone('No row', [id], referred), bench.lists.footnotes[index]?.leaves.get('id')?.spans ?? []);
      }
      if (referred.has(id)) continue;
      bench.findings.push({
        pointer: `/footnotes/${index}`, code: 'footnote-unreferred', severity: 'note',
        message: `No value carries the mark of footnote ${id.slice(1)}: a mark or a row with it may be lost.`,
        spans: bench.lists.footnotes[index]?.leaves.get('id')?.spans ?? [],
      });
    }
  },
};
