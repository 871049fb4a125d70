// One row of the source as drawn: a line of text, a piece of a long one, or a row of a grid.
// Draws characters only, never markup; each drawn piece carries its source offset in `data-offset`.
import { type CSSProperties, memo, type ReactNode } from 'react';
import { slice, type SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';
import type { BlockLayout } from './block-layouts';
import type { DrawnRow } from './drawn-rows';
import { cellsOf } from './grid-cells';
import { placeCells } from './grid-widths';
import { type Overlays, type Segment, sameOverlays, segmentsOf } from './segments';
import styles from './source-pane.module.css';
import { type Glyphs, glyphsOf } from './visible-text';

export interface SourceRowProps {
  readonly source: SourceText;
  readonly row: DrawnRow;
  readonly overlays: Overlays;
  /** How the row's grid is drawn; null for text. */
  readonly layout: BlockLayout | null;
}

function classOf(segment: Segment): string {
  const names = [styles.piece];
  if (segment.address !== null) names.push(styles.claimed);
  if (segment.mark !== null) names.push(styles[segment.mark]);
  if (segment.found) names.push(styles.found);
  if (segment.lit) names.push(styles.lit);
  if (segment.here) names.push(styles.here);
  return names.filter(Boolean).join(' ');
}

const glyphClass = (kind: Glyphs['kind']) => (kind === 'tab' ? styles.tab : kind === 'hidden' ? styles.hidden : undefined);

function drawn(segment: Segment, text: string): ReactNode {
  const glyphs = glyphsOf(text, segment.span[0], segment.span[1]);
  const only = glyphs.length === 1 && glyphs[0]?.kind === 'plain' ? glyphs[0] : null;
  return (
    <span
      key={segment.span[0]}
      className={classOf(segment)}
      data-offset={only ? only.start : undefined}
      data-claim={segment.address ?? undefined}
      data-lit={segment.lit ? '' : undefined}
    >
      {only ? only.text : glyphs.map((glyph) => (
        <span key={glyph.start} data-offset={glyph.start} className={glyphClass(glyph.kind)} title={glyph.title ?? undefined}>
          {glyph.text}
        </span>
      ))}
    </span>
  );
}

const pieces = (source: SourceText, stretch: Span, { marks, lit, found, here }: Overlays) =>
  segmentsOf(stretch, marks, lit, found, here).map((segment) => drawn(segment, source.text));

/** How far the later lines of a wrapped line stand in: its own indent and two characters more. */
const hang = (text: string) => Math.min(24, text.search(/\S|$/)) + 2;

function Cells({ source, row, overlays, layout }: SourceRowProps & { readonly layout: BlockLayout }) {
  const cells = cellsOf(source.text, row.span, row.block?.kind ?? 'tabs');
  return (
    <div className={styles.cells} style={{ gridTemplateColumns: layout.tracks }}>
      {placeCells(cells, layout.widths).map(({ cell, column, columns }) => (
        <div key={column} className={styles.cell} data-cell="" style={columns > 1 ? { gridColumn: `span ${columns}` } : undefined}>
          {pieces(source, cell.span, overlays)}
        </div>
      ))}
    </div>
  );
}

function RowContent({ source, row, overlays, layout }: SourceRowProps) {
  if (row.kind === 'rule') return <div className={styles.rule} style={layout ? { width: layout.pixels } : undefined} />;
  if (row.kind === 'cells' && layout) return <Cells source={source} row={row} overlays={overlays} layout={layout} />;
  const indent = { '--hang': `${row.first ? hang(slice(source, row.span).slice(0, 24)) : 2}ch` } as CSSProperties;
  return (
    <div className={row.kind === 'spaced' ? styles.spaced : styles.text} style={indent} data-later={row.first ? undefined : ''}>
      {pieces(source, row.span, overlays)}
    </div>
  );
}

/** A row is drawn again only where something on it changed. */
export const SourceRow = memo(RowContent, (a, b) =>
  a.source === b.source && a.row === b.row && a.layout === b.layout && sameOverlays(a.overlays, b.overlays));
