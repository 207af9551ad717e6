import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRecording } from '../../mock-wallet/recorded.ts';
import { envelope, openWorld, SECRET, type World } from '../support/mock-wallet.ts';
import { type Typed, type } from '../support/terminal.ts';

let world: World;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mock-wallet-trigger-'));
  world = await openWorld();
  world.now = new Date();
  await world.player('player-1', '10.00');
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const trigger = (what: string, ...words: string[]): Promise<Typed> =>
  type(['trigger', what, '--url', world.url, '--secret', SECRET, ...words], { DATA_DIR: folder });
const ofPlayer = (what: string, ...words: string[]) => trigger(what, '--player', 'player-1', ...words);

describe('one call', () => {
  test('shows what was sent, byte for byte, what came back, and that it is right', async () => {
    const { status, out, err } = await ofPlayer('debit', '--amount', '2', '--transaction', 'd1', '--session', 's1');
    expect([status, err]).toEqual([0, '']);
    const [call] = (await world.state()).calls;
    const headers = call?.headers as Record<string, string>;
    expect(out).toContain(`POST ${world.url}/debit\n`);
    expect(out).toContain(`x-pp-signature: ${headers['x-pp-signature']}\n`);
    expect(out).toContain(`\n\n${call?.raw_body}\n`);
    expect(out).toMatch(/HTTP 200 after [\d.]+ ms, whole after [\d.]+ ms\n/);
    expect(out).toContain(`\n\n${call?.reply}\n`);
    expect(out).toContain('accepted; the reply is as the contract says\n');
    expect(out).not.toContain(SECRET);
    expect(JSON.parse(String(call?.raw_body))).toMatchObject({
      operator_id: 'operator-a',
      player_id: 'player-1',
      session_id: 's1',
      transaction_id: 'd1',
      amount: '2.00',
      action_type: 'doSpin',
    });
  });

  test('all four of them, one after the other', async () => {
    expect((await ofPlayer('balance')).status).toBe(0);
    expect((await ofPlayer('debit', '--transaction', 'd1')).status).toBe(0);
    expect((await ofPlayer('credit', '--amount', '5')).status).toBe(0);
    expect((await ofPlayer('rollback', '--original', 'd1')).status).toBe(0);
    expect(await world.balanceOf('player-1')).toBe('15.00');
  });

  test('amounts in the scale of their currency', async () => {
    await world.player('player-2', '100', 'JPY');
    expect((await trigger('debit', '--player', 'player-2', '--currency', 'JPY', '--amount', '7')).status).toBe(0);
    expect(await world.balanceOf('player-2')).toBe('93');
  });

  test('as one JSON value', async () => {
    const { out } = await ofPlayer('balance', '--json');
    expect(JSON.parse(out)).toMatchObject({
      verdict: 'accepted',
      faults: [],
      request: { method: 'POST', url: `${world.url}/balance`, headers: { 'x-pp-request-id': expect.any(String) } },
      reply: { status: 200, headers: { 'content-type': 'application/json' }, body: expect.stringContaining('10.00') },
      ms: { head: expect.any(Number), end: expect.any(Number) },
    });
  });

  test('a wallet mounted under a path is called there', async () => {
    const { status, out } = await type(
      ['trigger', 'balance', '--url', `${world.url}/wallets/1/`, '--secret', SECRET, '--player', 'p', '--json'],
      { DATA_DIR: folder },
    );
    expect(status).toBe(1);
    expect(JSON.parse(out).request.url).toBe(`${world.url}/wallets/1/balance`);
  });

  test("the demo's wallet is the one that is meant, where none is named", async () => {
    writeFileSync(join(folder, 'demo.json'), JSON.stringify({ wallet_base_url: world.url, wallet_secret: SECRET }));
    expect((await type(['trigger', 'balance', '--player', 'player-1'], { DATA_DIR: folder })).status).toBe(0);
  });
});

describe('1, and why', () => {
  test('a refusal that is as the contract says', async () => {
    const { status, out, err } = await ofPlayer('debit', '--amount', '11');
    expect([status, err]).toEqual([1, 'provider: The wallet refused the call: insufficient_funds\n']);
    expect(out).toContain('refused as insufficient_funds; the reply is as the contract says\n');
  });

  test.each<[string, object, string]>([
    ['another transaction', { change: { transaction_id: 'x' } }, '- transaction_id is "x", not the one of the call'],
    ['another currency', { change: { currency: 'EUR' } }, '- currency is "EUR", not the one of the call'],
    [
      'a balance that is a number',
      { change: { balance: 1 } },
      '- the reply breaks the contract: balance must be string',
    ],
    [
      'a balance of three decimals',
      { change: { balance: '1.005' } },
      '- balance 1.005 is not an amount with at most 2',
    ],
    [
      'no balance',
      { remove: ['balance'] },
      "- the reply breaks the contract: the body must have required property 'balance'",
    ],
    ['HTML', { body: '<p>', content_type: 'text/html', apply: true, status: 200 }, '- the content-type is text/html'],
    ['half of the JSON', { mangle: 'cut' }, '- the body is not JSON'],
    ['a byte order mark', { mangle: 'byte_order_mark' }, '- the body is not JSON'],
    ['a compressed reply', { mangle: 'gzip' }, '- the reply is encoded (gzip), which was not asked for'],
    ['a huge reply', { pad_to_bytes: 70_000 }, '- the reply is longer than 64 KiB'],
    ['500', { status: 500, apply: true }, '- HTTP 500 counts as no answer; the call is repeated'],
    ['success under 404', { status: 404, change: { success: true } }, '- it says success under HTTP 404'],
    [
      'a redirect',
      { redirect: 'https://x.example.com', apply: false },
      '- HTTP 307 is a redirect, which is not followed',
    ],
    [
      'a refusal without a code',
      { apply: false, status: 400, body: '{"success":false}' },
      '- the refusal breaks the contract',
    ],
  ])('%s is not as the contract says', async (_, act, fault) => {
    await world.fault({ act: Object.hasOwn(act, 'status') ? { apply: true, ...act } : act });
    const { status, out, err } = await ofPlayer('debit');
    expect([status, err]).toEqual([1, 'provider: The wallet did not answer as the contract says\n']);
    expect(out).toContain('not as the contract says:\n');
    expect(out).toContain(fault);
  });

  test.each([
    ['a reset', { connection: 'reset', apply: true }, /ECONNRESET/],
    ['silence', { connection: 'hang', apply: true }, /no whole reply within 300 ms/],
    ['a reply that never ends', { bytes_per_second: 1 }, /no whole reply within 300 ms/],
  ])('%s', async (_, act, why) => {
    await world.fault({ act });
    const { status, err } = await ofPlayer('debit', '--timeout-ms', '300');
    expect(status).toBe(1);
    expect(err).toMatch(/^provider: The wallet did not answer: /);
    expect(err).toMatch(why);
  });

  test.each(['http://127.0.0.1:1', 'http://no-such-host.invalid', 'https://127.0.0.1:1'])(
    'nobody at %s',
    async (url) => {
      const { status, err } = await type(['trigger', 'balance', '--url', url, '--secret', 's', '--player', 'p'], {});
      expect(status).toBe(1);
      expect(err).toMatch(/^provider: The wallet did not answer: .+\n$/);
    },
  );

  test('a reply that comes too late is not as the contract says, although it came', async () => {
    const { judgeReply } = await import('../../mock-wallet/reply-verdict.ts');
    const { compileContract } = await import('../../mock-wallet/validate.ts');
    const { contract } = await import('../support/mock-wallet.ts');
    const body = Buffer.from('{"success":true,"balance":"1.00","currency":"USD","transaction_id":"t"}');
    const asked = { verb: 'debit' as const, transactionId: 't', currency: 'USD' };
    const answer = { status: 200, headers: { 'content-type': 'application/json' }, body, isCut: false, ms: 5001 };
    expect(judgeReply(compileContract(contract()), asked, answer)).toEqual({
      verdict: 'broken',
      faults: ['the reply took 5001 ms; the contract gives it 5 seconds'],
    });
  });
});

describe('2, and how to say it', () => {
  test.each([
    ['no player', ['debit']],
    ['a rollback of nothing', ['rollback', '--player', 'p']],
    ['an amount of too many decimals', ['debit', '--player', 'p', '--amount', '1.005']],
    ['a round without its file', ['round']],
    ['a currency that is none', ['debit', '--player', 'p', '--currency', 'usd']],
    ['something else', ['bet', '--player', 'p']],
    ['a time that is none', ['debit', '--player', 'p', '--timeout-ms', '0']],
  ])('%s', async (_, words) => {
    const { status, out, err } = await trigger(words[0] ?? '', ...words.slice(1));
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/\w/);
  });

  test.each([
    [['--secret', 's'], '--url is needed'],
    [['--url', 'http://127.0.0.1:1'], '--secret is needed'],
    [['--url', 'localhost:4010', '--secret', 's'], 'write it as http://localhost:4010'],
  ])('%j', async (words, message) => {
    const { status, err } = await type(['trigger', 'balance', '--player', 'p', ...words], { DATA_DIR: folder });
    expect(status).toBe(2);
    expect(err).toContain(message);
  });
});

describe('a recorded round', () => {
  const odd = { transaction_id: 'd1', note: 'é', amount: '2' };

  /** Plays a round against one wallet and exports it. */
  async function record(format: string): Promise<string> {
    await world.call(envelope('debit', odd));
    await world.post('/nowhere', '{}');
    await world.call(envelope('credit', { transaction_id: 'c1', amount: '5.00' }));
    const file = join(folder, `round.${format}`);
    writeFileSync(file, (await world.control('GET', `calls.${format}`)).text);
    return file;
  }

  test.each(['har', 'jsonl'])(
    'is sent again from its %s: the same bytes in the same order, signed anew',
    async (format) => {
      const file = await record(format);
      const before = (await world.state()).calls.filter(({ path }) => path !== '/nowhere');
      await world.control('POST', 'reset', { keep: ['players'] });
      await world.player('player-1', '10.00');
      world.now = new Date();
      const { status, out } = await trigger('round', '--file', file);
      expect(status).toBe(0);
      const after = (await world.state()).calls;
      expect(after.map(({ path, raw_body }) => [path, raw_body])).toEqual(
        before.map(({ path, raw_body }) => [path, raw_body]),
      );
      expect(await world.balanceOf('player-1')).toBe('13.00');
      expect(out.match(/accepted; /g)).toHaveLength(2);
    },
  );

  test('goes on after a call that is refused, and says how many were', async () => {
    const file = await record('jsonl');
    await world.control('POST', 'reset');
    await world.player('player-1', '1.00');
    const { status, out, err } = await trigger('round', '--file', file, '--json');
    expect([status, err]).toEqual([1, 'provider: 1 of 2 calls were not accepted\n']);
    expect(JSON.parse(out)).toMatchObject([
      { verdict: 'refused', code: 'insufficient_funds' },
      { verdict: 'accepted' },
    ]);
  });

  test('bytes that are not UTF-8 come again as they were', () => {
    const line = JSON.stringify({ path: '/debit', raw_body_base64: '/w==' });
    const har = JSON.stringify({
      log: { entries: [{ request: { url: 'http://w/debit', postData: { text: '' }, _raw_body_base64: '/w==' } }] },
    });
    for (const text of [line, har]) expect(readRecording(text)).toEqual([{ verb: 'debit', body: Buffer.from([0xff]) }]);
  });

  test.each([
    ['nothing', '', /mine holds no call to a wallet\n$/],
    ['other calls', '{"path":"/players","raw_body":"{}"}', /holds no call to a wallet\n$/],
    ['no JSON', '{"path":"/debit"}\nnonsense', /mine is neither a HAR nor JSON lines: line 2\n$/],
  ])('a file with %s: 1 and why', async (_, content, message) => {
    writeFileSync(join(folder, 'mine'), content);
    const { status, err } = await trigger('round', '--file', join(folder, 'mine'));
    expect(status).toBe(1);
    expect(err).toMatch(message);
  });

  test('a file that is not there: 1 and its name', async () => {
    expect(await trigger('round', '--file', '/nowhere/round.har')).toMatchObject({
      status: 1,
      err: 'provider: /nowhere/round.har cannot be read\n',
    });
  });
});
