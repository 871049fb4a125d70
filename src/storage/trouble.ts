// What can go wrong with keeping, in words for a person. The errors of browsers come in; one of a few kinds comes out.

export type TroubleKind = 'denied' | 'full' | 'evicted' | 'newer' | 'broken';

export interface Trouble {
  readonly kind: TroubleKind;
  /** What happened and what to do, one or two sentences. */
  readonly sentence: string;
}

const sentences: Readonly<Record<TroubleKind, string>> = {
  denied: 'This window may not keep anything (a private window, or storage is turned off). Your corrections live in this tab alone: save a project file before you close it.',
  full: 'There is no room left to keep what you do. Your last corrections live in this tab alone: save a project file, or clear what is kept.',
  evicted: 'The browser has thrown away what Galley kept. What is open in this tab is kept anew; filings of a long queue that are not want their files opened again. Save a project file to be safe.',
  newer: 'A newer Galley has been opened in another tab and keeps the work from now on. Your last corrections live in this tab alone: save a project file, then reload.',
  broken: 'What this browser keeps cannot be reached. Your last corrections live in this tab alone: save a project file before you close it.',
};

/** A trouble of that kind. */
export const trouble = (kind: TroubleKind): Trouble => ({ kind, sentence: sentences[kind] });

/** The browser's error as a trouble. */
export function troubleOf(fault: unknown): Trouble {
  const name = fault instanceof Error || fault instanceof DOMException ? fault.name : '';
  if (name === 'QuotaExceededError') return trouble('full');
  if (name === 'SecurityError' || name === 'NotSupportedError' || name === 'NotAllowedError') return trouble('denied');
  if (name === 'VersionError') return trouble('newer');
  return trouble('broken');
}
