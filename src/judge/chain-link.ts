// What one filing brings to the chain of its owner's filings on one issuer: who, when, and with what each balance starts and ends. Pure.
import Big from 'big.js';
import type { AssessedField, AssessedFiling } from '../model/assessed';
import type { ChainLink, ChainRun } from '../model/digest';
import { type Address, addressOf, type ListName } from '../model/filing';
import { big, decimalString } from './decimal';
import { tables } from './rows';

/** Letters and digits alone, lower case: what writers vary is left out. */
const bare = (text: string | null | undefined): string => (text ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');

/** `Tallowmere Instruments, Inc. /DE/` and `TALLOWMERE INSTRUMENTS INC` are one company. */
const bareCompany = (name: string | null): string =>
  bare((name ?? '').replace(/\/\w{2,3}\/?\s*$/, '').replace(/[,.]/g, ' ').replace(/\s(inc|incorporated|corp|corporation|co|ltd|limited|llc|plc|lp)\s*$/i, ''));

/** A ticker that names a company; `NONE` and the like do not. */
const bareTicker = (ticker: string | null): string => (/^(none|n\/?a|-+)$/i.test(ticker?.trim() ?? '') ? '' : bare(ticker));

/** `Common Stock, par value $0.01 per share` is `Common Stock`. */
const bareTitle = (title: string): string => bare(title.replace(/[,(]?\s*(\$?[\d.]+\s*)?par value.*$/i, ''));

interface Step {
  readonly at: AssessedField;
  readonly after: Big;
  /** Amount with its sign; null for a holding. */
  readonly change: Big | null;
}

/** The text in a field, or null. Asked field by field: a long filing need not have its whole record made. */
const textIn = (assessed: AssessedFiling, address: Address): string | null => {
  const value = assessed.byAddress.get(address)?.value;
  return typeof value === 'string' ? value : null;
};
const valueIn = (assessed: AssessedFiling, table: ListName, key: string, leaf: string): string | null => textIn(assessed, addressOf(table, key, leaf));
const valuesIn = (assessed: AssessedFiling, list: ListName, leaf: string): string[] =>
  (assessed.rowKeys[list] ?? []).flatMap((key) => valueIn(assessed, list, key, leaf) ?? []);

/** The texts of a row by leaf. The addresses of its fields differ in the leaf's name alone. */
type RowTexts = (leaf: string) => string | null;

/** The row's balance, or null where it cannot be reckoned with. */
function stepOf(at: AssessedField | undefined, text: RowTexts): Step | null {
  const after = big(text('sharesOwnedFollowingTransaction'));
  if (!at || !after) return null;
  if (text('kind') !== 'transaction') return { at, after, change: null };
  const amount = big(text('transactionShares'));
  const direction = text('transactionAcquiredDisposedCode');
  if (!amount || (direction !== 'A' && direction !== 'D')) return null;
  return { at, after, change: direction === 'A' ? amount : amount.times(-1) };
}

/** True where each balance follows from the one before it. */
const runsOn = (steps: readonly Step[]): boolean =>
  steps.every((step, n) => n === 0 || (step.change !== null && (steps[n - 1] as Step).after.plus(step.change).eq(step.after)));

/** Start and end of a run of rows, or null where its own sums leave them open. Rows may run backward in time. */
function spanOfRun(steps: readonly Step[]): Omit<ChainRun, 'key' | 'title'> | null {
  const order = runsOn(steps) ? steps : runsOn([...steps].reverse()) ? [...steps].reverse() : null;
  const [first, last] = [order?.[0], order?.at(-1)];
  if (!first || !last) return null;
  const start = first.after.minus(first.change ?? new Big(0));
  if (start.lt(0)) return null;
  return { start: decimalString(start), end: decimalString(last.after), startAt: first.at.address, endAt: last.at.address };
}

/** The balances of a filing, one for each security, ownership form and nature. */
function chainRunsOf(assessed: AssessedFiling): ChainRun[] {
  const runs = new Map<string, { readonly title: string; readonly steps: (Step | null)[] }>();
  // The rows of a table name few securities, and each many times.
  const titles = new Map<string, string>();
  const bareOf = (title: string): string => {
    const known = titles.get(title) ?? bareTitle(title);
    titles.set(title, known);
    return known;
  };
  for (const table of tables) {
    for (const row of assessed.rowKeys[table] ?? []) {
      const head = addressOf(table, row, '');
      const text: RowTexts = (leaf) => textIn(assessed, head + leaf);
      const title = text('securityTitle');
      if (title === null || bareOf(title) === '') continue;
      const terms = table === 'derivativeTable' ? `${text('conversionOrExercisePrice')}/${text('expirationDate')}` : '';
      const key = [table === 'derivativeTable' ? 'II' : 'I', bareOf(title), text('directOrIndirectOwnership') ?? 'D', bare(text('natureOfOwnership')), terms].join('|');
      const run = runs.get(key) ?? { title, steps: [] };
      run.steps.push(stepOf(assessed.byAddress.get(`${head}sharesOwnedFollowingTransaction`), text));
      runs.set(key, run);
    }
  }
  return [...runs].flatMap(([key, { title, steps }]) => {
    if (steps.includes(null)) return [];
    const reckoned = spanOfRun(steps as Step[]);
    return reckoned ? [{ key, title, ...reckoned }] : [];
  });
}

const made = new WeakMap<AssessedFiling, ChainLink>();

/** The filing as a link of its owner's chain; made once. */
export function chainLinkOf(assessed: AssessedFiling): ChainLink {
  const before = made.get(assessed);
  if (before) return before;
  const link: ChainLink = {
    sha256: assessed.sha256, form: textIn(assessed, '/documentType'),
    ticker: bareTicker(textIn(assessed, '/issuer/issuerTradingSymbol')), issuer: bareCompany(textIn(assessed, '/issuer/issuerName')),
    owner: valuesIn(assessed, 'reportingOwners', 'rptOwnerName').map(bare).filter((name) => name !== '').sort().join('+'),
    period: textIn(assessed, '/periodOfReport'),
    signed: valuesIn(assessed, 'ownerSignatures', 'signatureDate').sort()[0] ?? null,
    original: textIn(assessed, '/dateOfOriginalSubmission'),
    runs: chainRunsOf(assessed),
  };
  made.set(assessed, link);
  return link;
}
