// A filing that comes as EDGAR's ownership XML, bare or within a full submission (`<SEC-DOCUMENT>… <XML>…</XML>`):
// finds it, reads it, and makes a parsed filing of it. Says where a document breaks off and what stood behind.
import { blank, type Extracted } from '../../model/extracted';
import type { ParsedFiling, ParsedRow } from '../../model/filing';
import type { Finding } from '../../model/finding';
import { reason } from '../../model/reasons';
import { positionAt, type SourceText } from '../../text/source-text';
import type { Artifacts } from '../artifacts';
import { entries, ownershipParts } from '../dialects/ownership-xml';
import { readXml, type XmlDocument, type XmlElement, type XmlFault } from '../dialects/xml';

const root = /<(?:[\w.-]+:)?ownershipDocument(?=[\s/>])/;

/** True for a text in which an ownership document stands. */
export const holdsOwnershipXml = (text: string): boolean => root.test(text);

/** Reads the first ownership document of the text. */
export function readDocument({ text }: SourceText): XmlDocument {
  const at = text.search(root);
  const opening = [...text.slice(0, at).matchAll(/<XML>/gi)].at(-1)?.index ?? -1;
  const from = opening >= 0 ? opening + '<XML>'.length : /^\uFEFF?\s*</.test(text) ? 0 : at;
  const closing = text.slice(at).search(/<\/XML>/i);
  const lead = /^\uFEFF?\s*/.exec(text.slice(from))?.[0].length ?? 0;
  return readXml(text, from + lead, opening >= 0 && closing >= 0 ? at + closing : text.length, entries);
}

const whys: Readonly<Record<XmlFault['kind'], (told: string) => string>> = {
  doctype: () => 'it has a document type definition, which no filing has and which is not followed',
  malformed: (told) => `it is not well-formed there (${told.replace(/[.\s]+$/, '')})`,
  'too-deep': () => 'its elements are nested deeper than those of any filing',
  'too-many': () => 'it has more elements than any filing',
};

/** One sentence on why a document could not be read to its end. */
export function faultSentence(source: SourceText, { root: found, fault }: XmlDocument): string {
  const { line } = positionAt(source, fault?.at ?? source.text.length);
  const atEnd = !fault || (fault.kind === 'malformed' && /^(?:unclosed|unexpected end)/.test(fault.told));
  const why = atEnd ? 'the file ends there' : whys[fault.kind](fault.told);
  return `The XML cannot be read ${found ? 'beyond' : 'up to'} line ${line}: ${why}.`;
}

/** What every form must have: where the document broke off before it, it is lost. */
const musts: Readonly<Record<string, readonly string[]>> = { filing: ['documentType', 'periodOfReport'], issuer: ['issuerName', 'issuerTradingSymbol'] };
const lost: Extracted = { ...blank, state: 'lost', reasons: [reason('lost', 'The XML breaks off before it.')] };

const withLost = (row: ParsedRow, leaves: readonly string[]): ParsedRow => ({
  ...row, leaves: { ...row.leaves, ...Object.fromEntries(leaves.filter((leaf) => row.leaves[leaf]?.state === 'blank').map((leaf) => [leaf, lost])) },
});

/** What is said of a document that breaks off: the sentence, and that both tables may have lost rows that stood behind. */
function breakFindings(source: SourceText, document: XmlDocument): Finding[] {
  const at = Math.min(document.fault?.at ?? source.text.length, source.text.length);
  const spans = at > 0 ? [[Math.max(0, at - 60), at] as const] : [];
  const reached = document.root?.children.map(({ name }) => name) ?? [];
  const behind = (['nonDerivativeTable', 'derivativeTable'] as const).filter((table) => {
    const order = ['nonDerivativeTable', 'derivativeTable', 'footnotes', 'remarks', 'ownerSignature'];
    return !reached.some((name) => order.indexOf(name) > order.indexOf(table));
  });
  return [
    { pointer: '', code: 'ends-early', severity: 'warning', message: `${faultSentence(source, document)} What stood behind is missing.`, spans },
    ...behind.map((table): Finding => ({ pointer: `/${table}`, code: 'missing-row', severity: 'warning', message: 'The XML breaks off before this table ends: rows may be lost.', spans })),
  ];
}

/** The filing's element: the root, or what some wrapper of its own has around it. */
function filingIn(element: XmlElement): XmlElement | null {
  if (element.name === 'ownershipDocument') return element;
  for (const one of element.children) {
    const found = filingIn(one);
    if (found) return found;
  }
  return null;
}

/** The parsed filing of a document; what was not read is lost, where the form must have it. */
export function assembleDocument({ source, sha256, sourceFormat, document }: Pick<Artifacts, 'source' | 'sha256' | 'sourceFormat' | 'document'>, parserVersion: string): ParsedFiling {
  const nothing: XmlElement = { name: '', span: [0, 0], tag: [0, 0], texts: [], children: [] };
  const parts = ownershipParts(source.text, (document.root && filingIn(document.root)) ?? nothing);
  const made: ParsedFiling = { sha256, sourceFormat, parserVersion, noise: 0, ...parts };
  const more = document.root ? source.text.slice(document.root.span[1]).search(root) : -1;
  const second: Finding[] = more < 0 ? [] : [{
    pointer: '', code: 'second-filing', severity: 'warning', spans: [[(document.root?.span[1] ?? 0) + more, source.text.length]],
    message: 'A second filing stands in the file; only the first was read.',
  }];
  if (document.whole) return { ...made, findings: [...second, ...made.findings] };
  return {
    ...made,
    filing: withLost(made.filing, musts.filing ?? []),
    issuer: withLost(made.issuer, musts.issuer ?? []),
    findings: [...breakFindings(source, document), ...made.findings],
  };
}
