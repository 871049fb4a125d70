// How far a person has come with a filing, for those who read its export. Counts, decides nothing.
import type { AssessedFiling } from '../model/assessed';

/** What still wants a person's eyes when a filing is exported. */
export interface ReviewState {
  /** `looked-at`: nothing is marked any more. `wants-eyes`: values are marked, or the text has lost rows. */
  readonly state: 'looked-at' | 'wants-eyes';
  /** Values that are marked and that nobody has decided on. */
  readonly fieldsToReview: number;
  /** Findings that say that the text has lost a row. */
  readonly lostRows: number;
  /** Values that a person confirmed or corrected. */
  readonly fieldsDecided: number;
}

/** Counts what still wants eyes. */
export function reviewStateOf(filing: AssessedFiling): ReviewState {
  const fieldsToReview = filing.queue.length;
  const lostRows = filing.findings.filter((finding) => finding.code === 'missing-row').length;
  const fieldsDecided = filing.fields.filter((field) => field.mark === 'confirmed' || field.mark === 'corrected').length;
  return { state: fieldsToReview + lostRows === 0 ? 'looked-at' : 'wants-eyes', fieldsToReview, lostRows, fieldsDecided };
}
