// The dates of the boxes: box 3 (box 2 of Form 3), and the date of the filing that is amended.
import { blank, type Extracted } from '../../model/extracted';
import { reason } from '../../model/reasons';
import type { Word } from '../artifacts';
import { noValue, rawOf, readValue } from '../extract';
import { type CaptionMatch, findCaption, type Stream, streamOf } from '../ocr/stream';
import { readDate } from '../readers/date';
import { cutsOf } from '../rows/weigh';
import { besideCaption, boxNumberBefore, lost } from './beside';

/** Box 3 (box 2 of Form 3) and the date of the filing that is amended. */
export function dateBoxes(middle: Stream, whole: () => Stream): Record<string, Extracted> {
  const find = (captions: readonly string[]): Extracted | null => {
    for (const streamed of [() => middle, whole]) {
      const stream = streamed();
      for (const bare of captions) {
        const caption = findCaption(stream, bare, 0.22);
        if (caption) return dateAfter(stream, caption);
      }
    }
    return null;
  };
  const period = find(['dateofearliesttransaction', 'dateofearliesttransactionmonthdayyear', 'statementforissuersfiscalyearended', 'dateofeventrequiringstatement']);
  const original = find(['ifamendmentdateoriginalfiled', 'ifamendmentdateoforiginalfiled']);
  return {
    periodOfReport: period && period.state !== 'blank' ? period : lost('date in the box'),
    dateOfOriginalSubmission: original ?? blank,
  };
}

/** Captions and ticks of box 5, and box 3's own `(Month/Day/Year)`. */
const ofRelationship = /^(?:\(month\/day\/year\)|_+|[_[(]*[xk][_\])]*|officer|\(give|title|below\)|other|\(specify|director|10%|owner)$/i;

/** Where the words behind a caption go on past those of box 5, which share its cell: `3. Date of … (Month/Day/Year) ___ Officer (give title below) ___ Other (specify below) 05/07/2019`. */
function pastRelationship(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && ofRelationship.test((words[at] as Word).text)) at++;
  return words.slice(from, at).some(({ text }) => /^(?:\(give|\(specify|director)/i.test(text)) ? at : from;
}

/** The date within the words that follow a caption, before the next box. */
function dateAfter(stream: Stream, caption: CaptionMatch): Extracted {
  const words = stream.words;
  const beside = besideCaption(stream, caption);
  const from = pastRelationship(words, beside?.to ?? caption.to);
  for (let at = from; at < Math.min(words.length, from + (beside ? 3 : 8)); at++) {
    const text = (words[at] as Word).text;
    if (/^\d[.,]$/.test(text) && at > from + 1) break;
    if (!/\d/.test(text) || !/[\d/]{2}/.test(text)) continue;
    if (/^\d[.,]/.test(text) && !text.includes('/')) break;
    const runs = [1, 2, 3].map((count) => words.slice(at, at + count));
    for (const run of runs) {
      const joined = run.map((word) => word.text).join('');
      const reading = readDate(joined, cutsOf(run, 0, run.length));
      if (!reading?.value) continue;
      const reasons = reading.doubts.map((doubt) => reason(`date-${doubt}`, `The date is written oddly: ${joined}.`));
      if (run.length > 1) reasons.push(reason('cut-by-edge', `The date is cut across cells: ${rawOf(run)}.`));
      return readValue(reading.value, run, reasons);
    }
    // Where no run of pieces is whole, `11/08/→200` lacks figures.
    for (const run of runs.slice(1)) {
      const joined = run.map((word) => word.text).join('');
      if (readDate(joined, cutsOf(run, 0, run.length))?.pattern) return noValue('unreadable', run, [reason('date-digits-missing', `Figures of the date are missing: ${joined}.`)]);
    }
    if (/\d\/\d/.test(text)) return noValue('unreadable', [words[at] as Word], [reason('unreadable', `No date can be read from ${text}.`)]);
  }
  return blank;
}

const dateCaptions = ['dateofearliesttransactionmonthdayyear', 'statementforissuersfiscalyearendedmonthdayyear', 'ifamendmentdateoforiginalfiledmonthdayyear', 'ifamendmentdateoriginalfiledmonthdayyear'];

/** The words of box 1 without the date boxes that share its cells: `(Middle) 3. Date of Earliest Transaction (Month/Day/Year) 2200 KILN STREET 05/07/2019`. */
export function withoutDates(words: readonly Word[]): readonly Word[] {
  if (!words.some((word) => /^\(month/i.test(word.text))) return words;
  let left = words;
  for (const bare of dateCaptions) {
    const stream = streamOf(left);
    const caption = findCaption(stream, bare, 0.2);
    if (!caption) continue;
    const behind = left.slice(caption.to);
    const date = behind.findIndex((word) => /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(word.text));
    const isNear = date >= 0 && !behind.slice(0, date).some((word) => /^\(/.test(word.text));
    left = [...left.slice(0, caption.from - boxNumberBefore(stream, caption.from)), ...behind.filter((_, n) => !(isNear && n === date))];
  }
  return left;
}
