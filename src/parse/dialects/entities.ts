// HTML's character references: `&nbsp;`, `&#160;`, `&#xA0;`, `&amp;`. Those of HTML 4 that business texts use.
import { windowsHigh } from '../../text/windows-1252';

/** Names of the units 160 to 255, in order. */
const latin1 = 'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest '
  + 'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig '
  + 'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const named: ReadonlyMap<string, string> = new Map([
  ...latin1.split(' ').map((name, at) => [name, String.fromCharCode(160 + at)] as const),
  ['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['ndash', '\u2013'], ['mdash', '\u2014'], ['lsquo', '\u2018'], ['rsquo', '\u2019'], ['sbquo', '\u201a'],
  ['ldquo', '\u201c'], ['rdquo', '\u201d'], ['bdquo', '\u201e'], ['dagger', '\u2020'], ['Dagger', '\u2021'], ['bull', '\u2022'], ['hellip', '\u2026'], ['prime', '\u2032'], ['Prime', '\u2033'],
  ['trade', '\u2122'], ['euro', '\u20ac'], ['minus', '\u2212'], ['ensp', '\u2002'], ['emsp', '\u2003'], ['thinsp', '\u2009'], ['zwnj', '\u200c'], ['zwj', '\u200d'], ['lrm', '\u200e'], ['rlm', '\u200f'],
  ['dollar', '$'], ['percnt', '%'], ['num', '#'], ['ast', '*'], ['lpar', '('], ['rpar', ')'], ['lsqb', '['], ['rsqb', ']'], ['comma', ','], ['period', '.'], ['colon', ':'], ['sol', '/'], ['bsol', '\\'], ['vert', '|'],
]);

const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z0-9]{1,7}))(;?)/iy;

/** The reference that begins at `at`: the characters that it stands for, and where it ends; null where it is none. */
export function entityAt(text: string, at: number): { readonly text: string; readonly end: number } | null {
  reference.lastIndex = at;
  const found = reference.exec(text);
  if (!found) return null;
  const [whole, decimal, hex, name, semicolon] = found;
  const end = at + whole.length;
  if (name !== undefined) {
    const known = named.get(name);
    if (known !== undefined && semicolon === ';') return { text: known, end };
    // Without its semicolon only what text hardly holds by itself: `&nbsp10,000`; `AT&T` and `R&D` are no references.
    const start = /^(?:nbsp|amp|lt|gt|quot)/.exec(name)?.[0];
    return start ? { text: named.get(start) as string, end: at + 1 + start.length + (start === name && semicolon === ';' ? 1 : 0) } : null;
  }
  const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
  // Older pages refer to Windows-1252 by number: `&#146;` is an apostrophe.
  if (code >= 128 && code < 160) return { text: windowsHigh[code - 128] as string, end };
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return { text: '\ufffd', end };
  return { text: String.fromCodePoint(code), end };
}
