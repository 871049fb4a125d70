// Letters and digits alone: what captions, names and titles are compared by.

/** A text's letters and digits, lower case: `1. Name and` is `1nameand`. */
export function bareOf(text: string): string {
  // ASCII, unit by unit: every word of a text comes here, several times. Long ones are not put together from single letters.
  if (text.length > 64) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  let bare = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)) bare += text[i];
    else if (unit >= 65 && unit <= 90) bare += String.fromCharCode(unit + 32);
    else if (unit >= 128) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  }
  return bare;
}
