// The one door to trust: a parsed filing and a person's corrections in, an assessed filing out.
// Pure. Used by screen, command line, export and tests alike.
import type { AssessedFiling } from '../model/assessed';
import type { Correction } from '../model/correction';
import type { ParsedFiling } from '../model/filing';
import { assess } from './assess';
import { benchOf } from './bench';
import { draftOf } from './draft';
import { settle } from './settle';

/** The confidence under which a value is marked, unless the person moves it. */
export const defaultThreshold = 0.9;

export interface JudgeOptions {
  /** Values with less confidence are marked; 0 to 1. */
  readonly threshold?: number;
}

/**
 * Judges a filing: lays the corrections over the parse, reconciles candidates, runs the rules, computes confidence.
 * Never throws on any parsed filing; corrections that no longer fit anything are passed over.
 */
export function judge(parsed: ParsedFiling, corrections: readonly Correction[] = [], options: JudgeOptions = {}): AssessedFiling {
  const bench = benchOf(draftOf(parsed, corrections));
  settle(bench);
  return assess(bench, options.threshold ?? defaultThreshold);
}
