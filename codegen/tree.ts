import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { jsonFile } from './json.ts';
import type { Files } from './target.ts';

export const ROOT = path.resolve(import.meta.dirname, '..');
export const TEMPLATES = path.join(import.meta.dirname, 'templates');
const MANIFEST = 'MANIFEST.json';
/** What installing or building a client in place leaves behind; git ignores it, and so does the check. */
const NOT_OURS = /(^|\/)(node_modules|dist)\//;

export interface Difference {
  readonly name: string;
  readonly fault: 'missing' | 'differs' | 'no target writes it';
}

type Output = readonly [target: { name: string; folder: string }, Files];
type Listed = Record<string, { sha256: string; target: string }>;

/** All targets' files by their path below `generated/`, with a manifest of the SHA-256 and the target of each. */
export function withManifest(outputs: readonly Output[], listedBefore: Listed = {}): Files {
  const all: Files = new Map();
  const listed = { ...listedBefore };
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

/** What the manifest on disk lists outside these folders. */
export async function listedOutside(root: string, folders: readonly string[]): Promise<Listed> {
  const { files } = JSON.parse(await readFile(path.join(root, MANIFEST), 'utf8')) as { files: Listed };
  return Object.fromEntries(Object.entries(files).filter(([name]) => !isInside(folders)(name)));
}

/** Whether a path is in one of these folders; in any when none is named. */
export const isInside =
  (folders: readonly string[]) =>
  (name: string): boolean =>
    folders.length === 0 || folders.some((folder) => name.startsWith(`${folder}/`));

/** How the files on disk, in these folders or all, differ from those given. Empty when they do not. */
export async function differences(root: string, files: Files, folders: readonly string[] = []): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const [name, content] of files) {
    const present = await readFile(path.join(root, name)).catch(() => undefined);
    if (present === undefined) found.push({ name, fault: 'missing' });
    else if (!present.equals(Buffer.from(content as string))) found.push({ name, fault: 'differs' });
  }
  const present = (await namesIn(root)).filter((name) => !NOT_OURS.test(name));
  for (const name of present.filter(isInside(folders)))
    if (!files.has(name)) found.push({ name, fault: 'no target writes it' });
  return found;
}

/** Makes the folder, or these folders of it, hold exactly these files, touching only those that differ. Returns how many did. */
export async function writeTree(root: string, files: Files, folders: readonly string[] = []): Promise<number> {
  const found = await differences(root, files, folders);
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

/** Every file of a folder by its path in it, in the order of the paths. */
export async function readTree(root: string): Promise<Map<string, Uint8Array>> {
  const names = await namesIn(root);
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(path.join(root, name))] as const)));
}

async function namesIn(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}
