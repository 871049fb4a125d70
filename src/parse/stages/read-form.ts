// What the head of the form says: its number, whether it amends, its two boxes that can be ticked.
import type { Extracted } from '../../model/extracted';
import { reason } from '../../model/reasons';
import { mergeSpans } from '../../text/span';
import type { FormFacts, Line, Section, Word } from '../artifacts';
import { inferredValue, readValue } from '../extract';
import { oneOf } from '../../text/chars';
import { findCaption, streamOf } from '../ocr/stream';
import { isTick } from '../boxes/tick';
import { linesOf } from './locate';
import { firstLines, lastLines } from './reach';

/** What was read of the head, beside the facts that other stages need. */
export interface HeadReading {
  readonly form: FormFacts;
  readonly documentType: Extracted;
  readonly notSubjectToSection16: Extracted;
  readonly aff10b5One: Extracted;
}

const titles = [
  { bare: 'annualstatementofchangesinbeneficialownership', number: '5' },
  { bare: 'initialstatementofbeneficialownership', number: '3' },
  { bare: 'statementofchangesinbeneficialownership', number: '4' },
] as const;

/** `4`, `4/A`, and what OCR makes of the stroke: `4IA`, `4|A`. */
const formNumber = /^[345](?:\/|[/|Il1]A)?$/i;

/** The words that say that the form amends another: `FORM 4/A`, `FORM 4 /A`, `(Amendment No. 1)`; none where nothing does. */
function amendmentSign(words: readonly Word[], named: number): readonly Word[] {
  const number = words[named + 1];
  if (named >= 0 && number && /.A$/i.test(number.text)) return [number];
  const behind = words[named + 2];
  if (named >= 0 && behind && /^(?:\/A?|A)$/i.test(behind.text) && behind.line === number?.line) return [behind];
  const said = words.findIndex((word, at) => /^\(?(?:amendment|amended)\b/i.test(word.text) && !/^(?:if|lf|of)$/i.test(words[at - 1]?.text ?? ''));
  return said >= 0 && said - named < 40 ? words.slice(said, said + 1) : [];
}

/**
 * The type of a form whose head says only its number, `FORM 4`, and whose box "If Amendment" holds the date of the filing
 * that it amends: the box says that it is an amendment. Where that date cannot be so, nothing is made of it.
 * @param signed the dates of the signatures; none of them is before the date of the original
 */
export function amendedByBox(type: Extracted, original: Extracted | undefined, period: Extracted | undefined, signed: readonly (Extracted | undefined)[]): Extracted {
  if (typeof type.value !== 'string' || type.value.endsWith('/A') || typeof original?.value !== 'string' || original.reasons.length > 0) return type;
  const date = original.value;
  const before = typeof period?.value === 'string' && period.value > date;
  const behind = signed.some((one) => typeof one?.value === 'string' && one.value < date);
  if (before || behind) return type;
  return {
    ...type, value: `${type.value}/A`, spans: mergeSpans([...type.spans, ...original.spans]), raw: `${type.raw} … ${original.raw}`,
    reasons: [...type.reasons, reason('amendment-by-box', `The box "If Amendment" gives the date of the filing that this one amends, ${date}.`, 1, original.spans)],
  };
}

/** Reads the lines above the boxes. */
export function readHead(lines: readonly Line[], sections: readonly Section[]): HeadReading {
  const boxes = sections.find((section) => section.name === 'boxes');
  const head = boxes ? lastLines(lines.slice(0, boxes.from)) : firstLines(linesOf('head', sections, lines));
  const words = head.flatMap((line) => line.words);
  const stream = streamOf(words);
  const named = words.findIndex((word, at) => /^form$/i.test(word.text) && formNumber.test(words[at + 1]?.text ?? '') && !/^(or|obligations|holdings|transactions)$/i.test(words[at + 2]?.text ?? ''));
  const title = titles.map(({ bare, number }) => ({ number, found: findCaption(stream, bare, number === '5' ? 0.06 : 0.15) })).find(({ found }) => found);
  const fromName = named >= 0 ? ((words[named + 1] as Word).text[0] as '3' | '4' | '5') : null;
  const number = fromName ?? title?.number ?? null;
  const own = named >= 0 ? words.slice(named, named + 2) : title?.found ? words.slice(title.found.from, title.found.to) : [];
  const sign = amendmentSign(words, named);
  const amendment = sign.length > 0;
  const typeWords = [...own, ...sign.filter((word) => !own.includes(word))];
  const reasons = [
    ...(fromName && title ? [fromName === title.number ? reason('title-agrees', 'The title of the form says the same.') : reason('title-disagrees', `The title of the form is that of Form ${title.number}.`)] : []),
    ...(fromName ? [] : [reason('from-title', 'The number of the form was read from its title.')]),
  ];
  const type = number === null ? null : `${number}${amendment ? '/A' : ''}`;
  const documentType = type === null ? { ...inferredValue(null, []), state: 'lost' as const, inferred: false, reasons: [reason('lost', 'Which form this is was not found.')] } : readValue(type, typeWords, reasons);
  const planBox = findCaption(stream, 'checkthisboxtoindicatethatatransaction', 0.25);
  const lastBox = sections.some((section) => section.name === 'owners');
  const form: FormFacts = { number, amendment, layout: lastBox ? 'A' : 'B', hasPlanBox: planBox !== null, words: typeWords };
  const exitBox = findCaption(stream, 'longersubjecttosection16', 0.2);
  const scanned = looksScanned(lines);
  const tick = (at: { from: number; to: number } | null, opening: RegExp): Extracted => {
    if (!at) return readValue(false, [], [reason('box-not-found', 'The box was not found in the text.')]);
    let start = at.from;
    while (start > 0 && !opening.test((words[start] as Word).text) && at.from - start < 8) start--;
    const label = words.slice(start, at.to).slice(0, 8);
    const before = words[start - 1];
    const sameLine = before && before.line === (words[start] as Word).line ? before : null;
    const glued = (words[start] as Word).text.replace(/check.*$/i, '');
    if (!opening.test((words[start] as Word).text)) return readValue(false, label, [reason('box-cut', 'The start of the line is gone, and the box with it.')]);
    const sign = sameLine?.text ?? glued;
    if (sign && isTick(sign)) return readValue(true, sameLine ? [sameLine, ...label] : label, [reason('ticked', 'A tick stands before it.')]);
    if (sign) return readValue(false, sameLine ? [sameLine, ...label] : label, [reason('box-empty', 'An empty box stands before it.')]);
    // OCR gives an empty box as `O` and drops a ticked one; clean text drops the empty one.
    return scanned ? inferredValue(true, [reason('tick-by-absence', 'No box stands before it, where a scan shows empty boxes as O.')], label) : readValue(false, label, [reason('box-absent', 'No tick stands before it.')]);
  };
  return {
    form,
    documentType,
    notSubjectToSection16: tick(exitBox, /check$/i),
    aff10b5One: planBox ? tick(planBox, /check$/i) : { ...readValue(null, []), state: 'blank' },
  };
}

const sign = /^Person[”“®°™"'’]$|^Vv$|^Form[345]$|^[“”™]+(?:Signature)?$|^(?:lf|lfAmendment|LTitle|l\.Title|lnstr|\(lnstr|\|\|)$/;

const beginsLikeSign = oneOf('PVF“”™lL|');

/** Most words do not even begin like one; of those with a bracket only `(lnstr` is one. */
function couldBeSign({ text }: Word): boolean {
  const first = text.charCodeAt(0);
  return first === 40 ? text.length === 6 : beginsLikeSign(first);
}

const counted = new WeakMap<readonly Line[], number>();

/** How many of the form's own words show OCR, where nothing of the filer's can mislead: `Person”`, `Vv`, `Oo Check`. */
export function scanSigns(lines: readonly Line[]): number {
  const before = counted.get(lines);
  if (before !== undefined) return before;
  let signs = 0;
  for (const line of lines) {
    for (const word of line.words) if (couldBeSign(word) && sign.test(word.text)) signs++;
    const first = line.words[0]?.text ?? '';
    if (first.length < 3 && /^(Oo|oO|O)$/.test(first)) signs++;
  }
  counted.set(lines, signs);
  return signs;
}

/** True where the text came from OCR. */
export const looksScanned = (lines: readonly Line[]): boolean => scanSigns(lines) >= 1;
