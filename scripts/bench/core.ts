// What the bench measures, gathered so that it can be bundled as the page's worker is: the speed of what ships.
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { lexer } from 'marked';
import { judge } from '../../src/judge/judge';
import { parseBytes } from '../../src/parse/parse';
import { runPipeline, stages } from '../../src/parse/pipeline';
import { sourceText } from '../../src/text/source-text';

export { judge, parseBytes };

/** Galley over the bytes of a filing: decoding and hashing, parsing, judging. */
export function galley(bytes: Uint8Array): unknown {
  const result = parseBytes(bytes);
  return result.ok ? judge(result.filing) : result;
}

/** The two parsers beside which Galley is measured. They get text, and know nothing of filings. */
export const mdast = (text: string): unknown => fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
export const marked = (text: string): unknown => lexer(text);

/** The milliseconds of each stage over one text. */
export const stageTimes = (text: string): Record<string, number> =>
  runPipeline({ source: sourceText(text), sha256: '', sourceFormat: 'text' }, 'filing', () => performance.now()).milliseconds;
export const stageNames: readonly string[] = stages.map((stage) => stage.gives);

export type Core = typeof import('./core');
