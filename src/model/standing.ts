// Which corrections count: a step that was taken back does not, and stays in the list. Knows no schema, so that a page
// that only lays corrections over a filing carries none.
import type { Correction } from './correction';

/** The corrections that count, in order: those of steps that were taken back are left out, and so are the takings-back. */
export function standingCorrections(corrections: readonly Correction[]): readonly Correction[] {
  if (!corrections.some(({ kind }) => kind === 'take-back')) return corrections;
  const takenBack = takenBackSteps(corrections);
  return corrections.filter(({ kind, step }) => kind !== 'take-back' && !takenBack.has(step));
}

/** The steps that no longer count, read from the end: what takes a taking-back back brings its step back. */
export function takenBackSteps(corrections: readonly Correction[]): ReadonlySet<string> {
  const steps = new Set<string>();
  for (const correction of [...corrections].reverse()) {
    if (correction.kind === 'take-back' && !steps.has(correction.step)) steps.add(correction.of);
  }
  return steps;
}
