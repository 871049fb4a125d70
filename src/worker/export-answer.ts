// What the export worker does: judges each filing that it is given and writes it. Apart from the worker so that it runs anywhere.
import { formatOf } from '../export/formats';
import { type ExportItem, type ExportJob, judgedItem } from '../export/item';
import type { NamedFiling } from '../export/named-filing';
import { writeExport } from '../export/write-export';
import { type ExportReply, exportRequestSchema } from './export-protocol';

/** Takes the page's messages; hands each reply to `post`. A message that is none of ours throws. */
export function exportAnswers(post: (reply: ExportReply) => void): (message: unknown) => void {
  let give: ((item: ExportItem | null) => void) | null = null;

  async function* filings(count: () => number): AsyncGenerator<NamedFiling> {
    for (;;) {
      const item = await new Promise<ExportItem | null>((resolve) => {
        give = resolve;
        post({ kind: 'wants', written: count() });
      });
      if (item === null) return;
      yield judgedItem(item);
    }
  }

  async function write({ format, options }: ExportJob): Promise<void> {
    let written = 0;
    const onProgress = (count: number): void => {
      written = count;
    };
    try {
      for await (const bytes of writeExport(formatOf(format), filings(() => written), options, { onProgress })) post({ kind: 'piece', bytes });
      post({ kind: 'done' });
    } catch (fault) {
      post({ kind: 'failed', message: fault instanceof Error ? fault.message : String(fault) });
    }
  }

  return (message) => {
    const request = exportRequestSchema.parse(message);
    if (request.kind === 'begin') void write(request.job);
    else {
      const waiting = give;
      give = null;
      waiting?.(request.kind === 'item' ? request.item : null);
    }
  };
}
