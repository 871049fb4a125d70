// Captions of boxes that stand beside each other, with their numbers; values that the text does not hold.
import { blank, type Extracted } from '../../model/extracted';
import { reason } from '../../model/reasons';
import type { Word } from '../artifacts';
import { type CaptionMatch, findCaption, type Stream, streamOf } from '../ocr/stream';

/** How many words before a caption are its box's number: `3.`, or `5→.` where an edge cuts it. */
export function boxNumberBefore({ words }: Stream, caption: number): number {
  const [last, before] = [words[caption - 1]?.text ?? '', words[caption - 2]?.text ?? ''];
  if (/^[\dIl|]{1,2}[.,]?$/.test(last)) return 1;
  return /^[.,]$/.test(last) && /^\d$/.test(before) ? 2 : 0;
}

/**
 * The caption of the box to the right, where the edge between the two boxes was not seen and both captions stand before both
 * values: `5. If Amendment, Date Original Filed(Month/Day/Year) 6. Individual or Joint/Group Filing (Check Applicable Line) 08/04/2023 _X_`.
 */
export function besideCaption(stream: Stream, caption: CaptionMatch): CaptionMatch | null {
  for (const bare of ['individualorjointgroupfilingcheckapplicableline', 'relationshipofreportingpersonstoissuercheckallapplicable']) {
    const found = findCaption(stream, bare, 0.2, caption.to);
    if (found && found.from <= caption.to + 2) return found;
  }
  return null;
}

/** The words of box 1 without the caption of box 2 and its ticker, where both boxes share a cell: the names of both are left. */
export function withoutIssuerCaption(words: readonly Word[]): readonly Word[] | null {
  const stream = streamOf(words.slice(0, longestCaptions));
  const caption = findCaption(stream, 'issuernameandtickerortradingsymbol', 0.2);
  if (caption === null || caption.from > 3) return null;
  const behind = words.slice(besideCaption(stream, caption)?.to ?? caption.to);
  const ticker = behind.findIndex(({ text }) => /[[{]/.test(text));
  return ticker < 0 ? behind : behind.slice(0, ticker);
}

/** Words that the captions of three boxes and the names below them have at the most. */
const longestCaptions = 60;

/** A value of the boxes that was not found. */
export const lost = (what: string): Extracted => ({ ...blank, state: 'lost', reasons: [reason('lost', `The ${what} was not found in the text.`)] });
