import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Response, Router } from 'express';
import type { Random } from '../domain/games/random.ts';
import { type KeptFile, keep, once, sendKept } from './downloads.ts';
import { pageHeaders } from './pages.ts';

/** Where `npm run build:admin` puts the page. */
const BUILT = new URL('../../web/admin/dist/', import.meta.url);

const MEDIA_TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const UNBUILT = 'Provider Admin has not been built yet. Run `npm run build:admin`, then load this page again.\n';

/** Provider Admin: one page for every address below /admin, which its own routes tell apart, and the files it loads. */
export function adminPage(random: Random, folder = BUILT): Router {
  const router = Router();
  const index = once(() => readFile(new URL('index.html', folder), 'utf8'));
  const assets = once(() => readAssets(new URL('assets/', folder)));
  router.get('/admin/assets/:file', async (req, res, next) => {
    const file = (await whenBuilt(assets))?.get(req.params.file);
    if (!file) return next();
    // Its name holds a hash of its content, so that it never changes.
    await sendKept(req, res, file, 'public, max-age=31536000, immutable');
  });
  router.get(['/admin', '/admin/*path'], async (req, res, next) => {
    if (req.path.startsWith('/admin/assets/')) return next();
    const page = await whenBuilt(index);
    if (page === undefined) return sayUnbuilt(res);
    const nonce = Buffer.from(random(16)).toString('base64');
    res.set({
      ...pageHeaders(policy(nonce)),
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
    });
    res.type('html').send(page.replaceAll('{{nonce}}', nonce));
  });
  return router;
}

/** Nothing from elsewhere, and no style in the page but those that the nonce lets Mantine write. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

async function readAssets(folder: URL): Promise<ReadonlyMap<string, KeptFile>> {
  const names = await readdir(folder);
  const kept = names.map(async (name) => {
    const mediaType = MEDIA_TYPES[path.extname(name)] ?? 'application/octet-stream';
    return [name, keep(await readFile(new URL(name, folder)), mediaType)] as const;
  });
  return new Map(await Promise.all(kept));
}

/** @returns undefined when the build has not been run. */
async function whenBuilt<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function sayUnbuilt(res: Response): void {
  res.set('cache-control', 'no-store');
  res.status(503).type('text').send(UNBUILT);
}
