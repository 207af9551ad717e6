import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readFolder } from '../assets.ts';
import { type KeptFile, keep } from '../downloads.ts';

/** What the pages load, by name, under an address that changes when any of it does. */
export interface Assets {
  version: string;
  files: ReadonlyMap<string, KeptFile>;
}

const SCRIPT = 'text/javascript; charset=utf-8';

/** The files of web/docs, the search with its index, and the reference, each of the two libraries out of its package. */
export async function readAssets(made: { searchIndex: string; reference: object }): Promise<Assets> {
  const scalar = new URL('browser/standalone.js', import.meta.resolve('@scalar/api-reference/style.css'));
  const files = new Map([
    ...(await readFolder('docs')),
    ['search-index.js', keep(made.searchIndex, SCRIPT)],
    ['reference.json', keep(JSON.stringify(made.reference), 'application/json')],
    ['minisearch.js', keep(await readFile(new URL(import.meta.resolve('minisearch'))), SCRIPT)],
    ['scalar.js', keep(await readFile(scalar), SCRIPT)],
  ]);
  const hash = createHash('sha256');
  for (const [name, { sha256 }] of files) hash.update(`${name} ${sha256}\n`);
  return { version: hash.digest('hex').slice(0, 12), files };
}
