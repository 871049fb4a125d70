// Serves the built page on this machine alone, with the page's security policy. No dependencies.
//   node scripts/serve.mjs [--port N]      port also from PORT; without either 4173, or the next free one
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { policy } from './policy.mjs';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const headers = {
  'Content-Security-Policy': policy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * The file that a request's path names, or null where it names none inside the folder.
 * @param {string} folder @param {string} url
 */
export function fileFor(folder, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/)[0] ?? '');
  } catch {
    return null;
  }
  if (!path.startsWith('/') || path.includes('\0') || path.includes('\\')) return null;
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(resolve(folder) + sep) ? file : null;
}

/**
 * A server of the folder's files.
 * @param {string} folder
 */
export function staticServer(folder) {
  const root = resolve(folder);
  return createServer(async (request, response) => {
    const refuse = (/** @type {number} */ status, /** @type {string} */ text) =>
      response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'This server only hands out files.');
    const file = fileFor(root, request.url ?? '/');
    const found = file === null ? null : await stat(file).catch(() => null);
    if (file === null || !found?.isFile()) return refuse(404, 'There is no such file here.');
    response.writeHead(200, {
      ...headers,
      'Content-Type': types[extname(file).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': found.size,
      // Names in assets/ carry a hash of their content; everything else is asked for anew.
      'Cache-Control': file.startsWith(join(root, 'assets') + sep) ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    if (request.method === 'HEAD') return response.end();
    return createReadStream(file).on('error', () => response.destroy()).pipe(response);
  });
}

/**
 * Listens on the wished port of this machine alone (0: any) and gives the port. Where it is busy: the next free one,
 * unless `exact`.
 * @param {import('node:http').Server} server @param {number} port @param {boolean} exact
 * @returns {Promise<number>}
 */
export function listen(server, port, exact) {
  return new Promise((done, fail) => {
    let at = port;
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && !exact && at < port + 100) server.listen(++at, '127.0.0.1');
      else fail(error);
    });
    server.once('listening', () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : at);
    });
    server.listen(at, '127.0.0.1');
  });
}

/**
 * Serves the built page and says where; ends the process with one sentence where that fails.
 * @param {readonly string[]} [args]
 */
export async function serve(args = []) {
  const wished = args[args.indexOf('--port') + 1];
  const said = args.includes('--port') ? wished : process.env.PORT;
  const port = said === undefined || said === '' ? 4173 : Number(said);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    console.error(`"${said}" is no port: it must be a whole number from 1 to 65535.`);
    process.exit(1);
  }
  const folder = new URL('../dist/', import.meta.url).pathname;
  try {
    const at = await listen(staticServer(decodeURIComponent(folder)), port, Boolean(said));
    console.log(`Galley is at http://localhost:${at}/ (Ctrl+C ends it)`);
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    console.error(code === 'EADDRINUSE' ? `Port ${port} is in use; choose another one with PORT=… npm start.` : message);
    process.exit(1);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await serve(process.argv.slice(2));
