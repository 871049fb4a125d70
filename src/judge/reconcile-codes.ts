// Codes that OCR leaves open, settled by the direction beside them and by the other rows of the table: `p` is P where shares
// are acquired, D where they are disposed of; `Vy` among rows of P is P. What no text says is inferred, and says so.
import { directionOf } from '../model/codes';
import { reason } from '../model/reasons';
import { type Bench, type Exhibit, type ExhibitRow, exhibit, infer, suggest, textValue } from './bench';
import { isOpenLetter } from './reason-kinds';
import { allRows, type Table, tables } from './rows';

/** Letters whose shapes OCR confuses, by the direction that tells them apart. */
const twins: Readonly<Record<string, Readonly<Record<'A' | 'D', string>>>> = { P: { A: 'P', D: 'D' }, D: { A: 'P', D: 'D' } };

/** Codes that one filing in a hundred has: what reads like one is mostly a misread common one, F as E, P as W. */
const rare: ReadonlySet<string> = new Set('EHIKLOUVWZ');
/** Those of them that look like one which many filings have: E like F, H like M, K like X, O like D, V and Z like no other code at all. */
const misreadRare: ReadonlySet<string> = new Set('EHKOVZ');

/**
 * True of what looks like F and has no place where shares are disposed of in Table I (Form 4, General Instruction 8):
 * E, the expiration of a derivative; a spoilt L, a small acquisition.
 */
const isMisreadF = (code: Exhibit): boolean => code.value === 'E' || (code.value === 'L' && isOpenLetter(code));

const amount = 'transactionShares';
const way = 'transactionAcquiredDisposedCode';

const isGone = (at: Exhibit): boolean => !at.decided && at.value === null && (at.state === 'unreadable' || at.state === 'lost');

/** Chooses between look-alike codes by the row's direction. */
function byDirection(code: Exhibit, direction: 'A' | 'D', table: Table): void {
  const read = code.value as string;
  const lawful = table === 'nonDerivativeTable' && direction === 'D' && isMisreadF(code) ? 'F' : isOpenLetter(code) ? twins[read]?.[direction] : undefined;
  if (!lawful || lawful === read) return;
  if (rare.has(read)) {
    suggest(code, { value: read, confidence: 0.2, reason: 'As the letter stands in the text.', spans: code.spans });
    code.doubted = true;
  }
  code.value = lawful;
  code.reasons.push(reason('code-by-direction', `Read from ${code.raw}; direction ${direction} speaks for ${lawful}.`));
}

/** True of a letter that OCR touched and that is none its shape is taken for, or whose code goes the other way than its row: `co)` beside D. */
function isUnlikely(row: ExhibitRow, table: Table): boolean {
  const code = exhibit(row, 'transactionCode');
  if (typeof code.value !== 'string' || !isOpenLetter(code)) return false;
  const [lawful, direction] = [directionOf(code.value, table), textValue(row, way)];
  return code.reasons.some((why) => why.code === 'letter-unlike') || (lawful !== null && direction !== null && lawful !== direction);
}

/** So many rows that all read the same say it even where OCR touched each of them. */
const manyOpen = 3;

/** How often each code stands in the rows of one direction: those that OCR did not touch, and all. */
interface Votes {
  readonly sure: Map<string, number>;
  readonly all: Map<string, number>;
}

/** A row's code as it votes: `read` is null for one that cannot be read, or that is unlikely. */
function voteOf(row: ExhibitRow, table: Table): { readonly direction: string | null; readonly read: string | null; readonly isSure: boolean } {
  const code = exhibit(row, 'transactionCode');
  const read = typeof code.value === 'string' && !isUnlikely(row, table) ? code.value : null;
  return { direction: textValue(row, way), read, isSure: !isOpenLetter(code) };
}

/** The votes by direction, as the rows stand before any of them is settled. */
function votesOf(rows: readonly ExhibitRow[], table: Table): ReadonlyMap<string | null, Votes> {
  const votes = new Map<string | null, Votes>();
  for (const row of rows) {
    const { direction, read, isSure } = voteOf(row, table);
    const of = votes.get(direction) ?? { sure: new Map(), all: new Map() };
    votes.set(direction, of);
    if (read === null) continue;
    of.all.set(read, (of.all.get(read) ?? 0) + 1);
    if (isSure) of.sure.set(read, (of.sure.get(read) ?? 0) + 1);
  }
  return votes;
}

/** The one code that all rows of a direction have but `own`, and how many have it; null where they differ or there are none. */
function onlyOf(counts: ReadonlyMap<string, number>, own: string | null): readonly [string, number] | null {
  const others = [...counts].flatMap(([code, count]) => (code !== own ? [[code, count] as const] : count > 1 ? [[code, count - 1] as const] : []));
  return others.length === 1 ? (others[0] ?? null) : null;
}

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);

/** The one code that all other rows of the same direction have, as far as they can be read; null where there are too few of them. */
function codeOfOthers({ sure, all }: Votes, { read, isSure }: ReturnType<typeof voteOf>): string | null {
  const [ofSure, ofAll] = [isSure ? read : null, read];
  if (total(sure) - (ofSure === null ? 0 : 1) > 1) return onlyOf(sure, ofSure)?.[0] ?? null;
  const [code, count] = onlyOf(all, ofAll) ?? [null, 0];
  return count >= manyOpen ? code : null;
}

/** A code that cannot be read, or reads as one that hardly any filing has or its row cannot have, among rows that all have the same. */
function byOthers(rows: readonly ExhibitRow[], table: Table): void {
  let votes: ReadonlyMap<string | null, Votes> | null = null;
  for (const row of rows) {
    const code = exhibit(row, 'transactionCode');
    const isStrange = !code.decided && typeof code.value === 'string' && (rare.has(code.value) || isUnlikely(row, table));
    if (row.leaves.get('kind')?.value !== 'transaction' || !(isGone(code) || isStrange)) continue;
    votes ??= votesOf(rows, table);
    const own = voteOf(row, table);
    const common = codeOfOthers(votes.get(own.direction) ?? { sure: new Map(), all: new Map() }, own);
    if (common === null || common === code.value) continue;
    if (typeof code.value === 'string') suggest(code, { value: code.value, confidence: 0.2, reason: 'As the letter stands in the text.', spans: code.spans });
    code.doubted = true;
    infer(code, common, reason('code-by-rows', `The text has ${code.raw || 'nothing'}; the other rows of this direction all have ${common}.`));
  }
}

/** A direction that is gone, where the code has only one. */
function directionByCode(row: ExhibitRow, table: Table): void {
  const direction = exhibit(row, way);
  const code = textValue(row, 'transactionCode');
  const lawful = code === null ? null : directionOf(code, table);
  if (!isGone(direction) || lawful === null || exhibit(row, amount).value === null) return;
  direction.doubted = true;
  infer(direction, lawful, reason('direction-by-code', `The text has ${direction.raw || 'nothing'}; code ${code} goes this way.`));
}

/** A small `p` is what OCR makes of P and of D alike; where the text has no direction the law cannot tell which. */
function eitherTwin(row: ExhibitRow): void {
  const [code, direction] = [exhibit(row, 'transactionCode'), exhibit(row, way)];
  if (code.decided || direction.decided || code.value !== 'P' || !code.raw.startsWith('p') || !isOpenLetter(code)) return;
  if (!direction.reasons.some((why) => why.code === 'direction-by-code')) return;
  // D of both is a disposition to the issuer: it goes the other way.
  for (const at of [code, direction]) {
    at.doubted = true;
    at.reasons.push(reason('code-twin', `The text has ${code.raw}, which may be P or D, and no direction.`));
    suggest(at, { value: 'D', confidence: 0.3, reason: 'The code may be D.', spans: at.spans });
  }
}

/** `P` beside a nature of ownership: a direct holding has none (Form 4, column 7), so that it is no spoilt D. */
function indirectByNature(row: ExhibitRow): void {
  const form = exhibit(row, 'directOrIndirectOwnership');
  // `us` beside `By Trust`: a nature that names a holder goes with I alone.
  if (!form.decided && form.state === 'unreadable' && /^(?:by|through|held)\b/i.test(textValue(row, 'natureOfOwnership') ?? '')) {
    form.doubted = true;
    infer(form, 'I', reason('indirect-by-nature', `The text has ${form.raw || 'nothing'}; a nature of ownership goes with indirect ownership alone.`));
  }
  if (form.decided || form.value !== 'D' || textValue(row, 'natureOfOwnership') === null || !form.reasons.some((why) => why.code === 'letter-lookalike')) return;
  suggest(form, { value: 'D', confidence: 0.3, reason: 'As the letter may stand in the text.', spans: form.spans });
  infer(form, 'I', reason('indirect-by-nature', `The text has ${form.raw}; a nature of ownership goes with indirect ownership alone.`));
}

/** True of a filing that shows OCR: in the form's own words, or in a footnote mark that cannot be read. */
const isScanned = (bench: Bench): boolean =>
  (bench.draft.parsed.noise ?? 0) > 0 || allRows(bench).some(({ row }) => [...row.marks.values()].some(({ reasons }) => reasons.some(({ code }) => code === 'mark-garbled')));

/** Settles the codes and directions of both tables. */
export function reconcileCodes(bench: Bench): void {
  const scanned = isScanned(bench);
  for (const { row } of allRows(bench)) {
    const code = exhibit(row, 'transactionCode');
    if (!code.decided && typeof code.value === 'string' && rare.has(code.value)) {
      code.reasons.push(reason('code-rare', `Hardly any filing has code ${code.value}.`));
      // `O` in a scan is more often what OCR made of D than an exercise out of the money.
      if (scanned && misreadRare.has(code.value)) code.doubted = true;
    }
  }
  for (const table of tables) byOthers(bench.lists[table], table);
  for (const { table, row } of allRows(bench)) {
    const code = exhibit(row, 'transactionCode');
    const direction = textValue(row, way);
    if (!code.decided && typeof code.value === 'string' && (direction === 'A' || direction === 'D')) byDirection(code, direction, table);
    directionByCode(row, table);
    eitherTwin(row);
    indirectByNature(row);
  }
}
