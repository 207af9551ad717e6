import { readdirSync } from 'node:fs';
import { openWorld, type World } from '../support/mock-wallet.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const get = (path: string, init?: RequestInit) => fetch(world.url + path, init);
const text = async (path: string): Promise<string> => (await get(path)).text();
const FILES = readdirSync(new URL('../../mock-wallet/page/', import.meta.url)).filter((name) => name !== 'index.html');

const TYPES: Record<string, string> = {
  ts: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

test.each(['/', ...FILES.map((name) => `/__page/${name}`)])(
  '%s is served with its type, may load nothing from elsewhere, and is not sent twice',
  async (path) => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(TYPES[path.split('.')[1] ?? ''] ?? 'text/html; charset=utf-8');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).toContain("frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
    const etag = headers.get('etag') ?? '';
    const again = await get(path, { headers: { 'if-none-match': `"another", W/${etag}` } });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    const head = await get(path, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
  },
);

test('from the page on, what is named is there, and every file is named', async () => {
  const waiting = ['/'];
  const seen = new Set<string>();
  for (const path of waiting) {
    if (seen.has(path)) continue;
    seen.add(path);
    const { status, headers } = await get(path);
    expect([path, status]).toEqual([path, 200]);
    const named = (await text(path)).matchAll(/\b(?:src|href)="([^"#]+)"|\bfrom '(.+?)'/g);
    for (const [, url, module] of named) waiting.push(url ?? new URL(module ?? '', world.url + path).pathname);
    expect(headers.get('content-type')).toBeDefined();
  }
  expect([...seen].toSorted()).toEqual(['/', ...FILES.map((name) => `/__page/${name}`)].toSorted());
});

test('the page holds every part that its scripts ask for, and each once', async () => {
  const ids = [...(await text('/')).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const scripts = await Promise.all(
    FILES.filter((name) => name.endsWith('.ts')).map((name) => text(`/__page/${name}`)),
  );
  const asked = scripts.flatMap((script) => [...script.matchAll(/\bpart\('([^']+)'\)/g)].map(([, id]) => id));
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
});

test('nothing is inline, and no script makes markup of text', async () => {
  expect(await text('/')).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/);
  for (const name of FILES.filter((file) => file.endsWith('.ts'))) {
    const script = await text(`/__page/${name}`);
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/);
    expect(script).not.toMatch(/\bimport type\b|\binterface \w|: string\b/);
  }
});

test.each(['/__page/', '/__page/none.ts', '/__page/..%2fserver.ts', '/__page/constructor', '/__page/page.ts/'])(
  '%s is not there',
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);

test('the page is read, not written', async () => {
  const refused = await get('/__page/page.ts', { method: 'POST', body: '{}' });
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('looking at the page is no call, and no fault holds it up; a POST beside the four verbs is one', async () => {
  await world.fault({ act: { connection: 'reset', apply: false } });
  expect([(await get('/?query')).status, (await get('/__page/page.ts')).status]).toEqual([200, 200]);
  expect((await get('/', { method: 'POST', body: '{}' })).status).toBe(404);
  const { calls } = await world.state();
  expect(calls).toMatchObject([{ method: 'POST', path: '/', status: 404 }]);
});
