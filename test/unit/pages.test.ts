import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import express from 'express';
import request from 'supertest';
import { mount } from '../../generated/server/kit.ts';
import { operations } from '../../generated/server/operations.ts';
import { notFound } from '../../src/domain/refusal.ts';
import { downloads } from '../../src/http/downloads.ts';
import { refuseUnknownPath, replyWithError } from '../../src/http/errors.ts';
import { pageHandlers } from '../../src/http/handlers/pages.ts';
import { pages } from '../../src/http/pages.ts';

const HOSTILE = '</h1><script>alert("1")</script>';
const title = {
  symbol: 'vs20doghouse',
  slug: 'doghouse',
  title: HOSTILE,
  family: '<b>line</b>',
  rtp: 96.51,
  lines: 20,
  features: { bonus: true, collect: false, free_spins: true, buy_feature: false, special_bet: false },
};

const server = makeServer();

const mediaTypeOf = (name: string) =>
  name.endsWith('.md') ? 'text/markdown; charset=utf-8' : `application/${name.split('.').at(-1)}`;

test.each(downloadNames())(
  '/downloads/%s is the generated file, with a strong ETag that saves sending it again',
  async (name) => {
    const path = `/downloads/${name}`;
    const get = () => request(server).get(path).set('accept-encoding', 'identity');
    const { headers, body } = await get().responseType('arraybuffer').expect(200);
    expect(headers['content-type']).toBe(mediaTypeOf(name));
    expect(headers).toMatchObject({ 'cache-control': 'no-cache', etag: `"${sha256(body)}"` });
    expect(body.equals(generated(`downloads/${name}`))).toBe(true);
    const again = await get().set('if-none-match', `"other", ${headers.etag}`).expect(304);
    expect(again.headers.etag).toBe(headers.etag);
    const head = await request(server).head(path).set('accept-encoding', 'identity').expect(200);
    expect(head.headers).toMatchObject({ etag: headers.etag, 'content-length': String(body.length) });
  },
);

test.each([
  '/downloads/none.json',
  '/downloads/..%2fMANIFEST.json',
  '/gs2c/assets/..%2f..%2fpackage.json',
  '/gs2c/assets/constructor',
])('%s is not there', async (path) => {
  await request(server).get(path).expect(404);
});

test('the scripts of the pages are served without their types, and everything they load is there too', async () => {
  const waiting = ['/gs2c/assets/game.ts'];
  const seen = new Set<string>();
  for (const path of waiting) {
    if (seen.has(path)) continue;
    seen.add(path);
    const { headers, text } = await request(server).get(path).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    expect(text).not.toMatch(/\bimport type\b|: string\b|\binterface \w/);
    for (const [, name = ''] of text.matchAll(/\b(?:from |import\()'(\.\.?\/.+?)'/g)) {
      waiting.push(new URL(name, `http://page${path}`).pathname);
    }
  }
  expect([...seen]).toContain('/gs2c/assets/looks/vs20doghouse.ts');
});

test.each(['pixi.js', 'pixi-without-eval.js'])('%s comes out of its package', async (name) => {
  const { headers, text } = await request(server).get(`/gs2c/assets/${name}`).expect(200);
  expect(headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8' });
  expect(text).toContain('PixiJS is licensed under the MIT License');
});

test('all that the pages name is served by this very server', async () => {
  for (const page of ['/gs2c/html5Game.do?symbol=vs20doghouse&mgckey=k', '/games/doghouse']) {
    const { text } = await request(server).get(page).expect(200);
    const named = [...text.matchAll(/\b(?:src|href)="(\/[^"]+|\w+:[^"]+)"/g)].map(([, url]) => url ?? '');
    expect(named.length).toBeGreaterThan(2);
    for (const url of named) if (!url.startsWith('/api/')) await request(server).get(url).expect(200);
  }
});

test.each(['/gs2c/html5Game.do?mgckey=k', '/games/doghouse'])(
  '%s lets no foreign or inline script run',
  async (page) => {
    const { headers, text } = await request(server).get(page).expect(200);
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^default-src '(self|none)';/);
    expect(policy).not.toMatch(/unsafe-eval|script-src|https?:|\*/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(text).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/);
  },
);

test('the game page is the same whatever its address says, and is kept nowhere', async () => {
  const first = await request(server).get('/gs2c/html5Game.do?symbol=%3Cb%3E&mgckey=%22%3E%3Cscript%3E').expect(200);
  const second = await request(server).get('/gs2c/html5Game.do').expect(200);
  expect(first.text).toBe(second.text);
  expect(first.headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' });
});

test('a title page shows the facts as text, however hostile, and an unknown title is 404', async () => {
  const { text } = await request(server).get('/games/doghouse').expect(200);
  expect(text).not.toContain(HOSTILE);
  expect(text).toContain('<h1>&lt;/h1&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</h1>');
  expect(text).toContain('src="/api/provider/v1/game-art/vs20doghouse"');
  const facts = [...text.matchAll(/<dt>(.+?)<\/dt><dd>(.+?)<\/dd>/g)].map(([, name, fact]) => [name, fact]);
  expect(Object.fromEntries(facts)).toEqual({
    Family: '&lt;b&gt;line&lt;/b&gt;',
    Lines: '20',
    RTP: '96.51%',
    Features: 'bonus, free spins',
  });
  const [, data = ''] = /data-game="(.+?)"/.exec(text) ?? [];
  expect(JSON.parse(unescaped(data))).toEqual({ title: HOSTILE, rules: { ways: null } });
  const { body } = await request(server).get('/games/none').expect(404);
  expect(body).toMatchObject({ success: false, detail: 'Game not found' });
});

test('an error is a page for a browser, whose texts are text, and JSON for every caller of the API', async () => {
  const asBrowser = (path: string) => request(server).get(path).set('accept', 'text/html,*/*;q=0.8').expect(404);
  const { headers, text } = await asBrowser('/games/none');
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['content-security-policy']).toMatch(/^default-src 'none';/);
  expect(text).toContain('<p>Game not found.</p>');
  expect((await asBrowser('/none/<script>alert(1)<%2Fscript>')).text).not.toContain('<script>');
  expect((await asBrowser('/api/none')).body).toMatchObject({ success: false });
  expect((await request(server).get('/none').expect(404)).body).toMatchObject({ success: false });
});

function makeServer() {
  const find = async (slug: string) => {
    if (slug !== title.slug) throw notFound('Game not found');
    return { record: title, game: { title: HOSTILE, rules: { ways: null } }, hasDemo: true };
  };
  const handlers = pageHandlers({ titles: { find }, demoRound: { start: async () => '/gs2c/html5Game.do' } } as never);
  const paths = operations.filter(({ operationId }) => operationId in handlers);
  const app = express();
  app.disable('etag');
  app.use((_req, res, next) => {
    res.locals.requestId = 'request-1';
    next();
  });
  mount(app, paths, handlers as never, { before: () => [] });
  return app.use(
    downloads(),
    pages(),
    refuseUnknownPath,
    replyWithError(() => undefined),
  );
}

function downloadNames(): string[] {
  const { files } = JSON.parse(generated('MANIFEST.json').toString()) as { files: object };
  return Object.keys(files).flatMap((file) => (file.startsWith('downloads/') ? file.slice('downloads/'.length) : []));
}

function generated(file: string): Buffer {
  return readFileSync(new URL(`../../generated/${file}`, import.meta.url));
}

const unescaped = (text: string): string =>
  text.replace(/&(lt|gt|quot|amp|apos|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', apos: "'", '#39': "'" };

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
