// Writes filings as EDGAR's ownership XML. What the record does not know is left out and said in a comment at the top;
// nothing is made up. Several filings make a zip of documents.
import type { AssessedFiling } from '../../model/assessed';
import type { Value } from '../../model/extracted';
import type { FootnoteIds, OwnershipRecord } from '../../model/record';
import { gapLines } from '../gap';
import { reviewStateOf } from '../review-state';
import { type Row, sideOf } from '../row-kind';
import type { Writer } from '../writer';
import { edgarGaps } from './gaps';
import { issuerStructure, ownerStructure, rowStructures, signatureStructure, type Structure, type TableName, topStructure } from './structure';
import { comment, escaped } from './xml-text';

const step = '    ';
const textOf = (value: Value): string => (typeof value === 'boolean' ? (value ? '1' : '0') : escaped(String(value)));
const element = (indent: string, name: string, inside: string): string => (inside === '' ? '' : `${indent}<${name}>\n${inside}${indent}</${name}>\n`);
/** An item of a list, which stands there even where nothing is in it. */
const whole = (indent: string, name: string, inside: string): string => element(indent, name, inside) || `${indent}<${name}/>\n`;
const line = (indent: string, name: string, text: string): string => `${indent}<${name}>${text}</${name}>\n`;
const marks = (indent: string, ids: readonly string[]): string => ids.map((id) => `${indent}<footnoteId id="${escaped(id).replace(/"/g, '&quot;')}"/>\n`).join('');

/** The elements of a row; those for which it has neither a value nor a mark are left out, and holders of nothing with them. */
function written(structures: readonly Structure[], row: Row, indent: string): string {
  const ids = (leaf: string): readonly string[] => ((row.footnoteIds ?? {}) as FootnoteIds)[leaf] ?? [];
  return structures.map((one) => {
    if ('holder' in one) {
      const own = (one.marksOf ?? []).flatMap(ids);
      return element(indent, one.holder, written(one.of, row, indent + step) + marks(indent + step, own));
    }
    const value = (row[one.leaf] ?? null) as Value;
    if (!one.wrapped) return value === null ? '' : line(indent, one.leaf, textOf(value));
    return element(indent, one.leaf, (value === null ? '' : line(indent + step, 'value', textOf(value))) + marks(indent + step, ids(one.leaf)));
  }).join('');
}

function table(name: TableName, record: OwnershipRecord): string {
  const prefix = name === 'nonDerivativeTable' ? 'nonDerivative' : 'derivative';
  const rows = record[name].map((row) => {
    const kind = sideOf(row);
    return whole(step + step, `${prefix}${kind === 'transaction' ? 'Transaction' : 'Holding'}`, written(rowStructures[name][kind], row, step + step + step));
  });
  return element(step, name, rows.join(''));
}

/** What the file says of itself: what wants eyes, and what keeps EDGAR from taking it. */
function notice({ record, ...filing }: AssessedFiling): string {
  const review = reviewStateOf({ record, ...filing });
  const gaps = gapLines(edgarGaps(record));
  const lines = [
    ...(review.state === 'looked-at' ? [] : [`Wants eyes: ${review.fieldsToReview} marked values that nobody has decided on, ${review.lostRows} lost rows.`]),
    ...(gaps.length === 0 ? [] : ['Not complete as a submission to EDGAR; nothing was made up for what is missing:', ...gaps]),
  ];
  return lines.length === 0 ? '' : comment(lines);
}

/** One filing as a document. */
export function edgarXml(filing: AssessedFiling): string {
  const { record } = filing;
  // A Form 3 has no element for the end of Section 16.
  const top = record.documentType?.startsWith('3') ? { ...record, notSubjectToSection16: null } : record;
  const footnotes = record.footnotes.map(({ id, text }) =>
    `${step}${step}<footnote${id === null ? '' : ` id="${escaped(id).replace(/"/g, '&quot;')}"`}>${text === null ? '' : escaped(text)}</footnote>\n`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    notice(filing),
    '<ownershipDocument>\n',
    written(topStructure, top, step),
    element(step, 'issuer', written(issuerStructure, record.issuer, step + step)),
    ...record.reportingOwners.map((owner) => whole(step, 'reportingOwner', written(ownerStructure, owner, step + step))),
    record.aff10b5One === null ? '' : line(step, 'aff10b5One', textOf(record.aff10b5One)),
    table('nonDerivativeTable', record),
    table('derivativeTable', record),
    element(step, 'footnotes', footnotes.join('')),
    record.remarks === null ? '' : line(step, 'remarks', textOf(record.remarks)),
    ...record.ownerSignatures.map((signature) => whole(step, 'ownerSignature', written(signatureStructure, signature, step + step))),
    '</ownershipDocument>\n',
  ].join('');
}

/** One filing is a document, several are a zip of documents, each called after its file. */
export const writeEdgarXml: Writer = async function* (filings, { alone }) {
  if (alone) {
    for await (const { filing } of filings) yield edgarXml(filing);
    return;
  }
  const { zipFile } = await import('../zip');
  const zip = zipFile();
  const taken = new Set<string>();
  for await (const { name, filing } of filings) {
    const stem = (name.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]+$/, '') || 'filing';
    let own = stem;
    for (let n = 2; taken.has(own); n++) own = `${stem}-${n}`;
    taken.add(own);
    const entry = zip.entry(`${own}.xml`);
    entry.add(edgarXml(filing));
    entry.end();
    yield* zip.take();
  }
  zip.end();
  yield* zip.take();
};
