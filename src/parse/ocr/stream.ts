// Words as one run of bare characters, so that captions are found across cells, cuts and punctuation.
import type { Word } from '../artifacts';
import { approxFind } from './approx';

/** Words with their letters and digits squashed together: `1. Name and` is `1nameand`. */
export interface Stream {
  readonly words: readonly Word[];
  readonly bare: string;
  /** For each word, where its characters begin in `bare`; the last number is where all end. */
  readonly starts: readonly number[];
}

/** Makes a stream of words in reading order. */
export function streamOf(words: readonly Word[]): Stream {
  const starts = [0];
  let bare = '';
  for (let at = 0; at < words.length; at++) {
    bare += (words[at] as Word).bare;
    starts.push(bare.length);
  }
  return { words, bare, starts };
}

/** The number of the word whose character stands at an offset of `bare`. */
function wordAt({ starts }: Stream, offset: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
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
  const offset = stream.starts[Math.min(after, stream.words.length)] as number;
  if (after > 0 && offset >= stream.bare.length) return null;
  const found = find(stream.bare, caption, Math.floor(caption.length * tolerance), offset);
  if (!found || found.end <= found.start) return null;
  return { from: wordAt(stream, found.start), to: wordAt(stream, found.end - 1) + 1, errorRate: found.errors / caption.length };
}
