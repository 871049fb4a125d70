// Everything that weighs a bench: candidates reconciled, then the form's rules.
import type { Bench } from './bench';
import { asFiled, isData } from './data';
import { reconcile } from './reconcile';
import { rules } from './rules';

/** Settles all values of a bench and gathers the findings. */
export function settle(bench: Bench): void {
  if (isData(bench.draft.parsed)) {
    for (const rule of rules) if (!rule.ofText) rule.run(bench);
    asFiled(bench);
    return;
  }
  reconcile(bench);
  for (const rule of rules) rule.run(bench);
}
