// Shapes of natures of ownership.
import { natures, type OddShape } from './odd-shape';

/** How natures of ownership begin that begin small: `held by`, `spouse`, `see footnote`. */
const natureStarts = 'by|held|see|through|in|as|the|for|of|on|owned|shares|common|spouse|trusts?|self|wife|husband|son|daughter|child|children|family|jointly|joint|custodian|footnotes?|ira|llc|directly|indirectly|beneficially|owner|corporation|partnership|limited|foundation|company|savings|plan|other|notes?|estate|trustee|account';

/** Shapes of natures of ownership. */
export const natureShapes: readonly OddShape[] = [
  // `1(k)` of `By 401(k)`
  { leaves: natures, shape: /^\d{0,2}\(k\)/, message: 'Its start may be missing.', mend: (value) => value.replace(/^\d{0,2}\(k\)/, 'By 401(k)') },
  // `ee footnote`, `eld by spouse`: a small word that none begins with.
  { leaves: natures, shape: new RegExp(`^(?!(?:${natureStarts})\\b|[ei][A-Z])[a-z]+\\b`), message: 'Its start may be missing.' },
  // `By Tarnwood Fund, L.P.(2)(3)(42010 )`
  { leaves: natures, shape: /\)\s?\(|\(\d{3,}/, message: 'Footnote marks stand in it.' },
  // `D` of the column before it.
  { leaves: natures, shape: /^[A-Z]\.?$/, message: 'A letter alone is no nature of ownership.' },
  // `Se footnote`
  { leaves: natures, shape: /^(?:Se|S) foot/i, message: 'A letter of its first word may be missing.', mend: (value) => value.replace(/^S\w?/i, 'See') },
  // `See footnotea`
  { leaves: natures, shape: /\bfoot ?note(?!s?\b)[a-z]/i, message: 'A letter stands behind it that may be a mark.', mend: (value) => value.replace(/(\bfoot ?notes?)[a-z]+\b/i, '$1') },
  // `By for Nora Harbeck, as custodian Ines`: the beginnings of two lines.
  { leaves: natures, shape: /\b(?:by|for|of|as) (?:by|for|of)\b/i, message: 'The words of two lines may stand in another order.' },
  // `'`, what is left of an `I` in the column before.
  { leaves: natures, shape: /^[^A-Za-z-]+$/, message: 'No word stands in it.' },
  // `I See footnote`: the letter of the column before it.
  { leaves: natures, shape: /^[ID] (?:See|By|Held|Through)\b/, message: 'The letter of the column before it may stand in it.', mend: (value) => value.slice(2) },
  // `Oe`
  { leaves: natures, shape: /^[A-Za-z]{2}$/, message: 'Two letters are no nature of ownership.' },
];
