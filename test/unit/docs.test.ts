import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import request from 'supertest';
import { guideOf } from '../../src/http/docs/guide.ts';
import { highlighted } from '../../src/http/docs/highlight.ts';
import { readSite } from '../../src/http/docs/site.ts';
import { docsServer, downloadNames, generated } from '../support/docs-server.ts';

const server = docsServer();
const { pages, contract, samples } = await readSite();
const paths = pages.map(({ path }) => path);

const read = async (path: string) => (await request(server).get(path).expect(200)).text;
/** What a reader sees of a page. */
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
const isPlain = (line: string) => line.length > 0 && !/^[|`#\s]|[`[\]]/.test(line);

test('/ leads to /docs, which names the contract', async () => {
  await request(server).get('/').expect(302).expect('location', '/docs');
  const text = await read('/docs');
  expect(text).toContain(`<h1 id="casino-provider-operator-api">${contract.info.title}</h1>`);
  expect(text).toContain(`>${contract.info.version}<`);
});

test('every sentence of the guide is on a page, and none is lost when the contract gets another heading', async () => {
  const all = (await Promise.all(paths.map(read))).map(words).join(' ');
  const { info, tags } = contract;
  const lines = [info, ...tags].flatMap(({ description }) => description.split('\n')).filter(isPlain);
  expect(lines.length).toBeGreaterThan(60);
  for (const line of lines) expect(all).toContain(line.replace(/^(-|\d+\.) /, '').trim());
  const guide = guideOf({ info: { description: 'Lead.\n\n## Known\n\nOne.\n\n## New\n\nTwo.' }, tags: [] });
  expect([guide.take('info'), guide.take('info', 'Known'), guide.left()]).toEqual(['Lead.', 'One.', ['info: New']]);
  expect(() => guide.take('info', 'Gone')).toThrow("the contract's guide has no info: Gone");
});

test.each(paths)('%s is a page of its own: title, summary, navigation, neighbours and nothing inline', async (path) => {
  const { headers, text } = await request(server).get(path).expect(200);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  const policy = String(headers['content-security-policy']);
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  if (path !== '/docs/reference') expect(policy).not.toContain('unsafe');
  expect(policy).toContain(`connect-src '${path === '/docs/calculator' ? 'none' : 'self'}';`);
  expect(text).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/);
  expect(text).toMatch(/<html lang="en">/);
  expect(text.match(/<h1/g)).toHaveLength(1);
  expect(text.match(/aria-current="page"/g)).toHaveLength(1);
  expect(/<meta name="description" content="(.+?)">/.exec(text)?.[1]?.length).toBeGreaterThan(20);
  const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('no two pages have the same title or summary', async () => {
  const texts = await Promise.all(paths.map(read));
  const titles = texts.map((text) => /<title>(.+?)<\/title>/.exec(text)?.[1]);
  expect(new Set(titles).size).toBe(paths.length);
});

test('every link, style, script and picture of every page is there, and every anchor', async () => {
  const named = new Map<string, string[]>();
  for (const path of paths) {
    for (const [, url = ''] of (await read(path)).matchAll(/\b(?:src|href)="([^"]+)"/g))
      named.set(new URL(url, `http://docs${path}`).href, [path]);
  }
  for (const url of named.keys()) {
    const { origin, pathname, hash } = new URL(url);
    if (origin !== 'http://docs') continue;
    const { text } = await request(server).get(pathname).expect(200);
    // Of what stands in the reference the browser makes the places.
    if (hash !== '' && !hash.startsWith('#tag/'))
      expect([url, text.includes(`id="${decodeURIComponent(hash.slice(1))}"`)]).toEqual([url, true]);
  }
  expect(named.size).toBeGreaterThan(60);
});

test('each page has its Markdown, which llms.txt lists and llms-full.txt holds whole', async () => {
  const listed = await read('/llms.txt');
  const full = await read('/llms-full.txt');
  expect(listed).toMatch(/^# Casino Provider Operator API\n\n> .+\n/);
  for (const { path, markdownPath, title } of pages) {
    if (['/docs/reference', '/docs/calculator'].includes(path)) continue;
    const { headers, text } = await request(server).get(String(markdownPath)).expect(200);
    expect(headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(text).toMatch(/^# \S/);
    expect(text).not.toContain('```samples');
    expect(listed).toContain(`- [${title}](${markdownPath}): `);
    expect(full).toContain(text);
  }
});

test('a reader of Markdown stays among Markdown: every link of it answers, and to HTML go those to the tools alone', async () => {
  const texts = ['/llms.txt', '/llms-full.txt', ...pages.flatMap(({ markdownPath }) => markdownPath ?? [])];
  const links = new Set<string>();
  for (const path of texts) for (const [, url = ''] of (await read(path)).matchAll(/\]\((\/[^)#]*)/g)) links.add(url);
  for (const url of links) {
    const { headers } = await request(server).get(url).expect(200);
    const isTool = ['/docs/calculator', '/docs/reference'].includes(url);
    if (!isTool) expect([url, headers['content-type']]).toEqual([url, expect.not.stringContaining('html')]);
  }
  expect(links.size).toBeGreaterThan(60);
});

test('search engines are told to read the docs and to leave the rest alone', async () => {
  const rules = await read('/robots.txt');
  expect(rules).toMatch(/^User-agent: \*\n/);
  for (const path of ['/admin', '/api/', '/gs2c/html5Game.do']) expect(rules).toContain(`\nDisallow: ${path}\n`);
  expect(rules).not.toContain('/docs');
});

test('each operation has a page with its address, every parameter, field and reply, and a sample in each language', async () => {
  const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, node]) => ({ path, method, node })),
  );
  expect(operations.length).toBeGreaterThan(4);
  for (const { path, method, node } of operations) {
    const html = await read(`/docs/operations/${node.operationId}`);
    const text = words(html);
    expect(text).toContain(`${method.toUpperCase()} ${path}`);
    for (const status of Object.keys(node.responses)) expect(html).toContain(`<td>${status}</td>`);
    for (const { name, title } of samples.languages) {
      expect(html).toContain(`data-language="${name}"`);
      const code = samples.samples[node.operationId]?.[name] ?? '';
      expect(code.length).toBeGreaterThan(20);
      expect([title, text.includes(code.replace(/\s+/g, ' '))]).toEqual([title, true]);
    }
  }
  const launch = words(await read('/docs/operations/createLaunchUrl'));
  for (const field of ['external_player_id', 'return_url', 'data.launch_url', 'With retry-after.'])
    expect(launch).toContain(field);
});

test('the downloads are listed with what they are for, version, size and hash', async () => {
  const text = await read('/docs/downloads');
  for (const name of downloadNames()) {
    const [row = ''] = text.split('<tr>').filter((part) => part.includes(`href="/downloads/${name}"`));
    const bytes = generated(`downloads/${name}`);
    const [file, version, size, sum] = [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell);
    expect(file).toMatch(/<span>\S+ \w+.*<\/span>/);
    expect(version).toBe(contract.info.version);
    expect(size).toBe(`${(bytes.length / 1000).toFixed(1)} kB`);
    expect(sum).toBe(`<code>${createHash('sha256').update(bytes).digest('hex')}</code>`);
  }
});

test('pages go out compressed to those who take it, each form with a tag of its own', async () => {
  const plain = await request(server).get('/docs').set('accept-encoding', 'identity').expect(200);
  expect(plain.headers['content-encoding']).toBeUndefined();
  const tags = new Set([plain.headers.etag]);
  for (const [coding, accepted] of [
    ['br', 'gzip, deflate, br'],
    ['gzip', 'gzip, br;q=0'],
  ] as const) {
    const get = () => request(server).get('/docs').set('accept-encoding', accepted);
    const { headers, text } = await get().expect(200);
    expect(headers).toMatchObject({ 'content-encoding': coding, vary: 'accept-encoding' });
    expect(text).toBe(plain.text);
    expect(Number(headers['content-length']) * 3).toBeLessThan(text.length);
    await get().set('if-none-match', String(headers.etag)).expect(304);
    tags.add(headers.etag);
  }
  expect(tags.size).toBe(3);
});

test('what pages load may be kept for ever under an address that names its content, and nothing else is served there', async () => {
  const [, version = ''] = /\/docs\/assets\/(\w+)\/docs\.css/.exec(await read('/docs')) ?? [];
  const forever = await request(server).get(`/docs/assets/${version}/docs.css`).expect(200);
  expect(forever.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const other = await request(server).get('/docs/assets/0123456789ab/docs.css').expect(200);
  expect(other.headers['cache-control']).toBe('no-cache');
  for (const name of ['page.html', '..%2fgame%2fgame.ts', 'constructor', '..%2f..%2fpackage.json'])
    await request(server).get(`/docs/assets/${version}/${name}`).expect(404);
  for (const path of ['/docs/nothing', '/docs/catalog.md.md', '/docs/operations'])
    await request(server).get(path).expect(404);
});

test('the scripts are served without their types, and all that they import is there', async () => {
  const files = readdirSync(new URL('../../web/docs/', import.meta.url), { recursive: true });
  const scripts = files.map(String).filter((name) => name.endsWith('.ts'));
  expect(scripts.length).toBeGreaterThan(6);
  for (const name of scripts) {
    const path = `/docs/assets/x/${name}`;
    const { headers, text } = await request(server).get(path).expect(200);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(text).not.toMatch(/\bimport type\b|: string\b|\binterface \w/);
    for (const [, to = ''] of text.matchAll(/\b(?:from|import\() ?'(\.[^']+)'/g))
      await request(server)
        .get(new URL(to, `http://docs${path}`).pathname)
        .expect(200);
  }
});

test('code is marked up without changing a letter of it, however hostile', () => {
  const code = `// <b>\nconst a = '</code><script>' + "x" && 1.5; # y`;
  for (const language of ['ts', 'rust', 'python', 'text', 'sh']) {
    const html = highlighted(code, language);
    expect(html).not.toMatch(/<(?!\/?span)/);
    expect(words(html.replaceAll('\n', ' ')).trim()).toBe(code.replace(/\s+/g, ' '));
  }
});
