// EDGAR's ownership XML to the parts of a parsed filing: `<transactionShares><value>1200</value></transactionShares>`.
// Reads whatever stands there, in any order; nothing is weighed, mended or added.
import { catalogue, leafOf, type ValueKind } from '../../model/catalogue';
import { blank, type Extracted, type Value } from '../../model/extracted';
import type { GroupName, ListName, ParsedFiling, ParsedRow } from '../../model/filing';
import type { Finding } from '../../model/finding';
import { type Pointer, pointer } from '../../model/pointer';
import { reason } from '../../model/reasons';
import { mergeSpans, type Span } from '../../text/span';
import { attributeOf, textOf, type XmlElement, type XmlLimit, type XmlReadText } from './xml';

/** What was read of a document: the filing's parts, what is odd about them, and text that is no leaf of the record. */
export type OwnershipParts = Pick<ParsedFiling, 'filing' | 'issuer' | 'lists' | 'findings' | 'unclaimed'>;

/** `2023-06-15`, `2023-06-15-05:00`, `2023-06-15-0500`, `2023-06-15Z`: the zone says nothing about the day. */
const date = /^(\d{4})-(\d{2})-(\d{2})(?:Z|[+-]\d{2}:?\d{2})?$/;
const ticks: Readonly<Record<string, boolean>> = { '1': true, true: true, '0': false, false: false };

function dateOf(text: string): string | null {
  const [, year, month, day] = date.exec(text) ?? [];
  if (!year || !month || !day) return null;
  const iso = `${year}-${month}-${day}`;
  const made = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(made.getTime()) && made.toISOString().startsWith(iso) ? iso : null;
}

/** `1200`, `0.00`, `.5`, `5.`; no sign, no exponent: EDGAR's amounts. */
function decimalOf(text: string): string | null {
  const [all, whole = '', fraction = ''] = /^(\d*)\.?(\d*)$/.exec(text) ?? [];
  if (all === undefined || whole + fraction === '') return null;
  return `${whole || '0'}${fraction === '' ? '' : `.${fraction}`}`;
}

/** The value that a text is for a leaf of that kind; null where it is none. */
function leafValue(kind: ValueKind, text: string): Value {
  const plain = text.trim();
  if (kind === 'date') return dateOf(plain);
  if (kind === 'boolean') return ticks[plain.toLowerCase()] ?? null;
  if (kind === 'quantity' || kind === 'price') return decimalOf(plain);
  if (kind === 'formType') return /^[345](\/A)?$/.test(plain) ? plain : null;
  return text;
}

const extracted = (value: Value, { raw, spans }: XmlReadText): Extracted => ({
  value, state: 'read', inferred: false, raw, spans: mergeSpans(spans), reasons: [reason('xml-element', 'The element of that name says so.')], candidates: [],
});

function readLeaf(kind: ValueKind, text: XmlReadText | null): Extracted {
  if (!text) return blank;
  const value = leafValue(kind, text.value);
  const read = extracted(value, text);
  if (value === null) return { ...read, state: 'unreadable', reasons: [reason('xml-no-value', 'What stands in the element is no value of its kind.')] };
  return text.oddEntity ? { ...read, reasons: [reason('xml-entity', 'An & stands in it that begins nothing XML knows.'), ...read.reasons] } : read;
}

const child = (of: XmlElement | undefined, name: string): XmlElement | undefined => of?.children.find((one) => one.name === name);
const childrenOf = (of: XmlElement | undefined, name: string): XmlElement[] => (of?.children ?? []).filter((one) => one.name === name);

const relationshipTicks = ['isDirector', 'isOfficer', 'isTenPercentOwner', 'isOther'];
const relationshipOf = (owner: XmlElement | undefined): XmlElement | undefined => child(owner, 'reportingOwnerRelationship');
const isThere = (leaf: Extracted | undefined): boolean => leaf !== undefined && leaf.state !== 'blank';

/** A tick that EDGAR has left out, or whose element is empty, is not ticked: so the schema has it, and so EDGAR prints it. */
const leftOut = (around: Span): Extracted => ({
  value: false, state: 'read', inferred: false, raw: '', spans: [around], reasons: [reason('xml-left-out', 'The element is left out, which is EDGAR’s way to say no.')], candidates: [],
});

/** The footnote marks of a row as they come, by leaf. */
type Marks = Map<string, XmlReadText[]>;

/** The footnote marks on a leaf: all ids, and the place of each. */
const marksOf = (ids: readonly XmlReadText[]): Extracted =>
  extracted(ids.map(({ value }) => value), { value: '', raw: ids.map(({ raw }) => raw).join(' … '), spans: ids.flatMap(({ spans }) => spans), oddEntity: false });

/** Reads the elements below one into a row; the names of the leaves are those of the elements. */
class Reader {
  readonly findings: Finding[] = [];
  readonly unclaimed: Span[] = [];
  private readonly twice = new Set<Pointer>();
  constructor(private readonly source: string) {}

  /**
   * The row that stands in an element, its name read as `kind` where the group has one.
   * @param skip names of elements that are rows of their own
   */
  row(group: GroupName, key: string, element: XmlElement | undefined, skip: ReadonlySet<string> = new Set()): ParsedRow {
    const leaves: Record<string, Extracted> = {};
    const marks: Marks = new Map();
    const at = (leaf: string): Pointer => (group === 'filing' ? pointer(leaf) : group === 'issuer' ? pointer(group, leaf) : pointer(group, Number(key), leaf));
    const visit = (here: XmlElement): void => {
      let marked: string | undefined;
      for (const one of here.children) {
        if (skip.has(one.name)) continue;
        if (one.name === 'footnoteId') {
          marked ??= this.markedLeaf(group, here, leaves);
          this.mark(group, marks, marked, one);
        } else if (leafOf(group, one.name)) this.leaf(group, one, leaves, marks, at(one.name));
        else {
          visit(one);
          this.unclaim(one);
        }
      }
    };
    if (element) visit(element);
    const tag = relationshipOf(element)?.tag;
    if (group === 'reportingOwners' && tag) for (const tick of relationshipTicks) if (!isThere(leaves[tick])) leaves[tick] = leftOut(tag);
    for (const { name, optional } of catalogue[group]) if (!optional || leaves[name]) leaves[name] ??= blank;
    return { key, leaves, marks: Object.fromEntries([...marks].map(([leaf, ids]) => [leaf, marksOf(ids)])), spans: element ? [element.span] : [] };
  }

  /** `<transactionCoding>` carries the marks on the code, or, in a holding, which has none, on the form type. */
  private markedLeaf(group: GroupName, holder: XmlElement, leaves: Readonly<Record<string, Extracted>>): string {
    if (leafOf(group, holder.name)) return holder.name;
    return leaves.transactionCode || child(holder, 'transactionCode') ? 'transactionCode' : 'transactionFormType';
  }

  private leaf(group: GroupName, element: XmlElement, leaves: Record<string, Extracted>, marks: Marks, at: Pointer): void {
    const kind = leafOf(group, element.name)?.kind ?? 'text';
    for (const mark of childrenOf(element, 'footnoteId')) this.mark(group, marks, element.name, mark);
    const text = textOf(this.source, child(element, 'value') ?? element);
    if (leaves[element.name] && leaves[element.name]?.state !== 'blank') {
      if (!text) return;
      this.unclaimed.push(...text.spans);
      if (this.twice.has(at)) return;
      this.twice.add(at);
      this.findings.push({ pointer: at, code: 'xml-twice', severity: 'warning', message: `The element ${element.name} stands there more than once; the first was taken.`, spans: text.spans });
      return;
    }
    const read = readLeaf(kind, text);
    leaves[element.name] = read;
    if (read.reasons[0]?.code === 'xml-entity') {
      this.findings.push({ pointer: at, code: 'xml-entity', severity: 'warning', message: 'An & stands in the text that begins nothing XML knows; it was taken as it is.', spans: read.spans });
    }
  }

  private mark(group: GroupName, marks: Marks, leaf: string, element: XmlElement): void {
    const id = attributeOf(this.source, element, 'id');
    // Only values of the two tables carry marks; one that stands elsewhere is shown as text that nothing claims.
    if (id && !(group.endsWith('Table') && leafOf(group, leaf))) this.unclaimed.push(...id.spans);
    else if (id) marks.set(leaf, marks.get(leaf) ?? []).get(leaf)?.push(id);
  }

  /** Text that is no leaf of the record (`<rptOwnerStateDescription>`) is shown as such. */
  unclaim(element: XmlElement): void {
    if (passedOver.has(element.name)) return;
    const text = textOf(this.source, element);
    if (text) this.unclaimed.push(...text.spans);
  }

  /** A footnote: its id is an attribute. */
  note(key: string, element: XmlElement): ParsedRow {
    const id = attributeOf(this.source, element, 'id');
    return { key, leaves: { id: id ? extracted(id.value, id) : blank, text: readLeaf('text', textOf(this.source, element)) }, marks: {}, spans: [element.span] };
  }

  /** A row of a table; `nonDerivativeHolding` says in its name that it is a holding. */
  tableRow(list: ListName, key: string, element: XmlElement): ParsedRow {
    const row = this.row(list, key, element);
    const word = /Holding$/.test(element.name) ? 'Holding' : 'Transaction';
    const start = element.tag[0] + this.source.slice(...element.tag).indexOf(word);
    const kind: XmlReadText = { value: word.toLowerCase(), raw: word, spans: [[start, start + word.length]], oddEntity: false };
    return { ...row, leaves: { ...row.leaves, kind: extracted(kind.value, kind) } };
  }
}

/** Rows, owners, footnotes and signatures: EDGAR takes 30 rows, 10 owners and 99 footnotes, and each costs the judge its fields. */
export const entries: XmlLimit = {
  most: 5_000,
  names: new Set(['nonDerivativeTransaction', 'nonDerivativeHolding', 'derivativeTransaction', 'derivativeHolding', 'reportingOwner', 'footnote', 'ownerSignature']),
};

/** Says which version of the schema the file follows: nothing of the filing's. */
const passedOver: ReadonlySet<string> = new Set(['schemaVersion', 'value']);
/** Elements below the root that are no leaf of the filing's own. */
const own: ReadonlySet<string> = new Set(['issuer', 'reportingOwner', 'nonDerivativeTable', 'derivativeTable', 'footnotes', 'ownerSignature']);

/** The parts of a filing that stand below `<ownershipDocument>`. */
export function ownershipParts(source: string, root: XmlElement): OwnershipParts {
  const reader = new Reader(source);
  const rows = (list: ListName, elements: readonly XmlElement[]): ParsedRow[] => elements.map((one, at) => reader.row(list, String(at), one));
  const table = (list: 'nonDerivativeTable' | 'derivativeTable'): ParsedRow[] =>
    childrenOf(root, list).flatMap((one) => one.children).filter(({ name }) => /^(?:nonD|d)erivative(?:Transaction|Holding)$/.test(name)).map((one, at) => reader.tableRow(list, String(at), one));
  const filing = reader.row('filing', 'filing', root, own);
  // Form 3 has no such box; the others leave it out where it is not ticked.
  const hasExitBox = /^[45]/.test(String(filing.leaves.documentType?.value ?? ''));
  return {
    filing: hasExitBox && !isThere(filing.leaves.notSubjectToSection16) ? { ...filing, leaves: { ...filing.leaves, notSubjectToSection16: leftOut(root.tag) } } : filing,
    issuer: reader.row('issuer', 'issuer', child(root, 'issuer')),
    lists: {
      reportingOwners: rows('reportingOwners', childrenOf(root, 'reportingOwner')),
      nonDerivativeTable: table('nonDerivativeTable'),
      derivativeTable: table('derivativeTable'),
      footnotes: childrenOf(root, 'footnotes').flatMap((one) => childrenOf(one, 'footnote')).map((one, at) => reader.note(String(at), one)),
      ownerSignatures: rows('ownerSignatures', childrenOf(root, 'ownerSignature')),
    },
    findings: reader.findings,
    unclaimed: mergeSpans(reader.unclaimed),
  };
}
