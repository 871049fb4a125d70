// The export worker: writes one export off the page's thread, then is ended. Knows nothing of the screen.
import { exportAnswers } from './export-answer';

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  readonly postMessage: (message: unknown, transfer?: Transferable[]) => void;
};

const take = exportAnswers((reply) => scope.postMessage(reply, reply.kind === 'piece' ? [reply.bytes.buffer] : []));
scope.onmessage = (event) => take(event.data);
