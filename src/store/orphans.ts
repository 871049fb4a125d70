// Corrections that no longer fit the reading of their source: they wait until a person puts them somewhere or lets them go.
import type { Orphan } from '../corrections/relocate';
import { addressOf } from '../model/filing';
import { pointerParts } from '../model/pointer';
import { isListName, leafOf, listCaptions } from '../model/catalogue';
import { focusedField } from './assessed-of';
import { type Change, decide, type Decision } from './change';
import { labelOf } from './labels';
import { activeReady, announced, type Session } from './session';
import { kindOf, shownValue } from './shown-value';

/** The orphans of the active filing. */
export function activeOrphans(session: Session): readonly Orphan[] {
  const entry = activeReady(session);
  return entry ? (session.orphans[entry.status.sha256] ?? none) : none;
}
const none: readonly Orphan[] = [];

/** What was decided, in words: `Amount, Table I: 1,500`. */
export function orphanTitle({ correction }: Orphan): string {
  if ('list' in correction) {
    const did = { 'add-row': 'a row was added', 'remove-row': 'a row was removed', 'move-row': 'a row was moved' }[correction.kind];
    return `${listCaptions[correction.list]}: ${did}`;
  }
  if (correction.kind === 'take-back') return 'A step was taken back';
  const [group = '', ...rest] = pointerParts(correction.address);
  const leaf = leafOf(isListName(group) || group === 'issuer' ? group : 'filing', rest.at(-1) ?? group);
  const place = `${leaf?.caption ?? correction.address}${isListName(group) ? `, ${listCaptions[group]}` : ''}`;
  if (correction.kind === 'dismiss-finding') return `${place}: a finding was put aside`;
  if (correction.kind === 'set' || correction.kind === 'confirm') return `${place}: ${leaf ? shownValue(leaf.kind, correction.value) : String(correction.value)}`;
  return `${place}: ${{ 'mark-blank': 'blank', 'mark-unreadable': 'unreadable', 'mark-lost': 'lost' }[correction.kind]}`;
}

function without(session: Session, orphan: Orphan): Session {
  const entry = activeReady(session);
  if (!entry) return session;
  const { sha256 } = entry.status;
  return { ...session, orphans: { ...session.orphans, [sha256]: activeOrphans(session).filter((one) => one !== orphan) } };
}

/** Lets an orphan go for good. */
export const letOrphanGo = (orphan: Orphan): Change => (session) => announced(without(session, orphan), `Let go: ${orphanTitle(orphan)}.`);

/** True where what the orphan decided can be decided on the focused field: the same leaf, in whatever row. */
export function fitsFocus(session: Session, { correction }: Orphan): boolean {
  const field = focusedField(session);
  if (!field || !('address' in correction) || correction.kind === 'dismiss-finding') return false;
  const leaf = pointerParts(correction.address).at(-1) ?? '';
  return field.leaf === leaf && field.isMarks === correction.address.includes('/footnoteIds/');
}

/** Decides on the focused field what the orphan decided where it was. */
export const putOrphanHere = (orphan: Orphan): Change => (session, tools) => {
  const field = focusedField(session);
  const { correction } = orphan;
  if (!field || !fitsFocus(session, orphan) || !('address' in correction) || correction.kind === 'dismiss-finding') return announced(session, 'Focus the field that it belongs to first.');
  const address = field.isMarks ? field.address : addressOf(field.group, field.key, field.leaf);
  const decision: Decision = correction.kind === 'set' || correction.kind === 'confirm'
    ? { kind: 'set', address, value: correction.value, spans: [] }
    : { kind: correction.kind, address };
  const shown = correction.kind === 'set' || correction.kind === 'confirm' ? shownValue(kindOf(field), correction.value) : '';
  return decide(without(session, orphan), tools, [decision], `${labelOf(field)} is now ${shown || 'as it was decided'}.`);
};
