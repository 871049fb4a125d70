// The one door to trust: a parsed filing and a person's corrections in, an assessed filing out.
// Pure. Used by screen, command line, export and tests alike.
import type { AssessedFiling } from '../model/assessed';
import type { Correction } from '../model/correction';
import type { ParsedFiling } from '../model/filing';

/** The confidence under which a value is marked, unless the person moves it. */
export const defaultThreshold = 0.9;

export interface JudgeOptions {
  readonly threshold?: number;
}

/**
 * Judges a filing: reconciles candidates, runs the rules, computes confidence, applies the corrections.
 * Never throws on any parsed filing; corrections that no longer fit anything are passed over.
 */
export function judge(parsed: ParsedFiling, corrections: readonly Correction[] = [], options: JudgeOptions = {}): AssessedFiling {
  void parsed; void corrections; void options;
  throw new Error('not yet');
}
