// Why a value is trusted or not. The code is stable and carries the weight; the message is for a person.
import type { Span } from '../text/span';

/** A named piece of evidence about one value, for or against it. */
export interface Reason {
  /** Stable name, such as `cut-by-edge`; its weight stands in `judge/weights.json`. */
  readonly code: string;
  /** One sentence for a person. */
  readonly message: string;
  /** How strongly it holds, where that varies: a factor on the weight, 1 where absent. */
  readonly strength?: number;
  /** Other places in the source that the reason speaks of (the second mention, say). */
  readonly spans?: readonly Span[];
}

/** Makes a reason; the strength is left out where it is 1. */
export const reason = (code: string, said: string, strength = 1, spans?: readonly Span[]): Reason => {
  // A name may bring its own full stop: `Elsewhere it reads Kiln Instruments, Inc..`
  const message = said.endsWith('..') && !said.endsWith('...') ? said.slice(0, -1) : said;
  // Most have neither; a filing has hundreds.
  if (!spans || spans.length === 0) return strength === 1 ? { code, message } : { code, message, strength };
  return strength === 1 ? { code, message, spans } : { code, message, strength, spans };
};

/** What the reasons say, in their order; what two of them say in the same words is said once. */
export const sentencesOf = (reasons: readonly Reason[]): string[] => [...new Set(reasons.map(({ message }) => message))];
