// The number before a footnote, as the form prints it and as OCR leaves it.
import type { Word } from '../artifacts';

export interface NoteNumber {
  readonly number: number;
  /** How many words stand before the footnote's own. */
  readonly skip: number;
  /** True where the number is written as the form writes it. */
  readonly exact: boolean;
}

/** `(1)`, `1.`, `- (1)`, `(l)`: the number that a footnote begins with. */
export function noteNumber(words: readonly Word[]): NoteNumber | null {
  let at = 0;
  while (at < words.length && /^[-*•]+$/.test((words[at] as Word).text) && at < 1) at++;
  const text = words[at]?.text ?? '';
  const exact = /^[({[]?(\d{1,2})[)}\].:,]+$/.exec(text);
  if (exact && /[)}\].:,]/.test(text)) return { number: Number(exact[1]), skip: at + 1, exact: /^\(\d{1,2}\)$|^\d{1,2}\.$/.test(text) };
  // `(l)`; without its brackets only beside a figure, `I0.`, `1l.`: `I.` may begin a name.
  const loose = /^[({[]([lI|iOoSsZ\d]{1,2})[)}\]]$/.exec(text) ?? /^(?=.*\d)([lI|iOoSsZ\d]{2})[.,]$/.exec(text);
  if (loose) {
    const digits = (loose[1] as string).replace(/[lI|i]/g, '1').replace(/[Oo]/g, '0').replace(/[Ss]/g, '5').replace(/Z/g, '2');
    return { number: Number(digits), skip: at + 1, exact: false };
  }
  return null;
}
