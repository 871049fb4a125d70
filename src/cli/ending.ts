// How a command ends: the last sentence on standard error, and the exit status.
import { noFilings } from './files';

/** What came of a command's files. */
export interface Ending {
  readonly told: string;
  /** 0 where every file was done; 1 where one could not be, or where there was none: a script that goes on would miss its file. */
  readonly status: 0 | 1;
}

/** @param verb what was done with the files: `read`, `exported` */
export const endingOf = (done: number, failed: number, verb: string): Ending =>
  done + failed === 0 ? { told: noFilings, status: 1 } : { told: `${done} ${verb}, ${failed} failed`, status: failed > 0 ? 1 : 0 };
