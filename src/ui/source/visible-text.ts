// Makes characters that have no shape, or that would reorder the line, visible.
// One UTF-16 unit in gives one unit out, so offsets never move.

const names: ReadonlyMap<number, string> = new Map([
  [0x061c, 'Arabic letter mark'], [0x200e, 'left-to-right mark'], [0x200f, 'right-to-left mark'],
  [0x202a, 'left-to-right embedding'], [0x202b, 'right-to-left embedding'], [0x202c, 'end of embedding'],
  [0x202d, 'left-to-right override'], [0x202e, 'right-to-left override'], [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'], [0x2068, 'first-strong isolate'], [0x2069, 'end of isolate'],
  [0x200b, 'zero-width space'], [0x200c, 'zero-width non-joiner'], [0x200d, 'zero-width joiner'],
  [0x2060, 'word joiner'], [0xfeff, 'byte order mark'], [0x00ad, 'soft hyphen'], [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'], [0x0085, 'next line'],
]);

/** True where the unit has no shape of its own: controls (a tab is none), direction marks, zero-width characters. */
export function isHiddenUnit(unit: number): boolean {
  if (unit < 0x20) return unit !== 9;
  if (unit < 0x7f) return false;
  return unit <= 0x9f || names.has(unit) || (unit >= 0xfff9 && unit <= 0xfffb);
}

/** What stands for a hidden character: one that every Latin face has, so that the line keeps its measure. */
export const hiddenSymbol = '\u00a4';

/** What the unit is, for a person: `U+202E right-to-left override`. */
export function hiddenName(unit: number): string {
  const code = `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`;
  return `${code} ${names.get(unit) ?? 'control character'}`;
}

/** A piece of drawn text: plain characters, one tab, or one hidden character shown by a symbol. */
export interface Glyphs {
  readonly kind: 'plain' | 'tab' | 'hidden';
  readonly start: number;
  readonly text: string;
  /** The name of a hidden character; null for the others. */
  readonly title: string | null;
}

/** The characters of `[start, end)` cut at tabs and hidden characters. */
export function glyphsOf(text: string, start: number, end: number): Glyphs[] {
  const glyphs: Glyphs[] = [];
  let from = start;
  const plainUpTo = (at: number) => {
    if (at > from) glyphs.push({ kind: 'plain', start: from, text: text.slice(from, at), title: null });
  };
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const hidden = isHiddenUnit(unit);
    if (unit !== 9 && !hidden) continue;
    plainUpTo(i);
    glyphs.push(hidden
      ? { kind: 'hidden', start: i, text: hiddenSymbol, title: hiddenName(unit) }
      : { kind: 'tab', start: i, text: '\t', title: null });
    from = i + 1;
  }
  plainUpTo(end);
  return glyphs;
}
