// XML to a tree in which each piece of text and each attribute knows its place in the source.
// saxes checks that it is well-formed; document types are refused, so no entity but XML's own five means anything.
import { SaxesParser } from 'saxes';
import type { Span } from '../../text/span';

/** A run of characters of an element: its text between two tags, or the inside of a CDATA section. */
export interface XmlText {
  readonly span: Span;
  readonly cdata: boolean;
}

/** An element with what stands in it. Names are without their prefix. */
export interface XmlElement {
  readonly name: string;
  /** From the `<` of its first tag to the `>` of its last; to where the reading broke off where that is missing. */
  span: Span;
  /** The first tag alone. */
  readonly tag: Span;
  readonly texts: XmlText[];
  readonly children: XmlElement[];
}

/** Why the reading stopped, and where. */
export interface XmlFault {
  readonly kind: 'doctype' | 'malformed' | 'too-deep' | 'too-many';
  /** What the reader says: `unexpected close tag.` */
  readonly told: string;
  readonly at: number;
}

/** As much of a document as could be read. */
export interface XmlDocument {
  readonly root: XmlElement | null;
  readonly fault: XmlFault | null;
  /** False where the root's last tag was not reached. */
  readonly whole: boolean;
}

/** Elements of which a document may have only so many, all names together. */
export interface XmlLimit {
  readonly names: ReadonlySet<string>;
  readonly most: number;
}

/** A filing nests eight deep and has some thousands of elements; one with two thousand rows has eighty thousand. */
const deepest = 64;
const mostElements = 100_000;

class Stop extends Error {}

/** What XML itself knows behind an `&`, by form; `AT&T` and `&nbsp;` are none of it. */
const known = '#x[\\da-fA-F]{1,6};|#\\d{1,7};|(?:amp|lt|gt|quot|apos);';
const strayAmpersand = new RegExp(`&(?!${known})`, 'g');
/** Of such references only numbers of no character are left to be wrong; the text around one can be read all the same. */
const isMild = (told: string): boolean => /entity/i.test(told);

/**
 * Reads the characters `[from, to)` of a text as one XML document. Never throws; linear in the length.
 * Stops at the first fault, after the root, or where a document has more elements than any filing, or more of those that
 * `limit` names.
 */
export function readXml(text: string, from: number, to: number, limit?: XmlLimit): XmlDocument {
  const parser = new SaxesParser({ xmlns: false });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let fault: XmlFault | null = null;
  let elements = 0;
  let limited = 0;
  /** Where the last tag, comment or section ended: text runs from there to the next `<`. */
  let reached = from;
  const place = (): number => Math.min(from + parser.position, to);
  const stop = (kind: XmlFault['kind'], told: string): never => {
    fault ??= { kind, told, at: place() };
    throw new Stop(told);
  };
  /** Ends the text before a tag, comment or section, and gives where that began. */
  const began = (): number => {
    const start = text.indexOf('<', reached);
    const holder = open.at(-1);
    if (holder && start > reached) holder.texts.push({ span: [reached, start], cdata: false });
    // A comment is told before its last character is read.
    reached = text[place() - 1] === '>' ? place() : text.indexOf('>', place()) + 1 || to;
    return start;
  };
  parser.on('doctype', () => stop('doctype', 'document type'));
  parser.on('error', ({ message }) => {
    const told = message.replace(/^[^a-z]*\d+:\d+:\s*/i, '');
    if (!isMild(told)) stop('malformed', told);
  });
  parser.on('xmldecl', () => { reached = place(); });
  parser.on('processinginstruction', began);
  parser.on('comment', began);
  parser.on('cdata', () => {
    const start = began();
    open.at(-1)?.texts.push({ span: [start + '<![CDATA['.length, reached - ']]>'.length], cdata: true });
  });
  parser.on('opentag', ({ name }) => {
    const start = began();
    if (++elements > mostElements) stop('too-many', 'too many elements');
    if (open.length >= deepest) stop('too-deep', 'nested too deep');
    const bare = name.replace(/^.*:/, '');
    if (limit?.names.has(bare) && ++limited > limit.most) stop('too-many', 'too many rows');
    const element: XmlElement = { name: bare, span: [start, to], tag: [start, place()], texts: [], children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    if (!isSelfClosing) began();
    const closed = open.pop();
    if (!closed) return;
    closed.span = [closed.span[0], place()];
    if (open.length === 0) throw new Stop('the root is read'); // what follows it is none of the document's
  });
  try {
    // A stray `&` would swallow all up to the next `;`. Values are taken from the text itself, not from the parser.
    parser.write(text.slice(from, to).replace(strayAmpersand, '+'));
    parser.close();
  } catch (stopped) {
    if (!(stopped instanceof Stop)) throw stopped;
  }
  for (const element of open) element.span = [element.span[0], (fault as XmlFault | null)?.at ?? to];
  return { root, fault, whole: root !== null && open.length === 0 };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The character of `&#8217;` or `&lt;`; undefined for numbers that no character of XML has. */
function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name];
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isCharacter = code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800) || (code >= 0xe000 && code < 0xfffe) || (code >= 0x10000 && code <= 0x10ffff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

const reference = new RegExp(`&(${known})`, 'g');

/** The characters that a piece of source stands for: `a &lt; b` is `a < b`, CRLF is LF. What is no reference stays as it is. */
function decoded(raw: string, cdata: boolean): { readonly value: string; readonly odd: boolean } {
  const lines = raw.replace(/\r\n?/g, '\n');
  if (cdata) return { value: lines, odd: false };
  let odd = lines.search(strayAmpersand) >= 0;
  const value = lines.replace(reference, (whole, name: string) => {
    const character = characterOf(name.slice(0, -1));
    odd ||= character === undefined;
    return character ?? whole;
  });
  return { value, odd };
}

/** What an element's text says, with its place; null where nothing but white space stands in it. */
export interface XmlReadText {
  readonly value: string;
  readonly raw: string;
  readonly spans: readonly Span[];
  /** True where an `&` begins nothing that XML knows: it stands there as it is. */
  readonly oddEntity: boolean;
}

/** The text of an element, without the white space that lays it out; white space written as `&#32;` is text. */
export function textOf(source: string, element: XmlElement): XmlReadText | null {
  const pieces = element.texts.map(({ span: [start, end], cdata }) => ({ start, end, cdata }));
  let blank = 0; // dropped in one go: taking the first of many off a list, one by one, takes the square of their number
  while (blank < pieces.length && trim(source, pieces[blank] as Piece, 'start')) blank++;
  pieces.splice(0, blank);
  while (pieces.length > 0 && trim(source, pieces.at(-1) as Piece, 'end')) pieces.pop();
  const raws = pieces.map(({ start, end }) => source.slice(start, end));
  const parts = raws.map((raw, at) => decoded(raw, pieces[at]?.cdata ?? false));
  const value = parts.map((part) => part.value).join('');
  if (value.trim() === '') return null;
  const oddEntity = parts.some(({ odd }) => odd);
  return { value, raw: raws.join(''), spans: pieces.filter(({ start, end }) => end > start).map(({ start, end }) => [start, end] as const), oddEntity };
}

interface Piece {
  start: number;
  end: number;
  readonly cdata: boolean;
}

const isSpace = (source: string, at: number): boolean => /[ \t\r\n]/.test(source[at] as string);

/** Draws a piece in over its white space; true where nothing is left of it. */
function trim(source: string, piece: Piece, side: 'start' | 'end'): boolean {
  while (piece.start < piece.end && isSpace(source, side === 'start' ? piece.start : piece.end - 1)) {
    if (side === 'start') piece.start++;
    else piece.end--;
  }
  return piece.start === piece.end;
}

/** The value of an attribute of a tag and its place: `F1` of `<footnoteId id="F1"/>`. */
export function attributeOf(source: string, element: XmlElement, name: string): XmlReadText | null {
  const [start, end] = element.tag;
  const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`, 'd').exec(source.slice(start, end));
  const place = found?.indices?.[1];
  if (!found || !place) return null;
  const raw = (found[1] as string).slice(1, -1);
  const value = decoded(raw, false).value.trim();
  if (value === '') return null;
  const lead = raw.length - raw.trimStart().length;
  const from = start + place[0] + 1 + lead;
  return { value, raw: raw.trim(), spans: [[from, from + raw.trim().length]], oddEntity: false };
}
