// For tests: what must hold of every parsed filing, whatever its text. Used by tests alone.
import { catalogue } from '../../model/catalogue';
import type { Extracted } from '../../model/extracted';
import { type GroupName, listNames, type ParsedFiling, type ParsedRow } from '../../model/filing';
import type { Span } from '../../text/span';

/** Every value of a parsed filing with the name of its place. */
export const valuesOf = (filing: ParsedFiling): (readonly [name: string, value: Extracted])[] =>
  rowsOf(filing).flatMap(([name, , row]) => [
    ...Object.entries(row.leaves).map(([leaf, value]) => [`${name}/${leaf}`, value] as const),
    ...Object.entries(row.marks).map(([leaf, value]) => [`${name}/footnoteIds/${leaf}`, value] as const),
  ]);

const rowsOf = (filing: ParsedFiling): (readonly [name: string, group: GroupName, row: ParsedRow])[] => [
  ['', 'filing', filing.filing],
  ['/issuer', 'issuer', filing.issuer],
  ...listNames.flatMap((list) => filing.lists[list].map((row) => [`/${list}/${row.key}`, list, row] as const)),
];

/** How often each letter and figure stands in a text, forms like `⁽¹⁾` made plain. */
function letters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const c of text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')) counts.set(c, (counts.get(c) ?? 0) + 1);
  return counts;
}

/** The laws that a parsed filing breaks, a line each; none is as it should be. */
export function brokenLaws(filing: ParsedFiling, text: string): string[] {
  const broken: string[] = [];
  const inside = (where: string, spans: readonly Span[]): void => {
    for (const [start, end] of spans) if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length)) broken.push(`${where}: span [${start}, ${end}) is not inside the text`);
  };
  for (const [name, group, row] of rowsOf(filing)) {
    inside(name, row.spans);
    for (const leaf of catalogue[group]) if (!leaf.optional && !row.leaves[leaf.name]) broken.push(`${name} has no leaf ${leaf.name}`);
    for (const leaf of [...Object.keys(row.leaves), ...Object.keys(row.marks)]) if (!catalogue[group].some((one) => one.name === leaf)) broken.push(`${name}/${leaf} is not in the catalogue`);
  }
  for (const list of listNames) {
    const keys = filing.lists[list].map((row) => row.key);
    if (new Set(keys).size !== keys.length) broken.push(`/${list}: a row key stands twice`);
  }
  for (const [name, value] of valuesOf(filing)) {
    inside(name, value.spans);
    for (const candidate of value.candidates) inside(`${name} candidate`, candidate.spans);
    for (const why of value.reasons) inside(`${name} ${why.code}`, why.spans ?? []);
    if (value.state !== 'read' && value.value !== null) broken.push(`${name}: ${value.state} and yet ${JSON.stringify(value.value)}`);
    if (value.value === '' || (Array.isArray(value.value) && value.value.length === 0)) broken.push(`${name}: an empty value in place of null`);
    if (value.state === 'read' && !value.inferred && typeof value.value !== 'boolean' && value.value !== null && value.spans.length === 0) broken.push(`${name}: read without a place`);
    // A row's kind has no characters of its own, and a mark in several pieces is held by one of them at least.
    if (name.endsWith('/kind')) continue;
    if (name.includes('/footnoteIds/')) {
      if (value.raw !== '' && value.spans.length === 0) broken.push(`${name}: a mark without a place`);
      continue;
    }
    const there = letters(value.spans.map(([start, end]) => text.slice(start, end)).join(' '));
    for (const [c, count] of letters(value.raw)) if ((there.get(c) ?? 0) < count) broken.push(`${name}: ${JSON.stringify(value.raw)} does not stand in its spans (${c})`);
  }
  for (const finding of filing.findings) {
    inside(finding.code, finding.spans);
    if (!/^[A-Z0-9].*[.]$/s.test(finding.message)) broken.push(`${finding.code}: ${finding.message} is no sentence`);
  }
  inside('unclaimed', filing.unclaimed);
  return broken;
}
