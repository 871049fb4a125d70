// Run by a spec: what the export command writes in every format, a file each, without starting Node once a format.
//   node --import tsx e2e/support/export-all.ts FOLDER PATH…
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noCorrections } from '../../src/cli/corrections-file';
import { exportOrder, exportPieces } from '../../src/cli/export-files';
import { exportFormats } from '../../src/export/formats';

const [folder = '', ...paths] = process.argv.slice(2);
for (const { id } of exportFormats) {
  const order = exportOrder(['--as', id, ...paths]);
  if (typeof order === 'string') throw new Error(order);
  const pieces: Uint8Array[] = [];
  const onFailure = (path: string, message: string): never => {
    throw new Error(`${path}: ${message}`);
  };
  for await (const piece of exportPieces(order, noCorrections.correctionsOf, { onFailure })) pieces.push(piece);
  writeFileSync(join(folder, id), Buffer.concat(pieces));
}
