import { readdir, readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { Router } from 'express';
import { type KeptFile, keep, once, sendKept } from './downloads.ts';

const WEB = new URL('../../web/', import.meta.url);
const SCRIPT = 'text/javascript; charset=utf-8';

/** What a page loads: the files of its folder in web/, and the scripts that packages bring, each by the name it gets. */
export function assets(folder: string, packaged: Record<string, () => URL> = {}): Router {
  const router = Router();
  const files = once(() => readFolder(folder));
  const scripts = Object.entries(packaged).map(
    ([name, where]) => [name, once(async () => keep(await readFile(where()), SCRIPT))] as const,
  );
  const kept = new Map(scripts);
  router.get('/*file', async (req, res, next) => {
    const name = [req.params.file].flat().join('/');
    const file = (await kept.get(name)?.()) ?? (await files()).get(name);
    if (file) await sendKept(req, res, file);
    else next();
  });
  return router;
}

/** What is served of a folder of web/, by its path there. Its TypeScript goes out as JavaScript: the types blanked out. */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, KeptFile>> {
  const files = new Map<string, KeptFile>();
  for (const name of await readdir(new URL(`${folder}/`, WEB), { recursive: true })) {
    const served = SERVED[path.extname(name)];
    const file = name.replaceAll(path.sep, '/');
    if (served) files.set(file, keep(served.prepare(await readPage(`${folder}/${file}`)), served.mediaType));
  }
  return files;
}

const asIs = (text: string): string => text;

const SERVED: Record<string, { mediaType: string; prepare: (text: string) => string }> = {
  '.ts': { mediaType: SCRIPT, prepare: (text) => stripTypeScriptTypes(text) },
  '.css': { mediaType: 'text/css; charset=utf-8', prepare: asIs },
  '.svg': { mediaType: 'image/svg+xml', prepare: asIs },
};

/** A file of web/, as text. */
export const readPage = (name: string): Promise<string> => readFile(new URL(name, WEB), 'utf8');
