// What a person types, read by the field's kind: a value, or one sentence on why it is none.
// Strict where the form is strict; never guesses.
import Big from 'big.js';
import { acquiredDisposed, isStateCode, ownershipForms, timeliness, transactionCodes } from '../model/codes';
import type { Value } from '../model/extracted';
import { documentTypes } from '../model/record';
import { typedDate } from './typed-dates';
import type { FieldKind } from './shown-value';

/** The outcome of reading what was typed. */
export type Typed = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string };

const ok = (value: Value): Typed => ({ ok: true, value });
const no = (message: string): Typed => ({ ok: false, message });

const most = new Big('999999999999.9999');

function typedQuantity(text: string): Typed {
  const plain = text.replace(/[$\s]/g, '');
  if (/^[-+(]/.test(plain)) return no('Amounts and prices on this form have no sign.');
  if (plain.includes(',') && !/^\d{1,3}(,\d{3})+(\.\d*)?$/.test(plain)) {
    return no(`The commas in “${text}” do not part it into groups of three digits.`);
  }
  const digits = plain.replace(/,/g, '');
  if (!/^(\d+\.?\d*|\.\d+)$/.test(digits)) return no(`“${text}” is not a number such as 1,234.5.`);
  const value = new Big(digits);
  return value.gt(most) ? no('The form takes no number above 999,999,999,999.9999.') : ok(value.toFixed());
}

/** Reads one of a few letters, also given as the word that it stands for. */
function oneOf(codes: Readonly<Record<string, string>>, text: string, sentence: string): Typed {
  const upper = text.toUpperCase();
  if (Object.hasOwn(codes, upper)) return ok(upper);
  const byWord = Object.entries(codes).find(([, word]) => word.toUpperCase() === upper);
  return byWord ? ok(byWord[0]) : no(sentence);
}

function typedCode(text: string): Typed {
  const code = text.toUpperCase();
  if (code === 'V') return no('V is a mark beside a code, not a code: it goes into column V as E.');
  return Object.hasOwn(transactionCodes, code) ? ok(code) : no(`“${text}” is no transaction code; the form has ${Object.keys(transactionCodes).join(' ')}.`);
}

const yes = new Set(['x', 'y', 'yes', 'true', '1', '☒', '[x]']);
const not = new Set(['n', 'no', 'false', '0', '☐', '[ ]', '[]', '-']);

function typedBoolean(text: string): Typed {
  const lower = text.toLowerCase();
  if (yes.has(lower)) return ok(true);
  return not.has(lower) ? ok(false) : no('Type x or yes for a tick, n or no for none.');
}

function typedMarks(text: string): Typed {
  const ids = text.split(/[\s,;()[\]]+/).filter((part) => part !== '');
  const wrong = ids.find((id) => !/^F?\d{1,2}$/i.test(id) || /^F?0+$/i.test(id));
  if (wrong !== undefined) return no(`“${wrong}” is no footnote; type their numbers, such as 1, 2.`);
  return ok([...new Set(ids.map((id) => `F${Number(id.replace(/^F/i, ''))}`))]);
}

function typedFormType(text: string): Typed {
  const type = text.toUpperCase().replace(/^FORM\s*/, '').replace(/\s/g, '');
  return (documentTypes as readonly string[]).includes(type) ? ok(type) : no('The form is one of 3, 3/A, 4, 4/A, 5, 5/A.');
}

function typedState(text: string): Typed {
  const code = text.toUpperCase();
  return isStateCode(code) ? ok(code) : no(`“${text}” is no state: two letters (WI), or a letter and a digit for a country (A1).`);
}

function typedRowKind(text: string): Typed {
  const kind = ['transaction', 'holding'].find((word) => word.startsWith(text.toLowerCase()));
  return kind ? ok(kind) : no('A row is a transaction or a holding; t or h will do.');
}

const readers: Partial<Record<FieldKind, (text: string) => Typed>> = {
  formType: typedFormType,
  date: typedDate,
  boolean: typedBoolean,
  quantity: typedQuantity,
  price: typedQuantity,
  transactionCode: typedCode,
  timeliness: (text) => oneOf({ ...timeliness, V: '' }, text, 'Column V holds E (early), L (late) or nothing.'),
  acquiredDisposed: (text) => oneOf(acquiredDisposed, text, 'Type A for acquired or D for disposed.'),
  ownershipForm: (text) => oneOf(ownershipForms, text, 'Type D for direct or I for indirect.'),
  rowKind: typedRowKind,
  ticker: (text) => (/^[A-Z0-9.\-/]{1,10}$/i.test(text) ? ok(text.toUpperCase()) : no('A ticker has at most ten letters or digits and no spaces.')),
  cik: (text) => (/^\d{1,10}$/.test(text) ? ok(text) : no('A CIK has at most ten digits and nothing else.')),
  state: typedState,
  zip: (text) => (/^[A-Z0-9][A-Z0-9 -]{1,9}$/i.test(text) ? ok(text.toUpperCase()) : no('A zip code is five digits, or five and four with a hyphen.')),
  footnoteId: (text) => {
    const marks = typedMarks(text);
    return marks.ok && Array.isArray(marks.value) && marks.value.length === 1 ? ok(marks.value[0] as string) : no('Type the footnote’s number, such as 1.');
  },
  marks: typedMarks,
};

/** Reads what was typed into a field of that kind. Nothing typed is null: blank on the form. */
export function parseTyped(kind: FieldKind, typed: string): Typed {
  const text = typed.trim();
  if (text === '') return ok(kind === 'marks' ? [] : null);
  const read = readers[kind];
  if (!read) return ok(text);
  const outcome = read(text);
  return outcome.ok && kind === 'timeliness' && outcome.value === 'V' ? ok('E') : outcome;
}
