import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GROUPS } from '../../src/wallet-check/case.ts';
import { type } from '../support/terminal.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'provider-wallet-check-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Nobody listens on port 9; a usage error is found before anybody asks. */
const right = { url: 'http://127.0.0.1:9/wallet', secret: 's3cr3t', player: 'p1' };
const words = (options: Record<string, string>) => [
  'wallet-check',
  ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
];

test.each([
  ['a wallet that is nowhere', { secret: 's3cr3t', player: 'p1' }, '--url'],
  ['a player who is nobody', { url: right.url, secret: 's3cr3t' }, '--player'],
  ['no secret', { url: right.url, player: 'p1' }, '--secret is needed'],
  ['half a URL', { ...right, url: 'localhost:4010' }, 'https://host/path'],
  ['another scheme', { ...right, url: 'ftp://localhost' }, 'https://host/path'],
  ['a URL with a password', { ...right, url: 'http://me:pw@localhost' }, 'no user and password'],
  ['a URL with a query', { ...right, url: 'http://localhost/?a=b' }, 'no query'],
  ['a currency that is none', { ...right, currency: 'XYZ' }, 'XYZ is not an ISO 4217 currency code'],
  ['a time-out that is none', { ...right, 'timeout-ms': 'soon' }, 'milliseconds'],
  ['a time-out too short', { ...right, 'timeout-ms': '1' }, 'from 50 to 60000'],
  ['a group that is none', { ...right, group: 'speed' }, GROUPS.join(', ')],
  ['a report in no folder', { ...right, 'report-html': '/nowhere/at/all.html' }, 'there is no folder /nowhere/at'],
])('2 and how to say it, for %s', async (_what, options, says) => {
  const { status, out, err } = await type(words(options));
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(says);
  expect(err).not.toMatch(/\n\s+at /);
});

test('2 for a report that is a folder, before anything is sent', async () => {
  const { status, err } = await type(words({ ...right, 'report-json': folder }));
  expect({ status, err }).toEqual({ status: 2, err: `provider: ${folder} is a folder\n` });
});

test('the secret may come from the environment, where nobody sees it in a list of processes', async () => {
  const { err } = await type(words({ url: right.url, player: 'p1' }), { WALLET_SECRET: 's3cr3t' });
  expect(err).toBe('provider: Nothing answers HTTP at http://127.0.0.1:9/wallet: the connection is refused.\n');
});

test('help names the groups and the exit status', async () => {
  const { status, out } = await type(['wallet-check', '--help']);
  expect(status).toBe(0);
  expect(out.replace(/\s+/g, ' ')).toContain(GROUPS.join(', '));
  expect(out).toContain('credited where they have too little');
  expect(out).toContain('Exit status: 0 every required case passed');
});
