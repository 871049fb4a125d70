// What the worker does with one message: parses and answers. Apart from the worker itself so that it runs anywhere.
import { parseBytes } from '../parse/parse';
import { type Reply, requestSchema } from './protocol';

/** The answer to a message from the page. A broken parser is an answer too; a message that is none of ours throws. */
export function answerTo(message: unknown, parse: typeof parseBytes = parseBytes): Reply {
  const { id, bytes } = requestSchema.parse(message);
  const start = performance.now();
  const reply = (result: Reply['result']): Reply => ({ id, milliseconds: performance.now() - start, result });
  try {
    return reply(parse(bytes));
  } catch (fault) {
    const told = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
    return reply({ ok: false, sha256: null, error: { code: 'crashed', message: `The parser failed on this file (${told}). The other files are not touched.` } });
  }
}
