// A judged filing in a few lines, for queues of thousands: its line, its doubts, its link in the owner's chain. Pure.
import type { AssessedField, AssessedFiling } from '../model/assessed';
import { fieldLabel, leafOf, type ValueKind } from '../model/catalogue';
import type { Doubt, FilingDigest, FilingLine } from '../model/digest';
import { type Address, addressOf } from '../model/filing';
import { type SourceText, slice } from '../text/source-text';
import { hull, mergeSpans } from '../text/span';
import { chainLinkOf } from './chain-link';
import { bandsOf, stripOf, summaryOf } from './summary';

const made = new WeakMap<AssessedFiling, FilingLine>();

/** The filing's line in the queue; made once. */
export function lineOf(assessed: AssessedFiling): FilingLine {
  const line = made.get(assessed) ?? lineMade(assessed);
  made.set(assessed, line);
  return line;
}

function lineMade(assessed: AssessedFiling): FilingLine {
  const { findings, rowKeys } = assessed;
  // Four values, for which a long filing need not have its whole record made.
  const text = (address: Address): string | null => {
    const value = assessed.byAddress.get(address)?.value;
    return typeof value === 'string' ? value : null;
  };
  return {
    form: text('/documentType'), issuer: text('/issuer/issuerName'), ticker: text('/issuer/issuerTradingSymbol'),
    owners: (rowKeys.reportingOwners ?? []).flatMap((key) => text(addressOf('reportingOwners', key, 'rptOwnerName')) ?? []).join('; '),
    period: text('/periodOfReport'),
    ...summaryOf(assessed),
    findings: [...new Set(findings.map(({ code }) => code))].sort().join(' '),
    strip: stripOf(assessed), bands: bandsOf(assessed),
  };
}

/** Words can be garbled alike in many filings; a number or a tick that is doubtful in two filings is two doubts. */
const shared: ReadonlySet<ValueKind> = new Set(['companyName', 'personName', 'title', 'ticker', 'street', 'city', 'state', 'zip', 'text', 'formType']);
const longest = 160;
const margin = 36;

/** The text around some spans, its line breaks as blanks, and where the spans are in it. */
export function snippetOf(source: SourceText, spans: Doubt['lit']): Pick<Doubt, 'snippet' | 'lit'> {
  const whole = hull(spans);
  if (!whole || whole[1] - whole[0] > longest) return { snippet: '', lit: [] };
  const start = Math.max(0, whole[0] - margin);
  const end = Math.min(source.text.length, whole[1] + margin);
  return { snippet: slice(source, [start, end]).replace(/\s/g, ' '), lit: mergeSpans(spans).map(([a, b]) => [a - start, b - start]) };
}

function doubtOf(field: AssessedField, source: SourceText): Doubt | null {
  const kind = leafOf(field.group, field.leaf)?.kind;
  if (field.isMarks || kind === undefined || !shared.has(kind) || field.group === 'footnotes') return null;
  const text = typeof field.value === 'string' ? field.value : field.raw;
  if (text.trim() === '' || text.length > longest) return null;
  return {
    address: field.address, kind, label: fieldLabel(field.group, field.index, field.leaf), value: field.value, raw: field.raw, mark: field.mark,
    why: field.reasons[0]?.message ?? '', ...snippetOf(source, field.spans), offers: field.suggestions.slice(0, 3).map(({ value }) => value),
  };
}

/** The doubts of a filing that other filings may share. */
export const doubtsOf = (assessed: AssessedFiling, source: SourceText): Doubt[] =>
  assessed.queue.flatMap((address) => {
    const field = assessed.byAddress.get(address);
    return (field ? doubtOf(field, source) : null) ?? [];
  });

/** The whole digest of a filing. */
export const digestOf = (assessed: AssessedFiling, source: SourceText): FilingDigest => ({
  line: lineOf(assessed), doubts: doubtsOf(assessed, source), link: chainLinkOf(assessed),
});
