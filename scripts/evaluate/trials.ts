// Filings with known truth, parsed and judged as the command line gives them, and how each was drawn and spoilt.
// Reads a corpus; changes nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile } from '../../src/cli/parse-files';
import { errorLine, filingLine } from '../../src/cli/parse-line';
import { type GenerateOptions, generate } from '../../src/generate/generate';
import { judge } from '../../src/judge/judge';
import type { OwnershipRecord } from '../../src/model/record';
import { parseBytes } from '../../src/parse/parse';
import type { Span } from '../../src/text/span';
import { isAside } from '../fit/truth';

/** What the command's output says of one field. */
export interface Entry {
  readonly confidence?: number;
  readonly lowConfidence?: boolean;
  readonly inferred?: boolean;
  readonly raw?: string;
  readonly spans?: readonly Span[];
  readonly reasons?: readonly { readonly code: string; readonly message: string }[];
}

/** A line of the command's output. */
export interface Prediction {
  readonly record?: OwnershipRecord;
  readonly fields?: Readonly<Record<string, Entry>>;
  readonly issues?: readonly { readonly pointer: string; readonly code: string }[];
  readonly error?: string;
}

/** A truth file: the record, the pointers of what the text no longer holds, how many rows of which table it lost. */
export interface Truth {
  readonly record: OwnershipRecord;
  readonly unrecoverable?: readonly string[];
  readonly lostRows?: Readonly<Record<string, number>>;
  readonly style?: string;
  readonly garble?: { readonly dialect?: string; readonly noise?: string };
}

/** One filing of a corpus, read, beside its truth. */
export interface Trial {
  readonly name: string;
  readonly text: string;
  readonly truth: Truth;
  readonly prediction: Prediction;
  /** How the filing was drawn and spoilt, to count by. */
  readonly traits: Readonly<Record<'dialect' | 'noise' | 'form' | 'layout', string>>;
  /** True for the part that nobody looks at while working on the parser. */
  readonly aside: boolean;
}

/** `4-02dc70-A-table-tsv-scan`: form, filing, layout, dialect, noise. */
const drawn = /^(\d)-[0-9a-f]{6}-([A-Z])-(.+)-([a-z]+)$/;

/** Generated filings of the first seeds, parsed and judged: `--made '{"dialect":"html","garbling":{}}'` settles how. */
export function generatedTrials(count: number, options: GenerateOptions): Trial[] {
  return Array.from({ length: count }, (_, seed): Trial => {
    const { name, text, truth, unrecoverable, lostRows, dialect, noise, layout } = generate(seed, options);
    const result = parseBytes(new TextEncoder().encode(text));
    const line = result.ok ? filingLine(name, judge(result.filing)) : errorLine(name, result.sha256, result.error);
    return {
      name, text, truth: { record: truth, unrecoverable, lostRows },
      prediction: JSON.parse(line) as Prediction,
      traits: { dialect, noise, form: truth.documentType ?? '–', layout }, aside: false,
    };
  });
}

/** Reads, parses and judges every `NAME.txt` of a folder that has a `NAME.truth.json` beside it. */
export function trialsIn(folder: string): Trial[] {
  const files = readdirSync(folder);
  return files.filter((file) => file.endsWith('.truth.json')).sort().map((file): Trial => {
    const name = file.replace(/\.truth\.json$/, '');
    const path = join(folder, `${name}.txt`);
    const truth = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Truth;
    const told = drawn.exec(name);
    return {
      name, truth,
      text: readFileSync(path, 'utf8'),
      prediction: JSON.parse(parseFile(path).line) as Prediction,
      traits: {
        dialect: truth.garble?.dialect ?? told?.[3] ?? '–', noise: truth.garble?.noise ?? told?.[4] ?? '–',
        form: truth.record.documentType ?? '–', layout: truth.style ?? told?.[2] ?? '–',
      },
      aside: told !== null && isAside(name),
    };
  });
}
