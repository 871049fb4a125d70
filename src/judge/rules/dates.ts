// The dates of a filing against each other: box 3 is the earliest transaction; signatures and expirations come after.
import { reason } from '../../model/reasons';
import { pointer } from '../../model/pointer';
import type { Rule } from '../rules';
import { datesAlike, oneFigureAlike } from '../digits';
import { type Bench, type Exhibit, exhibit, suggest, textValue } from '../bench';
import { allRows } from '../rows';

/** True where OCR was at work: in other texts figures are lost, not taken for others. */
const isScanned = (bench: Bench): boolean => (bench.draft.parsed.noise ?? 0) > 0;

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Days after box 3 from which on a transaction is far from it; and up to which one that others follow upon may be. */
const far = 45;
const farthest = 366;
/** Days between two transactions that follow upon each other. */
const step = 31;

/** `02/06/2023`, `02/08/2023`, `02/13/2023` after a box 3 of November: far dates that follow upon each other are not all misread. */
function inRuns(dates: readonly string[], from: string): ReadonlySet<string> {
  const late = [...new Set(dates)].filter((date) => days(from, date) > far && days(from, date) <= farthest).sort();
  return new Set(late.filter((date, at) => [late[at - 1], late[at + 1]].some((other) => other !== undefined && Math.abs(days(date, other)) <= step)));
}

/** Box 3 = the earliest transaction date. */
export const period: Rule = {
  code: 'period',
  run: (bench) => {
    const box = exhibit(bench.filing, 'periodOfReport');
    const form = textValue(bench.filing, 'documentType')?.[0];
    const dated = allRows(bench).map(({ row }) => exhibit(row, 'transactionDate')).filter((at) => typeof at.value === 'string');
    if (dated.length === 0 || form === '3' || form === '5') return;
    const earliest = dated.map((at) => at.value as string).sort()[0] as string;
    if (typeof box.value !== 'string') {
      if (!box.decided) suggest(box, { value: earliest, confidence: 0.85, reason: 'The earliest transaction of the tables.', spans: [] });
      return;
    }
    const runs = inRuns(dated.map((at) => at.value as string), box.value);
    for (const at of dated) {
      // `09/07/2028` where box 3 says `09/07/2023`: a misread figure is likelier than a transaction so far from it.
      if (!at.decided && oneFigureAlike(at.value as string, box.value) && (at.value as string < box.value || days(box.value, at.value as string) > 20)) {
        at.conflict = true;
        suggest(at, { value: box.value, confidence: 0.6, reason: 'Box 3 differs from it by one figure that is easily misread.', spans: box.spans });
      }
      if (at.value === box.value) at.reasons.push(reason('period-agrees', `Box 3 says ${box.value}.`, 1, box.spans));
      else if ((at.value as string) < box.value) {
        at.reasons.push(reason('before-period', `Box 3, the earliest transaction, says ${box.value}.`, 1, box.spans));
        suggest(at, { value: box.value, confidence: 0.5, reason: 'Box 3, date of earliest transaction.', spans: box.spans });
      } else if (days(box.value, at.value as string) > far && !runs.has(at.value as string)) at.reasons.push(reason('far-from-period', `Box 3 says ${box.value}, long before it.`));
    }
    if (earliest === box.value) box.reasons.push(reason('period-agrees', 'The earliest transaction of the tables has this date.'));
    else {
      box.reasons.push(reason('period-differs', `The earliest transaction of the tables is of ${earliest}.`));
      suggest(box, { value: earliest, confidence: 0.3, reason: 'The earliest transaction of the tables.', spans: [] });
      bench.findings.push({ pointer: '/periodOfReport', code: 'period', severity: 'note', message: `Box 3 says ${box.value}, the earliest transaction in the tables is of ${earliest}.`, spans: box.spans });
    }
  },
};

/** Days: most sign within two business days of the last transaction (Form 4, General Instruction 1). */
const usualGap = 14;

/** `02/15/2028` on a filing of February 2023: read with one figure otherwise, it stands where signatures stand. */
function offerSooner(at: Exhibit, last: string, others: readonly (string | null)[]): void {
  const fitting = datesAlike(at.value as string).filter((date) => date >= last && days(last, date) <= usualGap);
  const [date] = [...fitting.filter((one) => others.includes(one)), ...fitting];
  if (date === undefined) return;
  at.conflict = true;
  suggest(at, { value: date, confidence: 0.6, reason: 'With one figure read otherwise, it is a few days after the last transaction.', spans: at.spans });
}

/** A signature follows the last transaction, and mostly by two business days. */
export const signature: Rule = {
  code: 'signature',
  run: (bench) => {
    const dates = allRows(bench).flatMap(({ row }) => textValue(row, 'transactionDate') ?? []).sort();
    const last = dates.at(-1) ?? textValue(bench.filing, 'periodOfReport');
    const times = new Map<string | null, number>();
    for (const row of bench.lists.ownerSignatures) {
      const date = textValue(row, 'signatureDate');
      times.set(date, (times.get(date) ?? 0) + 1);
    }
    for (const [index, row] of bench.lists.ownerSignatures.entries()) {
      const at = exhibit(row, 'signatureDate');
      if (typeof at.value !== 'string') continue;
      if ((times.get(at.value) ?? 0) > 1) at.reasons.push(reason('same-as-other-signatures', 'Another signature has the same date.'));
      if (!last) continue;
      const gap = days(last, at.value);
      // A person may have typed something into box 3 that is no date.
      if (Number.isNaN(gap)) continue;
      if (isScanned(bench) && !at.decided && (gap < 0 || gap > usualGap)) offerSooner(at, last, [...times.keys()]);
      if (gap < 0) {
        at.reasons.push(reason('signed-before-transaction', `It stands before the last transaction, ${last}.`));
        bench.findings.push({ pointer: pointer('ownerSignatures', index, 'signatureDate'), code: 'signature-before-transaction', severity: 'warning', message: `The signature is of ${at.value}, before the last transaction, ${last}.`, spans: at.spans });
      } else at.reasons.push(gap <= usualGap ? reason('signed-soon-after', 'A few days after the last transaction, as is usual.') : reason('signed-late', `${gap} days after the last transaction.`, Math.min(1, gap / 100)));
    }
  },
};

/** Years: most options run ten, hardly any security with an expiration thirty. */
const usualTerm = 10;
const longestTerm = 30;

/** Days by which a term of whole years may be off: options granted on a day mostly expire on the day before. */
const termSlack = 2;

/** `2083-02-28` on a grant of `2023-02-28`: read with one figure otherwise, it runs the usual ten years. */
function weighTerm(at: Exhibit, on: string, scanned: boolean): void {
  const term = days(on, at.value as string) / 365.25;
  if (Number.isNaN(term)) return;
  const isWhole = (date: string): boolean => Math.abs(days(`${Number(on.slice(0, 4)) + usualTerm}${on.slice(4)}`, date)) <= termSlack;
  if (term > longestTerm) at.reasons.push(reason('expires-far-off', `${Math.round(term)} years after the transaction.`));
  if (!scanned || at.decided || isWhole(at.value as string)) return;
  const whole = datesAlike(at.value as string).find(isWhole);
  if (whole === undefined) return;
  at.conflict = true;
  suggest(at, { value: whole, confidence: 0.6, reason: 'With one figure read otherwise, it is ten years after the transaction.', spans: at.spans });
}

/** Expiration follows the exercise date and the transaction. */
export const expiration: Rule = {
  code: 'expiration',
  run: (bench) => {
    for (const row of bench.lists.derivativeTable) {
      const [exercise, expires] = [exhibit(row, 'exerciseDate'), exhibit(row, 'expirationDate')];
      if (typeof expires.value !== 'string') continue;
      if (typeof exercise.value === 'string') {
        const code = expires.value < exercise.value ? 'expires-before-exercise' : 'expires-after-exercise';
        const message = expires.value < exercise.value ? 'The expiration stands before the exercise date.' : 'The expiration follows the exercise date, as it should.';
        for (const at of [exercise, expires]) at.reasons.push(reason(code, message));
      }
      const on = textValue(row, 'transactionDate');
      if (on) weighTerm(expires, on, isScanned(bench));
      if (on && expires.value < on) expires.reasons.push(reason('expires-before-transaction', 'The expiration stands before the transaction.'));
    }
  },
};

/** A year far from the filing's own is mostly a misread figure. */
export const years: Rule = {
  code: 'years',
  ofText: true,
  run: (bench: Bench) => {
    const box = textValue(bench.filing, 'periodOfReport') ?? textValue(bench.lists.ownerSignatures[0] ?? bench.filing, "signatureDate");
    if (!box) return;
    for (const { row } of allRows(bench)) {
      const at = exhibit(row, 'transactionDate');
      if (typeof at.value === 'string' && Math.abs(days(box, at.value)) > 400) at.reasons.push(reason('year-far-off', `More than a year from ${box}.`));
    }
  },
};
