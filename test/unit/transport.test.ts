import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { classify } from '../../src/wallet/classify.ts';
import { makeTransport, type Transport } from '../../src/wallet/transport.ts';

const DEADLINE_MS = 300;
let transport: Transport;
const opened: { close(done: () => void): void }[] = [];

beforeAll(() => {
  transport = makeTransport({ deadlineMs: DEADLINE_MS });
});
afterAll(async () => {
  await transport.close();
  await Promise.all(opened.map((server) => new Promise<void>((resolve) => server.close(resolve))));
});

const listen = async (server: Server | ReturnType<typeof createSocketServer>): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

async function wallet(handle: RequestListener): Promise<string> {
  const server = createServer(handle);
  opened.push({
    close(done) {
      server.closeAllConnections();
      server.close(done);
    },
  });
  return listen(server);
}

const send = (url: string, body = '{}') =>
  transport.send({
    operatorId: 'operator-a',
    deadlineMs: 5000,
    url,
    headers: { 'content-type': 'application/json', 'x-pp-request-id': 'r1' },
    body: Buffer.from(body),
  });

test('the bytes and the headers arrive as they are, at the path of the URL', async () => {
  const seen: unknown[] = [];
  const url = await wallet((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk) => chunks.push(chunk));
    req.on('end', () => {
      seen.push(
        req.method,
        req.url,
        Buffer.concat(chunks).toString('utf8'),
        req.headers['x-pp-request-id'],
        req.headers['content-length'],
      );
      res.writeHead(201, { 'content-type': 'application/json' }).end('{"a":1}');
    });
  });
  const delivery = await send(`${url}/wallet/v1/debit?a=b`, '{"a": "é"}\r\n');
  expect(seen).toEqual(['POST', '/wallet/v1/debit?a=b', '{"a": "é"}\r\n', 'r1', '13']);
  expect(delivery).toEqual({
    kind: 'reply',
    status: 201,
    contentType: 'application/json',
    body: Buffer.from('{"a":1}'),
  });
});

test('a redirect is a reply like any other, and not followed', async () => {
  const paths: (string | undefined)[] = [];
  const url = await wallet((req, res) => {
    paths.push(req.url);
    res.writeHead(307, { location: '/elsewhere' }).end();
  });
  expect(await send(`${url}/debit`)).toMatchObject({ kind: 'reply', status: 307 });
  expect(paths).toEqual(['/debit']);
});

test.each([
  ['the headers', (): RequestListener => () => {}],
  [
    'the body',
    (): RequestListener => (_req, res) => void res.writeHead(200, { 'content-type': 'application/json' }).write('{'),
  ],
  [
    'a body that trickles',
    (): RequestListener => (_req, res) => {
      const trickle = setInterval(() => res.write(' '), 20);
      res.on('close', () => clearInterval(trickle));
    },
  ],
])('one deadline for all: %s', async (_what, handle) => {
  const url = await wallet(handle());
  const began = performance.now();
  expect(await send(url)).toEqual({
    kind: 'no-reply',
    detail: `no answer within ${DEADLINE_MS} ms`,
    timedOut: true,
  });
  expect(performance.now() - began).toBeLessThan(DEADLINE_MS + 700);
});

test('64 KiB of reply are read, and a byte more is none', async () => {
  const most = 64 * 1024;
  const url = await wallet((req, res) => res.end('x'.repeat(Number(req.url?.slice(1)))));
  expect(await send(`${url}/${most}`)).toMatchObject({ kind: 'reply', status: 200 });
  expect(await send(`${url}/${most + 1}`)).toEqual({
    kind: 'no-reply',
    detail: `HTTP 200 with more than ${most} bytes`,
  });
});

test('nothing was sent when nothing was connected', async () => {
  const gone = createSocketServer();
  const url = await listen(gone);
  await new Promise<void>((resolve) => gone.close(() => resolve()));
  expect(await send(url)).toMatchObject({ kind: 'not-sent', detail: expect.stringContaining('ECONNREFUSED') });
  expect(await send('http://wallet.invalid/')).toMatchObject({ kind: 'not-sent' });
});

test('nothing was sent when the TLS handshake fails', async () => {
  const url = await wallet((_req, res) => res.end());
  expect(await send(url.replace('http:', 'https:'))).toMatchObject({ kind: 'not-sent' });
});

test('it may have arrived when the connection ends after it was made', async () => {
  const server = createSocketServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.destroy());
  });
  opened.push(server);
  expect(await send(await listen(server))).toMatchObject({ kind: 'no-reply' });
});

test('it may have arrived when a connection that is kept ends', async () => {
  let calls = 0;
  const url = await wallet((req, res) => {
    calls += 1;
    if (calls === 1) res.end('{}');
    else req.socket.destroy();
  });
  expect(await send(url)).toMatchObject({ kind: 'reply' });
  expect(await send(url)).toMatchObject({ kind: 'no-reply' });
  expect(calls).toBe(2);
});

test('what is not HTTP at all is no reply', async () => {
  const server = createSocketServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.end('SSH-2.0-wallet\r\n'));
  });
  opened.push(server);
  expect(await send(await listen(server))).toMatchObject({ kind: 'no-reply' });
});

test('once it is closed nothing is sent any more', async () => {
  let calls = 0;
  const url = await wallet((_req, res) => {
    calls += 1;
    res.end('{}');
  });
  const closed = makeTransport();
  await closed.close();
  const attempt = { operatorId: 'operator-a', deadlineMs: 5000, url, headers: {}, body: Buffer.from('{}') };
  expect(await closed.send(attempt)).toEqual({ kind: 'not-sent', detail: 'this server is stopping' });
  expect(calls).toBe(0);
});

test('a URL that is none does not throw', async () => {
  const delivery = await send('nowhere');
  expect(classify(delivery, { transactionId: 't', currency: 'USD' }).class).not.toBe('OK');
});
