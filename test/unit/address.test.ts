import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolveByDns, whyHostNotPublic, whyNotPublic } from '../../src/wallet/address.ts';
import { type Delivery, makeTransport } from '../../src/wallet/transport.ts';

/** A server of ours must never be talked into calling what only it can reach. */

test.each([
  ['loopback', '127.0.0.1', '127.255.255.254', '::1'],
  ['unspecified', '0.0.0.0', '0.1.2.3', '::'],
  ['private', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ['linkLocal', '169.254.169.254', 'fe80::1'],
  ['carrierGradeNat', '100.64.0.1'],
  ['uniqueLocal', 'fc00::1', 'fd12:3456::1'],
  ['deprecatedSiteLocal', 'fec0::1'],
  ['multicast', '224.0.0.1', '239.255.255.255', 'ff02::1'],
  ['broadcast', '255.255.255.255'],
  ['reserved', '192.0.0.1', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '240.0.0.1', '2001:db8::1'],
  ['ipv4Mapped', '::ffff:10.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8'],
  ['rfc6052', '64:ff9b::10.0.0.1', '64:ff9b:1::a00:1'],
  ['6to4', '2002:a00:1::1'],
  ['teredo', '2001::1'],
  ['reserved', '::a00:1', '3fff::1', '4000::1'],
])('not public, since %s: %s %s %s', (why, ...addresses) => {
  for (const address of addresses) expect([address, whyNotPublic(address)]).toEqual([address, why]);
});

test('public addresses are public, and what is no address is not', () => {
  for (const address of ['8.8.8.8', '172.32.0.1', '2606:4700::1111', '2a00:1450::1']) {
    expect(whyNotPublic(address)).toBeUndefined();
  }
  for (const address of ['', 'wallet', '1.2.3.4.5']) expect(whyNotPublic(address)).toBe('not an address');
});

test.each([
  'http://2130706433',
  'http://0x7f000001',
  'http://0x7f.1',
  'http://0177.0.0.1',
  'http://127.1',
  'http://[::1]',
  'http://[::ffff:10.0.0.1]',
  'http://[64:ff9b::7f00:1]',
  'http://localhost',
  'http://wallet.localhost.',
  'http://0',
])('a wallet cannot be at %s', (url) => {
  expect(whyHostNotPublic(new URL(url).hostname)).toBeDefined();
});

test('a name says nothing yet, and a public address is fine', () => {
  expect(whyHostNotPublic('wallet.example.com')).toBeUndefined();
  expect(whyHostNotPublic('10.example.com')).toBeUndefined();
  expect(whyHostNotPublic('8.8.8.8')).toBeUndefined();
});

describe('at the moment of connecting', () => {
  let port = 0;
  let calls = 0;
  const server = createServer((_req, res) => {
    calls += 1;
    res.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => {
    calls = 0;
  });

  async function send(host: string, wish: Parameters<typeof makeTransport>[0]): Promise<Delivery> {
    const transport = makeTransport(wish);
    const attempt = { operatorId: 'a', headers: {}, body: Buffer.from('{}'), deadlineMs: 2000 };
    return transport.send({ ...attempt, url: `http://${host}:${port}/debit` }).finally(() => transport.close());
  }

  test.each(['127.0.0.1', '2130706433', '0x7f.0.0.1', '0177.1', '0.0.0.0', '[::1]', '[::ffff:127.0.0.1]'])(
    'the literal %s is refused as not sent, and reached in development',
    async (host) => {
      expect(await send(host, { publicOnly: true })).toEqual({
        kind: 'not-sent',
        detail: expect.stringMatching(
          / is not a public address \(\w+\); set a wallet_base_url on the public internet$/,
        ),
      });
      expect(calls).toBe(0);
      expect(await send(host, {})).toMatchObject({ kind: 'reply', status: 200 });
    },
  );

  test('a name at a private address is refused, also when its other address is public', async () => {
    for (const addresses of [['127.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['127.0.0.1', '8.8.8.8'], ['::ffff:127.0.0.1']]) {
      const delivery = await send('wallet.example.com', { publicOnly: true, resolve: async () => addresses });
      expect(delivery).toMatchObject({
        kind: 'not-sent',
        detail: expect.stringContaining('wallet.example.com is at '),
      });
    }
    expect(calls).toBe(0);
    expect(await send('wallet.example.com', { resolve: async () => ['127.0.0.1'] })).toMatchObject({ kind: 'reply' });
  });

  test('a name that is looked up as public first and as private then (rebinding) is looked up once, and not reached', async () => {
    const answers = [['198.41.0.4'], ['127.0.0.1']];
    let asked = 0;
    const resolve = async () => answers[Math.min(asked++, 1)] ?? [];
    const transport = makeTransport({ publicOnly: true, resolve, deadlineMs: 100 });
    const attempt = { operatorId: 'a', headers: {}, body: Buffer.from('{}'), deadlineMs: 100 };
    const url = `http://wallet.example.com:${port}/debit`;
    expect(await transport.send({ ...attempt, url })).toMatchObject({ kind: 'not-sent' });
    expect([asked, calls]).toEqual([1, 0]);
    await transport.close();
  });

  test('a name that is not found, or has no address, was not called', async () => {
    const notFound = async () => Promise.reject(new Error('ENOTFOUND'));
    expect(await send('gone.example.com', { publicOnly: true, resolve: notFound })).toEqual({
      kind: 'not-sent',
      detail: 'ENOTFOUND',
    });
    expect(await send('gone.example.com', { publicOnly: true, resolve: async () => [] })).toEqual({
      kind: 'not-sent',
      detail: 'gone.example.com has no address',
    });
  });
});

describe('asking name servers', () => {
  const server = createSocket('udp4');
  let address = '';
  beforeAll(async () => {
    server.on('message', (query, { port }) => server.send(answerTo(query), port, '127.0.0.1'));
    await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve));
    address = `127.0.0.1:${server.address().port}`;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

  /** A name server that knows one IPv4 address of every name that does not begin with "gone". */
  function answerTo(query: Buffer): Buffer {
    const question = query.subarray(12, query.indexOf(0, 12) + 5);
    const found = question[question.length - 3] === 1 && !question.includes('gone');
    const head = Buffer.from(query.subarray(0, 12));
    head.writeUInt16BE(question.includes('gone') ? 0x8183 : 0x8180, 2);
    head.writeUInt16BE(found ? 1 : 0, 6);
    head.writeUInt32BE(0, 8);
    const answer = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 7]);
    return Buffer.concat([head, question, ...(found ? [answer] : [])]);
  }

  test('every address of a name is found, and a name that is gone is an error', async () => {
    expect(await resolveByDns('wallet.example.com', [address])).toEqual(['192.0.2.7']);
    await expect(resolveByDns('gone.example.com', [address])).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });
});
