import { amountsOf } from '../../src/wallet-check/amounts.ts';
import { makeBudget } from '../../src/wallet-check/budget.ts';
import { makeCaller } from '../../src/wallet-check/caller.ts';
import { makeCalls } from '../../src/wallet-check/calls.ts';
import { makeFirstCall, WalletUnreachable } from '../../src/wallet-check/first-call.ts';
import type { Arrival, Wire } from '../../src/wallet-check/wire.ts';
import { seededRandom } from '../support/seeded-random.ts';

/** The first call to a wallet whose answers these are, one after the other. */
function firstCall(...arrivals: Arrival[]) {
  let now = Date.parse('2026-06-16T16:30:00Z');
  const clock = () => new Date(now);
  const amounts = amountsOf('USD');
  const budget = makeBudget({ clock, timeoutMs: 5000, totalMs: 100_000 });
  const base = 'https://wallet.example.com';
  const hide = (text: string) => text.replaceAll('s3cr3t', '[hidden]');
  const caller = makeCaller({ base, secret: 's3cr3t', clock, amounts, budget, hide });
  const player = { operatorId: 'operator-a', playerId: 'p1', gameSymbol: 'g' };
  const calls = makeCalls(player, amounts, seededRandom(1));
  const wire: Wire = {
    async send() {
      const arrival = arrivals.shift() ?? silence;
      if (arrival.kind === 'silence') now += arrival.afterMs;
      return arrival;
    },
    connections: () => 1,
    close: async () => {},
  };
  return makeFirstCall({ caller, calls, wire, base, hide });
}

const fault = (code: string): Arrival => ({ kind: 'fault', code, detail: 'some detail' });
const reply = (status: number, body: unknown): Arrival => ({
  kind: 'reply',
  status,
  headers: {},
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
});
const silence: Arrival = { kind: 'silence', afterMs: 5000 };

test.each([
  ['ENOTFOUND', 'not known to DNS'],
  ['EAI_AGAIN', 'not known to DNS'],
  ['ECONNREFUSED', 'refused'],
  ['EHOSTUNREACH', 'no way'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'self-signed'],
  ['CERT_HAS_EXPIRED', 'expired'],
  ['CERT_NOT_YET_VALID', 'not valid yet'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'another host'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'authority'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'where http is spoken'],
  ['CERT_REVOKED', 'CERT_REVOKED'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timed out'],
  ['HPE_INVALID_CONSTANT', 'does not speak HTTP'],
  ['HPE', 'does not speak HTTP'],
  ['ECONNRESET', 'closed without an answer'],
  ['UND_ERR_SOCKET', 'closed without an answer'],
  ['ESTRANGE', 'some detail'],
])('%s is told in one sentence', async (code, words) => {
  const error = await firstCall(fault(code), fault(code)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WalletUnreachable);
  expect(String(error)).toMatch(/^Error: Nothing answers HTTP at https:\/\/wallet\.example\.com: [^.]*\.$/);
  expect(String(error)).toContain(words);
});

test('one that answers nothing at all is not there', async () => {
  await expect(firstCall(silence, silence)).rejects.toThrow('it timed out after 5000 ms.');
});

test('one that is silent until no time is left for a second call is not there', async () => {
  const error = await firstCall({ kind: 'silence', afterMs: 93_900 }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WalletUnreachable);
  expect(String(error)).toContain('it timed out after 93900 ms.');
});

test('one that answers what is not signed is there, though it says nothing to what is', async () => {
  const { trouble, balance } = await firstCall(silence, reply(401, {}));
  expect(trouble).toBe('The wallet gave no answer to the first balance call: it timed out after 5000 ms.');
  expect(balance).toBeUndefined();
});

test('one that stalls in the middle of a reply is there', async () => {
  const { trouble } = await firstCall({ ...silence, status: 200 });
  expect(trouble).toBe(
    'The wallet gave no answer to the first balance call: HTTP 200 came, but not the end of the reply: it timed out after 5000 ms.',
  );
  expect((await firstCall(silence, { ...silence, status: 200 })).trouble).toContain('gave no answer');
});

test.each([
  [401, { success: false, error: 'invalid_signature' }, 'secret'],
  [200, { success: false, error: 'BAD_HMAC' }, 'secret'],
  [401, 'Unauthorized', 'secret'],
  [401, { success: false, error: 'stale_timestamp' }, 'clock'],
  [404, { success: false, error: 'unknown_player' }, 'player'],
  [403, { success: false, error: 'unknown_operator' }, 'operator'],
  [400, { success: false, error: 'currency_mismatch' }, 'currency'],
  [404, '<h1>Not Found</h1>', 'URL'],
  [500, 'oops', 'URL, secret, player, operator and currency'],
  [302, '', 'HTTP 302'],
  [200, '<!doctype html><p>Hello</p>', 'HTTP 200 and a page of HTML: do the URL'],
  [200, { balance: '10.00' }, 'HTTP 200 without success: true: do the URL'],
  [200, 'OK', 'HTTP 200 and a body that is not a JSON object: do the URL'],
  [200, { success: true, balance: 'lots' }, '"lots"'],
  [500, { success: false, error: 's3cr3t' }, '[hidden]'],
])('HTTP %s with %j: what to look at', async (status, body, words) => {
  const { trouble, balance } = await firstCall(reply(status, body));
  expect(trouble).toContain(words);
  expect(trouble).toMatch(/^The first balance call was answered with HTTP \d+.*[?]$/);
  expect(balance).toBeUndefined();
});

test('there is nothing to say of a balance', async () => {
  const { trouble, balance } = await firstCall(reply(200, { success: true, balance: '997.9' }));
  expect({ trouble, balance }).toEqual({ trouble: undefined, balance: 99790n });
});

test('where a redirect leads is said, and that it is not followed', async () => {
  const redirect = { ...reply(301, '<h1>Moved</h1>'), headers: { location: 'https://other.example.com/' } };
  expect((await firstCall(redirect as Arrival)).trouble).toContain(
    'HTTP 301, a redirect to https://other.example.com/, which is not followed: do the URL',
  );
});
