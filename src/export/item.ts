// A filing on its way into an export, not judged yet: small enough to be handed to a worker, which judges and writes it.
import { judge } from '../judge/judge';
import type { Correction } from '../model/correction';
import type { ParsedFiling } from '../model/filing';
import type { FormatId } from './formats';
import type { ExportOptions, NamedFiling } from './named-filing';

/** A filing as it stands: what was read, and the corrections that count. */
export interface ExportItem {
  /** The name of its file. */
  readonly name: string;
  readonly parsed: ParsedFiling;
  readonly corrections: readonly Correction[];
  /** Values with less confidence are marked; 0 to 1. */
  readonly threshold: number;
}

/** What is to be written. */
export interface ExportJob {
  readonly format: FormatId;
  readonly options: ExportOptions;
}

/** The filing as a writer takes it. */
export const judgedItem = ({ name, parsed, corrections, threshold }: ExportItem): NamedFiling => ({
  name, corrections, filing: judge(parsed, corrections, { threshold }),
});
