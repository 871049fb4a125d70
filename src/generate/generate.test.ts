import { describe, expect, it } from 'vitest';
import type { OwnershipRecord } from '../model/record';
import { printedDate } from './dates';
import { generate } from './generate';
import { dialects } from './print-filing';
import { printedNumber } from './set-tables';

const squash = (text: string): string => text.replace(/\s+/g, ' ');
/** HTML as a browser shows it, as far as the generator writes it. */
const shown = (text: string): string => text.replace(/<br>/g, ' ').replace(/<[^>]*>/g, '').replace(/&nbsp;/g, ' ').replace(/&#39;/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

/** Everything of a record that stands on paper, as it is printed. */
function printedValues(record: OwnershipRecord): string[] {
  const made: (string | null)[] = [record.periodOfReport && printedDate(record.periodOfReport), record.issuer.issuerName, record.issuer.issuerTradingSymbol, record.remarks];
  for (const owner of record.reportingOwners) made.push(owner.rptOwnerName, owner.rptOwnerStreet1, owner.rptOwnerStreet2, owner.rptOwnerCity, owner.rptOwnerZipCode);
  for (const row of [...record.nonDerivativeTable, ...record.derivativeTable]) {
    made.push(row.securityTitle, row.transactionDate && printedDate(row.transactionDate), row.natureOfOwnership);
    for (const number of [row.transactionShares, row.sharesOwnedFollowingTransaction, row.transactionPricePerShare]) made.push(number && printedNumber(number));
  }
  for (const note of record.footnotes) made.push(note.text);
  for (const { signatureName, signatureDate } of record.ownerSignatures) made.push(signatureName, signatureDate && printedDate(signatureDate));
  return made.filter((value): value is string => value !== null);
}

describe('a filing that is not garbled', () => {
  for (const dialect of dialects) {
    it(`holds every value in ${dialect}`, () => {
      for (let seed = 0; seed < 40; seed++) {
        const made = generate(seed, { dialect, noise: 'none', garbling: {} });
        // Columns kept by spaces wrap values over lines: there, each of their words stands in the text.
        const text = squash(dialect === 'html' ? shown(made.text) : made.text);
        for (const value of printedValues(made.truth)) {
          for (const part of dialect === 'layout' ? value.split(' ') : [squash(value)]) expect(text, made.name).toContain(part);
        }
        expect(made.lostRows).toEqual({});
      }
    });
  }
  it('has nothing unrecoverable', () => {
    for (let seed = 0; seed < 100; seed++) expect(generate(seed, { noise: 'none', garbling: {}, dialect: 'table-tsv' }).unrecoverable).toEqual([]);
  });
});

describe('garbling', () => {
  const worst = { cut: 0.5, lose: 0.5, loseRows: 0.4, echo: 0.2, doubleHeaders: 1, escapeDollars: true };
  it('gives the same bytes for the same seed, and others for another', () => {
    for (const dialect of dialects) expect(generate(7, { dialect, noise: 'fax', garbling: worst })).toEqual(generate(7, { dialect, noise: 'fax', garbling: worst }));
    expect(new Set(Array.from({ length: 50 }, (_, seed) => generate(seed).text)).size).toBe(50);
  });
  it('counts the rows that it loses and leaves them out of the truth', () => {
    let lost = 0;
    for (let seed = 0; seed < 60; seed++) {
      const whole = generate(seed, { noise: 'none', garbling: {} }).truth;
      const made = generate(seed, { noise: 'none', garbling: { loseRows: 0.4 } });
      const gone = { '/nonDerivativeTable': whole.nonDerivativeTable.length - made.truth.nonDerivativeTable.length, '/derivativeTable': whole.derivativeTable.length - made.truth.derivativeTable.length };
      for (const [table, count] of Object.entries(gone)) expect(made.lostRows[table] ?? 0).toBe(count);
      expect(made.truth.footnotes).toEqual(whole.footnotes);
      lost += gone['/nonDerivativeTable'] + gone['/derivativeTable'];
    }
    expect(lost).toBeGreaterThan(20);
  });
  it('says of each value that lost a character on an edge that it is unrecoverable, and of no other', () => {
    let whole = 0;
    let lost = 0;
    for (let seed = 0; seed < 80; seed++) {
      const made = generate(seed, { documentType: '4', layout: 'A', dialect: 'page-tsv', noise: 'none', garbling: { cut: 0.4, lose: 0.5 } });
      const gone = new Set(made.unrecoverable);
      const digitLines = made.text.split('\n').map((row) => row.replace(/\D/g, ''));
      made.truth.nonDerivativeTable.forEach((row, index) => {
        const digits = (row.sharesOwnedFollowingTransaction ?? '').replace(/\D/g, '');
        if (digits.length < 5) return;
        if (gone.has(`/nonDerivativeTable/${index}/sharesOwnedFollowingTransaction`)) lost++;
        else {
          whole++;
          expect(digitLines.some((found) => found.includes(digits)), `${made.name} ${digits}`).toBe(true);
        }
      });
    }
    expect(whole).toBeGreaterThan(50);
    expect(lost).toBeGreaterThan(5);
  });
  it('makes more unrecoverable where it is worse', () => {
    const count = (noise: 'none' | 'clean' | 'scan' | 'fax', lose: number): number =>
      Array.from({ length: 60 }, (_, seed) => generate(seed, { layout: 'A', dialect: 'table-tsv', noise, garbling: { cut: 0.3, lose } }).unrecoverable.length).reduce((a, b) => a + b);
    expect(count('none', 0)).toBe(0);
    expect(count('none', 0.5)).toBeGreaterThan(0);
    expect(count('fax', 0.1)).toBeGreaterThan(count('clean', 0.1));
  });
  it('puts captions down twice and escapes dollars where asked', () => {
    const made = generate(3, { layout: 'B', dialect: 'table-pipe', noise: 'none', garbling: { doubleHeaders: 1, escapeDollars: true } });
    expect(made.text.split('2A. Deemed Execution').length - 1).toBe(2);
    expect(made.text).not.toMatch(/(^|[^\\])\$/);
  });
  it('changes nothing else when one thing is settled', () => {
    expect(generate(5, { dialect: 'plain' }).truth.issuer).toEqual(generate(5, { dialect: 'page-tsv' }).truth.issuer);
  });
});
