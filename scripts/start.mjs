// `npm start`: installs what is missing, builds what has changed, serves the page and says where.
import { serve } from './serve.mjs';
import { ensureBuilt, ensureInstalled, requireNode, stop } from './toolbox.mjs';

requireNode();
await ensureInstalled();
if ((await ensureBuilt()) !== 0) stop('The page could not be built: see what stands above.');
await serve(process.argv.slice(2));
