// The parts to one parsed filing: every leaf of the catalogue present, text that nothing claimed named.
import { catalogue } from '../../model/catalogue';
import { blank, type Extracted } from '../../model/extracted';
import type { GroupName, ParsedFiling, ParsedRow } from '../../model/filing';
import type { Finding } from '../../model/finding';
import { positionAt } from '../../text/source-text';
import { complement, mergeSpans, type Span } from '../../text/span';
import type { Artifacts, Section } from '../artifacts';
import { spansClaimed, spansOf } from '../extract';
import { amendedByBox, scanSigns } from './read-form';

type Parts = Pick<Artifacts, 'source' | 'sha256' | 'sourceFormat' | 'page' | 'grid' | 'sections' | 'head' | 'boxes' | 'notes' | 'owners' | 'table1' | 'table2'>;

/** A row with every leaf of its group that is not optional. */
function whole(group: GroupName, row: ParsedRow): ParsedRow {
  const leaves: Record<string, Extracted> = {};
  for (const leaf of catalogue[group]) if (!leaf.optional || row.leaves[leaf.name]) leaves[leaf.name] = row.leaves[leaf.name] ?? blank;
  return { ...row, leaves };
}

/** Puts the parts together. */
export function assemble(parts: Parts, parserVersion: string): ParsedFiling {
  const { head, boxes, notes, owners, table1, table2 } = parts;
  const top: ParsedRow = {
    key: 'filing',
    leaves: {
      ...boxes.filing,
      documentType: amendedByBox(head.documentType, boxes.filing.dateOfOriginalSubmission, boxes.filing.periodOfReport, notes.signatures.map(({ leaves }) => leaves.signatureDate)),
      notSubjectToSection16: head.notSubjectToSection16,
      aff10b5One: head.aff10b5One,
      remarks: notes.remarks,
    },
    marks: {},
    spans: [],
  };
  const lists = {
    reportingOwners: owners.map((row) => whole('reportingOwners', row)),
    nonDerivativeTable: table1.rows.map((row) => whole('nonDerivativeTable', row)),
    derivativeTable: table2.rows.map((row) => whole('derivativeTable', row)),
    footnotes: notes.footnotes.map((row) => whole('footnotes', row)),
    ownerSignatures: notes.signatures.map((row) => whole('ownerSignatures', row)),
  };
  const rows = [top, boxes.issuer, ...Object.values(lists).flat()];
  return {
    sha256: parts.sha256,
    sourceFormat: parts.sourceFormat,
    parserVersion,
    noise: Math.min(1, scanSigns(parts.grid.lines) / 8),
    filing: whole('filing', top),
    issuer: whole('issuer', boxes.issuer),
    lists,
    findings: [...endsEarly(parts), ...secondFiling(parts), ...table1.findings, ...table2.findings],
    unclaimed: unclaimed(parts, rows),
  };
}

/** What is said where another filing stands behind this one. */
function secondFiling({ source, page, grid }: Parts): Finding[] {
  const second = page.lines[grid.lines.length];
  if (!second) return [];
  return [{
    pointer: '', code: 'second-filing', severity: 'warning', spans: [second.span],
    message: `A second filing begins at line ${positionAt(source, second.span[0]).line}; only the first was read. Save each as a file of its own.`,
  }];
}

/** A form ends with its signature and the closing lines; a text that has neither was cut off. */
function endsEarly({ sections, notes, source }: Parts): Finding[] {
  if (notes.signatures.length > 0 || sections.at(-1)?.name === 'closing' || !sections.some(({ name }) => name === 'boxes' || name === 'table1')) return [];
  const end = source.text.trimEnd().length;
  return [{
    pointer: '', code: 'ends-early', severity: 'warning', spans: [[Math.max(0, end - 60), end]],
    message: 'The text ends before the form does: neither a signature nor the closing lines are there, and what stood behind is missing.',
  }];
}

const tables = new Set<Section['name']>(['table1', 'table2']);

/** Lines of the tables that no value came from and that are no captions: shown, never dropped. */
function unclaimed(parts: Parts, rows: readonly ParsedRow[]): Span[] {
  const own = parts.sections.filter(({ name, from, to }) => tables.has(name) && to > from);
  const { lines: all } = parts.grid;
  const free = complement(spansClaimed(rows), all[own[0]?.from ?? 0]?.span[0] ?? 0, all[(own.at(-1)?.to ?? 0) - 1]?.span[1] ?? 0);
  const spans: Span[] = [];
  for (const section of own) {
    const first = parts.grid.lines[section.from];
    const last = parts.grid.lines[section.to - 1];
    if (!first || !last) continue;
    const lines = parts.grid.lines.slice(section.from, section.to);
    // Between the words of an HTML table stands markup, which nobody claims.
    const places = lines.some(({ separator }) => separator === 'html') ? wordPlaces(lines) : [[first.span[0], last.span[1]] as const];
    for (const [start, end] of common(free, places)) if (/[A-Za-z0-9]/.test(parts.source.text.slice(start, end))) spans.push([start, end]);
  }
  return spans;
}

const wordPlaces = (lines: Artifacts['grid']['lines']): Span[] => mergeSpans(lines.flatMap(({ cells }) => cells.flatMap((cell) => spansOf(cell.words))));

/** What two lists of spans, each in rising order, have in common. */
function common(a: readonly Span[], b: readonly Span[]): Span[] {
  const shared: Span[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i] as Span, b[j] as Span];
    const [start, end] = [Math.max(one[0], other[0]), Math.min(one[1], other[1])];
    if (end > start) shared.push([start, end]);
    if (one[1] < other[1]) i++;
    else j++;
  }
  return shared;
}
