// One filing as a line of the command's output, as the project's contract has it. Pure; knows no files.
import type { AssessedField, AssessedFiling } from '../model/assessed';
import type { ParseError } from '../model/parse-result';

/** What a leaf without a value needs to be worth an entry: a state that says more than "the form leaves it empty". */
const isWorthSaying = (field: AssessedField): boolean => {
  if (!field.isMarks) return field.value !== null || field.state !== 'blank';
  return (Array.isArray(field.value) && field.value.length > 0) || field.lowConfidence;
};

const fieldEntry = (field: AssessedField): object => ({
  state: field.state,
  confidence: Number(field.confidence.toFixed(6)),
  lowConfidence: field.lowConfidence,
  inferred: field.inferred,
  raw: field.raw,
  spans: field.spans,
  reasons: field.reasons.map(({ code, message }) => ({ code, message })),
  suggestions: field.suggestions.map(({ value, confidence, reason }) => ({ value, confidence: Number(confidence.toFixed(6)), reason })),
});

/** The line of a filing that was read. */
export const filingLine = (file: string, filing: AssessedFiling): string =>
  JSON.stringify({
    file,
    sha256: filing.sha256,
    sourceFormat: filing.sourceFormat,
    parserVersion: filing.parserVersion,
    record: filing.record,
    fields: Object.fromEntries(filing.fields.filter(isWorthSaying).map((field) => [field.pointer, fieldEntry(field)])),
    issues: filing.findings.map(({ pointer, code, severity, message, spans }) => ({ pointer, code, severity, message, spans })),
  });

/** The line of a file that could not be read. */
export const errorLine = (file: string, sha256: string | null, { code, message }: ParseError): string =>
  JSON.stringify({ file, sha256, code, error: message });
