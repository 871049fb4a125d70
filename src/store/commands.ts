// The commands of the palette: those that have a key, taken from the key map, and those that have none.
// What fits the place comes first: suggestions of the focused field, footnote marks for it; then filings and fields by name.
import { listCaptions } from '../model/catalogue';
import type { AssessedFiling } from '../model/assessed';
import { addressOf, listNames } from '../model/filing';
import { activeAssessed, focusedField } from './assessed-of';
import type { Change } from './change';
import { showOverview } from './batch/choose';
import { takeSuggestion } from './edit';
import { readyCorrection, takeReadyCorrection } from './findings';
import { keymap, type Section, sections } from './keymap';
import { labelOf } from './labels';
import { markedValue, toggleMark } from './marks';
import { focusOn, goToFinding, goToFirstWanting, openFiling } from './navigate';
import { recordLines } from './record-layout';
import { addRow } from './rows';
import type { Session } from './session';
import { footnoteNumber, kindOf, shownValue } from './shown-value';
import { openExport } from './taking';
import { openDialog, toggleColumns } from './view';

/** One line of the palette. */
export interface Command {
  readonly id: string;
  readonly title: string;
  /** Its key as written: `Alt+B`; null where it has none. */
  readonly keys: string | null;
  readonly section: Section | 'Here' | 'Findings' | 'Go to';
  readonly change: Change;
}

const keyed: readonly Command[] = keymap.flatMap(({ title, shown, section, change }) =>
  title === undefined ? [] : [{ id: `key ${shown} ${title}`, title, keys: shown, section, change }]);

const adding: Readonly<Record<string, string>> = { reportingOwners: 'a reporting owner', footnotes: 'a footnote', ownerSignatures: 'a signature' };

const keyless: readonly Command[] = [
  { id: 'first', title: 'Go to the first place that needs eyes', keys: null, section: 'Walking', change: goToFirstWanting },
  ...listNames.map((list): Command => ({ id: `add ${list}`, title: `Add ${adding[list] ?? `a row to ${listCaptions[list]}`}`, keys: null, section: 'Rows', change: addRow(list) })),
  { id: 'columns', title: 'Show or fold the empty columns of the tables', keys: null, section: 'Filing and screen', change: toggleColumns },
  { id: 'overview', title: 'Show the overview of all filings', keys: null, section: 'Filing and screen', change: showOverview('totals') },
  { id: 'kept', title: 'Show what is kept in this browser', keys: null, section: 'Filing and screen', change: openDialog('kept') },
  { id: 'export', title: 'Export', keys: null, section: 'Filing and screen', change: openExport },
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
  const ids = (marked?.assessed.rowKeys.footnotes ?? []).map((key) => marked?.assessed.byAddress.get(addressOf('footnotes', key, 'id'))?.value);
  const marks = ids.flatMap((id): Command[] => {
    if (typeof id !== 'string' || !marked) return [];
    const title = `${marked.ids.includes(id) ? 'Take the mark of footnote' : 'Put the mark of footnote'} ${footnoteNumber(id)} ${marked.ids.includes(id) ? 'off' : 'on'} ${labelOf(marked.host)}`;
    return [{ id: `mark ${id}`, title, keys: null, section: 'Here', change: toggleMark(id) }];
  });
  return [...offered, ...marks, ...commandsOfFindings(session)];
}

/** What the findings offer: the ready correction, and the way there. */
function commandsOfFindings(session: Session): Command[] {
  const assessed = activeAssessed(session);
  return (assessed?.findings ?? []).flatMap((finding, at): Command[] => {
    const ready = assessed ? readyCorrection(assessed, finding) : null;
    const there: Command = { id: `finding ${at}`, title: `Go to the finding: ${finding.message}`, keys: null, section: 'Findings', change: goToFinding(finding) };
    if (!ready) return [there];
    const value = shownValue(kindOf(ready.field), ready.suggestion.value) || 'blank';
    return [{ id: `settle ${at}`, title: `Set ${labelOf(ready.field)} to ${value}, for the finding: ${finding.message}`, keys: null, section: 'Findings', change: takeReadyCorrection(ready) }, there];
  });
}

/** A command with the text that is searched for what was typed. */
interface Sought {
  readonly command: Command;
  /** Title and keys in small letters, a space before each word. */
  readonly text: string;
}

const sought = (command: Command): Sought => ({ command, text: ` ${command.title.toLowerCase()} ${(command.keys ?? '').toLowerCase()}` });

const fieldsOf = new WeakMap<AssessedFiling, readonly Sought[]>();

/** The shown fields by their labels; a long filing has tens of thousands, so they are kept as long as the judgement holds. */
function fieldsToGo(assessed: AssessedFiling, allColumns: boolean): readonly Sought[] {
  const known = fieldsOf.get(assessed);
  if (known) return known;
  const made = recordLines(assessed, allColumns).flat().flatMap((address): Sought[] => {
    const field = assessed.byAddress.get(address);
    return field ? [sought({ id: `field ${address}`, title: labelOf(field), keys: null, section: 'Go to', change: focusOn(address) })] : [];
  });
  fieldsOf.set(assessed, made);
  return made;
}

function placesToGo(session: Session): readonly Sought[] {
  const assessed = activeAssessed(session);
  const filings = session.filings.filter(({ id }) => id !== session.activeId)
    .map(({ id, name }) => sought({ id: `filing ${id}`, title: name, keys: null, section: 'Go to', change: openFiling(id) }));
  return [...filings, ...(assessed ? fieldsToGo(assessed, session.allColumns) : [])];
}

const most = 60;
const standing = standingCommands.map(sought);

/** True for what decides about a value as soon as it is chosen: a suggestion, a mark put on or taken off, blank, unreadable. */
const decides = ({ id, section }: Command): boolean => section === 'Here' || section === 'Values' || id.startsWith('settle ');

/** Behind all that goes somewhere. */
const behindPlaces = 1000;

/**
 * How badly a title fits what was typed: each word of it must stand at the head of a word, or within one; null where it does
 * not fit. A command is before the fields of like name: `footnote` finds `Add a footnote` before the marks of sixty values. But
 * who types a field's name wants to go there: what decides about a value comes behind unless its verb is typed, `mark`, `take`.
 */
function misfit({ command, text }: Sought, words: readonly string[]): number | null {
  let worst = decides(command) && !words.some((word) => text.startsWith(` ${word}`) || text.endsWith(` ${word}`)) ? behindPlaces : 0;
  for (const word of words) {
    const at = text.indexOf(` ${word}`);
    if (at < 0 && !text.includes(word)) return null;
    worst += at === 0 && command.section !== 'Go to' ? 0 : at >= 0 ? 1 : 3;
  }
  return worst;
}

/** The commands that fit what was typed, best first; with nothing typed all that can be done, in the order of the key sheet. */
export function commandsFor(session: Session, query: string): readonly Command[] {
  const here = commandsHere(session);
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [...here, ...standingCommands];
  const all = [...here.map(sought), ...standing, ...placesToGo(session)];
  const fitting: { readonly command: Command; readonly worst: number; readonly place: number }[] = [];
  for (const [place, one] of all.entries()) {
    const worst = misfit(one, words);
    if (worst !== null) fitting.push({ command: one.command, worst, place });
  }
  return fitting.sort((a, b) => a.worst - b.worst || a.place - b.place).slice(0, most).map(({ command }) => command);
}
