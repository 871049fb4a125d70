// How a filing stands, in words. The numbers come from the judge.
import { type Summary, summaryOf } from '../judge/summary';
import { counted } from './labels';

export { type Summary, summaryOf };

/** One sentence on what still wants eyes: `12 of 64 fields want eyes, 2 conflicts, 1 row is lost.` */
export function summarySentence(summary: Pick<Summary, 'toLookAt' | 'lost' | 'lostRows' | 'fields' | 'conflicts'>): string {
  const { toLookAt, lost, lostRows, fields, conflicts } = summary;
  if (toLookAt === 0 && lost === 0) return `Nothing wants eyes in ${counted(fields, 'field')}.`;
  const parts: string[] = [];
  if (toLookAt > 0) parts.push(`${toLookAt} of ${counted(fields, 'field')} ${toLookAt === 1 ? 'wants' : 'want'} eyes`);
  if (conflicts > 0) parts.push(counted(conflicts, 'conflict'));
  const values = lost - lostRows;
  if (values > 0) parts.push(`${counted(values, 'value')} ${values === 1 ? 'is' : 'are'} lost`);
  if (lostRows > 0) parts.push(`${counted(lostRows, 'row')} ${lostRows === 1 ? 'is' : 'are'} lost`);
  return `${parts.join(', ')}.`;
}

/** What is told past the last field that wanted eyes; the screen says the same. */
export const endSentence = (summary: Summary): string =>
  summary.toLookAt === 0 && summary.lost === 0 ? 'Nothing is left to look at.' : `That was the last one. ${summarySentence(summary)}`;
