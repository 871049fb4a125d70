// What fields and marks are called, for people and for assistive technology.
// Words only; how they look is the screen's business.
import type { AssessedField, Mark } from '../model/assessed';
import { fieldLabel, leafOf, listCaptions } from '../model/catalogue';
import type { ListName } from '../model/filing';

const isTable = (group: string): boolean => group === 'nonDerivativeTable' || group === 'derivativeTable';

/** The field's label: `Amount, Table I row 1`; for the footnote marks on it, `Footnote marks in Table I row 1, Amount`. */
export function labelOf(field: AssessedField): string {
  if (!field.isMarks) return fieldLabel(field.group, field.index, field.leaf);
  return `Footnote marks in ${listCaptions[field.group as ListName]} row ${(field.index ?? 0) + 1}, ${leafOf(field.group, field.leaf)?.caption ?? field.leaf}`;
}

const rowNames: Readonly<Record<string, string>> = { reportingOwners: 'Owner', footnotes: 'Footnote', ownerSignatures: 'Signature' };

/** Where the field is, the largest part first: `Table I · row 1 · 2 Transaction date`. */
export function placeOf(field: AssessedField): string {
  const leaf = leafOf(field.group, field.leaf);
  const caption = `${leaf?.box ? `${leaf.box} ` : ''}${leaf?.caption ?? field.leaf}${field.isMarks ? ' · footnote marks' : ''}`;
  if (field.index === null) return caption;
  if (isTable(field.group)) return `${listCaptions[field.group as ListName]} · row ${field.index + 1} · ${caption}`;
  return `${rowNames[field.group] ?? field.group} ${field.index + 1} · ${caption}`;
}

const markWords: Readonly<Record<Mark, string>> = {
  sure: 'sure', doubtful: 'doubtful', conflict: 'conflict', missing: 'missing', inferred: 'inferred',
  confirmed: 'confirmed by you', corrected: 'corrected by you',
};

const isDecided = ({ mark }: AssessedField): boolean => mark === 'confirmed' || mark === 'corrected';

/** One or two words for a field's mark: `doubtful`, `lost`; where a person decided that there is no value, which of the ways: `blank, corrected by you`. */
export function markWord(field: AssessedField): string {
  if (field.mark === 'missing') return field.state === 'unreadable' ? 'unreadable' : 'lost';
  const states = { read: null, blank: 'blank', lost: 'lost', unreadable: 'unreadable' } as const;
  const state = isDecided(field) && field.value === null ? states[field.state] : null;
  const words = field.mark === 'doubtful' && field.inferred ? 'inferred, doubtful' : markWords[field.mark];
  return state === null ? words : `${state}, ${words}`;
}

/** The field's mark with its first reason, for assistive technology: `doubtful: the date is cut`. */
export function descriptionOf(field: AssessedField): string {
  if (field.mark === 'sure') return field.state === 'blank' ? 'blank' : '';
  const why = field.reasons[0]?.message;
  const told = field.mark === 'confirmed' || field.mark === 'corrected' ? undefined : why;
  return told ? `${markWord(field)}: ${told}` : markWord(field);
}

/** How the form calls itself. */
export function formTitle(documentType: unknown): string {
  const number = typeof documentType === 'string' ? documentType[0] : null;
  if (number === '3') return 'Initial statement of beneficial ownership';
  if (number === '4') return 'Statement of changes in beneficial ownership';
  if (number === '5') return 'Annual statement of beneficial ownership';
  return 'Statement of beneficial ownership';
}

/** `1 field`, `3 fields`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const findingNames: Readonly<Record<string, string>> = {
  'amendment-alone': 'amends a filing that is not here', 'amendment-differs': 'the amended filing says otherwise', balance: 'the balance does not add up',
  'broken-encoding': 'characters cannot be read', 'chain-break': 'does not go on from the one before', 'ends-early': 'the text ends early', 'footnote-unreferred': 'nothing refers to a footnote',
  'mark-without-note': 'a mark without its footnote', 'missing-row': 'a row is lost', 'nature-wanted': 'a nature of ownership is wanted', 'no-relationship': 'no relationship is ticked', period: 'box 3 and the dates differ',
  'second-filing': 'a second filing stands behind', 'signature-before-transaction': 'signed before the transaction', 'xml-entity': 'an & that XML does not know', 'xml-twice': 'an element stands twice',
};

/** What a finding is about, for lists of all kinds of them: `a row is lost`. */
export const findingName = (code: string): string => findingNames[code] ?? code.replaceAll('-', ' ');
