// Reads exports back with programs that nobody here wrote: Python's csv module and SQLite's `.import`. For tests alone.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadRow } from './read-record';

export type { ReadRow } from './read-record';

function output(command: string, args: readonly string[], input: Uint8Array | string): string {
  const { status, error, stdout, stderr } = spawnSync(command, args, { input, maxBuffer: 1 << 28, env: { ...process.env, PYTHONIOENCODING: 'utf-8' } });
  if (error) throw new Error(`${command} cannot be run (npm test gets it, or says how): ${error.message}`);
  if (status !== 0) throw new Error(`${command}: ${stderr.toString()}`);
  return stdout.toString();
}

const pythonCsv = `
import csv, io, json, sys
csv.field_size_limit(1 << 30)
def rows(data, dialect):
    return list(csv.reader(io.TextIOWrapper(io.BytesIO(data), encoding='utf-8', newline=''), dialect, strict=True))
`;

/** The rows of a CSV file as Python's csv module reads them, header first. */
export const pythonRows = (file: Uint8Array, dialect: 'excel' | 'excel-tab' = 'excel'): string[][] =>
  JSON.parse(output('python3', ['-c', `${pythonCsv}print(json.dumps(rows(sys.stdin.buffer.read(), sys.argv[1])))`, dialect], file));

/** The TSV tables of a zip, by file name, as Python's zipfile and csv modules read them. */
export const pythonTables = (zip: Uint8Array): Readonly<Record<string, string[][]>> =>
  JSON.parse(output('python3', ['-c', `${pythonCsv}
import zipfile
whole = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
assert whole.testzip() is None
print(json.dumps({ name: rows(whole.read(name), 'excel-tab') for name in whole.namelist() }))`], zip));

/** Rows after their header, each by its columns' names. */
export function named([header, ...rows]: readonly string[][]): ReadRow[] {
  return rows.map((row) => {
    if (row.length !== header?.length) throw new Error(`a row of ${row.length} cells under ${header?.length} columns`);
    return Object.fromEntries(header.map((name, at) => [name, row[at] as string]));
  });
}

/** The rows of a CSV or TSV file as SQLite's `.import` puts them into a table. */
export function sqliteRows(file: Uint8Array | string, mode: 'csv' | 'tabs' = 'csv'): ReadRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'galley-sqlite-'));
  try {
    writeFileSync(join(folder, 'file'), file);
    const script = `.mode ${mode}\n.import file t\n.mode json\nselect * from t order by rowid;\n`;
    const { status, error, stdout, stderr } = spawnSync('sqlite3', ['-bail', ':memory:'], { cwd: folder, input: script, maxBuffer: 1 << 28 });
    if (error) throw new Error(`sqlite3 cannot be run (npm test gets it, or says how): ${error.message}`);
    if (status !== 0 || stderr.length > 0) throw new Error(`sqlite3: ${stderr.toString()}`);
    const text = stdout.toString();
    return text === '' ? [] : JSON.parse(text);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** JSON as Python reads it, each number as its digits, so that none goes through a float. */
export const pythonJson = (file: Uint8Array): unknown =>
  JSON.parse(output('python3', ['-c', 'import json, sys; print(json.dumps(json.load(sys.stdin.buffer, parse_float=str, parse_int=str)))'], file));

/** NDJSON, line by line, in the same way. */
export const pythonLines = (file: Uint8Array): unknown[] =>
  JSON.parse(output('python3', ['-c', 'import json, sys; print(json.dumps([json.loads(line, parse_float=str, parse_int=str) for line in sys.stdin.buffer]))'], file));
