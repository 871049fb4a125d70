// Codes that OCR leaves open, settled by the direction beside them: `p` is P where shares are acquired, D where they are disposed of.
import { reason } from '../model/reasons';
import { type Bench, exhibit, textValue } from './bench';
import { allRows } from './rows';

/** Letters whose shapes OCR confuses, by the direction that tells them apart. */
const twins: Readonly<Record<string, Readonly<Record<'A' | 'D', string>>>> = { P: { A: 'P', D: 'D' }, D: { A: 'P', D: 'D' } };

/** Codes that one filing in a hundred has: what reads like one is mostly a misread common one, F as E, P as W. */
const rare: ReadonlySet<string> = new Set('EHIKLOUVWZ');

/** Chooses between look-alike codes by the row's direction. */
export function reconcileCodes(bench: Bench): void {
  for (const { row } of allRows(bench)) {
    const code = exhibit(row, 'transactionCode');
    const way = textValue(row, 'transactionAcquiredDisposedCode');
    if (code.decided || typeof code.value !== 'string') continue;
    if (rare.has(code.value)) code.reasons.push(reason('code-rare', `Hardly any filing has code ${code.value}.`));
    if (way !== 'A' && way !== 'D') continue;
    const open = code.reasons.some((why) => why.code === 'letter-case' || why.code === 'letter-with-rest' || why.code === 'letter-lookalike');
    const lawful = open ? twins[code.value]?.[way] : undefined;
    if (!lawful || lawful === code.value) continue;
    code.value = lawful;
    code.reasons.push(reason('code-by-direction', `Read from ${code.raw}; direction ${way} speaks for ${lawful}.`));
  }
}
