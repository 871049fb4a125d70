// What was found out of a word is kept while its kind comes again: the same words stand on a form many times and on all forms.
// What a text gives hangs on its characters alone, so nothing that was kept can change a result.

/** Longer texts are hardly ever met twice. */
const longestText = 40;

/** How many texts are kept, where nothing else is said; of those met last between so many and twice as many. */
const usually = 1024;

/** A text by itself: a piece of a file would keep the whole file from being forgotten. */
const byItself = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

/**
 * The same function of a short text, which keeps what it gave for the texts met last.
 * @param make pure, and gives no `undefined`; what it gives is handed to everyone who asks, and must not be changed
 */
export function remembered<Made extends string | number | boolean | object | null>(make: (text: string) => Made, most = usually): (text: string) => Made {
  let young = new Map<string, Made>();
  let old = young;
  return (text) => {
    const before = young.get(text);
    if (before !== undefined) return before;
    if (text.length > longestText) return make(text);
    const made = old.get(text) ?? make(text);
    if (young.size >= most) {
      // What nobody asked for since the last time is forgotten.
      old = young;
      young = new Map();
    }
    young.set(byItself(text), made);
    return made;
  };
}
