// Before the end-to-end tests: the page is built where its sources have changed.
import { ensureBuilt } from '../../scripts/toolbox.mjs';

export default async function build(): Promise<void> {
  if ((await ensureBuilt()) !== 0) throw new Error('the page could not be built');
}
