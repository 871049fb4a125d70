// Sending filings out: what is chosen in the export dialog, the file's name, the writing itself, and what to say about it.
// Says what still wants eyes and exports all the same; the file says it too.
import { type ExportFormat, exportFormats, type FormatId, fileKindOf, formatOf } from '../export/formats';
import type { ExportItem } from '../export/item';
import type { ExportRun } from '../export/write-export';
import { assessedOf, standingIn } from './assessed-of';
import type { Change } from './change';
import { counted } from './labels';
import type { Download, Ports } from './ports';
import { activeReady, announced, isReady, type ReadyFiling, type Session } from './session';

/** Which filings leave. */
export type ExportScope = 'this' | 'all';

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

/** True for a format whose text can be copied instead of saved. */
export const canBeCopied = (id: FormatId): boolean => formatOf(id).isText;

/** Folders part by part, then names: the order in which the command line walks a folder. */
function byPath(a: ReadyFiling, b: ReadyFiling): number {
  const [left, right] = [a.name.split('/'), b.name.split('/')];
  const at = left.findIndex((part, index) => part !== right[index]);
  const [one, other] = [left[at] ?? '', right[at] ?? ''];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The filings of a scope, in order of their names, so that the same filings give the same file whatever order they came in. */
function chosen(session: Session, scope: ExportScope): readonly ReadyFiling[] {
  const active = activeReady(session);
  return scope === 'all' ? session.filings.filter(isReady).sort(byPath) : active ? [active] : [];
}

/** A file name without folders and without its ending, safe on any system. */
const stem = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]+$/, '').replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+|-+$/g, '') || 'filing';

/** Each filing as it stands now, made when it is asked for. */
async function* itemsOf(session: Session, entries: readonly ReadyFiling[]): AsyncGenerator<ExportItem> {
  for (const entry of entries) {
    yield { name: entry.name, parsed: entry.status.parsed, corrections: standingIn(session, entry), threshold: session.threshold };
  }
}

/** How many filings the scope holds. */
export const countOf = (session: Session, scope: ExportScope): number => chosen(session, scope).length;

/**
 * Writes the file that the choice gives, away from the page's thread; null where no filing was read. `onProgress` is told how
 * many filings are written. Rejects with the signal's reason where it is stopped, with an Error where the writing fails.
 */
export async function exportFile(
  session: Session, ports: Pick<Ports, 'write'>, choice: ExportChoice, run: ExportRun & { readonly signal?: AbortSignal } = {},
): Promise<Download | null> {
  const entries = chosen(session, choice.scope);
  const [first] = entries;
  if (!first) return null;
  const alone = choice.scope === 'this';
  const options = { evidence: choice.evidence, safeFormulas: choice.safeFormulas, alone };
  const content = await ports.write({ format: choice.format, options }, itemsOf(session, entries), run);
  const { extension, mime } = fileKindOf(formatOf(choice.format), alone);
  return { name: `${alone ? stem(first.name) : 'filings'}.${extension}`, type: mime, content };
}

/** What still wants eyes in what would be exported: one sentence, and whether it is nothing. */
export interface Standing {
  readonly clear: boolean;
  readonly sentence: string;
}

/** What still wants eyes in what would be exported. */
export function exportStanding(session: Session, scope: ExportScope): Standing {
  const entries = chosen(session, scope);
  let fields = 0;
  let rows = 0;
  let filings = 0;
  for (const entry of entries) {
    const { queue, findings } = assessedOf(session, entry);
    const lost = findings.filter((finding) => finding.code === 'missing-row').length;
    fields += queue.length;
    rows += lost;
    if (queue.length + lost > 0) filings++;
  }
  if (fields === 0 && rows === 0) return { clear: true, sentence: 'Nothing wants eyes any more.' };
  const parts = [
    ...(fields > 0 ? [`${counted(fields, 'field')} still ${fields === 1 ? 'wants' : 'want'} eyes`] : []),
    ...(rows > 0 ? [`${counted(rows, 'row')} ${rows === 1 ? 'is' : 'are'} lost`] : []),
  ];
  const where = entries.length > 1 ? ` in ${filings} of ${entries.length} filings` : '';
  return { clear: false, sentence: `${parts.join(' and ')}${where}. It can leave all the same, and the file says so.` };
}

/** Text longer than this many bytes is not copied: no program takes it well from a clipboard. */
export const mostCopied = 4 << 20;

/** Says that a file was handed out, and closes the dialog. */
export const exported = (name: string): Change => left(`${name} was saved.`);

/** Says that text was copied, and closes the dialog. */
export const copied = (label: string): Change => left(`Copied as ${label}.`);

const left = (sentence: string): Change => (session) =>
  announced({ ...session, dialog: null, throughAll: false, follow: session.follow + 1 }, sentence);
