// The form's own law, leaf against leaf within a row or an owner (general instructions of Forms 4 and 5).
import { directionOf } from '../../model/codes';
import { pointer } from '../../model/pointer';
import { reason } from '../../model/reasons';
import { namesOffice } from '../../text/offices';
import { type Bench, type Exhibit, type ExhibitRow, exhibit, suggest, textValue } from '../bench';
import { big, grouped } from '../decimal';
import { mayBeMisread, oneFigureAlike } from '../digits';
import { isOpenLetter } from '../reason-kinds';
import type { Rule } from '../rules';
import { allRows } from '../rows';

const wants = (at: Exhibit, code: string, message: string): void => {
  if (at.decided || at.state !== 'blank') return;
  at.state = 'lost';
  at.reasons.push(reason(code, message));
};

const hasIds = (at: Exhibit | undefined): boolean => Array.isArray(at?.value) && at.value.length > 0;

/** True where a footnote's mark stands on a leaf; a person may have said that none does. */
const isMarked = (row: ExhibitRow, leaf: string): boolean => hasIds(row.marks.get(leaf));

/** True where a person said that no mark stands there; of one that cannot be read no one has. */
const isTakenOff = (mark: Exhibit): boolean => mark.decided && !hasIds(mark);

/** D: no nature of ownership. I: a nature is required. */
export const ownership: Rule = {
  code: 'ownership',
  run: (bench) => {
    for (const { table, index, row } of allRows(bench)) {
      const form = exhibit(row, 'directOrIndirectOwnership');
      const nature = exhibit(row, 'natureOfOwnership');
      if (form.value === 'I' && nature.value === null) {
        if (isMarked(row, 'natureOfOwnership') || isMarked(row, 'directOrIndirectOwnership')) continue;
        form.reasons.push(reason('indirect-without-nature', 'Indirect ownership wants a nature of ownership, and none stands there.'));
        wants(nature, 'nature-wanted', 'Indirect ownership wants a nature of ownership.');
        bench.findings.push({ pointer: pointer(table, index, 'natureOfOwnership'), code: 'nature-wanted', severity: 'warning', message: 'The ownership is indirect, and no nature of ownership stands there.', spans: form.spans });
      } else if (form.value === 'I') {
        form.reasons.push(reason('nature-agrees', 'A nature of ownership stands beside it.'));
      } else if (form.value === 'D' && typeof nature.value === 'string') {
        // `D` of the column beside, seen twice: no nature of ownership is a letter.
        if (/^\W*[A-Za-z]?\W*$/.test(nature.value) && !nature.decided) nature.conflict = true;
        for (const at of [form, nature]) at.reasons.push(reason('direct-with-nature', 'Direct ownership has no nature of ownership.'));
        suggest(form, { value: 'I', confidence: 0.5, reason: 'A nature of ownership stands beside it.', spans: [] });
      } else if (form.value === 'D') form.reasons.push(reason('nature-agrees', 'No nature of ownership stands beside it.'));
      else if (!form.decided && form.value === null) {
        const likely = nature.value === null ? 'D' : 'I';
        suggest(form, { value: likely, confidence: 0.6, reason: likely === 'D' ? 'No nature of ownership stands beside it.' : 'A nature of ownership stands beside it.', spans: [] });
      }
    }
  },
};

/** P, A and L acquire; S, F and D dispose. */
export const direction: Rule = {
  code: 'direction',
  run: (bench) => {
    for (const { table, row } of allRows(bench)) {
      const code = exhibit(row, 'transactionCode');
      const way = exhibit(row, 'transactionAcquiredDisposedCode');
      if (typeof code.value !== 'string') {
        continue;
      }
      const lawful = directionOf(code.value, table);
      // A direction that follows from the code is no second witness for it.
      if (lawful === null || way.reasons.some((why) => why.code === 'direction-by-code')) continue;
      if (way.value === lawful) {
        way.reasons.push(reason('code-agrees', `Code ${code.value} goes this way.`));
        code.reasons.push(reason('code-agrees', 'The direction fits the code.'));
      } else if (typeof way.value === 'string') {
        way.reasons.push(reason('code-disagrees', `Code ${code.value} goes the other way.`));
        code.reasons.push(reason('code-disagrees', `Direction ${way.value} does not go with this code.`));
        // `co)` beside D: more likely another letter than a conversion that goes the wrong way.
        if (!code.decided && isOpenLetter(code)) code.doubted = true;
        suggest(way, { value: lawful, confidence: 0.5, reason: `Code ${code.value} goes this way.`, spans: [] });
      } else suggest(way, { value: lawful, confidence: 0.8, reason: `Code ${code.value} goes this way.`, spans: [] });
    }
  },
};

/** A price, an exercise price or a date that is empty must carry a footnote. */
export const emptyWantsMark: Rule = {
  code: 'empty-wants-mark',
  ofText: true,
  run: (bench) => {
    for (const { table, row } of allRows(bench)) {
      const transaction = row.leaves.get('kind')?.value === 'transaction';
      const leaves = table === 'derivativeTable' ? ['conversionOrExercisePrice', 'exerciseDate', 'expirationDate', ...(transaction ? ['transactionPricePerShare'] : [])] : transaction ? ['transactionPricePerShare'] : [];
      for (const leaf of leaves) {
        const at = exhibit(row, leaf);
        const mark = row.marks.get(leaf);
        if (at.value !== null || at.decided) continue;
        if (at.state === 'blank' && (!mark || isTakenOff(mark))) wants(at, 'empty-without-mark', 'It is empty, and no footnote says why.');
      }
    }
  },
};

/** Underlying shares for one right of a row of Table II, as text; empty where one of both is not there. */
function ratioOf(row: ExhibitRow): string {
  const [amount, underlying] = ['transactionShares', 'underlyingSecurityShares'].map((leaf) => Number(exhibit(row, leaf).value ?? 0));
  return amount && underlying ? (underlying / amount).toPrecision(9) : '';
}

/** Ratios that rows of different amounts share: `17` rights to `1,700` shares, and `100` to `10,000`. */
function sharedRatios(rows: readonly ExhibitRow[]): ReadonlySet<string> {
  const amounts = new Map<string, Set<string>>();
  for (const row of rows) {
    const ratio = ratioOf(row);
    if (ratio !== '') amounts.set(ratio, (amounts.get(ratio) ?? new Set()).add(String(exhibit(row, 'transactionShares').value)));
  }
  return new Set([...amounts].flatMap(([ratio, of]) => (of.size > 1 ? [ratio] : [])));
}

/** Derivative amount = underlying shares, mostly; a grant's price is 0. */
export const amounts: Rule = {
  code: 'amounts',
  ofText: true,
  run: (bench) => {
    const ratios = sharedRatios(bench.lists.derivativeTable);
    for (const { table, row } of allRows(bench)) {
      const amount = exhibit(row, 'transactionShares');
      if (table === 'derivativeTable') {
        const underlying = exhibit(row, 'underlyingSecurityShares');
        const [one, two] = [big(amount.value), big(underlying.value)];
        if (one && two) {
          const same = one.eq(two);
          // What was restored from the other agrees with it of itself.
          if (same) {
            for (const at of [amount, underlying]) if (!at.inferred) at.reasons.push(reason('amounts-agree', 'Amount and underlying shares are the same.'));
          } else if (!ratios.has(ratioOf(row)) && (mayBeMisread(String(amount.value), String(underlying.value)) || mayBeMisread(String(underlying.value), String(amount.value)))) {
            for (const [at, other] of [[amount, underlying], [underlying, amount]] as const) {
              // One looks like the other misread: which of them is right wants eyes.
              if (oneFigureAlike(String(amount.value), String(underlying.value))) at.conflict = !at.decided;
              at.reasons.push(reason('amounts-nearly', `Amount and underlying shares differ by a figure: ${grouped(String(amount.value))} and ${grouped(String(underlying.value))}.`));
              suggest(at, { value: other.value, confidence: 0.5, reason: at === amount ? 'The underlying shares say this.' : 'The amount says this.', spans: other.spans });
            }
          }
        } else if (one && !underlying.decided) suggest(underlying, { value: amount.value, confidence: 0.7, reason: 'The amount; mostly they are the same.', spans: amount.spans });
        else if (two && !amount.decided && row.leaves.get('kind')?.value === 'transaction') suggest(amount, { value: underlying.value, confidence: 0.7, reason: 'The underlying shares; mostly they are the same.', spans: underlying.spans });
        const after = exhibit(row, 'sharesOwnedFollowingTransaction');
        if (after.value !== null && (after.value === amount.value || after.value === underlying.value)) after.reasons.push(reason('owned-equals-amount', 'The same number stands in another column of the row.'));
        if (textValue(row, 'transactionAcquiredDisposedCode') === 'D' && after.value === '0') after.reasons.push(reason('owned-zero-after-disposal', 'Nothing is left after a disposal, as is usual.'));
      } else {
        const after = big(exhibit(row, 'sharesOwnedFollowingTransaction').value);
        const moved = big(amount.value);
        if (after && moved && textValue(row, 'transactionAcquiredDisposedCode') === 'A' && after.lt(moved)) {
          for (const leaf of ['transactionShares', 'sharesOwnedFollowingTransaction']) exhibit(row, leaf).reasons.push(reason('owned-less-than-acquired', 'Less is owned after than was acquired.'));
        }
        if (after && moved && after.eq(moved)) exhibit(row, 'sharesOwnedFollowingTransaction').reasons.push(reason('owned-equals-amount', 'The same number stands in another column of the row.'));
      }
      const price = exhibit(row, 'transactionPricePerShare');
      const code = textValue(row, 'transactionCode');
      if (typeof price.value === 'string' && big(price.value)?.eq(0) && (code === 'A' || code === 'M' || code === 'G' || code === 'C' || code === 'J')) price.reasons.push(reason('zero-is-usual', `A price of 0 is usual for code ${code}.`));
      if (typeof price.value === 'string' && big(price.value)?.eq(0) && (code === 'P' || code === 'S' || code === 'F')) price.reasons.push(reason('zero-is-odd', `A price of 0 is odd for code ${code}.`));
    }
  },
};

/** An officer wants a title, another wants a text; at least one relationship is ticked on the first owner. */
export const relationship: Rule = {
  code: 'relationship',
  run: (bench: Bench) => {
    for (const [index, row] of bench.lists.reportingOwners.entries()) {
      const at = (leaf: string): Exhibit => exhibit(row, leaf);
      const ticked = ['isDirector', 'isOfficer', 'isTenPercentOwner', 'isOther'].filter((leaf) => at(leaf).value === true);
      if (at('isOfficer').value === true && at('officerTitle').value === null) {
        at('isOfficer').reasons.push(reason('officer-without-title', 'An officer has a title, and none stands there.'));
        wants(at('officerTitle'), 'title-wanted', 'An officer has a title.');
        // In a box that edges cut, the tick may be another's.
        for (const leaf of ['isDirector', 'isTenPercentOwner', 'isOther']) {
          if (at(leaf).value === false && at(leaf).reasons.some(({ code }) => code === 'column-places-unclear')) at(leaf).reasons.push(reason('officer-without-title', 'The tick at Officer has no title below it and may be this one’s.'));
        }
      } else if (at('isOfficer').value === true) {
        for (const leaf of ['isOfficer', 'officerTitle']) at(leaf).reasons.push(reason('title-agrees', 'Tick and title stand together.'));
        // The tick that only the title speaks for is no witness for the title where the list of owners has none.
        if (!at('officerTitle').decided && ['tick-from-title', 'second-mention-differs'].every((why) => at('isOfficer').reasons.some(({ code }) => code === why))) {
          at('officerTitle').doubted = true;
          at('officerTitle').reasons.push(reason('title-alone', 'Only this title speaks for the tick at Officer, and the list of owners has none.'));
        }
        if (!namesOffice(String(at('officerTitle').value))) at('officerTitle').reasons.push(reason('title-unusual', 'No word of it is one that officers’ titles have.'));
      } else if (typeof at('officerTitle').value === 'string') {
        for (const leaf of ['isOfficer', 'officerTitle']) at(leaf).reasons.push(reason('title-without-tick', 'A title stands there without a tick at Officer.'));
      }
      // `President and CEO → President and CEO`: a cell seen twice.
      if (typeof at('otherText').value === 'string' && at('otherText').value === at('officerTitle').value) {
        for (const leaf of ['isOther', 'otherText']) if (!at(leaf).decided) at(leaf).doubted = true;
        at('otherText').reasons.push(reason('stands-twice', 'The same text stands under Officer; one cell may have been read twice.'));
      }
      if (at('isOther').value === true && at('otherText').value === null) {
        at('isOther').reasons.push(reason('other-without-text', 'Other wants a text, and none stands there.'));
        wants(at('otherText'), 'text-wanted', 'Other wants a text.');
      } else if (at('otherText').value === null && !at('otherText').decided && at('isOther').reasons.some(({ code }) => code === 'ticked-between' || code === 'officer-without-title')) {
        // A tick that may be the one at Other brings its text with it.
        at('otherText').doubted = true;
        at('otherText').reasons.push(reason('text-wanted', 'The tick may stand at Other, which wants a text.'));
        if (at('officerTitle').value !== null) suggest(at('otherText'), { value: at('officerTitle').value, confidence: 0.4, reason: 'What stands there as the title.', spans: at('officerTitle').spans });
      }
      if (index === 0 && ticked.length === 0) {
        for (const leaf of ['isDirector', 'isOfficer', 'isTenPercentOwner', 'isOther']) at(leaf).reasons.push(reason('no-relationship', 'None of the four relationships is ticked; one must be.'));
        // With the tick the title may be gone.
        wants(at('officerTitle'), 'no-relationship', 'None of the four relationships is ticked; it may be an officer.');
        wants(at('otherText'), 'no-relationship', 'None of the four relationships is ticked; it may be another.');
        bench.findings.push({ pointer: pointer('reportingOwners', index), code: 'no-relationship', severity: 'warning', message: 'None of director, officer, 10% owner and other is ticked; one must be.', spans: [] });
      }
    }
  },
};

/** An amendment says in its head that it is one, and in its box which filing it amends: both or neither. */
export const amendment: Rule = {
  code: 'amendment',
  run: (bench: Bench) => {
    const type = exhibit(bench.filing, 'documentType');
    const original = exhibit(bench.filing, 'dateOfOriginalSubmission');
    if (typeof type.value !== 'string' || type.decided) return;
    const amends = type.value.endsWith('/A');
    if (!amends && (typeof original.value === 'string' || original.state === 'unreadable')) {
      // Some issuers' forms print `FORM 4` for an amendment too, and only the date in the box tells; this one is in doubt.
      type.conflict = true;
      const what = typeof original.value === 'string' ? `a date, ${original.value}` : 'something that cannot be read';
      type.reasons.push(reason('amendment-date', `The box "If Amendment" holds ${what}, and the head does not say amendment.`, 1, original.spans));
      suggest(type, { value: `${type.value}/A`, confidence: 0.8, reason: 'The date of the original filing stands in its box.', spans: original.spans });
    } else if (amends) wants(original, 'original-date-wanted', 'An amendment gives the date of the original filing.');
  },
};
