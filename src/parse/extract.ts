// Makes Extracted values from words: raw, spans and reasons the same way everywhere.
import type { Candidate, Extracted, State, Value } from '../model/extracted';
import type { ParsedRow } from '../model/filing';
import type { Reason } from '../model/reasons';
import { mergeSpans, type Span } from '../text/span';
import type { Word } from './artifacts';

/** The spans of words: one a cell, from its first word to its last. */
export function spansOf(words: readonly Word[]): Span[] {
  const spans: Span[] = [];
  let last: Word | null = null;
  for (const word of words) {
    if (last && last.line === word.line && last.cell === word.cell && word.span[0] >= last.span[1] && word.span[0] - last.span[1] < 4) spans[spans.length - 1] = [(spans.at(-1) as Span)[0], word.span[1]];
    else spans.push(word.span);
    if (word.also) spans.push(...word.also);
    last = word.also ? null : word;
  }
  return mergeSpans(spans);
}

/** The characters of words, with `…` where they stand in different cells. */
export function rawOf(words: readonly Word[]): string {
  let raw = '';
  let last: Word | null = null;
  for (const word of words) {
    if (last) raw += last.line === word.line && last.cell === word.cell ? ' ' : ' … ';
    raw += word.text;
    last = word;
  }
  return raw;
}

/** A value that the text says. */
export const readValue = (value: Value, words: readonly Word[], reasons: readonly Reason[] = [], candidates: readonly Candidate[] = []): Extracted => ({
  value, state: 'read', inferred: false, raw: rawOf(words), spans: spansOf(words), reasons, candidates,
});

/** A place where the value is not: lost, unreadable or blank. */
export const noValue = (state: Exclude<State, 'read'>, words: readonly Word[] = [], reasons: readonly Reason[] = [], candidates: readonly Candidate[] = []): Extracted => ({
  value: null, state, inferred: false, raw: rawOf(words), spans: spansOf(words), reasons, candidates,
});

/** A value that no text stands for, and why it follows. */
export const inferredValue = (value: Value, reasons: readonly Reason[], words: readonly Word[] = []): Extracted => ({
  value, state: 'read', inferred: true, raw: rawOf(words), spans: spansOf(words), reasons, candidates: [],
});

/** The places of the text that some rows were read from, row by row and leaf by leaf. */
export function* spansClaimed(rows: readonly ParsedRow[]): Generator<readonly Span[]> {
  for (const { spans, leaves, marks } of rows) {
    yield spans;
    for (const leaf of Object.values(leaves)) yield leaf.spans;
    for (const mark of Object.values(marks)) yield mark.spans;
  }
}
