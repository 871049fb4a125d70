// The title of box 5 where the page's edges cut its line and the caption's above it alike, so that each cell has a piece of both:
// `X Officer (giv EVP &→e title bel Chief Legal→ow) Other (sp Officer→ecify below)`.
import type { Word } from '../artifacts';
import { isTick } from './tick';

/** The letters of box 5's captions. */
export const caption = 'director10ownerofficergivetitlebelowotherspecifybelow';
/** `title` and `Other` may stand in the line above, or be gone. */
const mostSkipped = 12;
/** The line may begin with any of these. */
const starts = caption.indexOf('givetitle');

/**
 * What is left of a box's words, in their cells, when those of the caption are taken out; empty where nothing is, or where no
 * cell has a piece of both.
 */
export function wovenTitle(words: readonly Word[]): Word[] {
  const start = words.findIndex((word) => /^\(gi?v?e?$/i.test(word.text));
  const first = words[start];
  if (!first) return [];
  // `_X_ Office Sen→(give title below) … ior Vice President`: its first piece may stand in the cell before.
  const line = words.filter((word) => word.line === first.line && word.cell >= first.cell - 1);
  let at = 0;
  const left: Word[] = [];
  for (const word of line) {
    const bare = word.bare;
    const found = bare === '' ? at : caption.indexOf(bare, at);
    if (found >= 0 && (found - at <= mostSkipped || (at === 0 && found <= starts))) {
      at = found + bare.length;
      // `&` between two words has no letters, and is the title's.
      if (bare !== '' || !/^[&]$/.test(word.text)) continue;
    }
    if (!isTick(word.text)) left.push(word);
  }
  const isWoven = new Set(line.map(({ cell }) => cell)).size > 1 && at >= caption.length - 5;
  return isWoven && left.some((word) => word.bare.length > 2) ? left : [];
}
