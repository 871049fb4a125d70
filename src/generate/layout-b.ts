// Layout B: the boxed form with the 10b5-1 box; more owners follow the boxes, signatures follow the footnotes.
import { pointer } from '../model/pointer';
import type { OwnershipRecord } from '../model/record';
import { cityParts, closing, type FormNumber, nameParts, ownerBox, reminder, streetPart } from './captions';
import { setNotes, setSignatures } from './layout-a';
import { type Block, cell, columnsOf, line, type PrintedGrid, shows, words } from './printed';
import { addressRuns, setBoxes, setHead } from './set-boxes';
import { type Hand, setTables } from './set-tables';

/** The second and later owners: name and address, without what they are to the issuer. */
function setMoreOwners(record: OwnershipRecord): PrintedGrid[] {
  return record.reportingOwners.slice(1).map((owner, n): PrintedGrid => {
    const { street, city } = addressRuns(owner, n + 1, 'B');
    return {
      kind: 'grid', name: 'more-owners', columns: columnsOf([70, 76, 86]).slice(0, 1),
      rows: [
        { role: 'box', cells: [cell(0, 1, words(`${ownerBox}\n`), shows(owner.rptOwnerName ?? '', pointer('reportingOwners', n + 1, 'rptOwnerName')))] },
        { role: 'box', cells: [cell(0, 1, words(`${nameParts}\n`), ...street)] },
        { role: 'box', cells: [cell(0, 1, words(`${streetPart}\n`), ...city)] },
        { role: 'box', cells: [cell(0, 1, words(cityParts))] },
      ],
    };
  });
}

/** The whole form as layout B draws it. */
export function setLayoutB(record: OwnershipRecord, form: FormNumber, hand: Hand): Block[] {
  const [one, two] = setTables(record, form, 'B', hand);
  return [
    ...setHead(record, form, 'B'),
    setBoxes(record, form, 'B', hand),
    ...setMoreOwners(record),
    one,
    line('reminder', words(reminder)),
    two,
    ...setNotes(record, 'B', []),
    setSignatures(record, 'B'),
    line('text', words(reminder)),
    line('text', words(closing.joint)),
    line('text', words(closing.misstatements)),
    line('text', words(closing.copies)),
    line('text', words(closing.respond)),
  ];
}
