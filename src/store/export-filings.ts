// Sending filings out: what is chosen in the export dialog, the file's name, and the writing itself.
// Says what still wants eyes and exports all the same; the file says it too.
import { type FormatId, fileKindOf, formatOf } from '../export/formats';
import type { NamedFiling } from '../export/named-filing';
import { joined, writeExport } from '../export/write-export';
import { assessedOf, settledOf } from './assessed-of';
import type { Change } from './change';
import { counted } from './labels';
import type { Download } from './ports';
import { activeReady, announced, historyOf, isReady, type ReadyFiling, type Session } from './session';

/** What a person chose in the export dialog. */
export interface ExportChoice {
  readonly format: FormatId;
  readonly scope: 'this' | 'all';
  readonly evidence: boolean;
  readonly safeFormulas: boolean;
}

const chosen = (session: Session, scope: ExportChoice['scope']): readonly ReadyFiling[] => {
  const active = activeReady(session);
  return scope === 'all' ? session.filings.filter(isReady) : active ? [active] : [];
};

/** A file name without folders and without its ending, safe on any system. */
const stem = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]+$/, '').replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+|-+$/g, '') || 'filing';

/** The file that the choice gives, or null where no filing was read. Each filing is judged when its turn comes. */
export async function exportFile(session: Session, choice: ExportChoice): Promise<Download | null> {
  const entries = chosen(session, choice.scope);
  const [first] = entries;
  if (!first) return null;
  const alone = choice.scope === 'this';
  function* named(): Generator<NamedFiling> {
    for (const entry of entries) {
      const { corrections, done } = historyOf(session, entry);
      yield { name: entry.name, filing: settledOf(session, entry), corrections: corrections.slice(0, done) };
    }
  }
  const format = formatOf(choice.format);
  const pieces: Uint8Array[] = [];
  for await (const piece of writeExport(format, named(), { evidence: choice.evidence, safeFormulas: choice.safeFormulas, alone })) pieces.push(piece);
  const { extension, mime } = fileKindOf(format, alone);
  return { name: `${alone ? stem(first.name) : 'filings'}.${extension}`, type: mime, content: joined(pieces) };
}

/** What still wants eyes in what would be exported, in one sentence. */
export function exportWarning(session: Session, scope: ExportChoice['scope']): string {
  const entries = chosen(session, scope);
  let fields = 0;
  let rows = 0;
  for (const entry of entries) {
    const assessed = assessedOf(session, entry);
    fields += assessed.queue.length;
    rows += assessed.findings.filter((finding) => finding.code === 'missing-row').length;
  }
  if (fields === 0 && rows === 0) return 'Nothing wants eyes any more.';
  const parts = [
    ...(fields > 0 ? [`${counted(fields, 'field')} still ${fields === 1 ? 'wants' : 'want'} eyes`] : []),
    ...(rows > 0 ? [`${counted(rows, 'row')} ${rows === 1 ? 'is' : 'are'} lost`] : []),
  ];
  return `${parts.join(' and ')}. The file can be saved all the same, and says so.`;
}

/** Says that a file was handed out, and closes the dialog. */
export const exported = (name: string): Change => (session) =>
  announced({ ...session, dialog: null, throughAll: false, follow: session.follow + 1 }, `${name} was saved.`);
