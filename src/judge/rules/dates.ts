// The dates of a filing against each other: box 3 is the earliest transaction; signatures and expirations come after.
import { reason } from '../../model/reasons';
import { pointer } from '../../model/pointer';
import type { Rule } from '../rules';
import { oneFigureAlike } from '../digits';
import { type Bench, exhibit, suggest, textValue } from '../bench';
import { allRows } from '../rows';

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

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
      } else if (days(box.value, at.value as string) > 45) at.reasons.push(reason('far-from-period', `Box 3 says ${box.value}, long before it.`));
    }
    if (earliest === box.value) box.reasons.push(reason('period-agrees', 'The earliest transaction of the tables has this date.'));
    else {
      box.reasons.push(reason('period-differs', `The earliest transaction of the tables is of ${earliest}.`));
      suggest(box, { value: earliest, confidence: 0.3, reason: 'The earliest transaction of the tables.', spans: [] });
      bench.findings.push({ pointer: '/periodOfReport', code: 'period', severity: 'note', message: `Box 3 says ${box.value}, the earliest transaction in the tables is of ${earliest}.`, spans: box.spans });
    }
  },
};

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
      if (gap < 0) {
        at.reasons.push(reason('signed-before-transaction', `It stands before the last transaction, ${last}.`));
        bench.findings.push({ pointer: pointer('ownerSignatures', index, 'signatureDate'), code: 'signature-before-transaction', severity: 'warning', message: `The signature is of ${at.value}, before the last transaction, ${last}.`, spans: at.spans });
      } else at.reasons.push(gap <= 14 ? reason('signed-soon-after', 'A few days after the last transaction, as is usual.') : reason('signed-late', `${gap} days after the last transaction.`));
    }
  },
};

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
