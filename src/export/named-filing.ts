// What the writers are fed: judged filings with the names of the files that they came from. Types only.
import type { AssessedFiling } from '../model/assessed';

/** A judged filing and the name of its file. */
export interface NamedFiling {
  readonly name: string;
  readonly filing: AssessedFiling;
}

/** What a person can choose about an export; each writer looks at the choices that concern it. */
export interface ExportOptions {
  /** JSON: state, mark, confidence, raw text, spans and reasons of each value, and the findings. Off unless asked for. */
  readonly evidence?: boolean;
  /** CSV: a leading apostrophe before text that a spreadsheet would run as a formula. On unless switched off. */
  readonly safeFormulas?: boolean;
}
