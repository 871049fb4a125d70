// Bundles core.ts as the page's build would, so that no helper of the development loader is measured along.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { Core } from './core';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The bundled file, readable, with a map. */
export const bundled: string = at('../../.cache/bench/core.mjs');

/** Builds the bundle and loads it. */
export async function loadCore(): Promise<Core> {
  await build({
    configFile: false, logLevel: 'warn', root: at('../..'), publicDir: false, ssr: { noExternal: true },
    build: {
      ssr: at('core.ts'), outDir: at('../../.cache/bench'), emptyOutDir: true, minify: false, target: 'es2023', sourcemap: true,
      rolldownOptions: { output: { entryFileNames: 'core.mjs', format: 'es' } },
    },
  });
  return (await import(pathToFileURL(bundled).href)) as Core;
}
