// The judge worker: judges long filings off the page's thread, one message at a time. Knows nothing of the screen.
import { judgeAnswers } from './judge-answer';

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  readonly postMessage: (message: unknown) => void;
};

const answers = judgeAnswers();
scope.onmessage = (event) => {
  for (const reply of answers(event.data)) scope.postMessage(reply);
};
