// Search and filters of a long queue, with a small chart of how sure its values are.
import { useId, useMemo, useState } from 'react';
import { clearFilter, setFilter } from '../../store/batch/choose';
import { findingsOf, isOpen } from '../../store/batch/lines';
import type { QueueFilter, QueueState } from '../../store/batch/state';
import { facetOf, shownBands, totalsOf } from '../../store/batch/totals';
import { findingName } from '../../store/labels';
import { Button } from '../parts/Button';
import { useRun, useSession, useSessionStore } from '../session-context';
import { ConfidenceChart } from './ConfidenceChart';
import styles from './queue.module.css';

const states: readonly QueueState[] = ['wants eyes', 'worked on', 'worked through', 'clear', 'reviewed', 'not read', 'failed'];
/** A list longer than this helps nobody; typing finds the rest. */
const mostOffered = 300;

export function QueueFilters({ shown }: { readonly shown: number }) {
  const run = useRun();
  const id = useId();
  const filter = useSession((session) => session.batch.filter);
  const all = useSession((session) => session.filings.length);
  const [open, setOpen] = useState(false);
  const { text, ...others } = filter;
  const narrowed = Object.values(others).filter((value) => value !== '' && value !== null).length;
  return (
    <search className={styles.filters} aria-label="Filter the queue">
      <div className={styles.searchRow}>
        <input
          type="search" className={styles.search} aria-label="Search the queue" placeholder="Search" value={text}
          onChange={(event) => run(setFilter({ text: event.currentTarget.value }))}
        />
        <Button look="plain" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>Filter{narrowed > 0 ? ` · ${narrowed}` : ''}</Button>
      </div>
      <div id={id} hidden={!open}>{open ? <More filter={filter} /> : null}</div>
      {isOpen(filter) ? null : (
        <p className={styles.told}>{shown.toLocaleString('en-US')} of {all.toLocaleString('en-US')} shown <Button look="plain" onClick={() => run(clearFilter)}>Show all</Button></p>
      )}
      <ShownChart />
    </search>
  );
}

/** The chart of what is shown. Takes the counts alone: a list held here would outlive its filings. */
function ShownChart() {
  const bands = useSession(shownBands);
  return bands.some((count) => count > 0) ? <ConfidenceChart bands={bands} /> : null;
}

function More({ filter }: { readonly filter: QueueFilter }) {
  const run = useRun();
  const store = useSessionStore();
  const id = useId();
  const filings = useSession((session) => session.filings);
  const chains = useSession((session) => session.batch.chains);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lists follow the filings and what the chain check has found
  const facets = useMemo(() => {
    const session = store.getState();
    return {
      forms: facetOf(session, (line) => [line.form]), issuers: facetOf(session, (line) => [line.issuer]).slice(0, mostOffered),
      owners: facetOf(session, (line) => line.owners.split('; ')).slice(0, mostOffered), findings: facetOf(session, (line, entry) => findingsOf(session, entry, line)),
      byState: totalsOf(session, filings).byState,
    };
  }, [store, filings, chains]);
  const offered = (name: 'issuer' | 'owner', label: string, values: readonly (readonly [string, number])[]) => (
    <label className={styles.filter}>
      <span>{label}</span>
      <input type="text" aria-label={`Filter by ${label.toLowerCase()}`} list={`${id}-${name}`} value={filter[name]} onChange={(event) => run(setFilter({ [name]: event.currentTarget.value }))} />
      <datalist id={`${id}-${name}`}>{values.map(([value, count]) => <option key={value} value={value}>{count}</option>)}</datalist>
    </label>
  );
  const chosen = (name: 'form' | 'finding', label: string, values: readonly (readonly [string, number])[], inWords: (value: string) => string = String) => (
    <label className={styles.filter}>
      <span>{label}</span>
      <select aria-label={`Filter by ${label.toLowerCase()}`} value={filter[name]} onChange={(event) => run(setFilter({ [name]: event.currentTarget.value }))}>
        <option value="">any</option>
        {values.map(([value, count]) => <option key={value} value={value}>{inWords(value)} ({count})</option>)}
      </select>
    </label>
  );
  return (
    <div className={styles.more}>
      <label className={styles.filter}>
        <span>State</span>
        <select aria-label="Filter by state" value={filter.state ?? ''} onChange={(event) => run(setFilter({ state: (event.currentTarget.value || null) as QueueState | null }))}>
          <option value="">any</option>
          {states.map((state) => <option key={state} value={state}>{state} ({facets.byState[state]})</option>)}
        </select>
      </label>
      {chosen('form', 'Form', facets.forms)}
      {offered('issuer', 'Issuer', facets.issuers)}
      {offered('owner', 'Owner', facets.owners)}
      {chosen('finding', 'Finding', facets.findings, findingName)}
    </div>
  );
}
