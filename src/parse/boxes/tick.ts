// Ticks of the boxes.
import { remembered } from '../../text/remembered';

/** A word that is a tick: `X`, `_X_`, `[X]`, `x`, `X.`; a blank line `___` is none. */
export const isTick: (text: string) => boolean = remembered((text) => /^[_[(]*[XxKk×✓☒][_\])]*[.,]?$/.test(text) || /^_+[XxKk]_*$/.test(text) || text === '|X|');
