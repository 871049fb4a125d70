// Counts what footnote marks do in filings with known truth: what OCR makes of their characters, and how often each column
// carries one.
import { pairsOf, bareMark, plainIds, printedMark, type Spelling } from '../../src/judge/marks/spelling';
import { judge } from '../../src/judge/judge';
import { type Case, onceEach, truthOf } from './truth';

const tables = ['nonDerivativeTable', 'derivativeTable'] as const;
const round = (value: number): number => Math.round(value * 1000) / 1000;
const sorted = <T>(of: Record<string, T>): Record<string, T> => Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)));

/** A first guess for counting from: each character kept, dropped, or turned into a sign. */
const guess: Spelling = Object.fromEntries(['(', ')', ...'0123456789'].map((from) => [from, from === '(' ? { [from]: 10, '': 54 } : from === ')' ? { [from]: 34, '': 30 } : { [from]: 5, '': 1, '®': 1, '°': 1, '@': 1, o: 1, '©': 1 }]));

/** What each printed character of a spoilt mark became, counted along the cheapest pairing, four times over. */
export function spellingOf(cases: readonly Case[]): Spelling {
  const spoilt = cases.flatMap((one) => {
    const filing = judge(one.parsed);
    const of = truthOf(filing, one.truth);
    return filing.fields.flatMap((field) => {
      const ids = field.isMarks && field.raw !== '' && !plainIds(field.raw) ? of(field) : null;
      return Array.isArray(ids) ? [{ printed: printedMark(ids.map((id) => Number(String(id).slice(1))).sort((a, b) => a - b)), raw: bareMark(field.raw) }] : [];
    });
  });
  let spelling = guess;
  for (let pass = 0; pass < 4; pass++) {
    const counts: Record<string, Record<string, number>> = {};
    for (const from of Object.keys(guess)) counts[from] = { [from]: 0.5, '': 0.5 };
    for (const { printed, raw } of spoilt) {
      if (printed.length > 12 || raw.length > 12) continue;
      for (const [from, to] of pairsOf(printed, raw, spelling, pass === 0 ? 0.6 : 0.1)) {
        const row = counts[from] as Record<string, number>;
        row[to] = (row[to] ?? 0) + 1;
      }
    }
    spelling = counts;
  }
  return sorted(Object.fromEntries(Object.entries(withAllDigits(spelling)).map(([from, to]) => [from, sorted(to as Record<string, number>)])));
}

/** What all digits together became counts for so many marks of each digit: a sign seen once in the place of a 7 may stand for a 6 as well. */
const pooled = 5;

function withAllDigits(spelling: Spelling): Spelling {
  const digits = [...'0123456789'];
  const pool: Record<string, number> = {};
  for (const digit of digits) for (const [to, count] of Object.entries(spelling[digit] ?? {})) if (to !== digit) pool[to] = (pool[to] ?? 0) + count;
  const all = Object.values(pool).reduce((a, b) => a + b, 0);
  const smoothed = digits.map((digit) => {
    const row = { ...spelling[digit] };
    for (const [to, count] of Object.entries(pool)) if (to !== digit) row[to] = round((row[to] ?? 0) + (pooled * count) / all);
    return [digit, row] as const;
  });
  return { ...spelling, ...Object.fromEntries(smoothed) };
}

/** How often a column carries a mark where its value is there, and where it is not. */
interface Rate {
  readonly filled: number;
  readonly empty: number;
}

/** A code's own rows weigh against so many rows of the column at large. */
const atLarge = 4;

/**
 * How often each column carries a mark, at large and by the row's transaction code: an amount acquired by a grant mostly
 * has one, an amount bought never. Filings without footnotes are left out.
 */
export function ratesOf(cases: readonly Case[]): Record<string, Rate & { readonly codes: Record<string, Rate> }> {
  type Seen = { code: string; filled: boolean; marked: number };
  const columns = new Map<string, Seen[]>();
  for (const { truth } of onceEach(cases)) {
    if (truth.footnotes.length === 0) continue;
    for (const table of tables) {
      for (const row of truth[table] as readonly Readonly<Record<string, unknown>>[]) {
        const ids = (row.footnoteIds ?? {}) as Record<string, string[]>;
        for (const leaf of new Set([...Object.keys(row), ...Object.keys(ids)])) {
          if (leaf === 'kind' || leaf === 'footnoteIds') continue;
          const seen = columns.get(`${table}/${leaf}`) ?? [];
          seen.push({ code: row.kind === 'holding' ? '-' : String(row.transactionCode ?? ''), filled: row[leaf] !== null && row[leaf] !== undefined, marked: (ids[leaf] ?? []).length > 0 ? 1 : 0 });
          columns.set(`${table}/${leaf}`, seen);
        }
      }
    }
  }
  const share = (of: readonly Seen[], base: number, weight: number): number => round((of.reduce((sum, { marked }) => sum + marked, 0) + base * weight) / (of.length + weight));
  return sorted(Object.fromEntries([...columns].map(([column, seen]) => {
    const [filled, empty] = [seen.filter((one) => one.filled), seen.filter((one) => !one.filled)];
    const rate: Rate = { filled: share(filled, 0, 2), empty: share(empty, 0, 2) };
    const codes = sorted(Object.fromEntries([...new Set(seen.map(({ code }) => code))].filter((code) => code !== '').map((code) => {
      const of = (side: readonly Seen[], base: number): number => share(side.filter((one) => one.code === code), base, atLarge);
      return [code, { filled: of(filled, rate.filled), empty: of(empty, rate.empty) }];
    })));
    return [column, { ...rate, codes }];
  })));
}

/** Both: what becomes of a mark's characters, and how often each column carries one. */
export const habitsOf = (cases: readonly Case[]): { spelling: ReturnType<typeof spellingOf>; rates: ReturnType<typeof ratesOf> } => ({ spelling: spellingOf(cases), rates: ratesOf(cases) });
