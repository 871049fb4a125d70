// How a filing stands, in numbers: what wants eyes, what is lost, how much there is.
import type { AssessedField, AssessedFiling } from '../model/assessed';
import { counted } from './labels';

/** The numbers that the header and the queue show. */
export interface Summary {
  /** Fields that want eyes and still hold something. */
  readonly toLookAt: number;
  /** Fields whose value the text no longer has, and rows that it lost. */
  readonly lost: number;
  /** Rows that the text lost, part of `lost`. */
  readonly lostRows: number;
  /** Fields that hold or should hold a value. */
  readonly fields: number;
  readonly conflicts: number;
  readonly decided: number;
}

const isDecided = (field: AssessedField): boolean => field.mark === 'confirmed' || field.mark === 'corrected';

const known = new WeakMap<AssessedFiling, Summary>();

/** Counts a judged filing. */
export function summaryOf(assessed: AssessedFiling): Summary {
  const before = known.get(assessed);
  if (before) return before;
  let missing = 0;
  let fields = 0;
  let conflicts = 0;
  let decided = 0;
  for (const field of assessed.fields) {
    if (field.mark === 'missing') missing++;
    if (field.mark === 'conflict') conflicts++;
    if (field.state !== 'blank' || field.mark === 'missing') fields++;
    if (isDecided(field)) decided++;
  }
  const queued = assessed.queue.filter((address) => assessed.byAddress.get(address)?.mark !== 'missing').length;
  const lostRows = assessed.findings.filter((finding) => finding.code === 'missing-row').length;
  const made: Summary = { toLookAt: queued, lost: missing + lostRows, lostRows, fields, conflicts, decided };
  known.set(assessed, made);
  return made;
}

/** One sentence on what still wants eyes: `12 of 64 fields want eyes, 1 row is lost.` */
export function summarySentence(summary: Summary): string {
  const { toLookAt, lost, lostRows, fields } = summary;
  if (toLookAt === 0 && lost === 0) return `Nothing wants eyes in ${counted(fields, 'field')}.`;
  const parts: string[] = [];
  if (toLookAt > 0) parts.push(`${toLookAt} of ${counted(fields, 'field')} ${toLookAt === 1 ? 'wants' : 'want'} eyes`);
  const values = lost - lostRows;
  if (values > 0) parts.push(`${counted(values, 'value')} ${values === 1 ? 'is' : 'are'} lost`);
  if (lostRows > 0) parts.push(`${counted(lostRows, 'row')} ${lostRows === 1 ? 'is' : 'are'} lost`);
  return `${parts.join(', ')}.`;
}
