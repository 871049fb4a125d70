// Writes filings as JSON: the record under EDGAR's names and, on wish, the evidence for each of its values.
// Takes values as the judge left them; never computes or mends one.
import type { AssessedField, AssessedFiling } from '../model/assessed';
import { catalogue, leafOf, type ValueKind } from '../model/catalogue';
import type { Value } from '../model/extracted';
import type { GroupName } from '../model/filing';
import type { Finding } from '../model/finding';
import type { FootnoteIds } from '../model/record';
import { type Json, type JsonObject, jsonLine, jsonNumber, jsonText } from './json-text';
import type { ExportOptions, NamedFiling } from './named-filing';
import { reviewStateOf } from './review-state';
import { schemaName } from './schema-name';
import { lineWriter, type Writer } from './writer';

const isNumeric = (kind: ValueKind | undefined): boolean => kind === 'quantity' || kind === 'price';

function jsonValue(value: Value | undefined, kind: ValueKind | undefined): Json {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' && isNumeric(kind) ? jsonNumber(value) : value;
}

type Row = Readonly<Record<string, unknown>>;

function jsonRow(group: GroupName, row: Row): JsonObject {
  const written: Record<string, Json> = {};
  for (const leaf of catalogue[group]) {
    if (leaf.optional && row[leaf.name] === undefined) continue;
    written[leaf.name] = jsonValue(row[leaf.name] as Value | undefined, leaf.kind);
  }
  const marks = row.footnoteIds as FootnoteIds | undefined;
  if (marks && Object.keys(marks).length > 0) written.footnoteIds = marks;
  return written;
}

function jsonRecord({ record }: AssessedFiling): JsonObject {
  const { remarks, ...top } = jsonRow('filing', record) as Record<string, Json>;
  const rows = (group: Exclude<GroupName, 'filing' | 'issuer'>): Json => record[group].map((row) => jsonRow(group, row));
  return {
    ...top,
    issuer: jsonRow('issuer', record.issuer),
    reportingOwners: rows('reportingOwners'),
    nonDerivativeTable: rows('nonDerivativeTable'),
    derivativeTable: rows('derivativeTable'),
    footnotes: rows('footnotes'),
    remarks: remarks ?? null,
    ownerSignatures: rows('ownerSignatures'),
  };
}

const jsonSpans = (spans: AssessedField['spans']): Json => spans.map(([start, end]) => [start, end]);

function jsonField(field: AssessedField): JsonObject {
  const kind = field.isMarks ? undefined : leafOf(field.group, field.leaf)?.kind;
  return {
    state: field.state,
    mark: field.mark,
    confidence: field.confidence,
    lowConfidence: field.lowConfidence,
    inferred: field.inferred,
    value: jsonValue(field.value, kind),
    parsedValue: jsonValue(field.parsedValue, kind),
    raw: field.raw,
    spans: jsonSpans(field.spans),
    reasons: field.reasons.map(({ code, message }) => ({ code, message })),
  };
}

const jsonFinding = (finding: Finding): JsonObject => ({
  pointer: finding.pointer,
  code: finding.code,
  severity: finding.severity,
  message: finding.message,
  spans: jsonSpans(finding.spans),
  related: finding.related && [...finding.related],
});

/** True for a field of which there is something to say: it holds a value, should hold one, or a person decided on it. */
const isTelling = (field: AssessedField): boolean =>
  field.value !== null || field.state !== 'blank' || field.lowConfidence || field.mark === 'confirmed' || field.mark === 'corrected';

const jsonEvidence = (filing: AssessedFiling): JsonObject => ({
  sha256: filing.sha256,
  sourceFormat: filing.sourceFormat,
  parserVersion: filing.parserVersion,
  fields: Object.fromEntries(filing.fields.filter(isTelling).map((field) => [field.pointer, jsonField(field)])),
  findings: filing.findings.map(jsonFinding),
  unclaimed: jsonSpans(filing.unclaimed),
});

/** A filing's object. The record's own keys stand at the top, so that a reader finds them at the same place with and without evidence. */
const jsonFiling = ({ name, filing }: NamedFiling, { evidence }: ExportOptions): JsonObject => ({
  $schema: schemaName,
  file: name,
  reviewState: { ...reviewStateOf(filing) },
  ...jsonRecord(filing),
  evidence: evidence ? jsonEvidence(filing) : undefined,
});

/** Filings as JSON text: one that was asked for alone as an object, else an array of such objects. */
export const writeJson: Writer = async function* (filings, options) {
  let before = options.alone ? '' : '[\n  ';
  for await (const named of filings) {
    yield before + jsonText(jsonFiling(named, options), options.alone ? '' : '  ');
    before = ',\n  ';
  }
  if (!options.alone) yield before.startsWith('[') ? '[]\n' : '\n]\n';
  else if (before !== '') yield '\n';
};

/** Filings as NDJSON: an object a line. */
export const writeNdjson = lineWriter(() => '', (named, options) => `${jsonLine(jsonFiling(named, options))}\n`);
