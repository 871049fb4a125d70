// One call for a random filing: its text, spoilt as asked, and its truth. Dev only; the program never imports it.
import type { DocumentType, OwnershipRecord } from '../model/record';
import { drawHtmlStyle, type HtmlStyle } from './dialects/html';
import { drawRecord, type Layout, toldIn } from './draw-record';
import { type Garbled, type Garbling, garble, noGarbling } from './garble';
import { type Dialect, dialects } from './print-filing';
import { randomFrom } from './random';
import type { Hand } from './set-tables';
import { type Noise, noises } from './smudge';

/** What is settled beforehand; the seed draws the rest. */
export interface GenerateOptions {
  readonly documentType?: DocumentType;
  readonly layout?: Layout;
  readonly dialect?: Dialect;
  readonly noise?: Noise;
  /** How it is spoilt; `{}` leaves it whole. Drawn by the seed where not given. */
  readonly garbling?: Partial<Omit<Garbling, 'noise'>>;
  /** How the HTML dialect is written; drawn by the seed where not given. */
  readonly html?: HtmlStyle;
  /** A record to print in place of a drawn one; what the layout does not print is not in its truth. */
  readonly record?: OwnershipRecord;
}

export interface Generated extends Garbled {
  /** `4-s17-A-page-tsv-scan`: form, seed, layout, dialect, noise. */
  readonly name: string;
  readonly dialect: Dialect;
  readonly layout: Layout;
  readonly noise: Noise;
}

/** Makes a filing. The same seed and options give the same bytes. */
export function generate(seed: number, options: GenerateOptions = {}): Generated {
  const random = randomFrom(seed);
  const style = random.fork('style');
  // Each draw happens whether or not it is needed, so that settling one thing leaves the others as they were.
  const drawn = { layout: style.pick(['A', 'B'] as const), dialect: style.pick(dialects), noise: style.pick(noises) };
  const layout = options.layout ?? drawn.layout;
  const dialect = options.dialect ?? drawn.dialect;
  const noise = options.noise ?? drawn.noise;
  const habits = { dollar: style.chance(0.6), spilled: style.chance(0.4), whole: style.chance(0.7) };
  const hand: Hand = {
    spacedDollar: layout === 'A' && habits.dollar, spacedMarks: layout === 'A',
    // Only grids have heads in two rows; a grid a table parts box 5, one cell a line does not.
    spilledCaptions: habits.spilled && dialect !== 'plain' && dialect !== 'layout',
    wholeBoxFive: dialect === 'plain' || (habits.whole && dialect !== 'table-tsv' && dialect !== 'table-pipe'),
  };
  const spoilt: Omit<Garbling, 'noise'> = {
    cut: Math.round(style.next() * (dialect.startsWith('page') ? 0.5 : 0.2) * 100) / 100, lose: style.pick([0, 0.06]),
    loseRows: style.chance(0.15) ? 0.3 : 0, echo: style.chance(0.1) ? 0.1 : 0, doubleHeaders: style.chance(0.1) ? 0.5 : 0, escapeDollars: style.chance(0.08),
  };
  const garbling: Garbling = { ...noGarbling, ...(options.garbling ?? spoilt), noise };
  const { documentType } = options;
  const record = options.record ? toldIn(layout, options.record) : drawRecord(random.fork('record'), { layout, ...(documentType ? { documentType } : {}) });
  const made = garble(record, layout, dialect, hand, garbling, random.fork('garble'), options.html ?? drawHtmlStyle(random.fork('html')));
  const form = (record.documentType ?? '4').replace('/A', 'a');
  return { ...made, name: `${form}-s${seed}-${layout}-${dialect}-${noise}`, dialect, layout, noise };
}
