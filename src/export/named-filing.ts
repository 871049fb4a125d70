// What the writers are fed: judged filings with the names of the files that they came from. Types only.
import type { AssessedFiling } from '../model/assessed';
import type { Correction } from '../model/correction';

/** A judged filing and the name of its file. */
export interface NamedFiling {
  readonly name: string;
  readonly filing: AssessedFiling;
  /** What a person decided, in order, as the filing was judged with it; nothing where nobody has been there. */
  readonly corrections?: readonly Correction[];
}

/** What a person can choose about an export; each writer looks at the choices that concern it. */
export interface ExportOptions {
  /** JSON: state, mark, confidence, raw text, spans and reasons of each value, and the findings. Off unless asked for. */
  readonly evidence?: boolean | undefined;
  /** CSV: a leading apostrophe before text that a spreadsheet would run as a formula. On unless switched off. */
  readonly safeFormulas?: boolean | undefined;
  /**
   * One filing was asked for, not a list that happens to hold one. JSON is then an object, no array; XML a document, no zip.
   * The feed then holds exactly one filing.
   */
  readonly alone?: boolean | undefined;
}
