// Wiring: puts the real worker, clock, samples and downloads under the session and draws the screen.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { parserVersion } from './model/parser-version';
import { createKeeper } from './storage/keeper';
import { createSession } from './store/create-session';
import type { Download, Ports, Sample } from './store/ports';
import { App } from './ui/app/App';
import { afterFrame } from './ui/parts/after-frame';
import { SessionProvider } from './ui/session-context';
import './ui/tokens.css';
import './ui/fonts.css';
import './ui/base.css';
import { createBatchPool } from './worker/batch-pool';
import { createMany } from './worker/many';
import { createPool } from './worker/pool';
import { createRemoteExport } from './worker/remote-export';
import { createRemoteJudge } from './worker/remote-judge';

/** Hands a file to the browser's downloads. */
function save({ name, type, content }: Download): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun once the click is through; the address is kept a while for slow disks.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(new URL(`samples/${path}`, document.baseURI));
  if (!response.ok) throw new Error(`no sample ${path}`);
  return response;
}

const pool = createPool();
/** `?workers=2`: how many workers read a batch, for measuring. */
const asked = Number(new URLSearchParams(location.search).get('workers'));
const batch = createBatchPool(asked >= 1 && asked <= 16 ? { size: Math.floor(asked) } : {});
const now = (): string => new Date().toISOString();
const newId = (): string => crypto.randomUUID();
const ports: Ports = {
  parse: pool.parse,
  judge: createRemoteJudge(),
  many: createMany({ pool: batch, parse: pool.parse }),
  keep: createKeeper({ now, newId }),
  projects: {
    write: async (project) => (await import('./storage/project/write')).writeProject(project, now(), parserVersion),
    read: async (bytes) => (await import('./storage/project/read')).readProject(bytes),
  },
  painted: afterFrame,
  now,
  newId,
  write: createRemoteExport(),
  save,
  copy: (text) => navigator.clipboard.writeText(text),
  samples: async () => (await (await fetched('index.json')).json()) as Sample[],
  sample: ({ file }) => ({ name: file, size: null, read: async () => new Uint8Array(await (await fetched(file)).arrayBuffer()) }),
};

const session = createSession(ports);
void session.comeBack();
// What is noted is written before the page may be put to sleep; what others did meanwhile is seen when it wakes.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void ports.keep?.flush();
  else session.refresh();
});
window.addEventListener('pagehide', () => void ports.keep?.flush());

const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the program');
createRoot(root).render(
  <StrictMode>
    <SessionProvider value={session}>
      <App />
    </SessionProvider>
  </StrictMode>,
);
