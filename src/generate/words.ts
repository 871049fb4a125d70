// Invented companies, people and places for generated filings. None of them is meant to be anyone real.
import { zipsByState } from '../model/codes';
import type { Random } from './random';

const companyHeads = [
  'Quillbrook', 'Tarnwood', 'Ossery', 'Brackenfold', 'Velmora', 'Harrowgate', 'Pinemoor', 'Lumetra', 'Caldrith', 'Norvessa', 'Ashquill',
  'Thornwick', 'Merrowdale', 'Zephrine', 'Oxbury', 'Ferndrake', 'Galloway Reach', 'Stillmere', 'Kestrelford', 'Ivorne', 'Duskfield', 'Wrenlock',
];
const companyTails = ['Therapeutics', 'Biosystems', 'Holdings', 'Bancorp', 'Energy Partners', 'Robotics', 'Foods', 'Networks', 'Materials', 'Realty Trust', 'Software', 'Medical Devices'];
const companyForms = [', Inc.', ' Inc.', ' Corp', ' Corp.', ', Ltd.', ' Group, Inc.', ' INC', ' plc', ' Inc. /DE/'];
const lastNames = [
  'Abernold', 'Brightwell', 'Castorre', 'Dunmarrow', 'Ellingsby', 'Fenwright', 'Garrowby', 'Hollenquist', 'Imbrey', 'Jessamund', 'Kettleborne',
  'Lindqvale', 'Marchetter', 'Norcastle', 'Orrinder', 'Pemberlane', 'Quarrister', 'Rosenthwaite', 'Silverlocke', 'Tamberwick', 'Ulverson', 'Vanterpole',
  'Winterbourn', 'Yarborne', 'Zellwig', "O'Tarrish", 'St. Almond', 'Ferncombe-Vail',
];
const firstNames = ['Adele', 'Bram', 'Corinne', 'Desmond', 'Edda', 'Felix', 'Greta', 'Horace', 'Ines', 'Jonas', 'Kirsten', 'Lorne', 'Mirela', 'Nils', 'Odette', 'Piers', 'Rowena', 'Silas', 'Tamsin', 'Ulric', 'Viola', 'Wendell'];
const fundHeads = ['Graymoor', 'Three Elms', 'Saltmarsh', 'Longacre Point', 'Copperfell', 'Northlight', 'Hazelmount'];
const fundTails = ['Capital Partners II, L.P.', 'Ventures LLC', 'Opportunities Fund, LP', 'GP, L.L.C.', 'Family Trust', 'Investments Ltd'];
const streets = ['Quarry Lane', 'Mill Race Road', 'Harbor View Drive', 'Commerce Way', 'Old Tannery Street', 'Beacon Avenue', 'Innovation Parkway', 'West 9th Street', 'Orchard Boulevard', 'Cedar Court'];
const cities = ['Bendlow', 'Port Alder', 'Maple Hollow', 'Eastwick', 'San Tellmo', 'Fort Garrow', 'Lakemont', 'North Harwell', 'Stonebridge', 'Clearwell'];
const officerTitles = [
  'Chief Executive Officer', 'Chief Financial Officer', 'President and CEO', 'EVP, General Counsel', 'Chief Medical Officer', 'SVP & Chief Accounting Off.',
  'Chief Operating Officer', 'See Remarks', 'VP, Sales', 'Executive Chair', 'Chief Technology Officer', 'Treasurer',
];
const otherTexts = ['Former Director', 'Member of 10% owner group', 'Trustee', 'Director by deputization'];

/** An issuer: its name, and a ticker made of the name's letters. */
export function drawIssuer(random: Random): { readonly name: string; readonly ticker: string } {
  const head = random.pick(companyHeads);
  const name = `${head} ${random.pick(companyTails)}${random.pick(companyForms)}`;
  const consonants = head.toUpperCase().replace(/[^A-Z]/g, '').replace(/(?!^)[AEIOU]/g, '');
  return { name: random.chance(0.2) ? name.toUpperCase() : name, ticker: `${consonants.slice(0, random.int(3, 4))}${random.chance(0.2) ? 'Q' : ''}` };
}

/** A person as EDGAR writes one (`LAST FIRST M`), and as a signature has it. */
export function drawPerson(random: Random): { readonly filed: string; readonly signed: string } {
  const last = random.pick(lastNames);
  const first = random.pick(firstNames);
  const middle = random.chance(0.5) ? ` ${random.pick([...'ABCDEFGHJKLMNPRSTW'])}` : '';
  const filed = `${last} ${first}${middle}${random.chance(0.2) && middle ? '.' : ''}`;
  return { filed: random.chance(0.45) ? filed.toUpperCase() : filed, signed: `${first}${middle}${middle ? '.' : ''} ${last}` };
}

/** A fund or a holding company that owns shares. */
export const drawFund = (random: Random): string => `${random.pick(fundHeads)} ${random.pick(fundTails)}`;

const places = [...zipsByState].map(([state, ranges]) => ({ state, areas: ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at)) }));

/** A state and one of its zips. */
function drawPlace(random: Random): { readonly state: string; readonly zip: string } {
  const { state, areas } = random.pick(places);
  const drawn = random.int(501, 9950);
  return { state, zip: `${String(areas[drawn % areas.length]).padStart(3, '0')}${String(drawn % 100).padStart(2, '0')}` };
}

/** An address in the United States, most of it in capitals as EDGAR has it. */
export function drawAddress(random: Random, issuer: string): {
  readonly street1: string; readonly street2: string | null; readonly city: string; readonly state: string; readonly zip: string;
} {
  const street = `${random.int(1, 9900)} ${random.pick(streets)}${random.chance(0.3) ? `, Suite ${random.int(10, 990)}` : ''}`;
  const careOf = `C/O ${issuer.replace(/ \/\w+\/$/, '')}`;
  const shout = random.chance(0.8);
  const cased = (text: string): string => (shout ? text.toUpperCase() : text);
  const careful = random.chance(0.5) && careOf.length <= 40;
  return {
    street1: cased(careful ? careOf : street),
    street2: careful ? cased(street) : random.chance(0.15) ? cased(`Building ${random.int(1, 9)}`) : null,
    city: cased(random.pick(cities)),
    ...drawPlace(random),
  };
}

export const drawOfficerTitle = (random: Random): string => random.pick(officerTitles);
export const drawOtherText = (random: Random): string => random.pick(otherTexts);
/** Someone who signs for others. */
export const drawAttorney = (random: Random): string => drawPerson(random).signed;
