// One product of the pipeline as text for people who work on the parser. Pure.

/** Maps and sets as plain data, the source text as its characters, so that everything can be printed. */
const plain = (_key: string, value: unknown): unknown => {
  if (value instanceof Map) return Object.fromEntries(value);
  if (value instanceof Set) return [...value];
  if (value instanceof RegExp) return String(value);
  if (value !== null && typeof value === 'object' && 'lineStarts' in value && 'text' in value) return value.text;
  // A line's words stand in its cells already.
  if (value !== null && typeof value === 'object' && 'cells' in value && 'bare' in value) return { ...value, words: undefined, bare: undefined };
  return value;
};

const width = 140;

/** JSON with whatever fits on a line on one line: a span, a word, a short row. */
export function printed(value: unknown): string {
  return layOut(JSON.parse(JSON.stringify(value, plain) ?? 'null'), '');
}

function layOut(value: unknown, indent: string): string {
  const short = JSON.stringify(value);
  if (value === null || typeof value !== 'object' || indent.length + short.length <= width) return short;
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((item) => inner + layOut(item, inner)).join(',\n')}\n${indent}]`;
  const entries = Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${layOut(item, inner)}`);
  return `{\n${entries.join(',\n')}\n${indent}}`;
}
