import { Router } from 'express';
import { readPage } from '../assets.ts';
import { type KeptFile, keep, once, readDownloads, sendKept } from '../downloads.ts';
import { pageHeaders } from '../pages.ts';
import { pageHtml } from './layout.ts';
import { llmsFullTxt, llmsTxt } from './llms.ts';
import { render } from './markdown.ts';
import { markdownForm } from './markdown-form.ts';
import type { Page } from './page.ts';
import { referenceDocument } from './reference-document.ts';
import { searchIndex } from './search-index.ts';
import { readSite, type Site } from './site.ts';
import { readAssets } from './site-assets.ts';

interface Served {
  files: ReadonlyMap<string, KeptFile & { policy?: string }>;
  assets: Awaited<ReturnType<typeof readAssets>>;
}

const TEXT = 'text/plain; charset=utf-8';
/** What search engines read: the docs, and not what is for operators' servers, players and staff. */
const ROBOTS = 'User-agent: *\nDisallow: /admin\nDisallow: /api/\nDisallow: /gs2c/html5Game.do\n';
const FOREVER = 'public, max-age=31536000, immutable';

/** The docs site: its pages below /docs, their Markdown, llms.txt, and what the pages load. Made when first asked for. */
export function docs(): Router {
  const router = Router();
  const serve = once(async () => servedOf(await readSite()));
  router.get('/docs/assets/:version/*file', async (req, res, next) => {
    const { assets } = await serve();
    const file = assets.files.get([req.params.file].flat().join('/'));
    if (!file) return next();
    return sendKept(req, res, file, req.params.version === assets.version ? FOREVER : 'no-cache');
  });
  router.get(['/docs', '/docs/*path', '/llms.txt', '/llms-full.txt', '/robots.txt'], async (req, res, next) => {
    const file = (await serve()).files.get(req.path.replace(/\/$/, ''));
    if (!file) return next();
    if (file.policy) res.set(pageHeaders(file.policy));
    return sendKept(req, res, file);
  });
  return router;
}

async function servedOf(site: Site): Promise<Served> {
  const rendered = site.pages.map((page) => [page, render(page.markdown, site.samples)] as const);
  const reference = referenceDocument(site.contract, site.samples);
  const assets = await readAssets({ searchIndex: searchIndex(rendered), reference });
  const { title, version } = site.contract.info;
  const frame = {
    shell: await readPage('docs/page.html'),
    pages: site.pages,
    site: title,
    version,
    sha256: (await readDownloads()).get('openapi.json')?.sha256 ?? '',
    assets: `/docs/assets/${assets.version}`,
  };
  const files = new Map<string, KeptFile & { policy?: string }>([
    ['/llms.txt', keep(llmsTxt(site), TEXT)],
    ['/llms-full.txt', keep(llmsFullTxt(site), TEXT)],
    ['/robots.txt', keep(ROBOTS, TEXT)],
  ]);
  for (const [page, { html, headings }] of rendered) {
    const whole = pageHtml(frame, page, { html, headings });
    files.set(page.path, { ...keep(whole, 'text/html; charset=utf-8'), policy: policyOf(page) });
    if (page.markdownPath) files.set(page.markdownPath, keep(markdownForm(site, page), 'text/markdown; charset=utf-8'));
  }
  return { files, assets };
}

/** A page loads all that it shows from here, and asks nobody else. */
function policyOf({ policy = {} }: Page): string {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    ...policy,
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
