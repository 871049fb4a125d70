import { describe, expect, it } from 'vitest';
import { sourceText } from '../../text/source-text';
import type { FormFacts, TableName } from '../artifacts';
import { knowing } from '../testing/words';
import { readTable, type TableReading } from './read-rows';
import { segment } from './segment';

const facts = (number: '3' | '4'): FormFacts => ({ number, amendment: false, layout: 'B', hasPlanBox: false, words: [] });

/** Reads a snippet as the lines of one table; `→` stands for a tab. */
function tableOf(text: string, table: TableName = 'nonDerivativeTable', number: '3' | '4' = '4', dates: readonly string[] = []): TableReading {
  const { lines, dialect } = segment(sourceText(text.replaceAll('→', '\t')));
  return readTable(table, lines, [{ name: table === 'derivativeTable' ? 'table2' : 'table1', from: 0, to: lines.length }], dialect, facts(number), knowing(), dates);
}

const valuesOf = (reading: TableReading): Record<string, unknown>[] =>
  reading.rows.map((row) => Object.fromEntries(Object.entries(row.leaves).filter(([, leaf]) => leaf.value !== null).map(([name, leaf]) => [name, leaf.value])));
const marksOf = (reading: TableReading): Record<string, unknown>[] => reading.rows.map((row) => Object.fromEntries(Object.entries(row.marks).map(([name, mark]) => [name, mark.value])));

const head1 = '1. Title of Security (Instr. 3)→2. Transaction Date (Month/Day/Year)→2A. Deemed Execution Date, if any→3. Transaction Code (Instr. 8)→→4. Securities Acquired (A) or Disposed of (D)→→→5. Amount of Securities Beneficially Owned→6. Ownership Form→7. Nature of Indirect Ownership\n→→→Code→V→Amount→(A) or (D)→Price→→→';
const sold = {
  kind: 'transaction', securityTitle: 'Common Stock', transactionDate: '2019-05-02', transactionCode: 'S', transactionShares: '1500', transactionAcquiredDisposedCode: 'D',
  transactionPricePerShare: '17.1', sharesOwnedFollowingTransaction: '20000', directOrIndirectOwnership: 'D',
};
const held = { kind: 'holding', securityTitle: 'Common Stock', sharesOwnedFollowingTransaction: '3000', directOrIndirectOwnership: 'I', natureOfOwnership: 'By trust' };

describe('Table I', () => {
  it('in tabs', () => {
    expect(valuesOf(tableOf(`${head1}\nCommon Stock→05/02/2019→→S→→1,500→D→$17.1→20,000→D→\nCommon Stock→→→→→→→→3,000→I→By trust`))).toEqual([sold, held]);
  });
  it('in pipes', () => {
    expect(valuesOf(tableOf('| Title of Security | Transaction Date | | Code | V | Amount | (A) or (D) | Price | Amount Owned | Ownership | Nature |\n|---|---|---|---|---|---|---|---|---|---|---|\n| Common Stock | 05/02/2019 | | S | | 1,500 | D | \\$17.1 | 20,000 | D | |\n| Common Stock | | | | | | | | 3,000 | I | By trust |'))).toEqual([sold, held]);
  });
  it('in columns kept by spaces, wrapped lines and all', () => {
    const text = [
      '1. Title of                2. Transaction      3. Code      4. Amount      (A) or (D)      Price        5. Amount Owned      6. Form      7. Nature',
      'Common                     05/02/2019          S            1,500          D               $17.1        20,000               D',
      'Stock',
      'Common                     05/03/2019          S            2,000          D               $17.1        18,000               D',
      'Stock',
      'Common                     05/06/2019          S            1,000          D               $17.1        17,000               D',
      'Stock',
      'Common                                                                                                  3,000                I            By trust',
      'Stock',
    ].join('\n');
    const [first, second, , fourth] = valuesOf(tableOf(text));
    expect(first).toEqual(sold);
    expect(second).toMatchObject({ transactionDate: '2019-05-03', transactionShares: '2000' });
    expect(fourth).toMatchObject({ kind: 'holding', sharesOwnedFollowingTransaction: '3000', directOrIndirectOwnership: 'I' });
  });
  it('one cell a line, empty cells gone', () => {
    const row = ['Common Stock', '05/02/2019', 'S', '1,500', 'D', '$17.1', '20,000', 'D'];
    const text = ['1. Title of Security (Instr. 3)', '2. Transaction Date (Month/Day/Year)', 'Code', 'V', 'Amount', '(A) or (D)', 'Price', ...row, 'Common Stock', '3,000', 'I', 'By trust'].join('\n');
    expect(valuesOf(tableOf(text))).toEqual([sold, held]);
  });
  it('one cell a line, where a title is made of the captions’ own words', () => {
    const title = 'Common Shares of Beneficial Interest';
    const text = ['1. Title of Security (Instr. 3)', '2. Transaction Date (Month/Day/Year)', 'Code', 'V', 'Amount', '(A) or (D)', 'Price', title, '05/02/2019', 'S', '1,500', 'D', '$17.1', '20,000', 'D'].join('\n');
    expect(valuesOf(tableOf(text))).toEqual([{ ...sold, securityTitle: title }]);
  });
  it('of Form 3', () => {
    expect(valuesOf(tableOf('1. Title of Security→2. Amount of Securities Beneficially Owned→3. Ownership Form→4. Nature of Indirect Beneficial Ownership\nx\tx\tx\nCommon Stock→3,000→I→By trust', 'nonDerivativeTable', '3'))).toEqual([held]);
  });
});

describe('Table II', () => {
  const head2 = '1. Title of Derivative Security→2. Conversion or Exercise Price→3. Transaction Date→3A. Deemed Execution Date→4. Transaction Code→→5. Number of Derivative Securities→→6. Date Exercisable and Expiration Date→→7. Title and Amount of Securities→→8. Price of Derivative Security→9. Number of Derivative Securities Owned→10. Ownership Form→11. Nature\n→→→→Code→V→(A)→(D)→Date Exercisable→Expiration Date→Title→Amount or Number of Shares→→→→';
  it('has no direction where neither column nor code tells it', () => {
    const text = ['1. Title of Derivative Security', '2. Conversion or Exercise Price of Derivative Security', '3. Transaction Date', 'Code', 'V', '(A)', '(D)', 'Stock Option', '$2.94', '07/11/2023', 'J', '180,000', '(2)', '02/06/2033', 'Common Stock', '180,000', '$0', '180,000', 'D'].join('\n');
    const [row] = tableOf(text, 'derivativeTable').rows;
    expect(row?.leaves.transactionShares?.value).toBe('180000');
    expect(row?.leaves.transactionAcquiredDisposedCode).toMatchObject({ value: null, state: 'lost', candidates: [{ value: 'A' }, { value: 'D' }] });
  });
  it('has the direction of its code where its amount stands in both columns', () => {
    const row = (code: string) => tableOf(`${head2}\nStock Option→$2.94→07/11/2023→→${code}→→90,300→90,300→(2)→02/06/2033→Common Stock→90,300→$0→95,600→D→`, 'derivativeTable').rows[0]?.leaves;
    expect([row('A')?.transactionShares?.value, row('A')?.transactionAcquiredDisposedCode?.value]).toEqual(['90300', 'A']);
    expect(row('J')?.transactionAcquiredDisposedCode).toMatchObject({ value: null, state: 'lost' });
  });
  it('has one date that may be either where the text keeps no columns', () => {
    const plain = (...dates: readonly string[]) => tableOf(['1. Title of Derivative Security', '2. Conversion or Exercise Price of Derivative Security', '3. Transaction Date', 'Code', 'V', '(A)', '(D)', 'Stock Option', '$2.94', '07/11/2023', 'M', '180,000', ...dates, 'Common Stock', '180,000', '$0', '180,000', 'D'].join('\n'), 'derivativeTable').rows[0];
    const doubts = (row: ReturnType<typeof plain>) => ['exerciseDate', 'expirationDate'].flatMap((leaf) => row?.leaves[leaf]?.reasons.filter(({ code }) => code === 'date-place-unclear') ?? []);
    expect(doubts(plain('02/06/2033')).length).toBe(1);
    for (const dates of [['(2)', '02/06/2033'], ['02/06/2024', '02/06/2033']]) expect(doubts(plain(...dates))).toEqual([]);
  });
  it('has its one date in the column whose caption stands above it', () => {
    const row = (head: string, dates: string) => valuesOf(tableOf(`${head}\nStock Option→$2.94→07/11/2023→→A→→90,300→→${dates}→Common Stock→90,300→$0→95,600→D→`, 'derivativeTable'))[0];
    expect(row(head2, '→02/06/2033')).toMatchObject({ expirationDate: '2033-02-06' });
    expect(row(head2, '→02/06/2033')?.exerciseDate).toBeUndefined();
    expect(row(head2, '02/06/2033→')).toMatchObject({ exerciseDate: '2033-02-06' });
    const cut = head2.replace('(D)→Date Exercisable→Expiration Date→Title', '(D) Da Ex→te ercisable→Expiration T→itle');
    expect(row(cut, '→02/06/2033')?.expirationDate).toBe('2033-02-06');
  });
  it('is whole where it stands on the edge between the two columns of amounts', () => {
    const [row] = tableOf(`${head2}\nStock Option→$2.94→07/11/2023→→J→→10,→052,083→(2)→02/06/2033→Common Stock→10,052,083→$0→27,500→D→\nStock Option→$4.36→09/15/2023→→J→→→12,500→(3)→03/02/2030→Common Stock→12,500→$0→27,500→D→`, 'derivativeTable').rows;
    expect(row?.leaves.transactionShares).toMatchObject({ value: '10052083', raw: '10, … 052,083' });
  });
  it('has its direction from the column that the amount stands in', () => {
    const reading = tableOf(`${head2}\nStock Option→$2.94→07/11/2023→→J→→180,000→→(2)→02/06/2033→Common Stock→180,000→$0→180,000→D→\nStock Option→$4.36→09/15/2023→→J→→→12,500→(3)→03/02/2030→Common Stock→12,500→$0→27,500→D→`, 'derivativeTable');
    expect(valuesOf(reading)).toMatchObject([
      { transactionShares: '180000', transactionAcquiredDisposedCode: 'A', underlyingSecurityShares: '180000', expirationDate: '2033-02-06', conversionOrExercisePrice: '2.94' },
      { transactionShares: '12500', transactionAcquiredDisposedCode: 'D', underlyingSecurityShares: '12500', expirationDate: '2030-03-02', sharesOwnedFollowingTransaction: '27500' },
    ]);
    expect(marksOf(reading)).toEqual([{ exerciseDate: ['F2'] }, { exerciseDate: ['F3'] }]);
  });
  it('has its direction from that column, whatever its code mostly does, where edges cut the captions', () => {
    const cut = head2.replace('(A)→(D)', '(A→)→→(D)').replace('Securities→→6', 'Securities→→→→6');
    const reading = tableOf(`${cut}\nClass B Stock→$2.94→07/11/2023→→M→→70,000→→→→(2)→02/06/2033→Common Stock→70,000→$0→85,603→D→\nClass B Stock→$2.94→07/11/2023→→M→→→→→12,500→(3)→03/02/2030→Common Stock→12,500→$0→27,500→D→`, 'derivativeTable');
    expect(valuesOf(reading).map((row) => row.transactionAcquiredDisposedCode)).toEqual(['A', 'D']);
    const misread = tableOf(`${head2.replace('(D)', '(0)')}\nClass B Stock→$2.94→07/11/2023→→M→→70,000→→(2)→02/06/2033→Common Stock→70,000→$0→85,603→D→`, 'derivativeTable');
    expect(valuesOf(misread)[0]?.transactionAcquiredDisposedCode).toBe('A');
  });
  it('has its direction from where its number stands, not its mark', () => {
    const row = (amount: string, code: string) => valuesOf(tableOf(`${head2}\nStock Option→$2.94→07/11/2023→→${code}→→${amount}→(2)→02/06/2033→Common Stock→121,411→$0→85,603→D→`, 'derivativeTable'))[0];
    for (const amount of ['121,411(→2)', '121,411→?)', '121,411(4→)']) expect(row(amount, 'M')).toMatchObject({ transactionShares: '121411', transactionAcquiredDisposedCode: 'A' });
    expect(row('121,→411', 'A')).toMatchObject({ transactionShares: '121411', transactionAcquiredDisposedCode: 'A' });
  });
  it('has the direction of its code where an edge cut both captions into one cell', () => {
    const cut = head2.replace('(A)→(D)', '(A) (→D)');
    expect(valuesOf(tableOf(`${cut}\nClass B Stock→$2.94→07/11/2023→→M→→70,000→→(2)→02/06/2033→Common Stock→70,000→$0→85,603→D→`, 'derivativeTable'))[0]?.transactionAcquiredDisposedCode).toBe('D');
  });
});

describe('marks and cuts', () => {
  it('is small where a bracket behind it is left of its mark, and in doubt', () => {
    const [row] = tableOf(`${head1}\nCommon Stock→05/02/2019→→S→→1,500→D→$17.1→49)→D→`).rows;
    expect(row?.leaves.sharesOwnedFollowingTransaction).toMatchObject({ value: '49', state: 'read' });
    expect(row?.leaves.sharesOwnedFollowingTransaction?.reasons.map(({ code }) => code)).toContain('only-mark');
  });
  it('is whole without the mark whose brackets are gone', () => {
    const [row] = tableOf(`${head1}\nCommon Stock→05/02/2019→→S→→1,500 2→D→$17.1→20,000→D→`).rows;
    expect(row?.leaves.transactionShares?.value).toBe('1500');
    expect(row?.marks.transactionShares?.raw).toBe('2');
  });
  it('reads a code that stands twice before its mark', () => {
    const [row] = tableOf(`${head1}\nCommon Stock→05/02/2019→→Ss(ay→→1,500→D→$17.1→20,000→D→`).rows;
    expect([row?.leaves.kind?.value, row?.leaves.transactionCode?.value]).toEqual(['transaction', 'S']);
  });
  it('reads J where OCR has y', () => {
    const [row] = tableOf(`${head1}\nCommon Stock→05/02/2019→→yo→→1,500→D→$17.1→20,000→D→`).rows;
    expect(row?.leaves.transactionCode?.value).toBe('J');
  });
  it('has no mark made of a piece of its neighbour', () => {
    const [row] = tableOf(`${head1}\nCommon Stock→05/02/2019$0.01parvalue→→S→→1,500→D→$17.1→20,000→D→`).rows;
    expect(row?.marks.transactionDate).toBeUndefined();
  });
  it('says where figures beside a price may be its own', () => {
    const [row] = tableOf(`${head1}\nCommon Stock→05/02/2019→→S→→1,500→D→$353.9→732)→20,000→D→`).rows;
    expect(row?.leaves.transactionPricePerShare?.reasons.map(({ code }) => code)).toContain('figures-beside');
  });
  it('keeps marks beside their values', () => {
    expect(marksOf(tableOf(`${head1}\nCommon Stock (1)→05/02/2019→→S(2)→→1,500→D→$17.1 (3)(4)→20,000→I→By trust (5)`))).toEqual([
      { securityTitle: ['F1'], transactionCode: ['F2'], transactionPricePerShare: ['F3', 'F4'], natureOfOwnership: ['F5'] },
    ]);
  });
  it('says that a mark is there where it cannot be read', () => {
    const [row] = tableOf(`${head1}\nCommon Stock→05/02/2019→→S→→1,500→D→$17.1®→20,000→D→`).rows;
    expect(row?.leaves.transactionPricePerShare?.value).toBe('17.1');
    expect(row?.marks.transactionPricePerShare).toMatchObject({ value: null, state: 'unreadable' });
  });
  it('reads a date whose figures are lost from another of the filing, and says so', () => {
    const [row] = tableOf('| head | head | head |\n|---|---|---|\n| Common | 04/18/2 | | | 7 | | A | | 200,000 | A | $ 0 | 247,548 | 247,548 | | |', 'nonDerivativeTable', '4', ['2017-04-18', '2017-04-20']).rows;
    expect(row?.leaves.transactionDate).toMatchObject({ value: '2017-04-18', state: 'read' });
    expect(row?.leaves.transactionDate?.reasons.length).toBeGreaterThan(0);
    expect(row?.leaves.directOrIndirectOwnership).toMatchObject({ value: null, state: 'lost' });
    expect(row?.leaves.sharesOwnedFollowingTransaction?.value).toBe('247548');
  });
  it('makes no date up where nothing tells the lost figures', () => {
    const [row] = tableOf('| head | head | head |\n|---|---|---|\n| Common | 04/1 | | | 017 | | A | | 200,000 | A | $ 0 | 247,548 | 247548 | D | |').rows;
    expect(row?.leaves.transactionDate?.value ?? null).toBeNull();
  });
  it('spans are where the characters stand', () => {
    const text = `${head1}\nCommon Stock→05/0→2/2019→→S→→1,500→D→$17.1→20,000→D→`.replaceAll('→', '\t');
    const [row] = tableOf(text).rows;
    expect(row?.leaves.transactionDate?.spans.map(([start, end]) => text.slice(start, end))).toEqual(['05/0', '2/2019']);
    expect(row?.leaves.securityTitle?.spans.map(([start, end]) => text.slice(start, end))).toEqual(['Common Stock']);
  });
});

describe('a table without rows', () => {
  it('says so and makes none up', () => {
    const reading = tableOf(head1);
    expect(reading.rows).toEqual([]);
    expect(reading.findings.map(({ pointer, code }) => [pointer, code])).toEqual([['/nonDerivativeTable', 'empty-table']]);
  });
  it('that is not there has no finding', () => expect(readTable('derivativeTable', [], [], 'grid', facts('4'), knowing(), [])).toEqual({ rows: [], findings: [] }));
});
