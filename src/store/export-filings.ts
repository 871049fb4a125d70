// Sending filings out: what is chosen in the export dialog, the file's name, the writing itself, and what to say about it.
// Says what still wants eyes and exports all the same; the file says it too.
import { type ExportFormat, exportFormats, type FormatId, fileKindOf, formatOf, isTextFile } from '../export/formats';
import type { ExportItem } from '../export/item';
import type { ExportRun } from '../export/write-export';
import { gapLines } from '../export/gap';
import { activeAssessed, standingIn } from './assessed-of';
import { lineOfEntry } from './batch/lines';
import { loadKept } from './batch/shelf';
import type { Change } from './change';
import { counted } from './labels';
import type { Download, Ports } from './ports';
import { activeEntry, announced, type FilingEntry, isKept, isReady, type Session } from './session';

/** Which filings leave. */
export type ExportScope = 'this' | 'chosen' | 'all';

/** What a person chose in the export dialog. */
export interface ExportChoice {
  readonly format: FormatId;
  readonly scope: ExportScope;
  readonly evidence: boolean;
  readonly safeFormulas: boolean;
}

/** The formats that the dialog offers, in order. */
export const offeredFormats: readonly ExportFormat[] = exportFormats;

/** True where the format's writer looks at that choice. */
export const asksFor = (id: FormatId, choice: ExportFormat['choices'][number]): boolean => formatOf(id).choices.includes(choice);

/** True where the choice gives text, which can be copied instead of saved. */
export const canBeCopied = ({ format, scope }: ExportChoice): boolean => isTextFile(formatOf(format), scope === 'this');

/** A filing that was read, be it in the page or kept outside it. */
const wasRead = (entry: FilingEntry): boolean => isReady(entry) || isKept(entry);

/** Folders part by part, then names: the order in which the command line walks a folder. */
function byPath(a: FilingEntry, b: FilingEntry): number {
  const [left, right] = [a.name.split('/'), b.name.split('/')];
  const at = left.findIndex((part, index) => part !== right[index]);
  const [one, other] = [left[at] ?? '', right[at] ?? ''];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The filings of a scope, in order of their names, so that the same filings give the same file whatever order they came in. */
function filingsOf(session: Session, scope: ExportScope): readonly FilingEntry[] {
  const active = activeEntry(session);
  if (scope === 'this') return active && wasRead(active) ? [active] : [];
  return session.filings.filter((entry) => wasRead(entry) && (scope === 'all' || session.batch.chosen.has(entry.id))).sort(byPath);
}

/** A file name without folders and without its ending, safe on any system. */
const stem = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]+$/, '').replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+|-+$/g, '') || 'filing';

/** Each filing as it stands now, made or fetched when it is asked for; the names of those that are kept no more go to `gone`. */
async function* itemsOf(session: Session, ports: Ports, entries: readonly FilingEntry[], gone: string[]): AsyncGenerator<ExportItem> {
  for (const entry of entries) {
    const ready = await loadKept(ports, entry);
    if (ready) yield { name: entry.name, parsed: ready.status.parsed, corrections: standingIn(session, ready), threshold: session.threshold };
    else gone.push(entry.name);
  }
}

/** How many filings the scope holds. */
export const countOf = (session: Session, scope: ExportScope): number => filingsOf(session, scope).length;

/** A written file, and the names of the filings that it could not hold, for they are kept no more. */
export interface Written {
  readonly file: Download;
  readonly gone: readonly string[];
}

/**
 * Writes the file that the choice gives, away from the page's thread; null where no filing was read. `onProgress` is told how
 * many filings are written. Rejects with the signal's reason where it is stopped, with an Error where the writing fails.
 */
export async function exportFile(
  session: Session, ports: Ports, choice: ExportChoice, run: ExportRun & { readonly signal?: AbortSignal } = {},
): Promise<Written | null> {
  const entries = filingsOf(session, choice.scope);
  const [first] = entries;
  if (!first) return null;
  const alone = choice.scope === 'this';
  const options = { evidence: choice.evidence, safeFormulas: choice.safeFormulas, alone };
  const gone: string[] = [];
  const content = await ports.write({ format: choice.format, options }, itemsOf(session, ports, entries, gone), run);
  if (gone.length === entries.length) throw new Error(goneSentence(gone));
  const { extension, mime } = fileKindOf(formatOf(choice.format), alone);
  return { file: { name: `${alone ? stem(first.name) : 'filings'}.${extension}`, type: mime, content }, gone };
}

/** Says which filings are not in a file: `The text of 2 filings is no longer in the browser’s storage: a.txt, b.txt.` */
export const goneSentence = (gone: readonly string[]): string =>
  `the text of ${counted(gone.length, 'filing')} is no longer in the browser’s storage: ${gone.slice(0, 5).join(', ')}${gone.length > 5 ? ', …' : ''}. Open ${gone.length === 1 ? 'its file' : 'their files'} again.`;

/** Said where nothing is marked any more. */
export const nothingLeft = 'Nothing wants eyes any more.';

/** What still wants eyes in what would be exported, in one sentence. */
export function exportStanding(session: Session, scope: ExportScope): string {
  const entries = filingsOf(session, scope);
  let fields = 0;
  let rows = 0;
  let filings = 0;
  for (const entry of entries) {
    const line = lineOfEntry(session, entry);
    if (!line || line.toLookAt + line.lost === 0) continue;
    fields += line.toLookAt + line.lost - line.lostRows;
    rows += line.lostRows;
    filings++;
  }
  if (filings === 0) return nothingLeft;
  const parts = [
    ...(fields > 0 ? [`${counted(fields, 'field')} still ${fields === 1 ? 'wants' : 'want'} eyes`] : []),
    ...(rows > 0 ? [`${counted(rows, 'row')} ${rows === 1 ? 'is' : 'are'} lost`] : []),
  ];
  const where = entries.length > 1 ? ` in ${filings} of ${entries.length} filings` : '';
  return `${parts.join(' and ')}${where}. It can leave all the same, and the file says so.`;
}

/**
 * What the format wants and the filing that is shown does not have, in sentences: `/issuer/issuerCik: Issuer CIK is missing.`
 * None for several filings: each says it in its own file.
 */
export async function exportGaps(session: Session, { format, scope }: Pick<ExportChoice, 'format' | 'scope'>): Promise<readonly string[]> {
  const gapsOf = scope === 'this' ? await formatOf(format).gaps?.() : undefined;
  const assessed = gapsOf ? activeAssessed(session) : null;
  return gapsOf && assessed ? gapLines(gapsOf(assessed.record)) : [];
}

/** Text longer than this many bytes is not copied: no program takes it well from a clipboard. */
export const mostCopied = 4 << 20;

/** Says that a file was handed out, and closes the dialog. */
export const exported = (name: string): Change => left(`${name} was saved.`);

/** Says that text was copied, and closes the dialog. */
export const copied = (label: string): Change => left(`Copied as ${label}.`);

const left = (sentence: string): Change => (session) =>
  announced({ ...session, dialog: null, throughAll: false, follow: session.follow + 1 }, sentence);
