// The books of one batch: which files wait, which are out, what came of them and was not told yet, for how long it was read.
// Knows no worker.
import type { Outcome } from '../model/outcome';
import type { BatchOrder, WaitingFile } from './batch-order';

/** A portion is large enough that carrying it costs little, and small enough that news come several times a second. */
const portionFiles = 16;
const portionBytes = 512 * 1024;
/** How often news go to the page's session, in milliseconds: each time the queue is sorted and drawn. */
const newsEvery = 150;

export interface BatchRun {
  readonly threshold: number;
  readonly noted: BatchOrder['noted'];
  /** True where a worker can be given files of it. */
  readonly isWaiting: () => boolean;
  /** The next files, which are out from now on. */
  readonly begin: () => readonly WaitingFile[];
  /** Files come back unread, to be begun again. */
  readonly giveBack: (files: readonly WaitingFile[]) => void;
  /** Takes in what came of files that were out; the page is told soon. */
  readonly gather: (told: readonly Outcome[], keepsNoMore?: string | null) => void;
  readonly setPaused: (paused: boolean) => void;
  /** Begins no more; gives the ids of the files that were not begun. */
  readonly cancel: () => readonly number[];
  /** Resolves when nothing waits and nothing is out. */
  readonly done: Promise<void>;
}

/** @param now milliseconds of any clock that never runs backward */
export function createRun(given: BatchOrder, now: () => number): BatchRun {
  let order = given;
  // Files that no worker has, from `next` on; those given back by a worker that died are in `again`, and come first.
  let next = 0;
  let again: WaitingFile[] = [];
  let out = 0;
  let paused = false;
  let untold: Outcome[] = [];
  let noMore: string | null = null;
  let elapsed = 0;
  let since: number | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let finish = (): void => {};
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const isLeft = (): boolean => again.length > 0 || next < order.files.length;

  /** Tells the page what is new, and ends where nothing is left. */
  function tell(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const told = untold;
    untold = [];
    if (since !== null) {
      elapsed += now() - since;
      since = out > 0 ? now() : null;
    }
    if (told.length > 0) order.onNews({ told, elapsed, keepsNoMore: noMore });
    if (out > 0 || isLeft()) return;
    // Whoever still holds the batch shall not hold its thousands of files.
    order = { files: [], threshold: order.threshold, onNews: () => {} };
    next = 0;
    finish();
  }

  function portion(): WaitingFile[] {
    if (again.length > 0) return again.splice(0, portionFiles);
    const from = next;
    let bytes = 0;
    for (let file = order.files[next]; file && next - from < portionFiles && bytes < portionBytes; file = order.files[next]) {
      bytes += file.size ?? 0;
      next++;
    }
    return order.files.slice(from, next);
  }

  if (!isLeft()) tell();
  return {
    threshold: order.threshold,
    noted: order.noted,
    done,
    isWaiting: () => !paused && isLeft(),
    begin: () => {
      const files = portion();
      out += files.length;
      since ??= now();
      return files;
    },
    giveBack: (files) => {
      again.push(...files);
      out -= files.length;
    },
    gather: (told, keepsNoMore = null) => {
      noMore = keepsNoMore ?? noMore;
      out -= told.length;
      untold.push(...told);
      if (out === 0) tell();
      else timer ??= setTimeout(tell, newsEvery);
    },
    setPaused: (to) => {
      paused = to;
    },
    cancel: () => {
      const left = [...again, ...order.files.slice(next)].map(({ id }) => id);
      again = [];
      next = order.files.length;
      if (out === 0) tell();
      return left;
    },
  };
}
