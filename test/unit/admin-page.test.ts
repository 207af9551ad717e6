import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import express from 'express';
import request from 'supertest';
import { adminPage } from '../../src/http/admin-page.ts';
import { refuseUnknownPath, replyWithError } from '../../src/http/errors.ts';
import { makeRandom } from '../../src/random.ts';

/** Provider Admin's page as it is served: what the build left, under a policy that lets nothing else run. */

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'admin-page-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const server = () =>
  express().use(
    adminPage(makeRandom(), pathToFileURL(`${folder}/`)),
    refuseUnknownPath,
    replyWithError(() => undefined),
  );

function build() {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<script nonce="{{nonce}}" src="/admin/assets/a-1.js"></script>');
  writeFileSync(join(folder, 'assets/a-1.js'), 'run()');
}

test.each(['/admin', '/admin/', '/admin/operators', '/admin/operators/lucky.casino?after=x'])(
  '%s is the page, with a nonce of its own each time, kept nowhere',
  async (path) => {
    build();
    const app = server();
    const replies = [await request(app).get(path).expect(200), await request(app).get(path).expect(200)];
    const nonces = replies.map(({ text }) => /nonce="([\w+/=]{20,})"/.exec(text)?.[1]);
    expect(new Set(nonces).size).toBe(2);
    for (const [n, { headers }] of replies.entries()) {
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' });
      const policy = String(headers['content-security-policy']).split('; ');
      expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'self'"]));
      expect(policy).toContain(`style-src 'self' 'nonce-${nonces[n]}'`);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy.join()).not.toMatch(/unsafe|https?:|\*/);
    }
  },
);

test('what the page loads is kept by browsers for good, and what it does not load is not there', async () => {
  build();
  const { headers, body } = await request(server()).get('/admin/assets/a-1.js').responseType('arraybuffer').expect(200);
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(body.toString()).toBe('run()');
  for (const path of ['a-2.js', '..%2findex.html', 'deeper/a-1.js', ''])
    await request(server()).get(`/admin/assets/${path}`).expect(404);
});

test('before it is built, /admin says what to run, and once that is done it is there', async () => {
  const app = server();
  const { text } = await request(app).get('/admin/operators').expect(503);
  expect(text).toContain('Run `npm run build:admin`');
  await request(app).get('/admin/assets/a-1.js').expect(404);
  build();
  await request(app).get('/admin/operators').expect(200);
  await request(app).get('/admin/assets/a-1.js').expect(200);
});
