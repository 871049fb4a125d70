// Texts that no filing is: nothing is thrown, the laws hold, and what no form can hold is unreadable rather than worked on.
import { describe, expect, it } from 'vitest';
import { generate } from '../generate/generate';
import type { ParsedFiling } from '../model/filing';
import { sourceText } from '../text/source-text';
import { parseSource } from './pipeline';
import { brokenLaws } from './testing/laws';

const parse = (text: string): ParsedFiling => parseSource(sourceText(text), '0'.repeat(64), 'text');

/** A printed filing with a piece set before the first row of its first table. */
function withinTable(piece: string): string {
  const lines = generate(7, { documentType: '4', layout: 'A', dialect: 'page-tsv', noise: 'none', garbling: {} }).text.split('\n');
  const heading = lines.findIndex((line) => line.includes('Table I -'));
  const body = lines.findIndex((line, at) => at > heading && /\d\d\/\d\d\/\d{4}/.test(line));
  return [...lines.slice(0, body), piece, ...lines.slice(body)].join('\n');
}

// More words in a line than a call takes arguments.
const words = 150_000;
const pieces: readonly (readonly [string, string])[] = [
  ['words in one line', 'Common '.repeat(words)],
  ['figures in one line', '12,345 '.repeat(words)],
  ['figures in cells', '7\t'.repeat(words)],
  ['one character', '7'.repeat(words)],
  ['a footnote', `Explanation of Responses:\n(1) ${'Held by a trust. '.repeat(words / 4)}`],
  ['an owner', `1. Name and Address of Reporting Person*\n${'DOE '.repeat(words)}`],
];

describe('a text of a hundred thousand words', () => {
  it.each(pieces)('is read without a fault, bare and in a table: %s', (_name, piece) => {
    for (const text of [piece, withinTable(piece)]) expect(brokenLaws(parse(text), text)).toEqual([]);
  });
  it('has a footnote as long as it is', () => {
    const filing = parse(`${withinTable('')}\nExplanation of Responses:\n(1) ${'word '.repeat(5000)}`);
    expect(String(filing.lists.footnotes.at(-1)?.leaves.text?.value).split(' ').length).toBeGreaterThanOrEqual(5000);
  });
  it('has no more owners and signatures than a filing has, and its own among them', () => {
    const printed = withinTable('');
    const [owner, signature] = ['HARBECK NORA T 2200 KILN STREET ALDER FALLS, WI 53988\tX\t\t\t\n', '/s/ Nora T. Harbeck\t05/09/2019\n'].map((line) => line.repeat(5000)) as [string, string];
    const { lists } = parse(printed.replace(/\n(?=#* *\**Signatures)/, `\n${owner}`).replace(/\n(?=\**Signature of Reporting)/, `\n${signature}`));
    const own = parse(printed).lists;
    expect(lists.reportingOwners.length).toBeLessThanOrEqual(100);
    expect(lists.reportingOwners[0]?.leaves.rptOwnerName?.value).toBe(own.reportingOwners[0]?.leaves.rptOwnerName?.value);
    expect(lists.ownerSignatures.length).toBeGreaterThan(50);
    expect(lists.ownerSignatures.length).toBeLessThan(1000);
  });
  it('has no owner of thousands of words', () => {
    const [owner] = parse(`FORM 4\n1. Name and Address of Reporting Person*\n${'DOE '.repeat(5000)}\n`).lists.reportingOwners;
    expect(owner?.leaves.rptOwnerName).toMatchObject({ value: null, state: 'unreadable' });
  });
});
