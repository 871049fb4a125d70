// The source pane: the exact text of a filing beside its record, as it is or as a grid.
// Shows and points only: what a click or a selection means for the record is decided by whoever draws the pane.
import { type KeyboardEvent, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Address } from '../../model/filing';
import type { SourceText } from '../../text/source-text';
import { hull, type Span } from '../../text/span';
import { citation, drawnRows, placeText, type SourceView } from './drawn-rows';
import { FindBar } from './FindBar';
import { SourceHeader } from './SourceHeader';
import { atStart, SourceLines } from './SourceLines';
import { claimAt, claimBeside, type SourceMark, spanIndex } from './segments';
import { useKeptScroll } from '../kept/use-kept-scroll';
import styles from './source-pane.module.css';
import { useFind } from './use-find';
import { probeLength, useMetrics } from './use-metrics';
import { jumpTo } from './use-reveal';

export type { SourceMark } from './segments';

export interface SourcePaneProps {
  readonly source: SourceText;
  /** For every span of every field. */
  readonly marks: readonly SourceMark[];
  /** Spans of the focused field: lit, and brought into view. */
  readonly lit: readonly Span[];
  readonly view: SourceView;
  readonly onViewChange: (view: SourceView) => void;
  /** True where a person wants to find in the source; `onFindOpened` says that the field is there. */
  readonly findWanted: boolean;
  readonly onFindOpened: () => void;
  /** A person clicked (or pressed Enter on) text that belongs to a field. */
  readonly onFieldAt: (address: Address) => void;
  /** A person selected source text (drag, double click on a word) to fill the focused field. True where it was taken. */
  readonly onPick: (span: Span) => boolean;
  /** A person wants a place of the source to cite it elsewhere. */
  readonly onCite?: (text: string) => void;
}

const itself = (span: Span) => span;
const keys = new WeakMap<SourceText, number>();
let lastKey = 0;
/** A number for each source, so that nothing of one source's drawing is kept for the next. */
function keyOf(source: SourceText): number {
  const known = keys.get(source);
  if (known !== undefined) return known;
  keys.set(source, ++lastKey);
  return lastKey;
}

/** Draws one source; a new source starts afresh. */
export function SourcePane(props: SourcePaneProps) {
  return <Pane key={keyOf(props.source)} {...props} />;
}

function Pane({ source, marks, lit, view: wanted, onViewChange, findWanted, onFindOpened, onFieldAt, onPick, onCite }: SourcePaneProps) {
  // The switch answers at once; the lines follow when they are drawn.
  const view = useDeferredValue(wanted);
  const scroller = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLSpanElement>(null);
  const place = useRef(atStart);
  const metrics = useMetrics(scroller, probe);
  useKeptScroll(scroller, 'source', metrics !== null);
  const rows = useMemo(() => drawnRows(source, view), [source, view]);
  const markIndex = useMemo(() => spanIndex(marks, (mark) => mark.span), [marks]);
  const litIndex = useMemo(() => spanIndex(lit, itself), [lit]);
  // Where the person stands: a click's offset, or a field's text walked to by key; and what the foot cites.
  const [caret, setCaret] = useState<Span | null>(null);
  const [cited, setCited] = useState<Span | null>(null);
  const find = useFind(source.text, useCallback(() => caret?.[0] ?? place.current.offset, [caret]));
  const foundIndex = useMemo(() => spanIndex(find.matches.spans, itself), [find.matches]);
  const here = find.current ?? (caret && caret[1] > caret[0] ? caret : null);

  const { ask } = find;
  useEffect(() => {
    if (!findWanted) return;
    ask();
    onFindOpened();
  }, [findWanted, ask, onFindOpened]);

  const litHull = hull(lit);
  const litKey = litHull ? litHull.join() : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the hull, which is a new array each time
  useEffect(() => setCited(litHull), [litKey]);
  useEffect(() => setCited((old) => here ?? old), [here]);

  const stand = useCallback((span: Span) => {
    setCaret(span);
    setCited(span);
  }, []);
  const onCaret = useCallback((offset: number) => stand([offset, offset]), [stand]);
  const close = () => {
    if (find.current) stand(find.current);
    find.close();
    scroller.current?.focus({ preventScroll: true });
  };
  const onPaneKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && find.open) close();
  };
  const onLinesKey = (event: KeyboardEvent) => {
    const at = caret ?? cited ?? ([place.current.offset, place.current.offset] as const);
    if (event.key === 'Enter') {
      const claim = claimAt(marks, [at[0], Math.max(at[0] + 1, at[1])]);
      if (claim) onFieldAt(claim.address);
    } else if (event.ctrlKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      const next = claimBeside(markIndex, at[0], event.key === 'ArrowRight' ? 1 : -1);
      if (next) stand(next.span);
    } else if (event.key === 'Home' || event.key === 'End') {
      jumpTo(scroller.current, event.key === 'Home' ? 'start' : 'end');
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section className={styles.pane} aria-label="Source text" onKeyDown={onPaneKey}>
      <SourceHeader view={wanted} onViewChange={onViewChange} onFind={find.ask} />
      {find.open ? (
        <FindBar query={find.query} matches={find.matches} at={find.at} asked={find.asked} onQuery={find.setQuery} onStep={find.step} onClose={close} />
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div ref={scroller} className={styles.scroller} role="group" aria-label="Lines of the source" tabIndex={0} onKeyDown={onLinesKey}>
        <div className={styles.probe} aria-hidden="true"><span ref={probe}>{'0'.repeat(probeLength)}</span></div>
        {metrics ? (
          <SourceLines
            key={view}
            {...{ source, rows, metrics, scroller, place, here, onFieldAt, onPick, onCaret }}
            marks={markIndex}
            lit={litIndex}
            found={foundIndex}
          />
        ) : null}
      </div>
      <div className={styles.place}>
        <span>{cited ? placeText(source, cited) : '\u00a0'}</span>
        {cited && onCite ? <button type="button" className={styles.quiet} title="Copies line, offsets and text" onClick={() => onCite(citation(source, cited))}>copy the place</button> : null}
      </div>
    </section>
  );
}
