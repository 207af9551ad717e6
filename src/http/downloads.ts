import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Request, type Response, Router } from 'express';
import { CODINGS, type Coding, compressed, isCompressible } from './compression.ts';
import { isCurrent } from './conditional.ts';

/** A file as it is served: read once, named by its content. */
export interface KeptFile {
  mediaType: string;
  bytes: Uint8Array;
  sha256: string;
}

/** A file operators can download, with what it is for and the group in which it is listed. */
export type Download = KeptFile & { name: string; purpose: string; group: string };

const GENERATED = new URL('../../generated/', import.meta.url);
const FOLDER = 'downloads/';

const MEDIA_TYPES: Record<string, string> = {
  json: 'application/json',
  yaml: 'application/yaml',
  md: 'text/markdown; charset=utf-8',
  zip: 'application/zip',
};

interface FileGroup {
  title: string;
  /** The files in it by the stem of their names, in the order in which they are listed, each with what it is for. */
  documents?: Record<string, string>;
  /** The archives in it, each for what its target is. */
  archives?: RegExp;
}

/** What operators download, in the order in which it is listed. */
export const GROUPS: readonly FileGroup[] = [
  {
    title: 'The contract',
    documents: {
      openapi: 'The contract as OpenAPI 3.1',
      'openapi-3.0': 'The contract as OpenAPI 3.0, for tools that read no newer one',
      'wallet-openapi': 'The callbacks that your wallet serves',
      CHANGELOG: 'What changed from version to version, and whom it asks to do something',
    },
  },
  {
    title: 'Requests and tests',
    documents: {
      postman_collection: 'Every call, ready to send from Postman; those to your wallet sign themselves',
      bruno_collection: 'The same for Bruno, as a folder of .bru files',
      'catalog-to-launch.arazzo': 'The way from the catalog to a launched game, to execute with an Arazzo runner',
      'callback-life-of-a-round.arazzo':
        'The callbacks of a settled and of a rolled back round, to execute on your wallet',
      'signature-vectors': 'Signed bodies, right and wrong, to test a signature check on',
      samples: 'The code samples of these pages, by operation and language',
    },
  },
  { title: 'Clients', archives: /^sdk-/ },
  { title: 'Wallet servers', archives: /^wallet-[a-z]+$/ },
  { title: 'Wallets to start from', archives: /^wallet-[a-z]+-example$/ },
];

interface Manifest {
  files: Record<string, { target: string }>;
}

/** What generated/MANIFEST.json lists as downloads, by name. Read on first use and kept. */
export const readDownloads = once(async (): Promise<ReadonlyMap<string, Download>> => {
  const manifest = JSON.parse(await readFile(new URL('MANIFEST.json', GENERATED), 'utf8')) as Manifest;
  const listed = Object.entries(manifest.files).flatMap(([file, { target }]) =>
    file.startsWith(FOLDER) ? [{ name: file.slice(FOLDER.length), target }] : [],
  );
  listed.sort((a, b) => placeOf(a.name) - placeOf(b.name));
  const downloads = await Promise.all(listed.map(({ name, target }) => readDownload(name, target)));
  return new Map(downloads.map((download) => [download.name, download]));
});

async function readDownload(name: string, target: string): Promise<Download> {
  const { stem, extension } = partsOf(name);
  const bytes = await readFile(new URL(FOLDER + name, GENERATED));
  const mediaType = MEDIA_TYPES[extension] ?? 'application/octet-stream';
  const { title, documents = {} } = groupOf(name);
  return { name, purpose: documents[stem] ?? target, group: title, ...keep(bytes, mediaType) };
}

/** @throws Error for a file that no group lists: it would be missing from the page. */
function groupOf(name: string): FileGroup {
  const { stem, extension } = partsOf(name);
  const isIn = ({ documents = {}, archives }: FileGroup) =>
    Object.hasOwn(documents, stem) || (extension === 'zip' && archives?.test(stem));
  const group = GROUPS.find(isIn);
  if (!group) throw new Error(`${name} is in no group of downloads: name it in src/http/downloads.ts`);
  return group;
}

function placeOf(name: string): number {
  const group = groupOf(name);
  const documents = Object.keys(group.documents ?? {});
  return GROUPS.indexOf(group) * 100 + documents.indexOf(partsOf(name).stem);
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
    if (!file) return next();
    return sendKept(req, res, file);
  });
  return router;
}

export function keep(content: string | Uint8Array, mediaType: string): KeptFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { mediaType, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Sends a kept file, compressed where that pays and the client takes it, or 304 to those who hold it already. */
export async function sendKept(req: Request, res: Response, file: KeptFile, cacheControl = 'no-cache'): Promise<void> {
  const coding = isCompressible(file) ? CODINGS.find((coding) => req.acceptsEncodings(coding)) : undefined;
  const etag = etagOf(file, coding);
  res.set({ etag, 'cache-control': cacheControl, 'x-content-type-options': 'nosniff' });
  if (isCompressible(file)) res.vary('accept-encoding');
  if (isCurrent(req.get('if-none-match'), etag)) {
    res.status(304).end();
    return;
  }
  const bytes = coding ? await compressed(file, coding) : file.bytes;
  res.setHeader('content-type', file.mediaType);
  if (coding) res.setHeader('content-encoding', coding);
  res.setHeader('content-length', bytes.byteLength);
  res.end(bytes);
}

/** The strong tag of what is sent: the hash of the bytes, and how they are compressed. */
const etagOf = ({ sha256 }: KeptFile, coding: Coding | undefined): string =>
  coding ? `"${sha256}-${coding}"` : `"${sha256}"`;

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
