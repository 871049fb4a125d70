// The ordered list of rules. A new rule is one file in `rules/`, one entry here, one test.
import type { Bench } from './bench';

/** A rule looks at the bench and leaves evidence: reasons on values, suggestions, findings. It changes no value. */
export interface Rule {
  readonly code: string;
  readonly run: (bench: Bench) => void;
}

export const rules: readonly Rule[] = [];
