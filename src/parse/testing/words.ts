// For tests of the parser: a line of text as words, the way the stages see it. Used by tests alone.
import { coreOf } from '../../text/bare';
import { sourceText } from '../../text/source-text';
import type { Line, Word } from '../artifacts';
import { knownWords } from '../ocr/joining';
import { segment } from '../stages/segment';

/** The lines of a snippet; `→` stands for a tab. */
export const linesOfText = (text: string): readonly Line[] => segment(sourceText(text.replaceAll('→', '\t'))).lines;

/** The words of a snippet's lines, one after another; `→` stands for a tab. */
export const wordsOfText = (text: string): Word[] => linesOfText(text).flatMap((line) => line.cells.flatMap((cell) => [...cell.words]));

/** No words known but those of the lexicon and the ones given. */
export const knowing = (...texts: readonly string[]) => knownWords(new Set(texts.flatMap((text) => text.split(' ').map(coreOf))));
