// Candidates weighed together: where the form's arithmetic or a second mention settles what one place leaves open.
// Never changes what a person decided.
import type { Bench } from './bench';
import { explainAddedRows, fillAddedRows } from './fill-added';
import { restoreLostDates, restoreLostZips } from './lost-date';
import { figuresOfMarks } from './marks/figures-of-marks';
import { reconcileMarks } from './marks/reconcile-marks';
import { reconcileCodes } from './reconcile-codes';
import { reconcileNames } from './reconcile-names';
import { reconcileNumbers } from './reconcile-numbers';
import { reconcilePeople } from './reconcile-people';
import { reconcileTitles } from './reconcile-titles';
import { takeOutAmounts } from './strayed-amounts';

/** Weighs the candidates of all leaves but the footnote marks, which hang on the values they stand behind. */
export function reconcileValues(bench: Bench): void {
  reconcileNames(bench);
  reconcilePeople(bench);
  takeOutAmounts(bench);
  reconcileTitles(bench);
  reconcileCodes(bench);
  reconcileNumbers(bench);
  restoreLostDates(bench);
  restoreLostZips(bench);
  // What is put into a new row follows from the others as they have come to stand.
  fillAddedRows(bench);
}

/** Weighs the candidates of a filing together. */
export function reconcile(bench: Bench): void {
  reconcileValues(bench);
  reconcileMarks(bench);
  figuresOfMarks(bench);
  explainAddedRows(bench);
}
