// Finds HTML tags in source text, each with its exact place. Made for text that is no clean HTML: a `<` that begins no tag
// that HTML knows, a tag cut off or one with a broken quote swallow nothing; what is no tag stays text.

export interface Tag {
  /** Lower case: `td`; `!` for comments, doctypes and the content of scripts and styles. */
  readonly name: string;
  readonly closes: boolean;
  /** Half-open range of the whole tag in the source. */
  readonly start: number;
  readonly end: number;
}

/** Tags inside a line of text, which part no words: `Common <b>St</b>ock` is `Common Stock`. */
export const inlineTags: ReadonlySet<string> = new Set([
  'a', 'abbr', 'b', 'big', 'cite', 'code', 'del', 'em', 'font', 'i', 'ins', 'label', 'mark', 'nobr', 'q', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'tt', 'u', 'wbr', '!',
]);

const otherTags: ReadonlySet<string> = new Set([
  'address', 'article', 'blockquote', 'body', 'br', 'button', 'caption', 'center', 'col', 'colgroup', 'dd', 'div', 'dl', 'dt', 'fieldset', 'footer', 'form', 'h1', 'h2', 'h3', 'h4',
  'h5', 'h6', 'head', 'header', 'hr', 'html', 'img', 'input', 'legend', 'li', 'link', 'main', 'meta', 'nav', 'ol', 'option', 'p', 'pre', 'script', 'section', 'select', 'style',
  'table', 'tbody', 'td', 'textarea', 'tfoot', 'th', 'thead', 'title', 'tr', 'ul',
]);

/** True where a text may hold HTML tags or entities at all; most filings do not. */
export const mayHoldHtml = (text: string): boolean => (text.includes('<') || text.includes('&')) && /<[/!?a-z]|&(?:#|[a-z]{2,8}\d?;)/i.test(text);

const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;

/** The end of a tag whose attributes begin at `at`, or -1. No tag goes on over another `<`. */
function tagEnd(text: string, at: number, limit: number): number {
  let quote = '';
  let firstEnd = -1;
  let before = '';
  for (let i = at; i < limit; i++) {
    const c = text[i] as string;
    if (c === '<') break;
    if (c === '>' && firstEnd < 0) firstEnd = i + 1;
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if ((c === '"' || c === "'") && before === '=') quote = c;
    else if (c === '>') return i + 1;
    if (c > ' ') before = c;
  }
  // `<td align="right>10,000</td>`: the quote is never closed, the tag is.
  return firstEnd;
}

/** The tags in `text[from, to)`, in order. Takes time that grows with the length, whatever stands there. */
export function tagsOf(text: string, from = 0, to = text.length): Tag[] {
  const tags: Tag[] = [];
  // What has no end once has none later: no search of the rest is made twice.
  const unclosed = new Set<string>();
  let at = text.indexOf('<', from);
  while (at >= 0 && at < to) {
    let end = -1;
    let name = '!';
    let closes = false;
    if (text.startsWith('<!--', at)) {
      const stop = unclosed.has('!') ? -1 : text.indexOf('-->', at + 4);
      if (stop < 0) unclosed.add('!');
      end = stop < 0 ? -1 : stop + 3;
    } else if (text[at + 1] === '!' || text[at + 1] === '?') end = isLetter(text.charCodeAt(at + 2)) ? tagEnd(text, at + 2, to) : -1;
    else {
      closes = text[at + 1] === '/';
      const nameFrom = at + (closes ? 2 : 1);
      let i = nameFrom;
      while (i < to && i - nameFrom < 12 && (isLetter(text.charCodeAt(i)) || (i > nameFrom && text[i] !== undefined && /\d/.test(text[i] as string)))) i++;
      name = text.slice(nameFrom, i).toLowerCase();
      if ((inlineTags.has(name) || otherTags.has(name)) && i < to && /[\s/>]/.test(text[i] as string)) end = tagEnd(text, i, to);
    }
    if (end < 0 || end > to) {
      at = text.indexOf('<', at + 1);
      continue;
    }
    tags.push({ name, closes, start: at, end });
    if (!closes && (name === 'script' || name === 'style') && !unclosed.has(name)) {
      const stop = closingOf(text, name, end, to);
      if (stop < 0) unclosed.add(name);
      else if (stop > end) {
        tags.push({ name: '!', closes: false, start: end, end: stop });
        end = stop;
      }
    }
    at = text.indexOf('<', end);
  }
  return tags;
}

/** Where `</script` begins, or -1. */
function closingOf(text: string, name: string, from: number, to: number): number {
  const closing = new RegExp(`</${name}[\\s>]`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(text);
  return found && found.index < to ? found.index : -1;
}

const spanAttributes = { colspan: /[\s"']colspan\s*=\s*["']?\s*(\d{1,6})/i, rowspan: /[\s"']rowspan\s*=\s*["']?\s*(\d{1,6})/i } as const;

/** Over how many columns or rows a cell goes: `<td colspan="3">`; 1 where its tag does not say. */
export function spanAttribute(text: string, tag: Tag, name: keyof typeof spanAttributes): number {
  if (tag.end - tag.start < 12) return 1;
  const found = spanAttributes[name].exec(text.slice(tag.start, Math.min(tag.end, tag.start + 1000)));
  return found ? Number(found[1]) : 1;
}
