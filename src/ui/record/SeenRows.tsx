// The body of a long table: draws only the rows that are seen, and the one that has the focus, in their places.
// Knows nothing of what a row holds; whoever draws the table draws its rows.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type ReactNode, useCallback } from 'react';

interface SeenRowsProps {
  /** The names of all rows, in order: a row that moves up or down is drawn as it was. */
  readonly keys: readonly string[];
  /** The row that stays drawn wherever the frame is scrolled to, so that the keyboard's focus is never lost; -1 for none. */
  readonly kept: number;
  /** What scrolls. */
  readonly frame: HTMLElement;
  /** Draws one row. It takes the ref given and carries `data-index`, so that its height can be measured. */
  readonly draw: (index: number, measure: (row: HTMLElement | null) => void) => ReactNode;
}

/** The height of a row whose values stand on one line. */
const usual = 31;

const Gap = ({ height }: { readonly height: number }) => {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a table wants rows, and this one holds nothing
    <tr role="presentation"><td role="presentation" style={{ height, padding: 0 }} /></tr>
  );
};

export function SeenRows({ keys, kept, frame, draw }: SeenRowsProps) {
  const getItemKey = useCallback((index: number) => keys[index] ?? index, [keys]);
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: keys.length,
    getItemKey,
    getScrollElement: () => frame,
    estimateSize: () => usual,
    overscan: 12,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return kept < 0 || seen.includes(kept) ? seen : [...seen, kept].sort((a, b) => a - b);
    },
  });
  const items = virtualizer.getVirtualItems();
  return (
    <tbody>
      {items.map((item, at) => (
        <Fragment key={item.key}>
          <Gap height={item.start - (items[at - 1]?.end ?? 0)} />
          {draw(item.index, virtualizer.measureElement)}
        </Fragment>
      ))}
      <Gap height={virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)} />
    </tbody>
  );
}
