// The source pane, fed from the session: marks of every field, the focused field's text lit.
import { useCallback, useMemo } from 'react';
import type { AssessedFiling } from '../../model/assessed';
import { focusedField } from '../../store/assessed-of';
import { fillFromSource } from '../../store/edit';
import { focusOn } from '../../store/navigate';
import { activeReady, type Session } from '../../store/session';
import { findOpened, say, setSourceView } from '../../store/view';
import type { Span } from '../../text/span';
import { useRun, useSeen, useSeenAssessed, useSession, useSessionStore } from '../session-context';
import { type SourceMark, SourcePane } from '../source/SourcePane';

/** What each field claims of the text. A row's kind is told by text that belongs to its other cells; a click there means those. */
function marksOf(assessed: AssessedFiling): readonly SourceMark[] {
  const marks: SourceMark[] = [];
  for (const { leaf, address, mark, spans } of assessed.fields) {
    if (leaf !== 'kind') for (const span of spans) marks.push({ address, span, mark });
  }
  return marks;
}

const nothing: readonly never[] = [];

/** The text that is lit: what a finding points at, else the focused field's. */
const litOf = (session: Session): readonly Span[] => session.pointed ?? focusedField(session)?.spans ?? nothing;

export function Source() {
  const run = useRun();
  const store = useSessionStore();
  const { ports } = store;
  const onPick = useCallback((span: Span): boolean => {
    run(fillFromSource(span));
    const { focus, draft } = store.getState();
    return focus !== null && draft === null;
  }, [store, run]);
  // All of one moment: the marks of a filing never lie on the text of another.
  const ready = useSeen(activeReady);
  const assessed = useSeenAssessed();
  const view = useSession((session) => session.sourceView);
  const findWanted = useSession((session) => session.findWanted);
  const onFindOpened = useCallback(() => run(findOpened), [run]);
  const litSpans = useSeen(litOf);
  const fields = assessed?.fields;
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks change with the fields alone
  const marks = useMemo(() => (assessed ? marksOf(assessed) : nothing), [fields]);
  if (!ready) return null;
  return (
    <SourcePane
      source={ready.status.source}
      marks={marks}
      lit={litSpans}
      view={view}
      findWanted={findWanted}
      onFindOpened={onFindOpened}
      onViewChange={(next) => run(setSourceView(next))}
      onFieldAt={(address) => run(focusOn(address))}
      onPick={onPick}
      onCite={(text) => void ports.copy(text).then(() => run(say('The place in the source was copied.')), () => run(say('The browser did not let the place be copied.')))}
    />
  );
}
