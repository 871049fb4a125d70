// What can be shown at once of a decision on a long filing, before it has been judged again: the decision itself, its
// rows and its place in the queue. What follows from it for other values is left as it was until the judge has spoken.
import type { AssessedField, AssessedFiling } from '../model/assessed';
import type { Correction } from '../model/correction';
import { catalogue } from '../model/catalogue';
import { blank, type Extracted } from '../model/extracted';
import { type Address, type GroupName, type ListName, listNames, type ParsedFiling, type ParsedRow } from '../model/filing';
import { pointerParts } from '../model/pointer';
import { alike } from './alike';
import { asReadOf } from './as-read';
import { pointerIn } from './assembled';
import { markOf } from './assess';
import { exhibitOf } from './bench';
import { withChanges } from './changes';
import { type DraftField, type DraftRow, draftRow, standingOf } from './draft';
import { isPutAside } from './put-aside';

/** A judgement and what it judged. */
export interface Judged {
  readonly assessed: AssessedFiling;
  readonly standing: readonly Correction[];
}

/**
 * A leaf that was decided, or that the judge has not seen yet.
 * @param old what was shown of it
 * @param untouched what the filing alone gives, where it is known and has such a leaf
 */
function unjudged(draft: DraftField, index: number | null, old: AssessedField | undefined, untouched: AssessedField | undefined): AssessedField {
  const { address, group, key, leaf, isMarks, extracted } = draft;
  const at = exhibitOf(draft);
  const { value, state, inferred, raw, spans } = at;
  const was = at.decided ? asReadOf(draft, untouched) : at;
  const low = !at.decided && (state === 'lost' || state === 'unreadable');
  return {
    address, pointer: pointerIn(draft, index), group, key, index, leaf, isMarks,
    value, parsedValue: was.value, state, inferred, raw, spans,
    confidence: low ? 0 : 1, lowConfidence: low, mark: markOf(at, low, was), reasons: old?.reasons ?? extracted.reasons, suggestions: old?.suggestions ?? [],
  };
}

const withoutOrder = new Set(['order']);

/**
 * The filing with the corrections that stand now laid over the last judgement of it.
 * @param untouched the filing as judged without any correction, where it is known: what a value goes back to where its decision was undone
 */
export function provisional(parsed: ParsedFiling, last: Judged, now: readonly Correction[], untouched: AssessedFiling | null): AssessedFiling {
  const then = standingOf(parsed, last.standing);
  const here = standingOf(parsed, now);
  const rows = new Map<string, DraftRow>();
  const readRow = (group: GroupName, key: string | null): ParsedRow | null =>
    group === 'filing' ? parsed.filing : group === 'issuer' ? parsed.issuer : (parsed.lists[group].find((row) => row.key === key) ?? null);
  const parsedAt = ({ group, key, leaf, isMarks }: DraftField): Extracted => readRow(group, key)?.[isMarks ? 'marks' : 'leaves'][leaf] ?? blank;
  /** The row of a list, the top or the issuer, that an address lies in; null where there is none. */
  const rowAt = (address: Address): DraftRow | null => {
    const [head = '', second = ''] = pointerParts(address);
    const list = (listNames as readonly string[]).includes(head) ? (head as ListName) : null;
    const group = list ?? (head === 'issuer' ? 'issuer' : 'filing');
    const key = list ? second : null;
    if (list && !here.orders[list].includes(second)) return null;
    const name = `${group}/${key ?? ''}`;
    const row = rows.get(name) ?? draftRow(group, key, readRow(group, key), here.decisions);
    rows.set(name, row);
    return row;
  };
  const draftAt = (address: Address): DraftField | null => {
    const row = rowAt(address);
    const leaf = pointerParts(address).at(-1) ?? '';
    const found = (address.includes('/footnoteIds/') ? row?.marks : row?.leaves)?.get(leaf);
    return found?.address === address ? found : null;
  };

  const fields = new Map<Address, AssessedField>();
  const gone = new Set<Address>();
  const show = (draft: DraftField): void => {
    const { address, group, key, decision, extracted } = draft;
    const read = untouched?.byAddress.get(address);
    const index = key === null ? null : here.orders[group as ListName].indexOf(key);
    const asRead = !decision && read && alike(extracted, parsedAt(draft));
    fields.set(address, asRead ? { ...read, index, pointer: pointerIn(read, index) } : unjudged(draft, index, last.assessed.byAddress.get(address) ?? read, read));
  };
  const showRow = (row: DraftRow | null): void => {
    if (row) for (const draft of [...row.leaves.values(), ...row.marks.values()]) show(draft);
  };

  for (const address of new Set([...then.decisions.keys(), ...here.decisions.keys()])) {
    if (alike(then.decisions.get(address), here.decisions.get(address), withoutOrder)) continue;
    const draft = draftAt(address);
    // A row that becomes a holding, or a transaction, has other leaves.
    if (draft?.leaf === 'kind') showRow(rowAt(address));
    else if (draft) show(draft);
    else if (last.assessed.byAddress.has(address) && rowAt(address)) {
      const before = untouched?.byAddress.get(address);
      if (before) fields.set(address, before);
      else gone.add(address);
    }
  }
  const rowKeys = alike(then.orders, here.orders) ? null : here.orders;
  for (const list of rowKeys ? listNames : []) {
    if (alike(then.orders[list], here.orders[list])) continue;
    const [old, present] = [new Set(then.orders[list]), new Set(here.orders[list])];
    for (const { address, group, key } of last.assessed.fields) if (group === list && !present.has(key ?? '')) gone.add(address);
    for (const key of here.orders[list]) if (!old.has(key)) showRow(rowAt(`/${list}/${key}/${catalogue[list][0]?.name}`));
  }
  const queued = new Set(last.assessed.queue);
  const wanted = [...fields.values()].filter(({ address, lowConfidence }) => lowConfidence && !queued.has(address)).map(({ address }) => address);
  const queue = [...last.assessed.queue.filter((address) => !gone.has(address) && fields.get(address)?.lowConfidence !== false), ...wanted];
  const aside = new Set([...here.aside].filter((one) => !then.aside.has(one)));
  const findings = aside.size === 0 ? null : last.assessed.findings.filter((finding) => !isPutAside(aside, finding, last.assessed.rowKeys));
  return withChanges(last.assessed, { fields: [...fields.values()], gone: [...gone], rowKeys, findings, queue });
}
