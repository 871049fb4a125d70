// A reviewer who has the paper form beside the screen: presses keys on a session, through the key map alone, until the
// record says what the form says. Confirms what is right, takes a right suggestion, types the rest; counts each press.
import type { AssessedField, AssessedFiling } from '../../src/model/assessed';
import { addressOf, listNames } from '../../src/model/filing';
import type { OwnershipRecord } from '../../src/model/record';
import { activeAssessed, focusedField } from '../../src/store/assessed-of';
import type { SessionStore } from '../../src/store/create-session';
import { startEdit, typeText } from '../../src/store/edit';
import { bindingFor } from '../../src/store/keymap';
import { firstLeafOf, recordLines } from '../../src/store/record-layout';
import { kindOf, shownValue } from '../../src/store/shown-value';
import type { Value } from '../../src/model/extracted';
import { isEmpty, isRight, paperOf } from './truth-of';

/** How a flagged field was settled. */
export type Way = 'confirmed' | 'suggestion' | 'typed' | 'blank' | 'ticked';

/** One field that the reviewer came to because it wanted eyes. */
export interface Settled {
  readonly address: string;
  readonly way: Way;
  readonly presses: number;
  /** Characters typed. */
  readonly typed: number;
  readonly wasRight: boolean;
  readonly hadSuggestion: boolean;
  /** What was typed, or ''. */
  readonly text: string;
}

/** What became of one filing. */
export interface Review {
  /** Every press in order, as Playwright names keys. */
  readonly keys: readonly string[];
  readonly settled: readonly Settled[];
  /** Presses spent on fields and rows that no mark showed. */
  readonly pressesUnmarked: number;
  /** Pointers at which a mark was wanting: wrong, and nothing said so. */
  readonly unmarked: readonly string[];
  /** Pointers that are still wrong at the end. */
  readonly left: readonly string[];
  readonly flagged: number;
}

const codes: Readonly<Record<string, string>> = { b: 'KeyB', n: 'KeyN', d: 'KeyD' };
/** `Alt+b` → the chord of the key map, `Alt+KeyB`. */
const chordOf = (key: string): string => key.replace(/(?<=Alt\+)([a-z])$/, (letter) => codes[letter] ?? letter).replace(/(?<=Alt\+)(\d)$/, 'Digit$1');

/** The hands on the keys of a session. */
function handsOn(store: SessionStore) {
  const keys: string[] = [];
  const press = (key: string): void => {
    keys.push(key);
    const { draft, focus } = store.getState();
    if ([...key].length === 1 && (key !== ' ' || draft)) {
      store.run(draft ? typeText(draft.text + key) : startEdit(key));
      return;
    }
    const chord = key === ' ' ? 'Space' : chordOf(key);
    const binding = bindingFor([chord], draft ? 'editor' : focus === null ? 'elsewhere' : 'field');
    if (!binding) throw new Error(`no key ${key} here`);
    store.run(binding.change);
  };
  return { keys, press };
}

/** As a person would type it. */
function typedText(field: AssessedField, says: unknown): string {
  const kind = kindOf(field);
  if (kind === 'date' && typeof says === 'string') {
    const [year, month, day] = says.split('-').map(Number);
    return `${month}/${day}/${year}`;
  }
  if (kind === 'quantity' || kind === 'price') return String(says);
  return shownValue(kind, says as Value);
}

/** Reviews the active filing of the session. */
export function review(store: SessionStore, truth: OwnershipRecord): Review {
  const { keys, press } = handsOn(store);
  const now = (): AssessedFiling => activeAssessed(store.getState()) as AssessedFiling;
  const focus = (): string | null => store.getState().focus;
  const settled: Settled[] = [];
  const flagged = now().queue.length;
  const wrongFields = (): AssessedField[] => {
    const paper = paperOf(now(), truth);
    const stray = new Set(listNames.flatMap((list) => paper.strayRows(list).map((index) => `${list} ${index}`)));
    return now().fields.filter((field) => !stray.has(`${field.group} ${field.index}`) && !isRight(field, paper.says(field), field.value));
  };

  /** Does what the form wants of the focused field; the last press is the one that leaves it. */
  const settle = (field: AssessedField): void => {
    const says = paperOf(now(), truth).says(field);
    const before = keys.length;
    const wasRight = isRight(field, says, field.value);
    const offered = field.suggestions.findIndex((one) => isRight(field, says, one.value));
    let way: Way = 'confirmed';
    let text = '';
    if (wasRight && !(field.value === null && field.mark === 'missing')) press('Enter');
    else if (offered >= 0 && !isEmpty(field, says)) {
      way = 'suggestion';
      press(`Alt+${offered + 1}`);
    } else if (isEmpty(field, says)) {
      way = 'blank';
      press('Alt+b');
    } else if (kindOf(field) === 'boolean') {
      way = 'ticked';
      press(' ');
      press('Enter');
    } else {
      way = 'typed';
      text = typedText(field, says);
      for (const letter of text) press(letter);
      press('Enter');
      if (store.getState().draft?.problem) press('Escape');
    }
    settled.push({ address: field.address, way, presses: keys.length - before, typed: text.length, wasRight, hadSuggestion: offered >= 0, text });
  };

  const walk = (): void => {
    const seen = new Map<string, number>();
    for (let stops = 0; stops < 2_000 && !store.getState().throughAll && focus() !== null; stops++) {
      const place = focus() as string;
      const times = (seen.get(place) ?? 0) + 1;
      seen.set(place, times);
      if (times > 3) return;
      const field = focusedField(store.getState());
      if (field && now().queue.includes(field.address)) settle(field);
      else if (!field) press(paperOf(now(), truth).lackedRows(place.slice(1) as 'nonDerivativeTable').length > 0 ? 'Alt+Insert' : 'Alt+Delete');
      else press('Enter');
    }
  };

  /** Moves the focus to a field by arrows. */
  const goTo = (address: string): boolean => {
    if (focus() === null || !recordLines(now(), store.getState().allColumns).some((line) => line.includes(focus() as string))) press('Ctrl+Home');
    for (let steps = 0; steps < 400 && focus() !== address; steps++) {
      const lines = recordLines(now(), store.getState().allColumns);
      const target = lines.findIndex((line) => line.includes(address));
      const here = lines.findIndex((line) => line.includes(focus() ?? ''));
      if (target < 0) return false;
      if (here !== target) press(here < target ? 'ArrowDown' : 'ArrowUp');
      else press((lines[here] ?? []).indexOf(address) > (lines[here] ?? []).indexOf(focus() ?? '') ? 'ArrowRight' : 'ArrowLeft');
    }
    return focus() === address;
  };

  walk();
  const marked = keys.length;
  const unmarked: string[] = [];
  // What no mark showed: rows first, then values.
  for (const list of listNames) {
    for (let strays = paperOf(now(), truth).strayRows(list); strays.length > 0; strays = paperOf(now(), truth).strayRows(list)) {
      const key = now().rowKeys[list]?.[strays[0] as number];
      unmarked.push(`/${list}/${strays[0]}`);
      if (key === undefined || !goTo(addressOf(list, key, firstLeafOf(list)))) break;
      press('Alt+Delete');
    }
    for (let tries = 0; tries < 12; tries++) {
      const lacked = paperOf(now(), truth).lackedRows(list)[0];
      const key = lacked ? now().rowKeys[list]?.[Math.max(0, lacked.after)] : undefined;
      if (!lacked || key === undefined) break;
      unmarked.push(`/${list}/lost:${lacked.row}`);
      if (!goTo(addressOf(list, key, firstLeafOf(list)))) break;
      press('Alt+Insert');
      walk();
    }
  }
  for (let tries = 0; tries < 60; tries++) {
    const field = wrongFields().find(({ address }) => !unmarked.includes(address));
    if (!field) break;
    unmarked.push(field.address);
    const host = field.isMarks ? field.address.replace('/footnoteIds/', '/') : field.address;
    if (!goTo(host)) continue;
    if (field.isMarks) press('Alt+n');
    const there = focusedField(store.getState());
    if (there) settle(there);
    settled.pop();
  }
  // Footnote marks that the filing has no field for.
  for (const field of now().fields) {
    const says = field.isMarks || field.group.startsWith('footnote') ? null : paperOf(now(), truth).says({ ...field, isMarks: true });
    const marks = field.address.replace(/\/([^/]*)$/, '/footnoteIds/$1');
    if (!Array.isArray(says) || says.length === 0 || now().byAddress.has(marks)) continue;
    unmarked.push(marks);
    if (!goTo(field.address)) continue;
    press('Alt+n');
    for (const letter of shownValue('marks', says)) press(letter);
    press('Enter');
  }
  const paper = paperOf(now(), truth);
  const left = [
    ...wrongFields().map(({ pointer }) => pointer),
    ...listNames.flatMap((list) => [...paper.strayRows(list).map((at) => `/${list}/${at}`), ...paper.lackedRows(list).map(({ row }) => `/${list}/lost:${row}`)]),
  ];
  return { keys, settled, pressesUnmarked: keys.length - marked, unmarked, left, flagged };
}
