// EDGAR's XML as written, held against readers that nobody here wrote: xmllint, and the element list beside the checkout.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { edgarXml } from './edgar-xml';
import { edgarGaps } from './gaps';
import { assessedOf, emptyRecord, tableOneRow, tableTwoRow } from '../testing/assessed';
import { oddRecord, oddTexts } from '../testing/odd';
import { generate } from '../../generate/generate';
import { judge } from '../../judge/judge';
import type { OwnershipRecord } from '../../model/record';
import { parseBytes } from '../../parse/parse';
import { documentXml } from '../../parse/testing/ownership-xml';
import { isCarried } from './xml-text';
import { inFolder, said } from '../testing/programs';

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const filesOf = (folder: string, ending: string): string[] =>
  existsSync(`${shared}${folder}`) ? readdirSync(`${shared}${folder}`).filter((name) => name.endsWith(ending)).sort().map((name) => `${shared}${folder}/${name}`) : [];
function recordOf(bytes: Uint8Array): OwnershipRecord {
  const result = parseBytes(bytes);
  if (!result.ok) throw new Error(result.error.message);
  return judge(result.filing).record;
}

const documents = [new TextEncoder().encode(documentXml), ...filesOf('corpus/xml', '.xml').map((file) => readFileSync(file))].map(recordOf);
const truths = filesOf('corpus/dev', '.truth.json').map((file): OwnershipRecord => JSON.parse(readFileSync(file, 'utf8')).record);
const drawn = Array.from({ length: 12 }, (_, seed) => generate(seed, { noise: 'none', garbling: {} }).truth);
const noted = (text: string): OwnershipRecord => ({ ...emptyRecord, footnotes: [{ id: 'F1', text }], remarks: text });
const edges = [emptyRecord, { ...emptyRecord, nonDerivativeTable: [tableOneRow], derivativeTable: [tableTwoRow] }, oddRecord, ...oddTexts.map(noted)];

describe('xmllint', () => {
  it('finds every document well-formed, and reads the same text', async () => {
    await inFolder((folder) => {
      const files = [...edges, ...documents, ...drawn, ...truths].map((record, at) => {
        writeFileSync(`${folder}/${at}.xml`, edgarXml(assessedOf(record)));
        return `${folder}/${at}.xml`;
      });
      expect(said('xmllint', ['--noout', ...files])).toBe('');
      for (const [at, text] of oddTexts.entries()) {
        if (isCarried(text)) expect(said('xmllint', ['--xpath', 'string(/ownershipDocument/remarks)', `${folder}/${at + 3}.xml`])).toBe(`${text}\n`);
      }
    });
  }, 60_000);
});

interface Rule {
  readonly name: string;
  readonly order: number;
  readonly longest: number | null;
  /** True where each form must have it. */
  readonly must: boolean;
  readonly of: Rule[];
}

/** The list of elements as a tree: `level, order, type, element, longest length or count and flags`. */
function rulesOf(tsv: string): Rule {
  const top: Rule = { name: '', order: 0, longest: null, must: false, of: [] };
  const open: Rule[] = [top];
  for (const line of tsv.split('\n').slice(1).filter(Boolean)) {
    const [level = '', , type, name = '', rest = ''] = line.split('\t');
    const parent = open[Number(level) - 1] as Rule;
    const longest = type === 'string' ? /^\d+/.exec(rest)?.[0] : undefined;
    const rule: Rule = { name: name.trim(), order: parent.of.length, longest: longest ? Number(longest) : null, must: /(?:^|\s)m m m m m m$/.test(rest), of: [] };
    parent.of.push(rule);
    open[Number(level)] = rule;
  }
  return top;
}

interface Seen {
  readonly name: string;
  readonly of: Seen[];
  text: string;
}

/** A look at a document's tags alone, with none of the program's own readers. */
function seen(xml: string): Seen {
  const top: Seen = { name: '', of: [], text: '' };
  const open = [top];
  for (const [, comment, close, name, self, text] of xml.matchAll(/(<!--[\s\S]*?-->|<\?.*?\?>)|<(\/?)(\w+)[^>]*?(\/?)>|([^<]+)/g)) {
    const here = open.at(-1) as Seen;
    if (comment) continue;
    if (text) here.text += text;
    else if (close) open.pop();
    else {
      const made: Seen = { name: name as string, of: [], text: '' };
      here.of.push(made);
      if (!self) open.push(made);
    }
  }
  return top;
}

/** Not in the list, which is older: the box of 2023 stands between the owners and the tables. */
const newer: Readonly<Record<string, string>> = { aff10b5One: 'reportingOwner' };
const length = (text: string): number => text.trim().replace(/&(?:#\d+|\w+);/g, 'x').length;

/** What in a document is against the list: unknown, out of order, too long, missing. */
function broken(rule: Rule, here: Seen, whole: boolean, path = ''): string[] {
  let last = -1;
  const found = here.of.flatMap((one) => {
    const known = rule.of.find(({ name }) => name === (newer[one.name] ?? one.name));
    const at = `${path}/${one.name}`;
    if (!known) return [`${at} is not in the list`];
    // Rows of both kinds stand among each other, as in EDGAR's own documents.
    const isRow = /Transaction$|Holding$/.test(one.name) && /Table$/.test(path);
    const late = !isRow && known.order < last ? [`${at} is out of order`] : [];
    last = Math.max(last, isRow ? 0 : known.order);
    if (newer[one.name]) return late;
    const long = known.longest !== null && one.of.length === 0 && length(one.text) > known.longest ? [`${at} is longer than ${known.longest}`] : [];
    return [...late, ...long, ...broken(known, one, whole, at)];
  });
  const missing = whole ? rule.of.filter(({ name, must }) => must && !here.of.some((one) => one.name === name)).map(({ name }) => `${path}/${name} is missing`) : [];
  return [...found, ...missing];
}

describe('the element list beside the checkout', () => {
  const list = `${shared}reference/ownership-xml-elements.tsv`;
  const rules = existsSync(list) ? rulesOf(readFileSync(list, 'utf8')) : null;
  it('is kept by every document that is said to have no gaps', () => {
    if (!rules) return;
    const whole = documents.filter((record) => edgarGaps(record).length === 0);
    expect(whole.length).toBeGreaterThanOrEqual(documents.length - 1);
    for (const record of whole) expect(broken(rules, seen(edgarXml(assessedOf(record))), true)).toEqual([]);
  });
  it('is kept in order and names by all, and what is too long is said', () => {
    if (!rules) return;
    for (const record of [...documents, ...drawn, ...truths]) {
      const filing = assessedOf(record);
      const tooLong = edgarGaps(record).filter(({ code }) => code === 'too-long').length;
      const against = broken(rules, seen(edgarXml(filing)), false);
      expect(against.filter((one) => !one.includes('longer'))).toEqual([]);
      expect(against.length).toBe(tooLong);
    }
  }, 30_000);
  it('finds faults where there are some', () => {
    if (!rules) return;
    const written = edgarXml(assessedOf(documents[0] as OwnershipRecord));
    const turned = written.replace(/(<documentType>.*\n)(\s*<periodOfReport>.*\n)/, '$2$1').replace('TLMW', 'TOOLONGATICKER').replace(/<issuerCik>.*\n/, '').replace('officerTitle>', 'title>').replace('officerTitle>', 'title>');
    expect(broken(rules, seen(turned), true)).toEqual([
      '/ownershipDocument/documentType is out of order', '/ownershipDocument/issuer/issuerTradingSymbol is longer than 10', '/ownershipDocument/issuer/issuerCik is missing',
      '/ownershipDocument/reportingOwner/reportingOwnerRelationship/title is not in the list',
    ]);
  });
});
