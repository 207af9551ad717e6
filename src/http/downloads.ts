import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Request, type Response, Router } from 'express';
import { isCurrent } from './conditional.ts';

/** A file as it is served: read once, named by its content. */
export interface KeptFile {
  mediaType: string;
  bytes: Uint8Array;
  sha256: string;
}

/** A file operators can download, with what it is for. */
export type Download = KeptFile & { name: string; purpose: string };

const GENERATED = new URL('../../generated/', import.meta.url);
const FOLDER = 'downloads/';

const MEDIA_TYPES: Record<string, string> = {
  json: 'application/json',
  yaml: 'application/yaml',
  md: 'text/markdown; charset=utf-8',
  zip: 'application/zip',
};

/** The documents, in the order in which they are listed; the archives follow, each for what its target is. */
const PURPOSES: Record<string, string> = {
  openapi: 'The contract as OpenAPI 3.1',
  'openapi-3.0': 'The contract as OpenAPI 3.0, for tools that read no newer one',
  CHANGELOG: 'What changed from version to version, and whom it asks to do something',
  'wallet-openapi': 'The callbacks that your wallet serves',
  postman_collection: 'Every call, ready to send from Postman',
  'catalog-to-launch.arazzo': 'The way from the catalog to a launched game, to execute with an Arazzo runner',
  'callback-life-of-a-round.arazzo': 'The callbacks of a settled and of a rolled back round, to execute on your wallet',
  'signature-vectors': 'Signed bodies, right and wrong, to test a signature check on',
};

interface Manifest {
  files: Record<string, { target: string }>;
}

/** What generated/MANIFEST.json lists as downloads, by name. Read on first use and kept. */
export const readDownloads = once(async (): Promise<ReadonlyMap<string, Download>> => {
  const manifest = JSON.parse(await readFile(new URL('MANIFEST.json', GENERATED), 'utf8')) as Manifest;
  const listed = Object.entries(manifest.files).flatMap(([file, { target }]) =>
    file.startsWith(FOLDER) ? [{ name: file.slice(FOLDER.length), target }] : [],
  );
  listed.sort((a, b) => place(a.name) - place(b.name));
  const downloads = await Promise.all(listed.map(({ name, target }) => readDownload(name, target)));
  return new Map(downloads.map((download) => [download.name, download]));
});

async function readDownload(name: string, target: string): Promise<Download> {
  const { stem, extension } = partsOf(name);
  const bytes = await readFile(new URL(FOLDER + name, GENERATED));
  const mediaType = MEDIA_TYPES[extension] ?? 'application/octet-stream';
  return { name, purpose: PURPOSES[stem] ?? target, ...keep(bytes, mediaType) };
}

function place(name: string): number {
  const found = Object.keys(PURPOSES).indexOf(partsOf(name).stem);
  return found < 0 ? Number.MAX_SAFE_INTEGER : found;
}

function partsOf(name: string): { stem: string; extension: string } {
  const dot = name.lastIndexOf('.');
  return { stem: name.slice(0, dot), extension: name.slice(dot + 1) };
}

/** The generated documents at /downloads/<file>. */
export function downloads(): Router {
  const router = Router();
  router.get('/downloads/:file', async (req, res, next) => {
    const file = (await readDownloads()).get(req.params.file);
    if (file) sendKept(req, res, file);
    else next();
  });
  return router;
}

export function keep(content: string | Uint8Array, mediaType: string): KeptFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { mediaType, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Sends a kept file, or 304 to those who hold it already. Its ETag is strong: the hash of the bytes. */
export function sendKept(req: Request, res: Response, file: KeptFile, cacheControl = 'no-cache'): void {
  const { mediaType, bytes, sha256 } = file;
  const etag = `"${sha256}"`;
  res.set({ etag, 'cache-control': cacheControl, 'x-content-type-options': 'nosniff' });
  if (isCurrent(req.get('if-none-match'), etag)) {
    res.status(304).end();
    return;
  }
  res.setHeader('content-type', mediaType);
  res.setHeader('content-length', bytes.byteLength);
  res.end(bytes);
}

/** Makes something when it is first asked for, and keeps it; a failure is not kept. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= make().catch((error) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}
