// What the parser and the judge make of a filing without the person: what "as read" says of a value that somebody decided.
import type { Value, State } from '../model/extracted';
import type { Address, ParsedFiling } from '../model/filing';
import { benchOf, type Exhibit } from './bench';
import { confidenceOf } from './confidence';
import { type DraftField, draftOf } from './draft';
import { settle } from './settle';

/** What was made of a leaf without the person. */
export interface AsRead {
  readonly value: Value;
  readonly state: State;
  /** How sure footnote marks were, 0 to 1; 0 where they wanted eyes whatever the threshold. */
  readonly sure?: number;
}

const known = new WeakMap<ParsedFiling, ReadonlyMap<Address, AsRead>>();

/** The filing as it stands without any decision; settled once for each parse, since neither ever changes. */
function untouchedOf(parsed: ParsedFiling): ReadonlyMap<Address, AsRead> {
  const old = known.get(parsed);
  if (old) return old;
  const bench = benchOf(draftOf(parsed, []));
  settle(bench);
  const made = new Map<Address, AsRead>();
  const sureOf = ({ state, conflict, doubted, reasons }: Exhibit): number =>
    conflict || doubted || state === 'lost' || state === 'unreadable' ? 0 : confidenceOf('marks', reasons, parsed.noise ?? 0);
  const note = (at: Exhibit): void => {
    const { field, value, state } = at;
    made.set(field.address, field.isMarks ? { value, state, sure: sureOf(at) } : { value, state });
  };
  for (const row of [bench.filing, bench.issuer, ...Object.values(bench.lists).flat()]) for (const at of [...row.leaves.values(), ...row.marks.values()]) note(at);
  known.set(parsed, made);
  return made;
}

/**
 * What was read of a leaf, whoever decided on it since. A mark `@` that only all marks together settle as F2 was read as F2.
 * What a person confirmed before doing anything else to it is what they were shown; it counts where the filing alone gives no value.
 * @param untouched what the filing alone gives; undefined where it has no such leaf
 */
export function asReadOf({ extracted, decision }: Pick<DraftField, 'extracted' | 'decision'>, untouched: AsRead | undefined): AsRead {
  const alone = untouched ?? extracted;
  const shown = decision?.shown ?? null;
  return alone.value === null && shown !== null ? { value: shown, state: 'read' } : alone;
}

/** Gives what was read of each leaf of a filing; the filing is settled anew only where a decision asks. */
export const readingsOf = (parsed: ParsedFiling) => (field: DraftField): AsRead => asReadOf(field, untouchedOf(parsed).get(field.address));
