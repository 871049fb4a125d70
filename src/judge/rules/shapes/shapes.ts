// Shapes that hardly any whole value has, and what each is mostly a sign of. The rule that looks for them is odd-shapes.ts.
// A new one is held against all values of the filings with known truth, of which none, or two at the most, may have it.
import { addressShapes } from './addresses';
import { nameShapes } from './names';
import { natureShapes } from './natures';
import type { OddShape } from './odd-shape';
import { runningShapes } from './running';
import { titleShapes } from './titles';

const shapes: readonly OddShape[] = [...titleShapes, ...nameShapes, ...natureShapes, ...addressShapes, ...runningShapes];

/** The shapes that are looked for on each leaf. */
export const shapesOf: ReadonlyMap<string, readonly OddShape[]> = new Map([...new Set(shapes.flatMap(({ leaves }) => [...leaves]))].map((leaf) => [leaf, shapes.filter(({ leaves }) => leaves.has(leaf))]));
