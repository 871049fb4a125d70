// Values whose shape hardly any whole one has: in the filings with known truth no name holds a care-of line, two filings
// have a title that ends in `Common`, and two of 274 signatures are signed twice. They want eyes, and say why.
import { reason } from '../../model/reasons';
import { type Exhibit, suggest } from '../bench';
import { allRows } from '../rows';
import type { Rule } from '../rules';
import type { OddShape } from './shapes/odd-shape';
import { shapesOf } from './shapes/shapes';

/** No name, title or signature that stands whole is longer than so many characters; what is, is doubted for other reasons. */
const longest = 600;

/** Which of a leaf's shapes a value has. Rows say the same title again and again: each is looked at once. */
function shapesAsked(leaf: string): (value: string) => readonly OddShape[] {
  const shapes = shapesOf.get(leaf) ?? [];
  const known = new Map<string, readonly OddShape[]>();
  return (value) => {
    let found = known.get(value);
    if (!found) {
      found = shapes.filter(({ shape }) => shape.test(value));
      known.set(value, found);
    }
    return found;
  };
}

function look(at: Exhibit, shapesIn: (value: string) => readonly OddShape[]): void {
  if (at.decided || typeof at.value !== 'string' || at.value.length > longest) return;
  for (const { message, mend } of shapesIn(at.value)) {
    at.doubted = true;
    at.reasons.push(reason('shape-odd', message));
    const mended: string | undefined = mend?.(at.value);
    if (mended !== undefined && mended !== at.value) suggest(at, { value: mended, confidence: 0.5, reason: message, spans: at.spans });
  }
}

/** Doubts values of a shape that whole ones hardly have. */
export const oddShapes: Rule = {
  code: 'odd-shapes',
  ofText: true,
  run: (bench) => {
    const { reportingOwners, ownerSignatures } = bench.lists;
    const asked = [...shapesOf.keys()].map((leaf) => [leaf, shapesAsked(leaf)] as const);
    for (const { leaves } of [bench.issuer, ...reportingOwners, ...ownerSignatures, ...allRows(bench).map(({ row }) => row)]) {
      for (const [leaf, shapesIn] of asked) {
        const at = leaves.get(leaf);
        if (at) look(at, shapesIn);
      }
    }
  },
};
