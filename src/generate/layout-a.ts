// Layout A: the one-grid form of issuers' sites, with its table of reporting owners and the footnotes last.
import { pointer } from '../model/pointer';
import type { OwnershipRecord } from '../model/record';
import {
  closing, explanation, type FormNumber, ownersCaptions, ownersHeading, remarksHeading, reminder, signatureCaption, signaturesHeading,
} from './captions';
import { printedDate } from './dates';
import { type Block, cell, columnsOf, line, type PrintedGrid, type PrintedRow, shows, words } from './printed';
import { addressRuns, setBoxes, setHead } from './set-boxes';
import { type Hand, setTables } from './set-tables';

/** The owners once more, each with what it is to the issuer. */
function setOwners(record: OwnershipRecord): PrintedGrid {
  const [name, relationships, ...kinds] = ownersCaptions;
  const rows = record.reportingOwners.map((owner, index): PrintedRow => {
    const at = (leaf: string) => pointer('reportingOwners', index, leaf);
    const { street, city } = addressRuns(owner, index, 'A');
    const cells = [cell(0, 1, shows(owner.rptOwnerName ?? '', at('rptOwnerName')), words('\n'), ...street, words('\n'), ...city)];
    if (owner.isDirector) cells.push(cell(1, 2, shows('X', at('isDirector'))));
    if (owner.isTenPercentOwner) cells.push(cell(2, 3, shows('X', at('isTenPercentOwner'))));
    if (owner.isOfficer) cells.push(cell(3, 4, shows(owner.officerTitle ?? 'X', at('officerTitle'), at('isOfficer'))));
    if (owner.isOther) cells.push(cell(4, 5, shows(owner.otherText ?? 'X', at('otherText'), at('isOther'))));
    return { role: 'data', cells };
  });
  return {
    kind: 'grid', name: 'owners', columns: columnsOf([104, 30, 30, 46, 26]),
    rows: [
      { role: 'header', cells: [cell(0, 1, words(name)), cell(1, 5, words(relationships))] },
      { role: 'header', cells: kinds.map((kind, n) => cell(n + 1, n + 2, words(kind))) },
      ...rows,
    ],
  };
}

/** The signatures and the caption under them. */
export function setSignatures(record: OwnershipRecord, layout: 'A' | 'B'): PrintedGrid {
  const rows = record.ownerSignatures.map((signature, index): PrintedRow => ({
    role: 'data',
    cells: [
      cell(0, 1, shows(signature.signatureName ?? '', pointer('ownerSignatures', index, 'signatureName'))),
      ...(signature.signatureDate ? [cell(1, 2, shows(printedDate(signature.signatureDate), pointer('ownerSignatures', index, 'signatureDate')))] : []),
    ],
  }));
  return {
    kind: 'grid', name: 'signatures', columns: columnsOf([140, 96]),
    rows: [...rows, { role: 'note', cells: [cell(0, 1, words(signatureCaption[layout])), cell(1, 2, words('Date'))] }],
  };
}

/** Footnotes and remarks, each its own line. */
export function setNotes(record: OwnershipRecord, layout: 'A' | 'B', between: readonly Block[]): Block[] {
  const footnotes = record.footnotes.map((note, index) => {
    const number = (note.id ?? '').slice(1);
    return line('text', shows(layout === 'A' ? `(${number})` : `${number}.`, pointer('footnotes', index, 'id')), words(' '), shows(note.text ?? '', pointer('footnotes', index, 'text')));
  });
  return [
    line('heading', words(explanation)),
    ...between,
    ...footnotes,
    ...(record.remarks === null ? [] : [line('heading', words(remarksHeading)), line('text', shows(record.remarks, pointer('remarks')))]),
  ];
}

/** The whole form as layout A draws it. */
export function setLayoutA(record: OwnershipRecord, form: FormNumber, hand: Hand): Block[] {
  const [one, two] = setTables(record, form, 'A', hand);
  return [
    ...setHead(record, form, 'A'),
    setBoxes(record, form, 'A', hand),
    one,
    line('reminder', words(reminder)),
    two,
    line('heading', words(ownersHeading)),
    setOwners(record),
    line('heading', words(signaturesHeading)),
    setSignatures(record, 'A'),
    ...setNotes(record, 'A', [line('text', words(closing.joint)), line('text', words(closing.misstatements))]),
    line('text', words(closing.copies)),
    line('text', words(closing.respond)),
  ];
}
