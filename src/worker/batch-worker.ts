// The batch worker: reads portions of files for the page, lists zips, and goes through what is kept. Keeps filings in the
// browser's storage itself, so that the page's thread sees a line of each and no more.
import { checkChains } from '../judge/chains';
import { doubtGatherer } from '../judge/doubt-groups';
import type { ChainLink } from '../model/digest';
import { type KeptDatabase, openDatabase } from '../storage/database';
import { standingOf } from '../storage/histories';
import { eachDigest, shelve } from '../storage/shelf';
import { type BatchReply, type BatchRequest, requestSchema } from './batch-protocol';
import { readPortion } from './read-portion';
import { ZipError, zipDirectory } from './zip-directory';

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  readonly postMessage: (message: BatchReply, transfer?: Transferable[]) => void;
};

let opened: Promise<KeptDatabase> | null = null;
/** The database; asked for anew where it was denied or has gone. */
function database(): Promise<KeptDatabase> {
  opened ??= openDatabase({ onGone: () => { opened = null; } });
  opened.catch(() => { opened = null; });
  return opened;
}

async function answer(request: BatchRequest): Promise<BatchReply> {
  if (request.kind === 'list') return { kind: 'listed', members: await zipDirectory(request.zip) };
  if (request.kind === 'chains') {
    const links: ChainLink[] = [...request.links];
    if (request.hashes.length > 0) await eachDigest(await database(), request.hashes, ({ digest }) => links.push(digest.link));
    return { kind: 'chains', ...checkChains(links) };
  }
  if (request.kind === 'doubts') {
    const gatherer = doubtGatherer();
    for (const given of request.given) gatherer.add(given);
    if (request.hashes.length > 0) await eachDigest(await database(), request.hashes, ({ sha256, digest }) => gatherer.add({ sha256, doubts: digest.doubts }));
    return { kind: 'doubts', groups: gatherer.groups() };
  }
  return readPortion(request.files, {
    now: request.now, threshold: request.threshold,
    standing: async (parsed, source) => standingOf(await database(), parsed, source).catch(() => []),
    keep: async (portion, came) => shelve(await database(), portion, came),
    noted: request.noted,
    begin: (id, size) => scope.postMessage({ kind: 'begun', id, size }),
  });
}

scope.onmessage = async ({ data }) => {
  try {
    scope.postMessage(await answer(requestSchema.parse(data)));
  } catch (fault) {
    scope.postMessage({ kind: 'failed', message: fault instanceof ZipError ? fault.message : `This could not be done within the program (${fault instanceof Error ? fault.message : String(fault)}).` });
  }
};
