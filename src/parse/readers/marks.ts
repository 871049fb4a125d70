// Footnote marks: `(1)`, `(1)(2)`, and what OCR makes of them: `@`, `2)`, `®`, `“)`, `a)`.
import { remembered } from '../../text/remembered';

/** A mark as read: its ids, or none where its characters cannot be read. */
export interface MarkReading {
  /** `['F1']`; null where the mark is garbled. */
  readonly ids: readonly string[] | null;
  readonly raw: string;
}

/** One or several whole marks: `(1)`, `(1)(2)`, `(1,2)`. */
const whole = /^(?:\(\d{1,2}\)[,;]?)+$/;
const several = /^\(\d{1,2}(?:[,;&]\d{1,2})+\)$/;

/** Reads characters that can only be a mark. */
export function readMark(raw: string): MarkReading | null {
  if (raw === '') return null;
  // No footnote has number 0.
  if ((whole.test(raw) || several.test(raw)) && !/(?:^|\D)00?(?:\D|$)/.test(raw)) return { ids: (raw.match(/\d{1,2}/g) ?? []).map((id) => `F${Number(id)}`), raw };
  return { ids: null, raw };
}

/** A mark begins with a bracket or a sign or ends with a bracket: most words are seen to be none without more ado. */
const couldBeMark = (text: string): boolean => text.charCodeAt(text.length - 1) === 41 || text.charCodeAt(text.length - 1) === 125 || !isAlphanumeric(text.charCodeAt(0));

const isAlphanumeric = (unit: number): boolean => (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);

/** True where the characters stand for a footnote mark and nothing else, whole or garbled. */
export const looksLikeMark = (text: string): boolean => couldBeMark(text) && isMark(text);

const isMark = remembered((text) => whole.test(text) || several.test(text) || isGarbledMark(text));

/** Marks as OCR spoils them: short, with a bracket or a sign that no value has. */
export const isGarbledMark = (text: string): boolean =>
  text.length <= 8 && couldBeMark(text) && !text.startsWith('$') && (
    /^[®©@°™"“”'’*^‹›«»()<>{}&~¢•]+$/.test(text) ||
    /^\(?[\dA-Za-z®©@°“”"'’]{0,3}\)(?:\(?[\dA-Za-z®©@°“”"'’]{0,3}\))*$/.test(text) ||
    /^\([\dA-Za-z®©@°“”"'’]{1,2}$/.test(text) ||
    /^[\dA-Za-z]{0,3}\}$/.test(text) ||
    /^(?:\(\d{1,2}\))+\(?\d?$/.test(text)
  );

/** A mark glued to the end of a value: `J(2)`, `D(1)`, `Stock(3)(4)`, `p®`, `LLC®)`. */
export function splitMark(text: string): { value: string; mark: string } {
  const clean = /^(.*?[^(])((?:\(\d{1,2}\))+)$/.exec(text);
  if (clean) return { value: clean[1] as string, mark: clean[2] as string };
  const signs = /^(.*?[A-Za-z0-9.,)])([®©@°™“”"*]+\)*)$/.exec(text);
  if (signs) return { value: signs[1] as string, mark: signs[2] as string };
  if (text.endsWith(')') && !text.includes('(') && /[A-Za-z0-9.,]\)$/.test(text)) return { value: text.slice(0, -1), mark: ')' };
  return { value: text, mark: '' };
}
