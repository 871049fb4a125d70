import { describe, expect, it } from 'vitest';
import { judge } from '../judge';
import { bought, filingOf, type GivenFiling, offeredFor, whyOf } from '../testing/filing';

const owner = (rptOwnerName: string): [GivenFiling, string] => [{ reportingOwners: [{ rptOwnerName, isDirector: true }] }, '/reportingOwners/0/rptOwnerName'];
const title = (securityTitle: string): [GivenFiling, string] => [{ nonDerivativeTable: [bought({ securityTitle })] }, '/nonDerivativeTable/0/securityTitle'];
const nature = (natureOfOwnership: string): [GivenFiling, string] => [{ nonDerivativeTable: [bought({ directOrIndirectOwnership: 'I', natureOfOwnership })] }, '/nonDerivativeTable/0/natureOfOwnership'];
const issuer = (issuerName: string): [GivenFiling, string] => [{ issuer: { issuerName } }, '/issuer/issuerName'];
const ticker = (issuerTradingSymbol: string): [GivenFiling, string] => [{ issuer: { issuerTradingSymbol } }, '/issuer/issuerTradingSymbol'];
const at = (leaf: string) => (value: string): [GivenFiling, string] => [{ reportingOwners: [{ rptOwnerName: 'Harbeck Nora T', isDirector: true, rptOwnerStreet1: '2200 KILN STREET', [leaf]: value }] }, `/reportingOwners/0/${leaf}`];
const [street, second, city, officer] = [at('rptOwnerStreet1'), at('rptOwnerStreet2'), at('rptOwnerCity'), at('officerTitle')];
const signature = (signatureName: string): [GivenFiling, string] => [{ ownerSignatures: [{ signatureName, signatureDate: '2019-05-09' }] }, '/ownerSignatures/0/signatureName'];

describe('a shape that whole values hardly have', () => {
  it.each([
    title('Class B Common'), owner('Harbeck Nora T C/O TALLOWMERE INSTRUMENTS, INC.'), owner('TARNWOOD FUND INC SALTMERE CAPITAL MANAGEMENT L.L.C.'), owner('HARBECK SHlRLEY'), owner('Tarnwood Fund, L,P.'),
    owner('LName Harbeck Nora T'), owner('5 Tallowmere Holdings LLC'), owner('Saltmere RidgeLLC'), title('Class A Common 81,79O Stock'), nature('1(k)'), street('C/O VEHICLES, TALLOWMERE INC.'), street('236FIFTH AVENUE'), street('230 NW 24TH'), second('DR.'), second('30 KILN YARDS & CO. L.P.'), city('SAN FRANClSCO'),
    title('C1ass A Common Stock'), title('Series APreferred Stock'), title('Common Stock, par value $0,01'), title('Class B Common $0 Stock'), title('Common Stock 9, 11'), nature('ee footnote'), nature('By Kiln Fund III, L.'), owner('Tallowmere Holding s, Inc.'), officer('EVP & GM, Util& Broadband'), owner('Kiln4,Inc.'),
    ticker('VLingSymbolMR'), owner('Kiln Partners LLC X'), issuer('R Tallowmere Instruments, Inc.'), title('CommonStock'), title('Class B Common Stocke'), title('Common Stock, $0.01 par value per Shares'), officer('Officer'), officer('ident'), nature('Harbeck Family Trus'), second('47T'),
    owner('Saltmere RoboticsCorp'), issuer('KilnMDInc.'), issuer('Kiln3D,Inc.'), issuer('C1imate Kiln'), signature('/s/ Michae1 D. Harbeck'), nature('By for Nora Harbeck, as custodian Ines'), nature("'"), title('Subscription Right s (right to buy)'), title('Restricted Stock $0 Units'), title('By Tarnwood Fund, L.P. Class A Common Stock'), nature('By Tarnwood Fund, L.P.(2)(3)(42010 )'), nature('D'), owner('HARBECK NORA T X'), issuer('. Tallowmere Holdings, Inc'), title('Restricted Stock " Unit'), title('Class Common Stock'), nature('By Kiln Capital LLCe'), owner('Kiln Nuburu IILLC'), officer('P., Corporate Development'), nature('See footnotea'), nature('Se footnote'), title('Common Stock 221.'), officer('CEO andPresident'), officer('03/13/2o19 See Remarks'), street('C/O TALLOWMERE INC 35'), street('Officer (give title below) Other'),
    street('12 N.'), second('AVENUE'), title('Common Stock, par value $0,0001 per share'), title('Option (right toBuy)'), officer(', Corporate Development'), officer('& Chief Legal Officer'), officer('AND'), title('Class B Common Stock, par'), title('Common Stock, $0.01 value per share par'), owner('C/O THE TARNWOOD GROUP'), owner('Tarnwood Insurance Group,'), city('S1 Holdings, L.P.'),
    title('Common Stock, $1 par value Common Stock, $1 par value'), nature('I See footnote'), nature('Oe'), issuer('5 iley Kiln, Inc.'), issuer('Tallowmere StrategiesAcquisition Corp.'), owner('SALTMERE CAPITAL MANAGEMENTLLC'), owner('TRGMStrategic Fund, Inc.'), owner('HarbeckNora T.'), signature('/s/ Nora Harbeck, Attomey-in-fact'),
    title('Common Shares of Beneficia1 Interest'), issuer('Merrowda1e Kiln Corp'), title('Commonstock, par value $0.001'), issuer('Oxbow Kilnplc'), nature('By Kiln Capital L. Partners II, P.'), second('SUITE 316 2'),
    title('Warrants to'), title('Warrants topurchase Common Stock'), title('Common Stock, par value $0.01per share'), title('O Common Stock'), title('Class A 1 Ordinary Shares'), title('Common Stock, par value per share'), officer('F REVENUE OFFICER'), officer('Executive Officer'), officer('V.P.,Sales'),
    issuer('brite, Inc.'), owner('Kiln FundII, L.P.'), street('C/O TARNWOOD & CO. L'), second('18 KILN YARDS.P.'), street('C/O KILNWORKS 236'), street('ONE'),
    street('18 KILN WORKS INCOR'), owner('Saltmere Capital Managem'), owner('KILNWOOD'), owner('Harbeck Nora X'),
    signature('SALTMERE RIDGE CORPORATION by:'), signature('Tarnwood Fund GP, LP, its'), signature('Authorized Person; /s/ Nora Harbeck'), signature('/s/ Nora Harbeck, Operating 05/03/2019 Officer'), signature('By: /s/ Nora Harbeck Tarnwood Fund LP By: /s/ Nora Harbeck'),
  ])('wants eyes and says why (%#)', (given, address) => {
    const filing = judge(filingOf(given), [], { threshold: 0.01 });
    expect(filing.byAddress.get(address)?.lowConfidence).toBe(true);
    expect(whyOf(filing, address)).toContain('shape-odd');
  });
  it.each([
    street('C/O TALLOWMERE INSTRUMENTS, INC.'), street('C/O WALKERS, 190 KILN AVENUE'), street('12 EAST 42ND STREET'), second('SUITE 800'), second('#500'), second('5TH FLOOR'), city('ST. LOUIS'), nature('By 401(k)'), nature('401(k) Plan'), title('Common Stock, $1,000 par value'),
    ticker('TLMW'), ticker('None'), ticker('BF.B'), issuer('Tallowmere Instruments, Inc.'), title('Stock Units'), title('Tracking Stocks'), officer('Chief Legal Officer'), nature('Harbeck Family Trust'), second('47TH FLOOR'),
    title('8% Notes due 2029'), title('Common Stock, $1 2/3 par value'), title('Series A Preferred Stock'), nature('by spouse'), nature('held in trust'), nature('By Kiln Fund III, L.P.'), officer('EVP & CFO'), officer('President, R&D'),
    title('Class B Common Stock'), title('Common Shares of Beneficial Interest'), owner('Harbeck Nora T'), owner('Tarnwood Fund, L.P.'), owner('Saltmere Capital Management, LLC'), owner('Kiln & Co., Inc.'),
    issuer('Saltmere BanCorp'), title('Class A Common Stock'), title('Series 2019-A Notes'), officer('V.P., Corporate Development'), nature('See footnotes'), nature('See Footnote 2'), officer('CEO and President'), issuer('ClimateKiln'), issuer('KilnGo Inc.'), nature('-'), nature('By Trust for Ines'), street('35 KILN STREET'),
    signature('/s/ Nora T. Harbeck, attorney-in-fact'), street('12 N. KILN BLVD.'), second('SUITE N'), title('Common Stock, par value $0.01 per share'), title('Common Stock, no par value'), title('Common Stock, $0.01 par value per share'), owner('FitzGerald Nora'), owner('McHollow Nora'), owner('ClimateKiln Fund LLC'), issuer('FIRST KILN BANCORP'), nature('IRA'), city('CORPUS CHRISTI'), title('Warrants to purchase Common Stock'), title('Class A Shares'), second('SUITE 316'), second('BUILDING 2'), owner('Hollow Nora P.'), owner('Kiln Fitzgerald, L. P.'), issuer('Kiln Works plc'), officer('Chief Executive Officer'), officer('EVP'), street('ONE KILN DRIVE'), street('C/O 3753 KILN PKWY SUITE 200'), owner('Kiln Fund II, L.P.'), issuer('eKiln, Inc.'), owner('Saltmere Partner LP'), owner('Saltmere Acquisition Corp'), owner('Kiln Limited'), street('C/O KILN COMPANY'), nature('By Trust'),
  ])('is not found in whole ones (%#)', (given, address) => expect(whyOf(judge(filingOf(given)), address)).not.toContain('shape-odd'));
  it('is offered put right where it tells how', () => {
    const offers = ([given, address]: [GivenFiling, string]) => offeredFor(judge(filingOf(given)), address);
    expect(offers(owner('HARBECK SHlRLEY'))).toContain('HARBECK SHIRLEY');
    expect(offers(owner('Tarnwood Fund, L,P.'))).toContain('Tarnwood Fund, L.P.');
    expect(offers(owner('Harbeck Nora T C/O TALLOWMERE INSTRUMENTS, INC.'))).toContain('Harbeck Nora T');
  });
});
