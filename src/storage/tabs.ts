// This tab among others: a name that outlives a reload and is taken by one living tab at most, and a channel on which
// tabs tell each other what they have written.
import { z } from 'zod';

z.config({ jitless: true });

const newsSchema = z.discriminatedUnion('kind', [
  /** These sources' histories were written. */
  z.object({ kind: z.literal('changed'), sha256s: z.array(z.string()) }),
  /** Everything that was kept has been cleared by a person. */
  z.object({ kind: z.literal('cleared') }),
]);
/** What one tab tells the others. */
export type News = z.infer<typeof newsSchema>;

export interface TabsOptions {
  readonly channel?: string;
  readonly newId: () => string;
  readonly onNews: (news: News) => void;
}

export interface Tabs {
  /** The tab's own name. */
  readonly own: Promise<string>;
  readonly tell: (news: News) => void;
  /** True where another tab of this name is open. */
  readonly lives: (name: string) => Promise<boolean>;
  readonly close: () => void;
}

const lockOf = (name: string): string => `galley tab ${name}`;
const remembered = 'galley.tab';

function recall(): string | null {
  try {
    return sessionStorage.getItem(remembered);
  } catch {
    return null;
  }
}

function remember(name: string): void {
  try {
    sessionStorage.setItem(remembered, name);
  } catch {
    // Without it a reload makes a new tab of this one, which takes the place of the old one over.
  }
}

/** Takes the name's lock for as long as the tab lives. False where another living tab has it. */
function claim(name: string, until: Promise<void>): Promise<boolean> {
  if (!globalThis.navigator?.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    void navigator.locks.request(lockOf(name), { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : until;
    }).catch(() => resolve(true));
  });
}

/** Joins the tabs of this program. */
export function joinTabs({ channel = 'galley', newId, onNews }: TabsOptions): Tabs {
  let leave = (): void => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const wire = 'BroadcastChannel' in globalThis ? new BroadcastChannel(channel) : null;
  if (wire) {
    wire.onmessage = ({ data }) => {
      const news = newsSchema.safeParse(data);
      if (news.success) onNews(news.data);
    };
  }
  const own = (async () => {
    const before = recall();
    // A duplicated tab brings the name of the one that it was made from.
    if (before !== null && await claim(before, left)) return before;
    const name = newId();
    await claim(name, left);
    remember(name);
    return name;
  })();
  return {
    own,
    tell: (news) => wire?.postMessage(news),
    lives: async (name) => (await globalThis.navigator?.locks?.query().catch(() => null))?.held?.some((lock) => lock.name === lockOf(name)) ?? false,
    close: () => {
      leave();
      wire?.close();
    },
  };
}
