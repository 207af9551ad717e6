import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { type Delivery, makeTransport, type Transport } from '../../src/wallet/transport.ts';
import { eventually } from '../support/test-time.ts';

/** Connections are kept for each operator, bounded, and one that is gone is never taken for an answer. */

const OK = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}';
let transport: Transport;
const servers: Server[] = [];

beforeEach(() => {
  transport = makeTransport();
});
afterEach(async () => {
  await transport.close();
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

async function wallet(answer: (socket: Socket) => void = (socket) => socket.write(OK)) {
  const connections: Socket[] = [];
  let open = 0;
  let peak = 0;
  let calls = 0;
  const server = createServer((socket) => {
    connections.push(socket);
    open += 1;
    peak = Math.max(peak, open);
    socket.on('close', () => {
      open -= 1;
    });
    socket.on('error', () => {});
    socket.on('data', () => {
      calls += 1;
      answer(socket);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/debit`;
  return { url, connections, calls: () => calls, peak: () => peak };
}

const send = (url: string, operatorId = 'a', deadlineMs = 2000): Promise<Delivery> =>
  transport.send({ operatorId, url, headers: {}, body: Buffer.from('{}'), deadlineMs });

test('calls of one operator share a connection, those of another have their own', async () => {
  const { url, connections } = await wallet();
  for (let n = 0; n < 3; n += 1) {
    expect(await send(url)).toMatchObject({ kind: 'reply' });
    await new Promise(setImmediate);
  }
  expect(connections).toHaveLength(1);
  await send(url, 'b');
  expect(connections).toHaveLength(2);
});

test('a wallet that moved gets connections of its own beside those of the former, where rounds go on', async () => {
  const [before, after] = [await wallet(), await wallet()];
  for (const url of [before.url, after.url, before.url, after.url]) {
    expect(await send(url)).toMatchObject({ kind: 'reply' });
    await new Promise(setImmediate);
  }
  expect([before, after].map(({ calls, connections }) => [calls(), connections.length])).toEqual([
    [2, 1],
    [2, 1],
  ]);
});

test('what was under way when the wallet moved still ends', async () => {
  let reply: () => void = () => {};
  const before = await wallet((socket) => {
    reply = () => socket.write(OK);
  });
  const after = await wallet();
  const under = send(before.url);
  await eventually('the call has arrived', async () => before.calls() === 1);
  await send(after.url);
  reply();
  expect(await under).toMatchObject({ kind: 'reply' });
});

test('an operator has a bounded number of connections; what waits for one beyond the deadline was not sent', async () => {
  const held: Socket[] = [];
  const { url, calls, peak } = await wallet((socket) => held.push(socket));
  const under = Promise.all(Array.from({ length: 96 }, () => send(url, 'a', 60_000)));
  await eventually('every connection has its call', async () => calls() === 96);
  const beyond = await Promise.all(Array.from({ length: 24 }, () => send(url, 'a', 200)));
  expect(new Set(beyond.map(({ kind }) => kind))).toEqual(new Set(['not-sent']));
  for (const socket of held) socket.write(OK);
  expect(new Set((await under).map(({ kind }) => kind))).toEqual(new Set(['reply']));
  expect([calls(), peak()]).toEqual([96, 96]);
});

test('a look-up that takes longer than the deadline: nothing was sent, nor is it later', async () => {
  const { url, calls } = await wallet();
  let found: (addresses: string[]) => void = () => {};
  const slow = makeTransport({ resolve: () => new Promise((resolve) => (found = resolve)) });
  const port = new URL(url).port;
  const attempt = { operatorId: 'a', headers: {}, body: Buffer.from('{}'), deadlineMs: 100 };
  const delivery = await slow.send({ ...attempt, url: `http://wallet.example:${port}/debit` });
  expect(delivery).toEqual({ kind: 'not-sent', detail: 'no answer within 100 ms' });
  found(['127.0.0.1']);
  await send(url);
  expect(calls()).toBe(1);
  await slow.close();
});

test('a kept connection that the wallet has closed between two calls is not taken for an answer', async () => {
  for (let n = 0; n < 20; n += 1) {
    const { url, connections } = await wallet();
    expect(await send(url)).toMatchObject({ kind: 'reply' });
    const [kept] = connections;
    kept?.end();
    await new Promise(setImmediate);
    expect(await send(url)).toMatchObject({ kind: 'reply' });
    expect(connections).toHaveLength(2);
  }
});

test('a kept connection that ends after the second call was written: nobody knows, so it is no reply', async () => {
  let seen = 0;
  const { url, calls } = await wallet((socket) => {
    seen += 1;
    if (seen === 1) socket.write(OK);
    else socket.resetAndDestroy();
  });
  expect(await send(url)).toMatchObject({ kind: 'reply' });
  expect(await send(url)).toMatchObject({ kind: 'no-reply' });
  expect(calls()).toBe(2);
});

test('the attempt has the deadline of its operator, and no more than that of the transport', async () => {
  const { url } = await wallet(() => {});
  expect(await send(url, 'a', 120)).toMatchObject({ detail: 'no answer within 120 ms', timedOut: true });
  const strict = makeTransport({ deadlineMs: 80 });
  const attempt = { operatorId: 'a', headers: {}, body: Buffer.from('{}'), deadlineMs: 5000 };
  expect(await strict.send({ ...attempt, url })).toMatchObject({ detail: 'no answer within 80 ms' });
  await strict.close();
});

test('closing ends what is under way at once', async () => {
  const { url, calls } = await wallet(() => {});
  const under = send(url, 'a', 30_000);
  await eventually('the call has arrived', async () => calls() === 1);
  await transport.close();
  expect(await under).toMatchObject({ kind: 'no-reply' });
});

test('only HTTP/1.1 is spoken, over TLS too: a handshake that fails is not sent', async () => {
  const plain = createHttpServer((_req, res) => res.end('{}'));
  servers.push(plain);
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  const url = `https://127.0.0.1:${(plain.address() as AddressInfo).port}/debit`;
  expect(await send(url)).toMatchObject({ kind: 'not-sent' });
});
