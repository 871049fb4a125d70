// What is left of a text whose letters an edge took or wove: letters are compared whatever their order.

/** How many letters of `whole` are missing in `part`, both sorted; Infinity where `part` has one that `whole` has not. */
export function missingLetters(part: string, whole: string): number {
  let at = 0;
  for (const letter of whole) if (part[at] === letter) at++;
  return at === part.length ? whole.length - part.length : Number.POSITIVE_INFINITY;
}
