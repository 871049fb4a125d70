// Generated filings for tests of long queues, and dropping them by the hundred.
import type { Page } from '@playwright/test';
import { drawRecord } from '../../src/generate/draw-record';
import { generate } from '../../src/generate/generate';
import { randomFrom } from '../../src/generate/random';
import { stands } from './desk';

/** So many filings, each different, as names and texts. */
export const generatedFiles = (count: number, from = 0): { readonly name: string; readonly text: string }[] =>
  Array.from({ length: count }, (_, at) => {
    const { name, text } = generate(from + at);
    return { name: `${name}.txt`, text };
  });

/** Drops text files onto the page and goes on at once. */
export async function dropMany(page: Page, files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
  await stands(page);
  await page.evaluate((dropped) => {
    const data = new DataTransfer();
    for (const { name, text } of dropped) data.items.add(new File([text], name, { type: 'text/plain' }));
    for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, files);
}

/** Filings of one owner on one issuer, a month apart, printed cleanly; the last one starts with 5 more than the one before ended with. */
export function chainedFilings(count: number): { readonly name: string; readonly text: string }[] {
  const record = drawRecord(randomFrom(77), { documentType: '4', layout: 'A' });
  const row = record.nonDerivativeTable[0];
  if (!row) throw new Error('the record has a row');
  return Array.from({ length: count }, (_, at) => {
    const date = `2019-0${at + 1}-15`;
    const owned = 10_000 + (at + 1) * 100 + (at === count - 1 ? 5 : 0);
    const bought = {
      ...row, kind: 'transaction' as const, securityTitle: 'Common Stock', transactionDate: date, deemedExecutionDate: null, transactionCode: 'P', transactionShares: '100',
      transactionAcquiredDisposedCode: 'A', transactionPricePerShare: '12.5', sharesOwnedFollowingTransaction: String(owned), directOrIndirectOwnership: 'D', natureOfOwnership: null, footnoteIds: {},
    };
    const chained = {
      ...record, periodOfReport: date, nonDerivativeTable: [bought], derivativeTable: [], footnotes: [], remarks: null,
      ownerSignatures: record.ownerSignatures.map((signature) => ({ ...signature, signatureDate: date })),
    };
    return { name: `chain-${at + 1}.txt`, text: generate(77, { record: chained, layout: 'A', dialect: 'page-tsv', noise: 'none', garbling: {} }).text };
  });
}
