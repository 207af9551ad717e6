import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { jsonFile } from './json.ts';
import type { Files } from './target.ts';

const MANIFEST = 'MANIFEST.json';
/** What installing or building a client in place leaves behind; git ignores it, and so does the check. */
const NOT_OURS = /(^|\/)(node_modules|dist)\//;

export interface Difference {
  readonly name: string;
  readonly fault: 'missing' | 'differs' | 'no target writes it';
}

/** All targets' files by their path below `generated/`, with a manifest of the SHA-256 and the target of each. */
export function withManifest(outputs: readonly (readonly [{ name: string; folder: string }, Files])[]): Files {
  const all: Files = new Map();
  const listed: Record<string, { sha256: string; target: string }> = {};
  for (const [{ name, folder }, files] of outputs) {
    for (const [file, content] of files) {
      const at = `${folder}/${file}`;
      if (all.has(at)) throw new Error(`two targets write generated/${at}; the second is ${name}`);
      all.set(at, content);
      listed[at] = { sha256: createHash('sha256').update(content).digest('hex'), target: name };
    }
  }
  const files = Object.fromEntries(Object.entries(listed).sort(([a], [b]) => (a < b ? -1 : 1)));
  return all.set(MANIFEST, jsonFile({ source: 'openapi.yaml', files }));
}

/** How the files on disk differ from those given. Empty when they do not. */
export async function differences(root: string, files: Files): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const [name, content] of files) {
    const present = await readFile(path.join(root, name)).catch(() => undefined);
    if (present === undefined) found.push({ name, fault: 'missing' });
    else if (!present.equals(Buffer.from(content as string))) found.push({ name, fault: 'differs' });
  }
  for (const name of await namesIn(root)) if (!files.has(name)) found.push({ name, fault: 'no target writes it' });
  return found;
}

/** Makes the folder hold exactly these files, touching only those that differ. Returns how many did. */
export async function writeTree(root: string, files: Files): Promise<number> {
  const found = await differences(root, files);
  for (const { name } of found) {
    const file = path.join(root, name);
    const content = files.get(name);
    if (content === undefined) await rm(file);
    else {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  }
  return found.length;
}

async function namesIn(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((name) => !NOT_OURS.test(name))
    .sort();
}
