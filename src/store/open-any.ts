// Whatever a person drops or picks: project files, another person's corrections, filings. Each goes its way.
import { proposeFrom } from './apply-corrections';
import type { GivenFile, Ports } from './ports';
import { isProject, openProject } from './project';

type Opening = Parameters<typeof openProject>[0];

const isJson = (file: GivenFile): boolean => /\.json$/i.test(file.name);

/** Opens files of any kind; resolves when all are read, or their reading has begun in the background. */
export async function openAny(store: Opening, ports: Ports, files: readonly GivenFile[]): Promise<void> {
  if (!files.some((file) => isProject(file) || isJson(file))) return store.openPlain(files);
  const filings: GivenFile[] = [];
  const corrections: GivenFile[] = [];
  for (const file of files) {
    if (ports.projects && isProject(file)) await openProject(store, ports, file);
    else if (await holdsCorrections(file)) corrections.push(file);
    else filings.push(file);
  }
  if (filings.length > 0) await store.openPlain(filings);
  // After the filings that came with them.
  for (const file of corrections) await proposeFrom(store, ports, file);
}

async function holdsCorrections(file: GivenFile): Promise<boolean> {
  if (!isJson(file)) return false;
  const start = await file.read().then((bytes) => new TextDecoder().decode(bytes.subarray(0, 400)), () => '');
  return start.includes('galley-corrections');
}
