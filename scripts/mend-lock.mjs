// Adds to package-lock.json the packages of other platforms that npm left out. To be run after each `npm install`.
import { readFileSync, writeFileSync } from 'node:fs';
import { mended, missingEntries } from './lock.mjs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
const missing = Object.keys(missingEntries(lock));
if (missing.length > 0) writeFileSync(path, `${JSON.stringify(mended(lock), null, 2)}\n`);
console.log(missing.length > 0 ? `added ${missing.length}: ${missing.join(', ')}` : 'package-lock.json is complete');
