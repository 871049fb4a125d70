// Type-ahead: what is being typed, completed by the words of the source that stand nearest to the field.
// Offers only what stands in the text, as it stands there; one key takes it.
import type { AssessedFiling } from '../model/assessed';
import type { SourceText } from '../text/source-text';
import { hull, type Span } from '../text/span';
import { activeAssessed, focusedField } from './assessed-of';
import type { Change } from './change';
import { rowSpans } from './edit';
import { activeReady, type Session } from './session';
import { type FieldKind, kindOf } from './shown-value';

/** So far from the field's row words are looked at, in characters. */
const reach = 4_000;
/** A completion ends with its cell: at a tab, a pipe, a line's end, or a wide gap. */
const endOfCell = /[\t|\r\n]| {3,}/;
const single: ReadonlySet<FieldKind> = new Set(['date', 'quantity', 'price', 'ticker', 'cik', 'zip', 'state']);
/** Kinds with one letter or a tick have nothing to complete. */
const without: ReadonlySet<FieldKind> = new Set(['boolean', 'marks', 'rowKind', 'acquiredDisposed', 'ownershipForm', 'transactionCode', 'timeliness', 'footnoteId', 'formType']);

/** A date that the scissors left in a title's cell: `Common stock 05/07/2`. */
const woven = /\s+\d{1,2}\/\d.*$/;

/** The text from a place to the end of its cell, or of its word for numbers and codes. */
function pieceAt(text: string, from: number, kind: FieldKind): string {
  const rest = text.slice(from, from + 200);
  const cell = rest.slice(0, endOfCell.exec(rest)?.index ?? rest.length).trimEnd();
  if (kind === 'title') return cell.replace(woven, '');
  return single.has(kind) ? (/^\S*/.exec(cell)?.[0] ?? '').replace(/[,;:)\]]+$/, '') : cell;
}

/** The completion of `typed` that stands nearest to `near`, with what was typed in front; null where there is none. */
export function completionOf(source: SourceText, typed: string, kind: FieldKind, near: readonly Span[]): string | null {
  const wanted = typed.toLowerCase();
  if (wanted.trim().length < 2 || without.has(kind)) return null;
  const row = hull(near) ?? [0, source.text.length];
  const [start, end] = [Math.max(0, row[0] - reach), Math.min(source.text.length, row[1] + reach)];
  const text = source.text.slice(start, end).toLowerCase();
  const found: { readonly piece: string; readonly distance: number }[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] as string)) continue;
    const piece = pieceAt(source.text, start + at, kind);
    const distance = Math.max(0, row[0] - (start + at), start + at - row[1]);
    if (piece.length > typed.length) found.push({ piece, distance });
  }
  const [nearest, ...others] = found.sort((a, b) => a.distance - b.distance);
  if (!nearest) return null;
  // A word by itself is what was cut off a title that stands beside it: `Common`, and then `Common stock`.
  const stem = `${nearest.piece} `.toLowerCase();
  const whole = kind === 'title' && !nearest.piece.includes(' ') ? others.find(({ piece }) => piece.toLowerCase().startsWith(stem)) : undefined;
  return typed + (whole ?? nearest).piece.slice(typed.length);
}

function nearOf(session: Session, assessed: AssessedFiling): readonly Span[] {
  const entry = activeReady(session);
  const field = focusedField(session);
  return entry && field ? rowSpans(entry, assessed, field) : [];
}

/** What the draft could become, or null. */
export function typeAhead(session: Session): string | null {
  const { draft } = session;
  const assessed = draft ? activeAssessed(session) : null;
  const field = assessed ? focusedField(session) : null;
  const entry = activeReady(session);
  if (!draft || !assessed || !field || !entry || field.address !== draft.address) return null;
  return completionOf(entry.status.source, draft.text, kindOf(field), nearOf(session, assessed));
}

/** Takes the completion into the draft; Enter takes the value then, and its place in the source with it. */
export const takeTypeAhead: Change = (session) => {
  const text = typeAhead(session);
  return text === null || !session.draft ? session : { ...session, draft: { ...session.draft, text, problem: null } };
};
