import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type } from '../support/terminal.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'provider-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const NOWHERE = { PROVIDER_URL: 'http://127.0.0.1:9', ADMIN_TOKEN: 't' };

test.each([
  ['no verb', []],
  ['a verb that is none', ['launch']],
  ['half a verb', ['operator']],
  ['an option that is none', ['operator', 'list', '--xml']],
  ['an operand that is missing', ['operator', 'create']],
  ['an operand too many', ['operator', 'show', 'a', 'b']],
  ['an option without its value', ['operator', 'create', 'a', '--currency']],
  ['no game', ['catalog', 'assign', 'a']],
  ['games and all of them', ['catalog', 'assign', 'a', 'b', '--all']],
  ['nothing to edit', ['game', 'edit', 'a']],
  ['a choice that is none', ['game', 'edit', 'a', '--live', 'maybe']],
  ['a game without maths', ['game', 'create', 'a', '--slug', 'a', '--title', 'A']],
  ['a game without a title', ['game', 'create', 'a', '--slug', 'a', '--maths', 'm']],
  ['a picture of no known type', ['art', 'upload', 'a', 'b.svg']],
  ['a signature without a secret', ['sign', '--timestamp', '1', '--body-file', 'x']],
  ['a timestamp that is none', ['sign', '--secret', 's', '--timestamp', 'now', '--body-file', 'x']],
  ['a port that is none', ['mock-wallet', '--port', '70000']],
  ['an end that is none', ['resolve', 'a:0', '--operator', 'a', '--as', 'paid', '--why', 'so']],
  ['an end without a reason', ['resolve', 'a:0', '--operator', 'a', '--as', 'settled']],
  ['a diagnosis without a player', ['diagnose', 'a']],
  ['a window without an end', ['reconcile', 'a', '--from', '2026-06-16']],
  ['a player that is none', ['mock-wallet', '--secret', 's', '--player', 'me']],
])('2 and how to say it, for %s', async (_what, words) => {
  const { status, out, err } = await type(words, { ...NOWHERE, DATA_DIR: folder });
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).not.toBe('');
  expect(err).not.toMatch(/\n\s+at /);
});

test('2 and every fault, when the environment is not usable', async () => {
  const { status, err } = await type(['serve'], { PORT: 'x', APP_ENV: 'test', SECRETS_KEY: '1' });
  expect(status).toBe(2);
  for (const name of ['PORT', 'APP_ENV', 'SECRETS_KEY']) expect(err).toContain(`${name} `);
});

const RECONCILING = ['rounds', 'calls', 'resolve', 'reconcile', 'migrate'];

test('help is no failure, and names every verb', async () => {
  const { status, out, err } = await type(['--help']);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  for (const verb of ['serve', 'mock-wallet', 'operator', 'catalog', 'game', 'key', 'art', 'sign', ...RECONCILING])
    expect(out).toContain(`  ${verb}`);
  expect((await type(['operator', '--help'])).out).toContain('deactivate');
});

test('1 and the address, when no server answers there', async () => {
  const { status, out, err } = await type(['operator', 'list'], NOWHERE);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(
    /^provider: No provider answers at http:\/\/127\.0\.0\.1:9 \(.+\); start it, or set PROVIDER_URL\n$/,
  );
});

test('1 and what is missing, without a token or a demo', async () => {
  const { status, err } = await type(['operator', 'list'], { PROVIDER_URL: 'http://127.0.0.1:9', DATA_DIR: folder });
  expect({ status, err }).toMatchObject({ status: 1, err: expect.stringContaining('Set ADMIN_TOKEN') });
});

test('the demo in DATA_DIR stands in for both', async () => {
  writeFileSync(join(folder, 'demo.json'), JSON.stringify({ base_url: 'http://127.0.0.1:9/', admin_token: 't' }));
  const { err } = await type(['operator', 'list'], { DATA_DIR: folder });
  expect(err).toContain('No provider answers at http://127.0.0.1:9 (');
  rmSync(join(folder, 'demo.json'));
});

test('1 when what answers is something else', async () => {
  const other = createServer((_req, res) => res.end('<h1>It works</h1>'));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const PROVIDER_URL = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  const { status, err } = await type(['operator', 'list'], { PROVIDER_URL, ADMIN_TOKEN: 't' });
  other.closeAllConnections();
  await new Promise((resolve) => other.close(resolve));
  expect({ status, err }).toEqual({
    status: 1,
    err: `provider: What answers at ${PROVIDER_URL} is not the provider (HTTP 200)\n`,
  });
});

test('sign prints the signature and nothing else, over the bytes of the file as they are', async () => {
  const file = join(folder, 'body.json');
  const bytes = Buffer.concat([Buffer.from('{"a": 1.0}\r\n'), Buffer.from([0xff])]);
  writeFileSync(file, bytes);
  const { createHmac } = await import('node:crypto');
  const expected = createHmac('sha256', 'whsec').update('1781627400.').update(bytes).digest('hex');
  const words = ['sign', '--secret', 'whsec', '--timestamp', '1781627400', '--body-file', file];
  expect(await type(words)).toEqual({ status: 0, out: `${expected}\n`, err: '' });
});

test.each([
  ['sign', ['sign', '--secret', 's', '--timestamp', '1', '--body-file', '/nowhere/body']],
  ['art upload', ['art', 'upload', 'a', '/nowhere/body.png']],
])('1 and the file, when %s cannot read it', async (_verb, words) => {
  expect(await type(words, NOWHERE)).toMatchObject({ status: 1, err: expect.stringContaining('/nowhere/body') });
});
