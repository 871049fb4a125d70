// What a format wants and a record does not have, for the screen, the command line and the file itself.
import { type Pointer, pointerParts } from '../model/pointer';

/** One thing that keeps the next program from taking a filing as it is. */
export interface ExportGap {
  /** What it is about: a leaf, a row, a list, or `''` for the filing. */
  readonly pointer: Pointer;
  /** Stable name: `missing`, `too-long`, `form`, `both`, … */
  readonly code: string;
  /** One sentence for a person. */
  readonly message: string;
}

const places: Readonly<Record<string, string>> = {
  reportingOwners: 'Owner', nonDerivativeTable: 'Table I row', derivativeTable: 'Table II row', footnotes: 'Footnote', ownerSignatures: 'Signature',
};

/** Where in the form a pointer leads: `Table I row 2`; nothing for the filing's own boxes and the issuer. */
function placeOf(at: Pointer): string {
  const [list = '', index] = pointerParts(at);
  return places[list] && index !== undefined ? `${places[list]} ${Number(index) + 1}: ` : '';
}

/** The same sentences once each, with where first and how often: `Owner 1: Owner CIK is missing. So in 2 more places.` */
export function gapLines(gaps: readonly ExportGap[]): string[] {
  const byMessage = new Map<string, ExportGap[]>();
  for (const gap of gaps) {
    const same = byMessage.get(gap.message);
    if (same) same.push(gap);
    else byMessage.set(gap.message, [gap]);
  }
  return [...byMessage].map(([message, [first, ...more]]) =>
    `${placeOf(first?.pointer ?? '')}${message}${more.length === 0 ? '' : ` So in ${more.length} more ${more.length === 1 ? 'place' : 'places'}.`}`);
}
