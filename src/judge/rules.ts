// The ordered list of rules. A new rule is a few lines in `rules/`, one entry here, one test.
import type { Bench } from './bench';
import { addresses } from './rules/addresses';
import { names, repeatedValues } from './rules/agreement';
import { careOf } from './rules/care-of';
import { codeInAmount } from './rules/code-in-amount';
import { codePlaces } from './rules/code-places';
import { expiration, period, signature, years } from './rules/dates';
import { amendment, amounts, direction, emptyWantsMark, ownership, relationship } from './rules/law';
import { lostRows, skippedNotes } from './rules/lost-rows';
import { markedNotes } from './rules/marked-notes';
import { numberedNatures } from './rules/numbered-natures';
import { oddShapes } from './rules/odd-shapes';
import { partedNumbers } from './rules/parted-numbers';
import { runningBalance } from './rules/running-balance';
import { saidOtherwise } from './rules/said-otherwise';
import { tellingSigns } from './rules/telltales';
import { thousandths } from './rules/thousandths';

/** A rule looks at the bench and leaves evidence: reasons on values, suggestions, findings, blanks that are really lost. */
export interface Rule {
  readonly code: string;
  /** True where it looks for what spoilt text has lost: not run on a filing that came as data. */
  readonly ofText?: true;
  readonly run: (bench: Bench) => void;
}

/** Every rule, in the order they run. */
export const rules: readonly Rule[] = [
  amendment, period, signature, expiration, years, ownership, direction, codePlaces, codeInAmount, emptyWantsMark, amounts, partedNumbers, thousandths, relationship, runningBalance, repeatedValues, names, addresses, careOf, saidOtherwise, numberedNatures, oddShapes, tellingSigns, lostRows, skippedNotes, markedNotes,
];
