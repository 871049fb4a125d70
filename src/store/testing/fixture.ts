// A small parsed filing with every kind of trouble, for tests of store and screen. Company and people are invented.
// Made by hand: each value's characters are looked up in the text, so that the spans are right.
import { catalogue } from '../../model/catalogue';
import { blank, type Candidate, type Extracted, type State, type Value } from '../../model/extracted';
import type { GroupName, ParsedFiling, ParsedRow } from '../../model/filing';
import { type Reason, reason } from '../../model/reasons';
import type { Span } from '../../text/span';

/** The text of the fixture. */
export const fixtureText = `# FORM 4

STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP

1. Name and Address of Reporting Person * Marlowe Ines T\t\t2. Issuer Name and Ticker Harrow Peak Brewing Co. [HPBC]\t5. Relationship X Director
C/O HARROW PEAK BREWING CO., 12 KILN STREET\t\t3. Date of Earliest Transaction 05/02/2019\tX Officer Chief Financial Officer
(Street) DULUTH, MN 55802\t4\t4. If Amendment, Date Original Filed

1.Title of Security\t2. Transaction Date\tCode\tV\tAmount\t(A) or (D)\tPrice\tOwned Following\tForm
Common Stock\t05/0\t2/2019\tM\t\t1,500\tA (1)\t$ 4.25\t21,500\tD
Common Stock\t05/02/2019\tS\t\t1,5O0\tD\t$ 17.1\t20,000\t
Common Stock\t\t\t\t\t\t\t3,000\tI\tBy spouse

1. Title of Derivative Security\t2. Conversion Price\t3. Transaction Date\tCode\tAmount\tExpiration
Table II continued

(1) Exercise of an option granted on March 1, 2015.
(2) Vests in four equal annual parts.

/s/ Ines T. Marlowe\t05/03/2019
`;

interface Extra {
  readonly state?: State;
  readonly spans?: readonly Span[];
  readonly reasons?: readonly Reason[];
  readonly candidates?: readonly Candidate[];
}

function spanOf(raw: string, nth = 0): Span {
  let at = -1;
  for (let count = 0; count <= nth; count++) at = fixtureText.indexOf(raw, at + 1);
  if (at < 0) throw new Error(`the fixture's text has no ${raw}`);
  return [at, at + raw.length];
}

/** A part of the characters given, from and to counted within them. */
function part(around: string, from: number, to = around.length): Span {
  const [start] = spanOf(around);
  return [start + from, start + to];
}

const read = (value: Value, raw: string, extra: Extra & { readonly nth?: number } = {}): Extracted => ({
  value, state: extra.state ?? 'read', inferred: false, raw,
  spans: extra.spans ?? [spanOf(raw, extra.nth)],
  reasons: extra.reasons ?? [reason('reads-clean', 'Reads without doubt.')],
  candidates: extra.candidates ?? [],
});

const lost = (message: string): Extracted => ({ ...blank, state: 'lost', reasons: [reason('cell-empty', message)] });

function row(group: GroupName, key: string, leaves: Readonly<Record<string, Extracted>>, marks: Readonly<Record<string, Extracted>> = {}, spans: readonly Span[] = []): ParsedRow {
  return { key, leaves: { ...Object.fromEntries(catalogue[group].map((leaf) => [leaf.name, blank])), ...leaves }, marks, spans };
}

const line = (start: string, nth = 0): Span => {
  const [from] = spanOf(start, nth);
  return [from, fixtureText.indexOf('\n', from)];
};

const kindOf = (value: 'transaction' | 'holding'): Extracted => ({ ...blank, value, state: 'read', reasons: [reason('row-kind', `The row has the cells of a ${value}.`)] });
const no: Extracted = { ...blank, value: false, state: 'read' };

/** The parsed fixture: two transactions, a holding, a lost row in Table II, a footnote without a mark. */
export const fixture: ParsedFiling = {
  sha256: 'f'.repeat(64),
  sourceFormat: 'text',
  parserVersion: '0.0.0',
  filing: row('filing', '0', {
    documentType: read('4', '4', { spans: [part('FORM 4', 5)] }),
    periodOfReport: read('2019-05-02', '05/02/2019'),
    notSubjectToSection16: no,
  }),
  issuer: row('issuer', '0', { issuerName: read('Harrow Peak Brewing Co.', 'Harrow Peak Brewing Co.'), issuerTradingSymbol: read('HPBC', 'HPBC') }),
  lists: {
    reportingOwners: [row('reportingOwners', '0', {
      rptOwnerName: read('Marlowe Ines T', 'Marlowe Ines T'),
      rptOwnerStreet1: read('C/O HARROW PEAK BREWING CO.', 'C/O HARROW PEAK BREWING CO.'),
      rptOwnerStreet2: read('12 KILN STREET', '12 KILN STREET'),
      rptOwnerCity: read('DULUTH', 'DULUTH'), rptOwnerState: read('MN', 'MN'), rptOwnerZipCode: read('55802', '55802'),
      isDirector: read(true, 'X', { spans: [spanOf('X Director')] }), isOfficer: read(true, 'X', { spans: [spanOf('X Officer')] }),
      isTenPercentOwner: no, isOther: no,
      officerTitle: read('Chief Financial Officer', 'Chief Financial Officer'),
    }, {}, [spanOf('Marlowe Ines T')])],
    nonDerivativeTable: [
      row('nonDerivativeTable', '0', {
        kind: kindOf('transaction'),
        securityTitle: read('Common Stock', 'Common Stock'),
        transactionDate: read('2019-05-02', '05/0…2/2019', {
          spans: [part('05/0\t', 0, 4), spanOf('2/2019', 1)],
          reasons: [reason('cut-by-edge', 'The date is cut by a column edge: 05/0 … 2/2019.')],
          candidates: [{ value: '2019-05-12', raw: '05/0…2/2019', spans: [], likelihood: 0.2, reason: 'A digit may be missing at the cut.' }],
        }),
        transactionCode: read('M', 'M', { spans: [part('\tM\t', 1, 2)] }),
        transactionShares: read('1500', '1,500'),
        transactionAcquiredDisposedCode: read('A', 'A', { spans: [part('A (1)', 0, 1)] }),
        transactionPricePerShare: read('4.25', '4.25'),
        sharesOwnedFollowingTransaction: read('21500', '21,500'),
        directOrIndirectOwnership: read('D', 'D', { spans: [part('21,500\tD', 7)] }),
      }, { transactionAcquiredDisposedCode: read(['F1'], '(1)') }, [line('Common Stock')]),
      row('nonDerivativeTable', '1', {
        kind: kindOf('transaction'),
        securityTitle: read('Common Stock', 'Common Stock', { nth: 1 }),
        transactionDate: read('2019-05-02', '05/02/2019', { nth: 1 }),
        transactionCode: read('S', 'S', { spans: [part('\tS\t', 1, 2)] }),
        transactionShares: read('1500', '1,5O0', {
          reasons: [reason('ocr-confusion', 'A letter O stands where a digit must be.')],
          candidates: [{ value: '1590', raw: '1,5O0', spans: [spanOf('1,5O0')], likelihood: 0.1, reason: 'The O could be a 9.' }],
        }),
        transactionAcquiredDisposedCode: read('D', 'D', { spans: [part('1,5O0\tD', 6)] }),
        transactionPricePerShare: read('17.1', '17.1'),
        sharesOwnedFollowingTransaction: read('20000', '20,000'),
        directOrIndirectOwnership: lost('The cell for the ownership form is empty.'),
      }, {}, [line('Common Stock', 1)]),
      row('nonDerivativeTable', '2', {
        kind: kindOf('holding'),
        securityTitle: read('Common Stock', 'Common Stock', { nth: 2 }),
        sharesOwnedFollowingTransaction: read('3000', '3,000'),
        directOrIndirectOwnership: read('I', 'I', { spans: [part('\tI\t', 1, 2)] }),
        natureOfOwnership: read('By spouse', 'By spouse'),
      }, {}, [line('Common Stock', 2)]),
    ],
    derivativeTable: [],
    footnotes: [
      row('footnotes', '0', { id: read('F1', '(1)', { nth: 1 }), text: read('Exercise of an option granted on March 1, 2015.', 'Exercise of an option granted on March 1, 2015.') }),
      row('footnotes', '1', { id: read('F2', '(2)'), text: read('Vests in four equal annual parts.', 'Vests in four equal annual parts.') }),
    ],
    ownerSignatures: [row('ownerSignatures', '0', { signatureName: read('/s/ Ines T. Marlowe', '/s/ Ines T. Marlowe'), signatureDate: read('2019-05-03', '05/03/2019') })],
  },
  findings: [{
    pointer: '/derivativeTable', code: 'missing-row', severity: 'warning',
    message: 'The head of Table II stands in the text with no row under it, while footnote 1 speaks of an option.',
    spans: [line('1. Title of Derivative Security')],
  }],
  unclaimed: [spanOf('Table II continued')],
};
