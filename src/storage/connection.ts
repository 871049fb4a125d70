// The one connection of this tab to its database: opened when first needed, opened again where it was lost.
import { type KeptDatabase, type OpenOptions, openDatabase } from './database';
import { type Trouble, trouble } from './trouble';

export interface Connection {
  /** The open database. Rejects where it cannot be had. */
  readonly db: () => Promise<KeptDatabase>;
  readonly close: () => void;
}

/** How long an opening may take, in milliseconds: a disk that mends itself after a crash is slow, and some browsers never answer. */
const patience = 15_000;

function within<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException('the database does not answer', 'TimeoutError')), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** A database that the browser is just throwing away ends the openings that come meanwhile; a moment later it is there, empty. */
const mostOpenings = 20;
const moment = 100;

async function openedInTheEnd(options: OpenOptions): Promise<KeptDatabase> {
  for (let turn = 1; ; turn++) {
    try {
      return await openDatabase(options);
    } catch (fault) {
      if (!(fault instanceof DOMException) || fault.name !== 'AbortError' || turn >= mostOpenings) throw fault;
      await new Promise((resolve) => setTimeout(resolve, moment));
    }
  }
}

/** Makes a connection. `onLost` hears of a database that has gone while it was open. */
export function connection(name: string, onLost: (why: Trouble) => void): Connection {
  let opened: Promise<KeptDatabase> | null = null;
  const db = (): Promise<KeptDatabase> => {
    opened ??= within(openedInTheEnd({
      name,
      onGone: (why) => {
        opened = null;
        onLost(trouble(why === 'newer' ? 'newer' : 'evicted'));
      },
    }), patience).catch((fault) => {
      opened = null;
      throw fault;
    });
    return opened;
  };
  return {
    db,
    close: () => {
      void opened?.then((one) => one.close(), () => {});
      opened = null;
    },
  };
}

