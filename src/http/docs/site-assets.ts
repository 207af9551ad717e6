import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
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
  const files = new Map([
    ...(await readFolder('docs')),
    ['search-index.js', keep(made.searchIndex, SCRIPT)],
    ['reference.json', keep(JSON.stringify(made.reference), 'application/json')],
    ['minisearch.js', keep(await readFile(new URL(import.meta.resolve('minisearch'))), SCRIPT)],
    ...(await readScalar()),
  ]);
  const hash = createHash('sha256');
  for (const [name, { sha256 }] of files) hash.update(`${name} ${sha256}\n`);
  return { version: hash.digest('hex').slice(0, 12), files };
}

/** The reference in its parts, of which the page loads those that it needs. */
async function readScalar(): Promise<[name: string, KeptFile][]> {
  const folder = new URL('browser/', import.meta.resolve('@scalar/api-reference/style.css'));
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll(path.sep, '/'));
  const parts = names.filter((name) => name === 'standalone.esm.js' || /^chunks\/.+\.js$/.test(name)).sort();
  const read = async (name: string) => keep(await readFile(new URL(name, folder)), SCRIPT);
  return Promise.all(parts.map(async (name) => [`scalar/${name}`, await read(name)]));
}
