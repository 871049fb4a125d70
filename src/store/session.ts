// What the session holds: filings, each source's history of corrections, and where the person is.
// Plain readonly data; everything else that the screen shows is derived from it.
import type { Orphan } from '../corrections/relocate';
import type { AssessedFiling } from '../model/assessed';
import type { Correction } from '../model/correction';
import type { Address, ParsedFiling } from '../model/filing';
import type { PackedLine } from '../model/packed-line';
import type { SourceText } from '../text/source-text';
import type { Span } from '../text/span';
import { type BatchState, noBatch } from './batch/state';
import type { Proposal } from './apply-corrections';
import type { Scroll, Trouble } from './keep-port';

/** How far a file has come. A failed one says why in one sentence; a shelved one can be read again from where it is kept. */
export type FilingStatus =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly message: string }
  /** Read, and kept outside the page; what the queue shows of it stands in its line. */
  | { readonly kind: 'kept'; readonly sha256: string; readonly line: PackedLine }
  | { readonly kind: 'ready'; readonly source: SourceText; readonly parsed: ParsedFiling; readonly sha256: string; readonly shelved?: true };

/** One file in the queue. */
export interface FilingEntry {
  readonly id: string;
  readonly name: string;
  readonly status: FilingStatus;
  /** How much it wanted eyes when it was read: orders the queue, and stays, so that nothing moves under the hand. */
  readonly worry: number;
  /** True where a person has said that nothing is left to do. */
  readonly reviewed?: boolean;
}

/** A filing that was read. */
export type ReadyFiling = FilingEntry & { readonly status: Extract<FilingStatus, { kind: 'ready' }> };

/** The corrections of one source, in order; those past `done` are undone and can be done again. */
export interface History {
  readonly corrections: readonly Correction[];
  readonly done: number;
}

/** What is being typed into a field, not taken yet. */
export interface EditDraft {
  readonly address: Address;
  readonly text: string;
  /** Why it cannot be taken, in one sentence; null while nothing is known against it. */
  readonly problem: string | null;
}

/** What the judge away from the page's thread said last of a filing. */
export interface Judgement {
  readonly parsed: ParsedFiling;
  readonly assessed: AssessedFiling;
  /** The corrections that were judged. */
  readonly standing: readonly Correction[];
  readonly threshold: number;
  /** The filing as judged without any correction; null where it was not asked for. */
  readonly untouched: AssessedFiling | null;
  /** What was judged before, the newest first, so that undo shows it at once. */
  readonly earlier: readonly { readonly assessed: AssessedFiling; readonly standing: readonly Correction[] }[];
}

/** A change of the corrections that stands, and whose effect the judge has not told yet. */
export interface Unsettled {
  /** What the change did, in a sentence. */
  readonly said: string;
  /** The filing before the change, and the fields that the change itself was about. */
  readonly before: AssessedFiling;
  readonly decided: ReadonlySet<Address>;
  /** Where the person goes from here once that is known: along the stops as they were, on or back. Null where they stay. */
  readonly going: { readonly by: 1 | -1; readonly stops: readonly Address[] } | null;
}

/** How the keeping of corrections stands. */
export interface Keeping {
  /** `saving`: a change is on its way to the disk. `held`: another one waits for it. `memory`: some are in this tab alone. */
  readonly state: 'kept' | 'saving' | 'held' | 'memory';
  /** Sources whose last changes are not on the disk. */
  readonly unsaved: readonly string[];
  /** Fields of the active filing whose decision is on its way to the disk: they wear no mark of it before it is there. */
  readonly pending: readonly Address[];
  readonly trouble: Trouble | null;
  /** True until it is known where the person was when they left. */
  readonly returning: boolean;
}

const allKept: Keeping = { state: 'kept', unsaved: [], pending: [], trouble: null, returning: false };

/** What a change of the corrections did; `lastChangeOf` says whether it still is of what stands. */
export interface LastChange {
  readonly text: string;
  readonly cleared: readonly Address[];
  /** The filing that it was made in, by its id, and the corrections as they stood after it. */
  readonly filing: string;
  readonly history: History;
}

export type SourceView = 'text' | 'grid';
export type NarrowPart = 'source' | 'record';
export type DialogName = 'export' | 'keys' | 'open' | 'palette' | 'changes' | 'differences' | 'kept' | 'told' | 'apply';

export interface Session {
  /** In the order in which the queue shows them. */
  readonly filings: readonly FilingEntry[];
  /** By the source's hash, so that a file dropped again finds its corrections. */
  readonly histories: Readonly<Record<string, History>>;
  /** By the source's hash: those that are judged away from the page; others are judged where they are asked for. */
  readonly judgements: Readonly<Record<string, Judgement>>;
  /** Short filings alone: their judge answers at once, and the next command waits for it. */
  readonly unsettled: Unsettled | null;
  /** Corrections that fit nothing in the present reading of their source, by its hash. */
  readonly orphans: Readonly<Record<string, readonly Orphan[]>>;
  readonly keeping: Keeping;
  /** How far each filing is scrolled, by its id. */
  readonly scroll: Readonly<Record<string, Scroll>>;
  /** The filing that the person has come back to after a reload: it is scrolled to where it was. */
  readonly backTo: string | null;
  /** Sentences for a dialog: what a project file did not hold. */
  readonly told: { readonly title: string; readonly sentences: readonly string[] } | null;
  /** Another person's corrections that could be applied. */
  readonly proposal: Proposal | null;
  readonly activeId: string | null;
  /** The focused field of the active filing. */
  readonly focus: Address | null;
  /** Where the person was in the filings that are not active. */
  readonly lastFocus: Readonly<Record<string, Address | null>>;
  /** Source text that a finding speaks of where no field does: lit instead of the focused field's. */
  readonly pointed: readonly Span[] | null;
  readonly draft: EditDraft | null;
  /** True once Enter has gone past the last field that wanted eyes. */
  readonly throughAll: boolean;
  readonly threshold: number;
  readonly sourceView: SourceView;
  /** True where the tables show the columns that are empty in every row, too. */
  readonly allColumns: boolean;
  /** The long queue: what is being read, what of it is shown and chosen. */
  readonly batch: BatchState;
  /** True from the wish to find in the source until the source pane has opened its field. */
  readonly findWanted: boolean;
  /** What a narrow window shows: source or record. */
  readonly part: NarrowPart;
  readonly dialog: DialogName | null;
  /** What the last command did, for the live region; the number tells two equal sentences apart. */
  readonly announcement: { readonly text: string; readonly number: number };
  /** What the last change of the corrections did, in a sentence, and the fields that it cleared beside its own. */
  readonly lastChange: LastChange | null;
  /** Who works here: signs each correction in the record of changes; '' for nobody named. */
  readonly person: string;
  /** Grows with every command that wants the keyboard's focus to follow the focused field. */
  readonly follow: number;
}

export const noHistory: History = { corrections: [], done: 0 };

/** A session with nothing in it. */
export const emptySession = (threshold: number): Session => ({
  filings: [], histories: {}, judgements: {}, unsettled: null, orphans: {}, keeping: allKept, scroll: {}, backTo: null, told: null, proposal: null, activeId: null, focus: null, lastFocus: {}, pointed: null, draft: null, throughAll: false,
  threshold, sourceView: 'grid', allColumns: false, findWanted: false, part: 'record', dialog: null,
  batch: noBatch, announcement: { text: '', number: 0 }, lastChange: null, person: '', follow: 0,
});

/** True for a filing that was read. */
export const isReady = (entry: FilingEntry): entry is ReadyFiling => entry.status.kind === 'ready';

/** A filing that was read and is kept outside the page. */
export type KeptFiling = FilingEntry & { readonly status: Extract<FilingStatus, { kind: 'kept' }> };

/** True for a filing that is kept outside the page. */
export const isKept = (entry: FilingEntry): entry is KeptFiling => entry.status.kind === 'kept';

/** The filing that the screen shows, or null. */
export const activeEntry = (session: Session): FilingEntry | null =>
  session.filings.find((entry) => entry.id === session.activeId) ?? null;

/** The active filing where it was read, or null. */
export function activeReady(session: Session): ReadyFiling | null {
  const entry = activeEntry(session);
  return entry && isReady(entry) ? entry : null;
}

/** The history of a filing; an empty one where nothing was decided. */
export const historyOf = (session: Session, entry: ReadyFiling): History =>
  session.histories[entry.status.sha256] ?? noHistory;

/** The session with a sentence for the live region. */
export const announced = (session: Session, text: string): Session => ({
  ...session, announcement: { text, number: session.announcement.number + 1 },
});

/** The session with the focus on a field, and the keyboard's focus after it. */
export const focused = (session: Session, address: Address | null): Session => ({
  ...session, focus: address, pointed: null, draft: null, throughAll: false, part: 'record', follow: session.follow + 1,
});
