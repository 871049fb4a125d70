// The commands of the palette: those that have a key, taken from the key map, and those that have none.
// What fits the place comes first: suggestions of the focused field, footnote marks for it; then filings and fields by name.
import { listCaptions } from '../model/catalogue';
import { listNames } from '../model/filing';
import { activeAssessed, focusedField } from './assessed-of';
import type { Change } from './change';
import { takeSuggestion } from './edit';
import { keymap, type Section, sections } from './keymap';
import { labelOf } from './labels';
import { markedValue, toggleMark } from './marks';
import { focusOn, goToFirstWanting, openFiling } from './navigate';
import { recordLines } from './record-layout';
import { addRow } from './rows';
import type { Session } from './session';
import { footnoteNumber, kindOf, shownValue } from './shown-value';
import { openDialog, toggleColumns } from './view';

/** One line of the palette. */
export interface Command {
  readonly id: string;
  readonly title: string;
  /** Its key as written: `Alt+B`; null where it has none. */
  readonly keys: string | null;
  readonly section: Section | 'Here' | 'Go to';
  readonly change: Change;
}

const keyed: readonly Command[] = keymap.flatMap(({ title, shown, section, change }) =>
  title === undefined ? [] : [{ id: `key ${shown} ${title}`, title, keys: shown, section, change }]);

const adding: Readonly<Record<string, string>> = { reportingOwners: 'a reporting owner', footnotes: 'a footnote', ownerSignatures: 'a signature' };

const keyless: readonly Command[] = [
  { id: 'first', title: 'Go to the first place that needs eyes', keys: null, section: 'Walking', change: goToFirstWanting },
  ...listNames.map((list): Command => ({ id: `add ${list}`, title: `Add ${adding[list] ?? `a row to ${listCaptions[list]}`}`, keys: null, section: 'Rows', change: addRow(list) })),
  { id: 'columns', title: 'Show or fold the empty columns of the tables', keys: null, section: 'Filing and screen', change: toggleColumns },
  { id: 'export', title: 'Export', keys: null, section: 'Filing and screen', change: openDialog('export') },
];

/** Commands that have a key or stand by themselves, whatever has the focus. */
export const standingCommands: readonly Command[] = sections.flatMap((section) => [...keyed, ...keyless].filter((command) => command.section === section));

function commandsHere(session: Session): Command[] {
  const field = focusedField(session);
  const offered = (field?.suggestions ?? []).slice(0, 9).map((suggestion, at): Command => ({
    id: `suggestion ${at}`, title: `Take ${shownValue(kindOf(field as NonNullable<typeof field>), suggestion.value) || 'blank'}: ${suggestion.reason}`,
    keys: `Alt+${at + 1}`, section: 'Here', change: takeSuggestion(at),
  }));
  const marked = markedValue(session);
  const marks = (marked?.assessed.record.footnotes ?? []).flatMap(({ id }): Command[] => {
    if (id === null || !marked) return [];
    const title = `${marked.ids.includes(id) ? 'Take the mark of footnote' : 'Put the mark of footnote'} ${footnoteNumber(id)} ${marked.ids.includes(id) ? 'off' : 'on'} ${labelOf(marked.host)}`;
    return [{ id: `mark ${id}`, title, keys: null, section: 'Here', change: toggleMark(id) }];
  });
  return [...offered, ...marks];
}

function placesToGo(session: Session): Command[] {
  const assessed = activeAssessed(session);
  const filings = session.filings.filter(({ id }) => id !== session.activeId)
    .map(({ id, name }): Command => ({ id: `filing ${id}`, title: name, keys: null, section: 'Go to', change: openFiling(id) }));
  const fields = assessed ? recordLines(assessed, session.allColumns).flat().flatMap((address): Command[] => {
    const field = assessed.byAddress.get(address);
    return field ? [{ id: `field ${address}`, title: labelOf(field), keys: null, section: 'Go to', change: focusOn(address) }] : [];
  }) : [];
  return [...filings, ...fields];
}

const most = 60;

/** How badly a title fits what was typed: each word of it must stand at the head of a word, or within one; null where it does not fit. */
function misfit({ title, keys }: Command, words: readonly string[]): number | null {
  const text = ` ${title.toLowerCase()} ${(keys ?? '').toLowerCase()}`;
  let worst = 0;
  for (const word of words) {
    const at = text.indexOf(` ${word}`);
    if (at < 0 && !text.includes(word)) return null;
    worst += at === 0 ? 0 : at > 0 ? 1 : 3;
  }
  return worst;
}

/** The commands that fit what was typed, best first; with nothing typed all that can be done, in the order of the key sheet. */
export function commandsFor(session: Session, query: string): readonly Command[] {
  const here = commandsHere(session);
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [...here, ...standingCommands];
  const all = [...here, ...standingCommands, ...placesToGo(session)];
  const fitting = all.flatMap((command, place) => {
    const worst = misfit(command, words);
    return worst === null ? [] : [{ command, worst, place }];
  });
  return fitting.sort((a, b) => a.worst - b.worst || a.place - b.place).slice(0, most).map(({ command }) => command);
}
