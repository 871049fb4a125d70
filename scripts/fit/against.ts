// Reasons that can only speak against a value: one more misreading never makes it more likely to be right, whatever chance
// has it stand beside in a corpus. By the starts of their codes.
const starts = [
  // What the characters show.
  ...['cut-', 'number-', 'date-', 'letter-', 'letters-lost', 'letters-misread', 'odd-', 'mixed-', 'unknown-', 'small-', 'text-cut', 'stray-letter', 'words-joined', 'price-without', 'dollar-in', 'figure-at', 'figures-beside', 'numeral-', 'point-by', 'shape-odd', 'caption-', 'only-mark', 'note-within'],
  // What the form, the calendar and other places say.
  ...['balance-differs', 'balance-suggests', 'amounts-nearly', 'owned-less', 'before-', 'far-', 'year-far', 'period-differs', 'expires-far', 'expires-before', 'signed-late', 'signed-before', 'amendment-date', 'second-mention-differs', 'second-mention-unclear', 'said-otherwise', 'near-other', 'code-rare', 'code-disagrees', 'code-in-', 'zero-is-odd', 'indirect-without', 'direct-with'],
  // Boxes, ticks, titles and addresses.
  ...['label-not', 'box-', 'column-places', 'column-unclear', 'tick-by', 'tick-from', 'ticked-between', 'no-relationship', 'officer-without', 'other-without', 'title-without', 'title-unusual', 'title-unclear', 'owner-row-cut', 'left-over', 'street-break', 'place-unclear', 'zip-odd', 'city-odd', 'state-zip-differ', 'ticker-', 'bracket-'],
  // Footnote marks.
  ...['bare', 'crowded', 'more-elsewhere', 'garbled', 'several', 'without', 'lost', 'rivals', 'inferred', 'out-of', 'none', 'read-anew', 'unlike-others'].map((end) => `mark-${end}`),
];

/** True of the code of a reason that can only speak against a value. */
export const isAgainst = (code: string): boolean => starts.some((start) => code.startsWith(start));

/** True of a feature whose weight may not be above zero: such a reason, by itself or by how a mark was read, and the filing's noise. */
export const speaksAgainst = (feature: string): boolean => feature.startsWith('noise:') || isAgainst(/^(?:why:|mark:\w+ )(.+)$/.exec(feature)?.[1] ?? '');
