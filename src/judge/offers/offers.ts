// What a value that wants eyes could be, each taken by one key: from its row and column, the form's sums, its own pieces,
// the words of the rest of the filing. Offers, and never puts a value in place. A new source is a file, an entry here, a test.
import type { Suggestion } from '../../model/assessed';
import type { ValueKind } from '../../model/catalogue';
import type { Bench, Exhibit, ExhibitRow } from '../bench';
import { fromCodes } from './from-codes';
import { fromColumns } from './from-columns';
import { fromMarks } from './from-marks';
import { fromNames } from './from-names';
import { fromNumbers } from './from-numbers';
import { fromPieces } from './from-pieces';
import { fromSums } from './from-sums';
import { fromWords } from './from-words';
import { inTurn } from './near';

/** The value that is asked about. */
export interface Asked {
  readonly bench: Bench;
  readonly row: ExhibitRow;
  readonly at: Exhibit;
  readonly leaf: string;
  readonly kind: ValueKind;
}

/** An offer has likelihoods under those of readings and rules, so that these stay first. */
export type Offer = Suggestion;
export type Source = (asked: Asked) => readonly Offer[];

const sources: readonly Source[] = [fromSums, fromNumbers, fromCodes, fromColumns, fromNames, fromWords, fromPieces];

/** As many as there are keys for. */
export const most = 9;

/** Everything that the rest of the filing offers for a value, in the order in which it is offered. */
export function offersFor(asked: Asked): readonly Offer[] {
  const offers = asked.at.field.isMarks ? fromMarks(asked) : sources.flatMap((source) => source(asked));
  return inTurn(asked.kind, asked.at.value, offers, most);
}

/** An offer without a place in the source. */
export const offer = (value: Suggestion['value'], confidence: number, reason: string): Offer => ({ value, confidence, reason, spans: [] });
