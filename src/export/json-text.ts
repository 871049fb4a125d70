// Writes JSON text from plain data in which decimals are kept as digits, so that no number goes through a float.
// Knows nothing of filings.

/** A number that is written as the given digits. */
export interface JsonNumber {
  readonly digits: string;
}

/** What can be written. Keys whose value is undefined are left out. */
export type Json = null | boolean | number | string | JsonNumber | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** `1.68`, `200000`, `.5`, `007`; no sign, no exponent: what the record holds as a decimal. */
const decimal = /^(\d*)(?:\.(\d*))?$/;

/**
 * A decimal string as a JSON number: the same digits, with only the zeros that JSON forbids or wants put right
 * (`007` is written `7`, `.5` is written `0.5`). Text that is no decimal stays text, so that nothing is lost.
 */
export function jsonNumber(text: string): JsonNumber | string {
  const parts = decimal.exec(text);
  if (!parts || !/\d/.test(text)) return text;
  const whole = (parts[1] as string).replace(/^0+(?=\d)/, '') || '0';
  return { digits: parts[2] ? `${whole}.${parts[2]}` : whole };
}

const isNumber = (value: object): value is JsonNumber => typeof (value as JsonNumber).digits === 'string' && Object.keys(value).length === 1;
const isShort = (value: Json): boolean =>
  typeof value === 'number' || (typeof value === 'string' && value.length <= 4) || (Array.isArray(value) && value.length <= 2 && value.every((one) => typeof one === 'number'));

const entriesOf = (value: JsonObject): [string, Json][] =>
  Object.entries(value).filter((entry): entry is [string, Json] => entry[1] !== undefined);

/** JSON text of the data on one line, without spaces. */
export function jsonLine(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(jsonLine).join(',')}]`;
  if (isNumber(value)) return value.digits;
  return `{${entriesOf(value as JsonObject).map(([key, one]) => `${JSON.stringify(key)}:${jsonLine(one)}`).join(',')}}`;
}

/** JSON text of the data, indented by two spaces; lists of short things stand on one line. */
export function jsonText(value: Json, indent = ''): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    if (value.every(isShort)) return `[${value.map((one) => jsonText(one)).join(', ')}]`;
    return `[\n${value.map((one) => inner + jsonText(one, inner)).join(',\n')}\n${indent}]`;
  }
  if (isNumber(value)) return value.digits;
  const entries = entriesOf(value as JsonObject);
  if (entries.length === 0) return '{}';
  return `{\n${entries.map(([key, one]) => `${inner}${JSON.stringify(key)}: ${jsonText(one, inner)}`).join(',\n')}\n${indent}}`;
}
