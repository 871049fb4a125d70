// The state of finding in the source: the query, its matches, and the one shown.
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Span } from '../../text/span';
import { findAll, type Matches, matchAfter, matchFrom, noMatches } from './find';

export interface Find {
  readonly open: boolean;
  /** Grows with each wish to find. */
  readonly asked: number;
  readonly query: string;
  readonly matches: Matches;
  readonly at: number;
  /** The match shown, or null. */
  readonly current: Span | null;
  readonly ask: () => void;
  readonly close: () => void;
  readonly setQuery: (query: string) => void;
  readonly step: (step: 1 | -1) => void;
}

/** Finding in a text, starting from the offset that `from` gives. */
export function useFind(text: string, from: () => number): Find {
  const [asked, setAsked] = useState(0);
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [origin, setOrigin] = useState(0);
  const [steps, setSteps] = useState(0);
  const wanted = useDeferredValue(query);
  const matches = useMemo(() => (open ? findAll(text, wanted) : noMatches), [open, text, wanted]);
  const at = matchAfter(matches.spans, matchFrom(matches.spans, origin), steps);
  return {
    open, asked, query, matches, at,
    current: matches.spans[at] ?? null,
    ask: useCallback(() => {
      if (!open) setOrigin(from());
      setSteps(0);
      setOpen(true);
      setAsked((n) => n + 1);
    }, [open, from]),
    close: useCallback(() => setOpen(false), []),
    setQuery: useCallback((next: string) => {
      setQuery(next);
      setSteps(0);
    }, []),
    step: useCallback((step: 1 | -1) => setSteps((n) => n + step), []),
  };
}
