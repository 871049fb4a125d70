// The columns (A) and (D) of Table II: where an amount stands tells whether it was acquired or disposed of.
import type { Word } from '../artifacts';

/** Where columns (A) and (D) of Table II's amount stand; null where its head does not tell, `gone` where the text keeps no columns. */
export type Boundary = { readonly a: number; readonly d: number } | 'gone' | null;

/** What an edge left of a footnote mark: `2)`, `)`, `(1`, `?)`. */
const isMarkPiece = /^(?:\(?[^\d\s,.]{0,2}\d{0,2}\)+|\(\d{0,2})$/;

/** The captions of the columns (A) and (D) as edges and OCR leave them: `(A`, `D)`, `(0)`. */
const acquiredCaption = /^\(?A\)?$/;
const disposedCaption = /^(?:\(?D\)?|\([0Oo]\)?)$/;

/** The cells at which both columns of a Table II amount begin, from the head `Code→V→(A)→(D)→Date…`; edges cut it too, `(A→)→→(D)`, `(A) (→D)`. */
export function directionBoundary(head: readonly (readonly Word[])[]): Boundary {
  for (const line of [...head].reverse()) {
    for (const [at, word] of line.entries()) {
      if (!acquiredCaption.test(word.text)) continue;
      // Between the letters stand brackets and nothing else; the last that opens is (D)'s own, `(A) (→D)`.
      let d = at + 1;
      while (/^[()]$/.test(line[d]?.text ?? '')) d++;
      if (disposedCaption.test(line[d]?.text ?? '')) return { a: word.cell, d: (line[line[d - 1]?.text === '(' ? d - 1 : d] as Word).cell };
    }
  }
  return null;
}

/** True where an amount stands in column (D), false in (A); null where its place does not tell. */
export function standsInDisposed(words: readonly Word[], boundary: Boundary): boolean | null {
  if (boundary === null || boundary === 'gone' || boundary.a === boundary.d) return null;
  // Where the number stands, without its mark: of `121,411(→→2)` the mark's end lies under the next column.
  const number = words.filter((word, at) => at === 0 || !isMarkPiece.test(word.text));
  const [first, last] = [number[0], number.at(-1)].map((word) => word !== undefined && word.cell >= boundary.d);
  return first === last ? (first ?? null) : null;
}
