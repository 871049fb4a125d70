// What one filing brings to the chain of its owner's filings on one issuer: who, when, and with what each balance starts and ends. Pure.
import Big from 'big.js';
import type { AssessedField, AssessedFiling } from '../model/assessed';
import type { ChainLink, ChainRun } from '../model/digest';
import { addressOf } from '../model/filing';
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

const valueIn = (assessed: AssessedFiling, table: string, key: string, leaf: string): string | null => {
  const value = assessed.byAddress.get(addressOf(table as (typeof tables)[number], key, leaf))?.value;
  return typeof value === 'string' ? value : null;
};

/** The row's balance, or null where it cannot be reckoned with. */
function stepOf(assessed: AssessedFiling, table: (typeof tables)[number], key: string): Step | null {
  const text = (leaf: string): string | null => valueIn(assessed, table, key, leaf);
  const at = assessed.byAddress.get(addressOf(table, key, 'sharesOwnedFollowingTransaction'));
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
  for (const table of tables) {
    for (const row of assessed.rowKeys[table] ?? []) {
      const text = (leaf: string): string | null => valueIn(assessed, table, row, leaf);
      const title = text('securityTitle');
      if (title === null || bareTitle(title) === '') continue;
      const terms = table === 'derivativeTable' ? `${text('conversionOrExercisePrice')}/${text('expirationDate')}` : '';
      const key = [table === 'derivativeTable' ? 'II' : 'I', bareTitle(title), text('directOrIndirectOwnership') ?? 'D', bare(text('natureOfOwnership')), terms].join('|');
      const run = runs.get(key) ?? { title, steps: [] };
      run.steps.push(stepOf(assessed, table, row));
      runs.set(key, run);
    }
  }
  return [...runs].flatMap(([key, { title, steps }]) => {
    if (steps.includes(null)) return [];
    const reckoned = spanOfRun(steps as Step[]);
    return reckoned ? [{ key, title, ...reckoned }] : [];
  });
}

/** The filing as a link of its owner's chain. */
export function chainLinkOf(assessed: AssessedFiling): ChainLink {
  const { record } = assessed;
  return {
    sha256: assessed.sha256, form: record.documentType,
    ticker: bareTicker(record.issuer.issuerTradingSymbol), issuer: bareCompany(record.issuer.issuerName),
    owner: record.reportingOwners.map((owner) => bare(owner.rptOwnerName)).filter((name) => name !== '').sort().join('+'),
    period: record.periodOfReport,
    signed: record.ownerSignatures.flatMap(({ signatureDate }) => signatureDate ?? []).sort()[0] ?? null,
    original: record.dateOfOriginalSubmission,
    runs: chainRunsOf(assessed),
  };
}
