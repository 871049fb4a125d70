// The scorer's figures over any set of compared fields. Pure sums.
import { type Compared, isError, isSilent } from './compare';

/** The figures that the project's scorer prints, by the same names. */
export interface Figures {
  readonly files: number;
  readonly fields: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly exactRecords: number;
  readonly wrong: number;
  readonly missed: number;
  readonly spurious: number;
  readonly silentErrors: number;
  readonly silentPerThousand: number;
  readonly falseAlarmRate: number;
  /** Null where no value could be grounded. */
  readonly grounded: number | null;
  /** Null where no field has a confidence. */
  readonly calibrationError: number | null;
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** Mean gap between the confidence that was stated and what came true, in ten bins. */
function calibrationError(asked: readonly Compared[]): number | null {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, said: 0, true: 0 }));
  let all = 0;
  for (const { entry, got, verdict } of asked) {
    if (typeof entry.confidence !== 'number' || got === null) continue;
    const bin = bins[Math.min(9, Math.floor(entry.confidence * 10))];
    if (!bin) continue;
    bin.count++;
    bin.said += entry.confidence;
    if (verdict === 'right') bin.true++;
    all++;
  }
  return all > 0 ? bins.reduce((sum, bin) => sum + Math.abs(bin.said - bin.true), 0) / all : null;
}

/** The figures of filings, each given as its compared fields. */
export function figuresOf(filings: readonly (readonly Compared[])[]): Figures {
  const every = filings.flat();
  const asked = every.filter((one) => !one.gone);
  // Of what the text no longer holds, only what is said wrongly and without a mark counts.
  const counted = [...asked, ...every.filter((one) => one.gone && isSilent(one))];
  const count = (verdict: string): number => counted.filter((one) => one.verdict === verdict).length;
  const [right, wrong, missed, spurious] = [count('right'), count('wrong'), count('missed'), count('spurious')];
  const precision = share(right, right + wrong + spurious);
  const recall = share(right, right + wrong + missed);
  const silentErrors = counted.filter(isSilent).length;
  const groundable = asked.filter((one) => one.grounded !== null);
  return {
    files: filings.length, fields: counted.length, precision, recall, f1: share(2 * precision * recall, precision + recall),
    exactRecords: share(filings.filter((fields) => !fields.some(isError)).length, filings.length),
    wrong, missed, spurious, silentErrors, silentPerThousand: share(1000 * silentErrors, counted.length),
    falseAlarmRate: share(asked.filter((one) => one.verdict === 'right' && one.flagged).length, right),
    grounded: groundable.length > 0 ? groundable.filter((one) => one.grounded).length / groundable.length : null,
    calibrationError: calibrationError(asked),
  };
}
