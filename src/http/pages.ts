import { readFile } from 'node:fs/promises';
import { Router } from 'express';
import { escapeText as escaped } from '../services/title-svg.ts';
import { assets, readPage } from './assets.ts';
import { type Download, keep, once, readDownloads, sendKept } from './downloads.ts';

/** The headers of a page: what it may load, and that neither it nor its address leaves any other way. */
export const pageHeaders = (policy: string) => ({
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
});

/** Scalar styles its elements inline and draws some icons from data: URLs; its scripts need no leave of that kind. */
const DOCS_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const PIXI = {
  'pixi.js': () => new URL('../dist/pixi.min.js', import.meta.resolve('pixi.js')),
  'pixi-without-eval.js': () => new URL('../dist/packages/unsafe-eval.min.js', import.meta.resolve('pixi.js')),
};

/** The pages that no operation of the contract describes, and what all pages load. */
export function pages(): Router {
  const router = Router();
  router.get('/', (_req, res) => res.redirect('/docs'));
  router.get('/docs', async (req, res) => {
    res.set(pageHeaders(DOCS_POLICY));
    sendKept(req, res, await docsPage());
  });
  router.get('/docs/assets/scalar.js', async (req, res) => sendKept(req, res, await scalar()));
  router.use('/docs/assets', assets('docs'));
  router.use('/gs2c/assets', assets('game', PIXI));
  return router;
}

/** The interactive reference, one file, out of its package. */
const scalar = once(async () => {
  const style = import.meta.resolve('@scalar/api-reference/style.css');
  return keep(await readFile(new URL('browser/standalone.js', style)), 'text/javascript; charset=utf-8');
});

const docsPage = once(async () => {
  const downloads = await readDownloads();
  const contract = downloads.get('openapi.json');
  const { info } = JSON.parse(new TextDecoder().decode(contract?.bytes)) as { info: Record<string, string> };
  const rows = [...downloads.values()].map(downloadRow).join('\n');
  const page = fill(await readPage('docs/index.html'), { ...info, downloads: rows });
  return keep(page, 'text/html; charset=utf-8');
});

function downloadRow({ name, purpose, mediaType, bytes, sha256 }: Download): string {
  const link = `<a href="/downloads/${encodeURIComponent(name)}" download>${escaped(name)}</a>`;
  const kilobytes = (bytes.byteLength / 1000).toFixed(1);
  const cells = [escaped(purpose), escaped(mediaType), `${kilobytes} kB`, `<code>${sha256}</code>`];
  return `<tr><th scope="row">${link}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** Puts texts in the places a page names, `{{title}}`: escaped, except the rows that are markup already. */
function fill(page: string, texts: Record<string, string>): string {
  return page.replace(/\{\{(\w+)\}\}/g, (_place, name: string) => {
    const text = texts[name] ?? '';
    return name === 'downloads' ? text : escaped(text);
  });
}
