// Work that may wait until the answer to a key is on the screen.

/** A page that is not shown draws no frames: then the work waits no longer than this, in milliseconds. */
const longest = 100;

/** Runs a task once the next frame is drawn. */
export function afterFrame(task: () => void): void {
  let done = false;
  const run = (): void => {
    if (done) return;
    done = true;
    window.clearTimeout(timer);
    task();
  };
  const timer = window.setTimeout(run, longest);
  // The frame is drawn right after its callbacks; what they put off comes behind it.
  requestAnimationFrame(() => window.setTimeout(run, 0));
}
