import { describe, expect, it } from 'vitest';
import { knowing } from '../testing/words';
import { sourceText } from '../../text/source-text';
import { type Boxes, readBoxes } from './read-boxes';
import { segment } from './segment';

function boxesOf(text: string): Boxes {
  const { lines } = segment(sourceText(text.replaceAll('→', '\t')));
  return readBoxes(lines, 'grid', knowing('Tallowmere Instruments Harbeck Nora Alder Falls Kiln'));
}
const grid = (middle: string, third = '05/07/2019', original = ''): string => [
  `1. Name and Address of Reporting Person * HARBECK NORA T→→2. Issuer Name and Ticker or Trading Symbol ${middle}→5. Relationship of Reporting Person(s) to Issuer (Check all applicable) X Director 10% Owner`,
  `(Last) (First) (Middle) 2200 KILN STREET→→3. Date of Earliest Transaction (Month/Day/Year) ${third}→X Officer (give title below) Other (specify below) Chief Executive Officer`,
  `(Street) ALDER FALLS, WI 53988→→4. If Amendment, Date Original Filed(Month/Day/Year) ${original}→6. Individual or Joint/Group Filing(Check Applicable Line) X Form filed by One Reporting Person`,
  '(City) (State) (Zip)→→→',
].join('\n');

describe('the boxes of a grid', () => {
  const boxes = boxesOf(grid('Tallowmere Instruments, Inc. [TLMW]'));
  it('hold the owner', () => {
    expect(Object.fromEntries(Object.entries(boxes.owners[0]?.leaves ?? {}).map(([name, leaf]) => [name, leaf.value]))).toEqual({
      rptOwnerCik: null, rptOwnerName: 'HARBECK NORA T', rptOwnerStreet1: '2200 KILN STREET', rptOwnerStreet2: null, rptOwnerCity: 'ALDER FALLS', rptOwnerState: 'WI', rptOwnerZipCode: '53988',
      isDirector: true, isTenPercentOwner: false, isOfficer: true, isOther: false, officerTitle: 'Chief Executive Officer', otherText: null,
    });
    expect(boxes.owners.length).toBe(1);
  });
  it('hold the issuer and its ticker', () => {
    expect([boxes.issuer.leaves.issuerName?.value, boxes.issuer.leaves.issuerTradingSymbol?.value]).toEqual(['Tallowmere Instruments, Inc.', 'TLMW']);
  });
  it('hold the dates', () => {
    expect([boxes.filing.periodOfReport?.value, boxes.filing.dateOfOriginalSubmission?.value]).toEqual(['2019-05-07', null]);
    expect(boxesOf(grid('Tallowmere Instruments, Inc. [TLMW]', '05/07/2019', '05/09/2019')).filing.dateOfOriginalSubmission?.value).toBe('2019-05-09');
  });
});

describe('what the boxes no longer hold', () => {
  it('is lost, not blank and not made up', () => {
    const boxes = boxesOf(grid('Tallowmere Instruments, Inc.', ''));
    expect(boxes.filing.periodOfReport).toMatchObject({ value: null, state: 'lost' });
    expect(boxes.issuer.leaves.issuerTradingSymbol).toMatchObject({ value: null, state: 'lost' });
    expect(boxes.issuer.leaves.issuerName?.value).toBe('Tallowmere Instruments, Inc.');
  });
  it('is lost where there are no boxes at all', () => {
    const boxes = boxesOf('Nothing of the form stands here.');
    expect(boxes.issuer.leaves.issuerName).toMatchObject({ value: null, state: 'lost' });
    expect(boxes.filing.periodOfReport).toMatchObject({ value: null, state: 'lost' });
  });
  it('gives no day that does not exist', () => expect(boxesOf(grid('Tallowmere Instruments, Inc. [TLMW]', '05/37/2019')).filing.periodOfReport?.value ?? null).toBeNull());
});

describe('the name of the issuer', () => {
  const codes = (middle: string): string[] => (boxesOf(grid(middle)).issuer.leaves.issuerName?.reasons ?? []).map(({ code }) => code);
  it.each(['4079 KILN WAY', '12 KILN STREET', '7 ALDER PLAZA'])('with a street before it, %s, says so', (street) => expect(codes(`${street} Tallowmere Instruments, Inc. [TLMW]`)).toContain('street-in-name'));
  it('without one does not', () => expect(codes('Tallowmere Instruments, Inc. [TLMW]')).not.toContain('street-in-name'));
});

describe('tickers', () => {
  it.each([['[TLMW]', 'TLMW'], ['[ TLMW ]', 'TLMW'], ['[BRK.B]', 'BRK.B'], ['[TLMW', 'TLMW']])('%j is %s', (written, ticker) =>
    expect(boxesOf(grid(`Tallowmere Instruments, Inc. ${written}`)).issuer.leaves.issuerTradingSymbol?.value).toBe(ticker));
  it('whose brackets are gone stand behind the company’s form, and say so', () => {
    const { issuerName, issuerTradingSymbol } = boxesOf(grid('Tallowmere Instruments, Inc. TLMW')).issuer.leaves;
    expect([issuerName?.value, issuerTradingSymbol?.value]).toEqual(['Tallowmere Instruments, Inc.', 'TLMW']);
    expect(issuerTradingSymbol?.reasons.map(({ code }) => code)).toContain('ticker-without-bracket');
    const cut = boxesOf(grid('Tallowmere Instruments Corp. TL→MW')).issuer.leaves;
    expect([cut.issuerName?.value, cut.issuerTradingSymbol?.value]).toEqual(['Tallowmere Instruments Corp.', 'TLMW']);
  });
});

describe('boxes whose captions edges cut', () => {
  /** The three lines of boxes, each as its cells. */
  const cut = (first: string, second = '(Last) (First) (Middle) 2200 KILN STREET→3. Date of Earliest Transaction (Month/Day/Year) 05/07/2019→→', third = '(Street) ALDER FALLS, WI 53988→4. If Amendment, Date Original Filed(Month/Day/Year)→→'): Boxes =>
    boxesOf([first, second, third, '(City) (State) (Zip)→→→'].join('\n'));
  const right = '5. Relationship of Reporting Person(s) to Issuer (Check all applicable) X Director 10% Owner';
  const owner = '1. Name and Address of Reporting Person * HARBECK NORA T';

  it.each([
    ['behind the box’s number', `${owner}→2. Tallo→Issuer Name and Ticker or Trading Symbol wmere Instruments, Inc. [TLMW]→${right}`],
    ['behind three letters and three more', `${owner}→2. Iss Tall→uer owm→Name and Ticker or Trading Symbol ere Instruments, Inc. [TLMW]→${right}`],
    ['with the bracket behind the caption’s last word', `${owner}→2. Issuer Name Tallo→ and Ticker or wmere Instru→ Trading Sym ments, Inc.→bol [ TLMW]→→${right}`],
    ['before the next box’s, which follows at once', `${owner}→2. Issuer Name and Ticker or Trading Symbol ${right.replace(' X Director 10% Owner', '')} Tallowmere Instruments, Inc. [TLMW] X Director 10% Owner→→`],
  ])('give the issuer whole: %s', (_, first) => {
    const { issuer } = cut(first);
    expect([issuer.leaves.issuerName?.value, issuer.leaves.issuerTradingSymbol?.value]).toEqual(['Tallowmere Instruments, Inc.', 'TLMW']);
  });
  it('give the owner whole where the caption goes on behind the name', () => {
    const { owners } = cut(`1. Name and Address of Reporting Pe HARBECK NORA T→rson*→2. Issuer Name and Ticker or Trading Symbol Tallowmere Instruments, Inc. [TLMW]→${right}`);
    expect(owners[0]?.leaves.rptOwnerName?.value).toBe('HARBECK NORA T');
  });
  it('give the street and the date where both captions share a cell', () => {
    const { owners, filing } = cut(`${owner}→2. Issuer Name and Ticker or Trading Symbol Tallowmere Instruments, Inc. [TLMW]→${right}`, '(Last) (First) (Middle) 3. Date of Earliest Transaction (Month/Day/Year) 2200 KILN STREET 05/07/2019→→', '(Street) 4. If Amendment, Date Original Filed(Month/Day/Year) ALDER FALLS, WI 53988→→');
    expect([owners[0]?.leaves.rptOwnerStreet1?.value, owners[0]?.leaves.rptOwnerStreet2?.value, owners[0]?.leaves.rptOwnerCity?.value]).toEqual(['2200 KILN STREET', null, 'ALDER FALLS']);
    expect(filing.periodOfReport?.value).toBe('2019-05-07');
  });
  it('give the ticks where the edge before box 5 was not seen', () => {
    const first = `${owner}→2. Issuer Name and Ticker or Trading Symbol 5. Relationship of Reporting Person(s) to Issuer (Check all applicable) Tallowmere Instruments, Inc. [TLMW] Director X 10% Owner Officer title Other`;
    const { owners } = cut(first, '(Last) (First) (Middle) 2200 KILN STREET→(give below) (specify below) 3. Date of Earliest Transaction (Month/Day/Year) 05/07/2019', '(Street) ALDER FALLS, WI 53988→4. If Amendment, Date Original Filed(Month/Day/Year) 6. Individual or Joint/Group Filing (Check Applicable Line)');
    expect(['isDirector', 'isTenPercentOwner', 'isOfficer', 'isOther', 'officerTitle'].map((leaf) => owners[0]?.leaves[leaf]?.value)).toEqual([false, true, false, false, null]);
  });
  it('give the date behind the captions of box 5 that share its cell', () => {
    const { filing } = cut(`${owner}→2. Issuer Name and Ticker or Trading Symbol Tallowmere Instruments, Inc. [TLMW] X Director 10% Owner→`, '(Last) (First) (Middle) 2200 KILN STREET→3. Date of Earliest Transaction (Month/Day/Year) ___ Officer (give title below) ___ Other (specify below) 05/07/2019→');
    expect(filing.periodOfReport?.value).toBe('2019-05-07');
  });
  it('give both names, in doubt, where the captions of boxes 1 and 2 share a cell', () => {
    const { owners, issuer } = cut(`1. Name and Address of Reporting Person* 2. Issuer Name and Ticker or Trading Symbol HARBECK NORA T Tallowmere Instruments, Inc. [TLMW]→${right}`);
    for (const at of [owners[0]?.leaves.rptOwnerName, issuer.leaves.issuerName]) {
      expect(at?.value).toBe('HARBECK NORA T Tallowmere Instruments, Inc.');
      expect(at?.reasons.map(({ code }) => code)).toContain('two-names');
    }
    expect(issuer.leaves.issuerTradingSymbol?.value).toBe('TLMW');
  });
  it('give a date from all its pieces', () => {
    expect(cut(`${owner}→2. Issuer Name and Ticker or Trading Symbol Tallowmere Instruments, Inc. [TLMW]→→→${right}`, '(Last) (First) (Middle) 2200 KILN STREET→3. Date of Earliest Transaction (Month/Day/Year) 05/07/→201→9').filing.periodOfReport?.value).toBe('2019-05-07');
  });
});
