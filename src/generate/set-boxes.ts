// Sets the head of the form and the numbered boxes over the tables. The two drawings differ in how they tick and glue.
import { pointer } from '../model/pointer';
import type { OwnershipRecord } from '../model/record';
import {
  boxCaptions, cityParts, commission, filedPursuant, type FormNumber, nameParts, ombNumbers, ownerBox, planBox, printOrType, section16Box,
  statementTitle, streetPart, ticks, washington,
} from './captions';
import { printedDate } from './dates';
import type { Layout } from './draw-record';
import { type Block, cell, columnsOf, line, type PrintedGrid, type PrintedRow, pageWidth, type Run, shows, words } from './printed';
import type { Hand } from './set-tables';

type Owner = OwnershipRecord['reportingOwners'][number];

/** The lines over the boxes: which form, which statement, the two boxes to tick. */
export function setHead(record: OwnershipRecord, form: FormNumber, layout: Layout): Block[] {
  const ticked = (on: boolean | null, caption: string, leaf: string): Block =>
    line('text', ...(on ? [shows('X', pointer(leaf)), words(' ')] : []), words(caption));
  // B writes FORM 4/A; A leaves the amendment to its box.
  const number = shows(layout === 'B' ? (record.documentType ?? form) : form, pointer('documentType'));
  return [
    {
      kind: 'grid', name: 'omb', columns: [{ start: pageWidth - 40, end: pageWidth }],
      rows: [
        { role: 'box', cells: [cell(0, 1, words('OMB APPROVAL'))] },
        { role: 'box', cells: [cell(0, 1, words(`OMB Number: ${ombNumbers[form]}\nEstimated average burden\nhours per response... 0.5`))] },
      ],
    },
    line('form', words('FORM '), number),
    line('title', words(`${commission}\n${washington}`)),
    ticked(record.notSubjectToSection16, section16Box, 'notSubjectToSection16'),
    ...(layout === 'B' && form !== '3' ? [ticked(record.aff10b5One, planBox, 'aff10b5One')] : []),
    line('title', words(statementTitle(form, layout))),
    line('text', words(filedPursuant)),
    ...(layout === 'A' ? [line('text', words(printOrType))] : []),
  ];
}

/** Street lines and the city's line, as the drawing has them. */
export function addressRuns(owner: Owner, index: number, layout: Layout): { readonly street: Run[]; readonly city: Run[] } {
  const at = (leaf: string) => pointer('reportingOwners', index, leaf);
  const street = [
    ...(owner.rptOwnerStreet1 ? [shows(owner.rptOwnerStreet1, at('rptOwnerStreet1'))] : []),
    ...(owner.rptOwnerStreet2 ? [words('\n'), shows(owner.rptOwnerStreet2, at('rptOwnerStreet2'))] : []),
  ];
  const city = [
    ...(owner.rptOwnerCity ? [shows(owner.rptOwnerCity, at('rptOwnerCity')), words(layout === 'A' ? ', ' : ' ')] : []),
    ...(owner.rptOwnerState ? [shows(owner.rptOwnerState, at('rptOwnerState')), words(' ')] : []),
    ...(owner.rptOwnerZipCode ? [shows(owner.rptOwnerZipCode, at('rptOwnerZipCode'))] : []),
  ];
  return { street, city };
}

/** A tick and its caption: `_X_ Director` in A, `X Director` in B, and the empty one. */
function tick(on: boolean | null, caption: string, layout: Layout, ...leaves: readonly string[]): Run[] {
  const mark = layout === 'A' ? (on ? '_X_' : '___') : on ? 'X' : '';
  return [...(mark === '' ? [] : [on ? shows(mark, ...leaves) : words(mark), words(' ')]), words(caption)];
}

/** The boxes 1 to 6 in three columns. */
export function setBoxes(record: OwnershipRecord, form: FormNumber, layout: Layout, hand: Hand): PrintedGrid {
  const captions = boxCaptions(form, layout);
  const owner = record.reportingOwners[0] as Owner;
  const at = (leaf: string) => pointer('reportingOwners', 0, leaf);
  const { street, city } = addressRuns(owner, 0, layout);
  const ticker = record.issuer.issuerTradingSymbol;
  const issuer = [
    words(`${captions.issuer}\n`), shows(record.issuer.issuerName ?? '', pointer('issuer', 'issuerName')),
    ...(ticker === null ? [] : [words(layout === 'A' ? ' [' : ' [ '), shows(ticker, pointer('issuer', 'issuerTradingSymbol')), words(layout === 'A' ? ']' : ' ]')]),
  ];
  const period = [words(`${captions.period}\n`), ...(record.periodOfReport ? [shows(printedDate(record.periodOfReport), pointer('periodOfReport'))] : [])];
  const amendment = [
    words(captions.amendment),
    ...(record.dateOfOriginalSubmission ? [words('\n'), shows(printedDate(record.dateOfOriginalSubmission), pointer('dateOfOriginalSubmission'))] : []),
  ];
  const below = [
    ...(owner.officerTitle ? [words('\n'), shows(owner.officerTitle, at('officerTitle'))] : []),
    ...(owner.otherText ? [words('\n'), shows(owner.otherText, at('otherText'))] : []),
  ];
  const officer = [...tick(owner.isOfficer, ticks.officer, layout, at('isOfficer')), words(' '), ...tick(owner.isOther, ticks.other, layout, at('isOther')), ...below];
  const isJoint = record.reportingOwners.length > 1;
  // On Form 3 the event's date and the issuer change places.
  const [upper, middle] = form === '3' ? [period, issuer] : [issuer, period];
  const rows: PrintedRow[] = [
    {
      role: 'box',
      cells: [
        cell(0, 1, words(`${ownerBox}\n`), shows(owner.rptOwnerName ?? '', at('rptOwnerName'))),
        cell(1, 2, ...upper),
        cell(2, 3, words(`${captions.relationship}\n`), ...tick(owner.isDirector, ticks.director, layout, at('isDirector')), words(' '),
          ...tick(owner.isTenPercentOwner, ticks.tenPercent, layout, at('isTenPercentOwner')), ...(hand.wholeBoxFive ? [words('\n'), ...officer] : [])),
      ],
    },
    {
      role: 'box',
      cells: [
        cell(0, 1, words(`${nameParts}\n`), ...street),
        cell(1, 2, ...middle),
        ...(hand.wholeBoxFive ? [] : [cell(2, 3, ...officer)]),
      ],
    },
    {
      role: 'box',
      cells: [
        cell(0, 1, words(`${streetPart}\n`), ...city),
        cell(1, 2, ...amendment),
        cell(2, 3, words(`${captions.joint}\n`), ...tick(!isJoint, ticks.single, layout), words('\n'), ...tick(isJoint, ticks.joint, layout)),
      ],
    },
    { role: 'box', cells: [cell(0, 1, words(cityParts))] },
  ];
  return { kind: 'grid', name: 'boxes', columns: columnsOf([70, 76, 86]), rows };
}
