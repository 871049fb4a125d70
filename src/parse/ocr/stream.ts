// Words as one run of bare characters, so that captions are found across cells, cuts and punctuation.
import { bareOf } from '../../text/bare';
import type { Word } from '../artifacts';
import { approxFind } from './approx';

/** Words with their letters and digits squashed together: `1. Name and` is `1nameand`. */
export interface Stream {
  readonly words: readonly Word[];
  readonly bare: string;
  /** For each character of `bare`, the number of its word. */
  readonly wordAt: readonly number[];
}

/** Makes a stream of words in reading order. */
export function streamOf(words: readonly Word[]): Stream {
  const wordAt: number[] = [];
  let bare = '';
  for (const [number, word] of words.entries()) {
    const piece = bareOf(word.text);
    bare += piece;
    for (let i = 0; i < piece.length; i++) wordAt.push(number);
  }
  return { words, bare, wordAt };
}

/** Where a caption stands in a stream: half-open range of words, and its edits a character. */
export interface CaptionMatch {
  readonly from: number;
  readonly to: number;
  readonly errorRate: number;
}

/**
 * Finds a caption (bare characters) from word `after` on.
 * @param find which of several places to take: the cleanest unless `approxFindFirst` is given
 * @param tolerance edits allowed a character: 0.2 takes `lssuer Narne` for `Issuer Name`
 */
export function findCaption(stream: Stream, caption: string, tolerance = 0.2, after = 0, find = approxFind): CaptionMatch | null {
  let offset = 0;
  if (after > 0) {
    offset = stream.wordAt.indexOf(after);
    if (offset < 0) {
      offset = stream.wordAt.findIndex((word) => word >= after);
      if (offset < 0) return null;
    }
  }
  const found = find(stream.bare, caption, Math.floor(caption.length * tolerance), offset);
  if (!found || found.end <= found.start) return null;
  const from = stream.wordAt[found.start] as number;
  const to = (stream.wordAt[found.end - 1] as number) + 1;
  return { from, to, errorRate: found.errors / caption.length };
}
