// `npm run schema`: writes the JSON Schema of the exports into public/.
import { writeFileSync } from 'node:fs';
import { schemaName } from '../../src/export/schema-name';
import { schemaText } from './export-schema';

writeFileSync(new URL(`../../public/${schemaName}`, import.meta.url), schemaText());
console.log(`public/${schemaName} is written.`);
