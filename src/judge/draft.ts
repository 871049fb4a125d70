// The parse with a person's corrections laid over it: rows in their present order, each leaf with its decision.
// Derived anew each time; neither the parse nor the corrections change.
import { catalogue, type Leaf } from '../model/catalogue';
import type { Correction } from '../model/correction';
import { blank, type Extracted, type Value } from '../model/extracted';
import {
  type Address, addressOf, type GroupName, type ListName, listNames, marksAddressOf, type ParsedFiling, type ParsedRow,
} from '../model/filing';
import { standingCorrections } from '../model/standing';
import { asideOf, type PutAside } from './put-aside';
import type { Span } from '../text/span';

/** What a person decided about one leaf. */
export interface Decision {
  readonly kind: 'set' | 'confirm' | 'mark-blank' | 'mark-unreadable' | 'mark-lost';
  readonly value: Value;
  readonly spans: readonly Span[];
  /** What stood there when the first decision on the leaf took it as it was; null where another came first. */
  readonly shown: Value;
  /** Its place among the corrections. */
  readonly order: number;
}

/** One leaf of the draft (or the footnote marks on one). */
export interface DraftField {
  readonly address: Address;
  readonly group: GroupName;
  readonly key: string | null;
  readonly leaf: string;
  readonly isMarks: boolean;
  readonly extracted: Extracted;
  readonly decision: Decision | null;
}

/** A row of the draft: the top, the issuer, or an item of a list. */
export interface DraftRow {
  readonly group: GroupName;
  /** Null for the top and the issuer. */
  readonly key: string | null;
  /** True for a row that a person added. */
  readonly added: boolean;
  readonly spans: readonly Span[];
  readonly leaves: ReadonlyMap<string, DraftField>;
  readonly marks: ReadonlyMap<string, DraftField>;
}

/** The filing as it stands: parsed values under the person's decisions. */
export interface Draft {
  readonly parsed: ParsedFiling;
  readonly filing: DraftRow;
  readonly issuer: DraftRow;
  readonly lists: Readonly<Record<ListName, readonly DraftRow[]>>;
  readonly aside: PutAside;
}

/** A row added by a person starts with nothing: the leaves that such a row must have want a value. */
const wanting: Extracted = { ...blank, state: 'lost' };

/** Leaves that most rows leave empty. */
export const mostlyEmpty: ReadonlySet<string> = new Set(['deemedExecutionDate', 'transactionTimeliness', 'natureOfOwnership', 'rptOwnerStreet2', 'otherText', 'officerTitle']);

/** True for a leaf that an added row must have. */
const isWanted = ({ optional, name }: Leaf): boolean => !optional && !mostlyEmpty.has(name);

function moveAfter(order: string[], key: string, after: string | null): string[] {
  // A row that is to stand after itself stands where it stands.
  if (key === after) return order.includes(key) ? order : [...order, key];
  const rest = order.filter((other) => other !== key);
  const at = after === null ? 0 : rest.indexOf(after) + 1;
  // A row whose neighbour is gone goes to the end, so that it is never lost.
  return after !== null && at === 0 ? [...rest, key] : [...rest.slice(0, at), key, ...rest.slice(at)];
}

/**
 * A row that a person turned from a transaction into a holding or back, or null. A holding has no transaction's leaves: what
 * was read or decided there before is hidden and comes back when the row is turned again. A transaction wants them.
 */
function turnedRow(row: ParsedRow | null, kind: Decision | null): { readonly to: 'transaction' | 'holding'; readonly order: number } | null {
  const to = kind?.value;
  if (!kind || (to !== 'transaction' && to !== 'holding') || (row?.leaves.kind?.value ?? null) === to) return null;
  return { to, order: kind.order };
}

/** What corrections come to: the last decision on each leaf, the rows in their order, the findings put aside. */
export interface Standing {
  readonly decisions: ReadonlyMap<Address, Decision>;
  readonly aside: PutAside;
  /** Keys of each list's rows, those that a person added among them. */
  readonly orders: Readonly<Record<ListName, readonly string[]>>;
}

/** A value taken as it is: what was decided before says where it stands and what was shown first. */
const confirmed = (before: Decision | undefined, value: Value): Pick<Decision, 'spans' | 'shown'> => ({ spans: before?.spans ?? [], shown: before ? before.shown : value });

/** Sums corrections up, in order; rows that are not there are passed over. */
export function standingOf(parsed: ParsedFiling, corrections: readonly Correction[]): Standing {
  const decisions = new Map<Address, Decision>();
  const aside = new Set<string>();
  const orders = Object.fromEntries(listNames.map((list) => [list, parsed.lists[list].map((row) => row.key)])) as Record<ListName, string[]>;
  const added = new Set<string>();
  for (const [order, correction] of standingCorrections(corrections).entries()) {
    switch (correction.kind) {
      case 'set':
        decisions.set(correction.address, { kind: 'set', value: correction.value, spans: correction.spans, shown: decisions.get(correction.address)?.shown ?? null, order });
        break;
      case 'confirm':
        decisions.set(correction.address, { kind: 'confirm', value: correction.value, ...confirmed(decisions.get(correction.address), correction.value), order });
        break;
      case 'mark-blank':
      case 'mark-unreadable':
      case 'mark-lost':
        decisions.set(correction.address, { kind: correction.kind, value: null, spans: [], shown: decisions.get(correction.address)?.shown ?? null, order });
        break;
      case 'add-row':
        added.add(`${correction.list}/${correction.key}`);
        orders[correction.list] = moveAfter(orders[correction.list], correction.key, correction.after);
        break;
      case 'move-row':
        if (orders[correction.list].includes(correction.key)) orders[correction.list] = moveAfter(orders[correction.list], correction.key, correction.after);
        break;
      case 'remove-row':
        orders[correction.list] = orders[correction.list].filter((key) => key !== correction.key);
        break;
      case 'dismiss-finding':
        aside.add(asideOf(correction));
        break;
    }
  }

  for (const list of listNames) {
    const read = new Set(parsed.lists[list].map(({ key }) => key));
    orders[list] = orders[list].filter((key) => read.has(key) || added.has(`${list}/${key}`));
  }
  return { decisions, aside, orders };
}

/** One row with the decisions on it; `row` is null where a person added it. */
export function draftRow(group: GroupName, key: string | null, row: ParsedRow | null, decisions: ReadonlyMap<Address, Decision>): DraftRow {
  const leaves = new Map<string, DraftField>();
  const marks = new Map<string, DraftField>();
  // Addresses of one row differ in the leaf's name alone.
  const head = addressOf(group, key, '');
  const marksHead = key !== null && (group === 'nonDerivativeTable' || group === 'derivativeTable') ? marksAddressOf(group, key, '') : null;
  const untouched = decisions.size === 0;
  const turned = untouched ? null : turnedRow(row, decisions.get(`${head}kind`) ?? null);
  // Most rows, and nearly all leaves, have no marks: a row without any is not asked for each.
  const unmarked = untouched && (row === null || Object.keys(row.marks).length === 0);
  const decided = (address: Address, leaf: Leaf): Decision | null => {
    if (untouched) return null;
    const decision = decisions.get(address) ?? null;
    return decision && turned?.to === 'holding' && leaf.rowKind === 'transaction' && decision.order < turned.order ? null : decision;
  };
  for (const leaf of catalogue[group]) {
    const address = head + leaf.name;
    const parsedLeaf = row === null ? (isWanted(leaf) ? wanting : blank) : (row.leaves[leaf.name] ?? blank);
    const extracted = turned === null || leaf.rowKind === 'both' ? parsedLeaf
      : turned.to === 'holding' ? blank
      : parsedLeaf.state === 'blank' && isWanted(leaf) ? wanting : parsedLeaf;
    leaves.set(leaf.name, { address, group, key, leaf: leaf.name, isMarks: false, extracted, decision: decided(address, leaf) });
    if (unmarked || marksHead === null || leaf.name === 'kind') continue;
    const parsedMarks = turned?.to === 'holding' && leaf.rowKind === 'transaction' ? undefined : row?.marks[leaf.name];
    if (!parsedMarks && untouched) continue;
    const marksAddress = marksHead + leaf.name;
    const decision = decided(marksAddress, leaf);
    if (parsedMarks || decision) {
      marks.set(leaf.name, { address: marksAddress, group, key, leaf: leaf.name, isMarks: true, extracted: parsedMarks ?? blank, decision });
    }
  }
  return { group, key, added: row === null, spans: row?.spans ?? [], leaves, marks };
}

/** Lays corrections over a parse, in order; those that fit nothing are passed over. */
export function draftOf(parsed: ParsedFiling, corrections: readonly Correction[]): Draft {
  const { decisions, aside, orders } = standingOf(parsed, corrections);
  const lists = Object.fromEntries(
    listNames.map((list) => {
      const byKey = new Map(parsed.lists[list].map((row) => [row.key, row]));
      return [list, orders[list].map((key) => draftRow(list, key, byKey.get(key) ?? null, decisions))];
    }),
  ) as unknown as Record<ListName, DraftRow[]>;
  const filing = draftRow('filing', null, parsed.filing, decisions);
  const issuer = draftRow('issuer', null, parsed.issuer, decisions);
  return { parsed, filing, issuer, lists, aside };
}
