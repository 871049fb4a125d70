// A filing in a few lines: what the queue shows of it, what is doubtful in it, and how it links to the owner's other filings.
// Made by `judge/digest.ts`. The page holds a line for each of thousands; doubts and links are kept and read when asked for.
import type { Mark } from './assessed';
import type { Value } from './extracted';
import type { Address } from './filing';

/** Edges of the bands in which the confidences of a filing's fields are counted: under 50%, from 50%, from 75%, from 90%, from 98%. */
export const bandEdges = [0, 0.5, 0.75, 0.9, 0.98] as const;

/** What the queue shows of a filing and filters it by. Small: thousands of them stand in the page. */
export interface FilingLine {
  readonly form: string | null;
  readonly issuer: string | null;
  readonly ticker: string | null;
  /** The owners' names, joined by `; `. */
  readonly owners: string;
  /** ISO date, or null. */
  readonly period: string | null;
  /** Fields that hold or should hold a value. */
  readonly fields: number;
  /** Fields that want eyes and still hold something. */
  readonly toLookAt: number;
  /** Fields whose value the text no longer has, and rows that it lost. */
  readonly lost: number;
  /** Rows that the text lost, part of `lost`. */
  readonly lostRows: number;
  readonly conflicts: number;
  /** Fields that a person confirmed or corrected. */
  readonly decided: number;
  /** Fields that a person corrected, part of `decided`. */
  readonly corrected: number;
  /** The codes of the findings, each once, in order of their names, joined by blanks. */
  readonly findings: string;
  /** The fields' marks in reading order, a letter each (`markLetters`), summed up to forty and packed (`packed`). */
  readonly strip: string;
  /** How many fields have a confidence in each of the bands of `bandEdges`, joined by commas: half the room of a list. */
  readonly bands: string;
}

/** The counts of a line's bands, in the order of `bandEdges`. Lines that were kept when bands were lists give theirs, too. */
export const bandCounts = (bands: string): number[] => String(bands).split(',').map(Number);

/** A letter for each mark, for strips. */
export const markLetters: Readonly<Record<Mark, string>> = {
  sure: 's', doubtful: 'd', conflict: 'x', missing: 'm', inferred: 'i', confirmed: 'k', corrected: 'c',
};

/** A strip with its runs counted: `ssssd` is `s4d`. Most filings are sure for long stretches. */
export const packed = (strip: string): string => strip.replace(/(.)\1+/g, (run) => `${run[0]}${run.length}`);

/** A packed strip letter by letter. */
export const unpacked = (strip: string): string => strip.replace(/(\D)(\d+)/g, (_, letter: string, times: string) => letter.repeat(Number(times)));

/** A doubtful value with enough beside it to be set right without its filing. */
export interface Doubt {
  readonly address: Address;
  /** The kind of value, as in the catalogue: `companyName`. Doubts of one kind can be the same. */
  readonly kind: string;
  /** What the field is called: `Issuer`; `Title, Table I row 1`. */
  readonly label: string;
  readonly value: Value;
  readonly raw: string;
  readonly mark: Mark;
  /** First reason, in a sentence. */
  readonly why: string;
  /** The text around it, and where in that text the value stands; empty where no text stands for it. */
  readonly snippet: string;
  readonly lit: readonly (readonly [start: number, end: number])[];
  /** Other values offered, best first. */
  readonly offers: readonly Value[];
}

/** The doubts of one filing. */
export interface SourceDoubts {
  readonly sha256: string;
  readonly doubts: readonly Doubt[];
}

/** The same doubt in several filings. */
export interface DoubtGroup {
  readonly key: string;
  readonly kind: string;
  /** The texts as they stand there, the most frequent first. */
  readonly texts: readonly string[];
  /** How many filings have it; `members` may hold fewer where they are very many. */
  readonly filings: number;
  readonly members: readonly { readonly sha256: string; readonly doubt: Doubt }[];
}

/** The balance of one security in one ownership form within a filing. */
export interface ChainRun {
  /** Names security, ownership form and nature alike in all filings. */
  readonly key: string;
  /** The security as written. */
  readonly title: string;
  /** Owned before the first transaction and after the last one, decimal strings; equal for a holding. */
  readonly start: string;
  readonly end: string;
  /** The fields in which the first and the last balance stand. */
  readonly startAt: Address;
  readonly endAt: Address;
}

/** What a filing brings to the chain of its owner's filings on one issuer. */
export interface ChainLink {
  readonly sha256: string;
  readonly form: string | null;
  /** Ticker and name of the issuer without what writers vary; empty where unknown. */
  readonly ticker: string;
  readonly issuer: string;
  /** The owners without what writers vary; empty where unknown. */
  readonly owner: string;
  readonly period: string | null;
  readonly signed: string | null;
  /** What an amendment names as the date of the original. */
  readonly original: string | null;
  readonly runs: readonly ChainRun[];
}

/** Where two filings of one owner and issuer do not go together. */
export interface ChainFinding {
  readonly code: 'chain-break' | 'amendment-differs' | 'amendment-alone';
  readonly severity: 'warning' | 'note';
  readonly message: string;
  /** The filing and the field that it leads to. */
  readonly sha256: string;
  readonly address: Address;
  /** The other side, where there is one. */
  readonly other: { readonly sha256: string; readonly address: Address } | null;
}

/** What the chain check says of many filings. */
export interface ChainCheck {
  readonly findings: readonly ChainFinding[];
  /** How many pairs of filings had a balance that could be compared. */
  readonly compared: number;
}

export interface FilingDigest {
  readonly line: FilingLine;
  readonly doubts: readonly Doubt[];
  readonly link: ChainLink;
}
