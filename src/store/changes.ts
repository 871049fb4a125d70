// The record of changes: who decided what, when and why, newest first, a step a line; any of them can be taken back alone.
// Derived from the history; nothing is kept twice.
import type { Correction } from '../model/correction';
import { catalogue, isListName, leafOf, listCaptions } from '../model/catalogue';
import type { Value } from '../model/extracted';
import type { AssessedFiling } from '../model/assessed';
import { type Address, addressOf, type GroupName } from '../model/filing';
import { pointerParts } from '../model/pointer';
import { takenBackSteps } from '../model/standing';
import { activeAssessed, fieldAt } from './assessed-of';
import { type Change, decide } from './change';
import { placeOfCorrection } from './history';
import { labelOf } from './labels';
import { focusOn } from './navigate';
import { activeReady, announced, historyOf, type Session } from './session';
import { kindOf, shownValue } from './shown-value';
import { closeDialog } from './view';

/** One thing that a step did. */
export interface ChangeLine {
  /** What it is about: `Amount, Table I row 1`. */
  readonly what: string;
  /** What was there and what is there now, where it is a value; null where it is not. */
  readonly from: string | null;
  readonly to: string | null;
  readonly why: string | null;
}

/** One step of the history. */
export interface ChangeEntry {
  readonly step: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Who did it; null where nobody gave a name. */
  readonly by: string | null;
  readonly lines: readonly ChangeLine[];
  /** `undone` waits for redo; `taken-back` was taken back alone. */
  readonly standing: 'stands' | 'taken-back' | 'undone';
  /** The field to go to, where it is still there. */
  readonly place: Address | null;
}

interface Named {
  readonly label: string;
  readonly show: (value: Value) => string;
}

/** What a field is called, also where its row is gone. */
function named(assessed: AssessedFiling, address: Address): Named {
  const field = fieldAt(assessed, address);
  if (field) return { label: labelOf(field), show: (value) => shownValue(kindOf(field), value) || 'blank' };
  const parts = pointerParts(address);
  const [list = ''] = parts;
  const leaf = parts.at(-1) ?? '';
  const group: GroupName = isListName(list) ? list : list === 'issuer' ? 'issuer' : 'filing';
  const known = leafOf(group, leaf);
  const kind = kindOf({ group, leaf, isMarks: parts.includes('footnoteIds') });
  return { label: `${known?.caption ?? leaf}${isListName(list) ? `, ${listCaptions[list]}, a row that is gone` : ''}`, show: (value) => shownValue(kind, value) || 'blank' };
}

const states = { 'mark-blank': 'blank on the form', 'mark-unreadable': 'unreadable', 'mark-lost': 'lost' } as const;

function lineOf(assessed: AssessedFiling, correction: Correction, all: readonly Correction[]): ChangeLine {
  const why = correction.why ?? null;
  switch (correction.kind) {
    case 'set':
    case 'confirm':
    case 'mark-blank':
    case 'mark-unreadable':
    case 'mark-lost': {
      const { label, show } = named(assessed, correction.address);
      const to = correction.kind === 'set' || correction.kind === 'confirm' ? show(correction.value) : states[correction.kind];
      return { what: label, from: correction.was === undefined ? null : correction.was === null ? 'nothing' : show(correction.was), to, why: correction.kind === 'confirm' ? 'confirmed' : why };
    }
    case 'add-row': return { what: `Row added to ${listCaptions[correction.list]}`, from: null, to: null, why };
    case 'remove-row': return { what: `Row removed from ${listCaptions[correction.list]}`, from: null, to: null, why };
    case 'move-row': return { what: `Row of ${listCaptions[correction.list]} moved`, from: null, to: null, why };
    case 'dismiss-finding': return { what: 'Finding put aside', from: null, to: null, why: correction.code };
    case 'take-back': {
      const first = all.find(({ step }) => step === correction.of);
      return { what: `Taken back: ${first ? lineOf(assessed, first, all).what : 'a change'}`, from: null, to: null, why };
    }
  }
}

/** The field to look at for a correction, where it is still there: its own, or the first of its row. */
function placeIn(assessed: AssessedFiling, correction: Correction, all: readonly Correction[]): Address | null {
  const place = placeOfCorrection(correction, all);
  if (place === null) return null;
  if (fieldAt(assessed, place)) return place;
  const [list = '', key] = pointerParts(place);
  const leaf = isListName(list) && key !== undefined ? catalogue[list][0]?.name : undefined;
  const first = leaf === undefined ? null : addressOf(list as GroupName, key ?? null, leaf);
  return first !== null && assessed.byAddress.has(first) ? first : null;
}

/** All steps of the active filing, newest first. */
export function changesOf(session: Session): readonly ChangeEntry[] {
  const entry = activeReady(session);
  const assessed = activeAssessed(session);
  if (!entry || !assessed) return [];
  const { corrections, done } = historyOf(session, entry);
  const back = takenBackSteps(corrections.slice(0, done));
  const steps = new Map<string, ChangeEntry>();
  for (const [at, correction] of corrections.entries()) {
    const line = lineOf(assessed, correction, corrections);
    const before = steps.get(correction.step);
    steps.set(correction.step, {
      step: correction.step, at: correction.at, by: correction.by ?? null,
      lines: before ? [...before.lines, line] : [line],
      standing: at >= done ? 'undone' : back.has(correction.step) ? 'taken-back' : 'stands',
      place: before?.place ?? placeIn(assessed, correction, corrections),
    });
  }
  return [...steps.values()].reverse();
}

/** Takes one step back; what came after it stays. The record keeps both. */
export const takeBack = (step: string): Change => (session, tools) => {
  const entry = changesOf(session).find((one) => one.step === step);
  if (entry?.standing !== 'stands') return announced(session, 'This change no longer counts.');
  return decide(session, tools, [{ kind: 'take-back', of: step }], `Taken back: ${entry.lines[0]?.what}. What came after it stays.`);
};

/** Lets a step count again that was taken back. */
export const putBack = (step: string): Change => (session, tools) => {
  const ready = activeReady(session);
  if (!ready) return session;
  const { corrections, done } = historyOf(session, ready);
  const counted = takenBackSteps(corrections.slice(0, done));
  const taking = corrections.slice(0, done).findLast((one) => one.kind === 'take-back' && one.of === step && !counted.has(one.step));
  return taking ? decide(session, tools, [{ kind: 'take-back', of: taking.step }], 'The change counts again.') : announced(session, 'This change counts already.');
};

/** Closes the record of changes and goes to the field of a step. */
export const goToChange = (place: Address): Change => (session, tools) => focusOn(place)(closeDialog(session, tools), tools);

/** Says who works here; each correction from now on carries the name. */
export const setPerson = (name: string): Change => (session) => ({ ...session, person: name.trim() });
