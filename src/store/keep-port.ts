// What the session needs of whatever keeps things beyond the page. Types only; src/storage has the real one.
import type { Orphan } from '../corrections/relocate';
import type { FilingLine } from '../model/digest';
import type { ParsedFiling } from '../model/filing';
import type { SourceText } from '../text/source-text';
import type { History, NarrowPart, SourceView } from './session';

/** A source as it is read now. */
export interface Reading {
  readonly parsed: ParsedFiling;
  readonly source: SourceText;
}

/** What is kept of one source, laid over its present reading. */
export interface KeptWork {
  readonly history: History;
  /** Corrections that fit nothing in it. */
  readonly orphans: readonly Orphan[];
}

/** A history to be kept. */
export interface Wanted extends KeptWork {
  readonly sha256: string;
  /** Null where the source is not in the page now; its new corrections then get no place in the text. */
  readonly reading: Reading | null;
}

export type SaveOutcome =
  | { readonly kind: 'kept' }
  /** Another tab had changed the filing: both works are kept, and this is what holds now. `ours`: this tab's step is in it. */
  | { readonly kind: 'joined'; readonly work: KeptWork; readonly ours: boolean };

/** What keeps a correction from being kept, in words for a person. */
export interface Trouble {
  readonly kind: string;
  readonly sentence: string;
}

export type KeepNews =
  | { readonly kind: 'changed'; readonly sha256s: readonly string[] }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble | null };

/** How far source and record are scrolled, in CSS pixels. */
export interface Scroll {
  readonly source?: number | undefined;
  readonly record?: number | undefined;
}

/** Where a person is. */
export interface Place {
  readonly activeId: string | null;
  readonly focus: string | null;
  readonly lastFocus: Readonly<Record<string, string | null>>;
  readonly scroll: Readonly<Record<string, Scroll>>;
  /** What is being typed; `after` so many corrections that stand: once there are others, it is done with. */
  readonly draft: { readonly address: string; readonly text: string; readonly after: number } | null;
  readonly threshold: number;
  readonly sourceView: SourceView;
  readonly allColumns: boolean;
  readonly part: NarrowPart;
  /** Files of a reading that was interrupted, which nobody has taken note of yet. */
  readonly unread: number;
}

/** One file of the queue: one that was read, or one that could not be and why. */
export type Queued =
  | { readonly id: string; readonly name: string; readonly sha256: string; readonly reviewed?: boolean | undefined }
  | { readonly id: string; readonly name: string; readonly failed: string };
export type QueueList = readonly Queued[];

/** A queue to be kept. `whole`: no reading is under way that could have brought files which it does not tell. */
export interface QueueNote {
  readonly list: QueueList;
  readonly whole: boolean;
}

/** A history as it is kept and as a project file has it; entries are unread. */
export interface StoredWork {
  readonly entries: readonly unknown[];
  readonly done: number;
  readonly orphans: readonly unknown[];
}

/** What a newer program put into a project file. */
export interface Carried {
  readonly entries: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface ProjectSettings {
  readonly active: string | null;
  readonly focus: string | null;
  readonly threshold: number | null;
  readonly sourceView: SourceView | null;
  readonly allColumns: boolean | null;
}

export interface ProjectFiling {
  readonly sha256: string;
  readonly name: string;
  readonly bytes: Uint8Array | null;
  readonly work: StoredWork | null;
}

export type ReadProject =
  | {
    readonly ok: true;
    readonly filings: readonly ProjectFiling[];
    readonly settings: ProjectSettings | null;
    /** What is missing or damaged, in sentences. */
    readonly problems: readonly string[];
    readonly carried: Carried;
  }
  | { readonly ok: false; readonly message: string };

/** Reads and writes project files. */
export interface Projects {
  readonly write: (project: {
    readonly filings: readonly Omit<ProjectFiling, 'bytes'>[];
    readonly bytesOf: (sha256: string) => Promise<Uint8Array | null>;
    readonly settings: ProjectSettings;
    readonly carried: Carried | null;
  }) => Promise<Uint8Array<ArrayBuffer>>;
  readonly read: (bytes: Uint8Array) => Promise<ReadProject>;
}

export interface Usage {
  readonly sources: number;
  readonly corrections: number;
  readonly bytes: number | null;
  readonly room: number | null;
  readonly persistent: boolean;
}

/** Keeps things beyond the page. Nothing rejects: what cannot be kept gives null and is told to those who watch. */
export interface Keep {
  readonly load: (sha256: string, reading: Reading) => Promise<KeptWork | null>;
  /** What is kept of those of these sources that have corrections; `moved`: made on another parser's reading, to be laid over the present one. */
  readonly loadMany: (sha256s: readonly string[]) => Promise<{ readonly works: ReadonlyMap<string, KeptWork>; readonly moved: readonly string[] } | null>;
  /** The lines of those of these filings that this parser has read before and that are kept outside the page. */
  readonly lines: (sha256s: readonly string[]) => Promise<ReadonlyMap<string, FilingLine> | null>;
  /** Resolves when everything is on the disk; with null where it could not be kept. */
  readonly save: (wanted: readonly Wanted[]) => Promise<readonly SaveOutcome[] | null>;
  /** True where exactly this is on the disk already. */
  readonly holds: (sha256: string, history: History, orphans: readonly Orphan[]) => boolean;
  /** What is kept of a source as it stands. */
  readonly stored: (sha256: string) => Promise<StoredWork | null>;
  /** Takes in the work of a project file, joined with what is kept; in memory where nothing can be kept. */
  readonly bring: (works: readonly ({ readonly sha256: string } & StoredWork)[], carried: Carried) => Promise<void>;
  readonly carried: () => Promise<Carried | null>;
  readonly keepSource: (sha256: string, name: string, bytes: Uint8Array) => Promise<void>;
  readonly source: (sha256: string) => Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
  readonly whereabouts: () => Promise<{ readonly place: Place; readonly queue: QueueList } | null>;
  /** Noted now, asked for and written a moment later. */
  readonly keepPlace: (place: () => Place) => void;
  readonly keepQueue: (queue: () => QueueNote) => void;
  /** Notes that a reading of so many files begins, some of them refused; gives where workers note what comes of them, or null. */
  readonly beginReading: (reading: string, total: number, refused: readonly Queued[]) => Promise<string | null>;
  readonly flush: () => Promise<void>;
  readonly usage: () => Promise<Usage | null>;
  readonly clear: () => Promise<boolean>;
  readonly watch: (listener: (news: KeepNews) => void) => () => void;
}
