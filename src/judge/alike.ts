// Whether two pieces of plain data are equal, as JSON would have them. Far quicker than writing both out.

/** True where both hold the same, apart from the properties to be left out at the top. */
export function alike(a: unknown, b: unknown, without?: ReadonlySet<string>): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, at) => alike(one, b[at]));
  const first = a as Readonly<Record<string, unknown>>;
  const second = b as Readonly<Record<string, unknown>>;
  const names = Object.keys(first);
  if (Array.isArray(b) || names.length !== Object.keys(second).length) return false;
  return names.every((name) => without?.has(name) || (Object.hasOwn(second, name) && alike(first[name], second[name])));
}
