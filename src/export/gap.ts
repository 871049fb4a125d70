// What a format wants and a record does not have, for the screen, the command line and the file itself. Types only.
import type { Pointer } from '../model/pointer';

/** One thing that keeps the next program from taking a filing as it is. */
export interface ExportGap {
  /** What it is about: a leaf, a row, a list, or `''` for the filing. */
  readonly pointer: Pointer;
  /** Stable name: `missing`, `too-long`, `form`, `both`, … */
  readonly code: string;
  /** One sentence for a person. */
  readonly message: string;
}

/** The same sentences once each, with how often they hold and where first: `Owner CIK is missing (3 times, first at /…)`. */
export function gapLines(gaps: readonly ExportGap[]): string[] {
  const byMessage = new Map<string, ExportGap[]>();
  for (const gap of gaps) byMessage.set(gap.message, [...(byMessage.get(gap.message) ?? []), gap]);
  return [...byMessage].map(([message, [first, ...more]]) => {
    const at = first?.pointer === '' ? 'the filing' : first?.pointer;
    return `${at}: ${message}${more.length === 0 ? '' : ` So in ${more.length} more ${more.length === 1 ? 'place' : 'places'}.`}`;
  });
}
