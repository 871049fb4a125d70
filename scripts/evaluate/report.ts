// What `npm run evaluate` prints: the figures by every trait of a filing, the worst files, the most frequent errors.
// Lines of text from compared fields; reads nothing.
import { columns, differFrom, from, quoted } from './columns';
import { type Compared, isError, isSilent } from './compare';
import { type Figures, figuresOf } from './figures';
import type { Trial } from './trials';

/** A filing and its compared fields. */
export interface Outcome {
  readonly trial: Trial;
  readonly fields: readonly Compared[];
}

export interface ReportOptions {
  /** Everything, not only the head of each list. */
  readonly all: boolean;
  /** Shows single errors of the part kept aside, too. */
  readonly showAside: boolean;
}

const head = ['', 'files', 'fields', 'f1', 'silent‰', 'false al.', 'exact', 'grounded', 'calib.', 'wrong', 'missed', 'spur.', 'silent'];
const per = (value: number, digits = 4): string => value.toFixed(digits);
const row = (name: string, f: Figures): string[] => [
  name, String(f.files), String(f.fields), per(f.f1), per(f.silentPerThousand, 2), per(f.falseAlarmRate), per(f.exactRecords, 3), f.grounded === null ? '–' : per(f.grounded),
  f.calibrationError === null ? '–' : per(f.calibrationError), String(f.wrong), String(f.missed), String(f.spurious), String(f.silentErrors),
];

const groups = <T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(key(item), [...(found.get(key(item)) ?? []), item]);
  return found;
};

const figuresFor = (outcomes: readonly Outcome[]): Figures => figuresOf(outcomes.map((outcome) => outcome.fields));
const section = (title: string, lines: readonly string[]): string[] => ['', title, ...lines];

/** What a list was shortened by, or nothing. */
const rest = (whole: number, shown: number, what: string): string[] => (whole > shown ? [`  … and ${whole - shown} more ${what}`] : []);

function slices(outcomes: readonly Outcome[]): string[] {
  const parts = [...groups(outcomes, ({ trial }) => (trial.aside ? 'kept aside' : 'worked on'))].sort().reverse();
  const rows: string[][] = [[...head], row('all', figuresFor(outcomes))];
  if (parts.length > 1) for (const [name, part] of parts) rows.push(row(name, figuresFor(part)));
  for (const trait of ['dialect', 'noise', 'form', 'layout'] as const) {
    rows.push([trait]);
    for (const [name, part] of [...groups(outcomes, ({ trial }) => trial.traits[trait])].sort()) rows.push(row(`  ${name}`, figuresFor(part)));
  }
  return columns(rows, '');
}

/** One leaf over all filings; a filing without such a field counts for nothing. */
function byField(outcomes: readonly Outcome[], { all }: ReportOptions): string[] {
  const leaves = new Set(outcomes.flatMap(({ fields }) => fields.map((one) => one.leaf)));
  const rows = [...leaves].map((leaf) => [leaf, figuresOf(outcomes.map(({ fields }) => fields.filter((one) => one.leaf === leaf)).filter((fields) => fields.length > 0))] as const);
  const errors = (f: Figures): number => f.wrong + f.missed + f.spurious + f.silentErrors;
  rows.sort((a, b) => errors(b[1]) - errors(a[1]));
  const shown = all ? rows : rows.slice(0, 16);
  return section('By field, most errors first', [...columns([[...head], ...shown.map(([leaf, f]) => row(leaf, f))]), ...rest(rows.length, shown.length, 'fields (--all)')]);
}

function worstFiles(outcomes: readonly Outcome[], { all }: ReportOptions): string[] {
  const rows = outcomes.map(({ trial, fields }) => ({ trial, errors: fields.filter(isError).length, silent: fields.filter(isSilent).length, fields: fields.length })).filter(({ errors }) => errors > 0);
  rows.sort((a, b) => b.errors + b.silent - a.errors - a.silent);
  const shown = all ? rows : rows.slice(0, 8);
  const lines = columns([['', 'errors', 'silent', 'of fields'], ...shown.map((one) => [one.trial.name, String(one.errors), String(one.silent), String(one.fields)])]);
  return section('Worst files', [...lines, ...rest(rows.length, shown.length, 'files with errors')]);
}

/** The codes that stand most often among the reasons of some fields. */
function codesOf(of: readonly Compared[]): string {
  const counts = new Map<string, number>();
  for (const one of of) for (const code of new Set((one.entry.reasons ?? []).map((why) => why.code))) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 4).map(([code, count]) => `${code} ${count}`).join(', ');
}

/** `"2,995" read "2995" → "12995"`; of long texts only where they differ. */
function example({ entry, got, truth, file, gone }: Compared): string {
  const raw = entry.raw ?? null;
  const at = differFrom(got ?? raw, truth);
  const read = got === null || got === raw ? '' : ` read ${quoted(from(got, at), 32)}`;
  return `${quoted(from(raw, at))}${read} → ${quoted(from(truth, at))}  ${file}${gone ? ' (gone)' : ''}`;
}

function frequent(errors: readonly Compared[], { all }: ReportOptions): string[] {
  const kinds = [...groups(errors, (one) => `${one.leaf} ${one.verdict}`)].map(([kind, of]) => ({ kind, of, silent: of.filter(isSilent) }));
  // A silent error counts twice: it is the worse one.
  kinds.sort((a, b) => b.of.length + b.silent.length - a.of.length - a.silent.length);
  const shown = all ? kinds : kinds.slice(0, 9);
  const lines = shown.flatMap(({ kind, of, silent }) => {
    // Silent ones first, and two from different filings where there are two.
    const sorted = [...silent, ...of.filter((one) => !isSilent(one))];
    const second = sorted.find((one) => one.file !== sorted[0]?.file) ?? sorted[1];
    const told = silent.length > 0 ? `, ${silent.length} silent${codesOf(silent) ? ` (${codesOf(silent)})` : ''}` : '';
    return [`  ${kind}: ${of.length}${told}`, ...(all ? sorted : [sorted[0], second]).flatMap((one) => (one ? [`      ${example(one)}`] : []))];
  });
  return section('Most frequent errors: as read → as the form has it', [...lines, ...rest(kinds.length, shown.length, 'kinds of error (--all)')]);
}

/** What became of the values that the texts no longer hold. */
function gone(fields: readonly Compared[]): string[] {
  const of = fields.filter((one) => one.gone);
  if (of.length === 0) return [];
  const [right, flagged] = [of.filter((one) => one.verdict === 'right').length, of.filter((one) => one.verdict !== 'right' && one.flagged).length];
  return ['', `${of.length} values no longer stand in their texts: ${right} given rightly all the same, ${flagged} marked as doubtful, ${of.length - right - flagged} silent.`];
}

/** The whole report. */
export function report(outcomes: readonly Outcome[], options: ReportOptions): string[] {
  const open = outcomes.filter(({ trial }) => options.showAside || !trial.aside);
  const errors = open.flatMap(({ fields }) => fields.filter(isError));
  const unread = outcomes.filter(({ trial }) => !trial.prediction.record);
  return [
    ...slices(outcomes),
    ...gone(outcomes.flatMap(({ fields }) => fields)),
    ...unread.slice(0, options.all ? unread.length : 3).map(({ trial }) => `Not read: ${trial.name}: ${quoted(trial.prediction.error ?? null, 90)}`),
    ...byField(outcomes, options),
    ...(open.length < outcomes.length ? ['', 'Single errors follow for the part that is worked on; --aside shows those of the part kept aside, too.'] : []),
    ...worstFiles(open, options),
    ...frequent(errors, options),
  ];
}

/** Every error of one field with all that is known about it. */
export function fieldReport(outcomes: readonly Outcome[], leaf: string, { showAside }: ReportOptions): string[] {
  const open = outcomes.filter(({ trial }) => showAside || !trial.aside);
  const named = (one: Compared): boolean => one.leaf === leaf || one.pointer.endsWith(`/${leaf}`);
  const errors = open.flatMap(({ fields }) => fields.filter((one) => named(one) && isError(one)));
  const sorted = [...errors.filter(isSilent), ...errors.filter((one) => !isSilent(one))];
  const lines = sorted.flatMap((one) => [
    '', `${one.file} ${one.pointer}: ${one.verdict}, ${one.flagged ? 'marked' : 'SILENT'}${one.gone ? ', gone from the text' : ''}`,
    `  raw ${quoted(one.entry.raw ?? null, 200)}`, `  truth ${quoted(one.truth, 200)}`, `  value ${quoted(one.got, 200)}`,
    `  confidence ${one.entry.confidence?.toFixed(3) ?? '–'}  ${(one.entry.reasons ?? []).map((why) => why.code).join(', ')}`,
  ]);
  const figures = figuresOf(outcomes.map(({ fields }) => fields.filter(named)).filter((fields) => fields.length > 0));
  return [...columns([[...head], row(leaf, figures)], ''), ...lines, '', `${errors.length} errors, ${errors.filter(isSilent).length} of them silent${showAside ? '' : ', in the part that is worked on'}.`];
}
