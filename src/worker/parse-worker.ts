// The worker: parses what the page sends, one file at a time, off the page's thread. Knows nothing of the screen.
import { answerTo } from './answer';

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  readonly postMessage: (message: unknown) => void;
};

scope.onmessage = (event) => scope.postMessage(answerTo(event.data));
