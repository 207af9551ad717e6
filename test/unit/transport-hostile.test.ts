import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type Delivery, makeTransport, type Transport } from '../../src/wallet/transport.ts';

/** Wallets that answer so as to hurt the caller: each attempt ends in time, and its socket with it. */

const DEADLINE_MS = 200;
let transport: Transport;
const servers: Server[] = [];

beforeEach(() => {
  transport = makeTransport();
});
afterEach(async () => {
  await transport.close();
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

/** A wallet that does this with each connection's first bytes; tells when the caller ended the connection. */
async function wallet(answer: (socket: Socket) => void) {
  const closed: Promise<unknown>[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => {});
    closed.push(new Promise((resolve) => socket.on('close', resolve)));
    socket.once('data', () => answer(socket));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/debit`, closed };
}

const send = (url: string, deadlineMs = DEADLINE_MS): Promise<Delivery> =>
  transport.send({ operatorId: 'a', url, headers: {}, body: Buffer.from('{}'), deadlineMs });

const head = (...headers: string[]) => `HTTP/1.1 200 OK\r\n${headers.map((line) => `${line}\r\n`).join('')}\r\n`;

/** Writes the same bytes for ever, as fast as they are taken. */
function pour(socket: Socket, bytes: Buffer): void {
  while (!socket.destroyed && socket.write(bytes));
  socket.on('drain', () => {
    while (!socket.destroyed && socket.write(bytes));
  });
}

/** Writes a byte every few milliseconds for ever. */
function drip(socket: Socket, text: string): void {
  let at = 0;
  const timer = setInterval(() => socket.write(text[at++ % text.length] ?? ''), 5);
  socket.on('close', () => clearInterval(timer));
}

const CHUNK = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(1 << 20, 'x'), Buffer.from('\r\n')]);

test.each<[string, (socket: Socket) => void, string]>([
  ['that says it has 1 GB', (s) => s.write(head('content-length: 1000000000')), 'HTTP 200 with more than 65536 bytes'],
  [
    'of 1 GB that does not say so',
    (s) => {
      s.write(head('transfer-encoding: chunked'));
      pour(s, CHUNK);
    },
    'the reply is larger than 65536 bytes',
  ],
  [
    'that is compressed',
    (s) => s.write(head('content-encoding: gzip', 'content-type: application/json', 'content-length: 1000')),
    'HTTP 200 with content-encoding gzip',
  ],
  [
    'that is compressed twice',
    (s) => s.write(head('content-encoding: identity', 'content-encoding: br')),
    'HTTP 200 with content-encoding identity, br',
  ],
  [
    'of one byte now and then',
    (s) => {
      s.write(head('content-length: 1000'));
      drip(s, ' ');
    },
    'no answer within 200 ms',
  ],
  ['of headers now and then', (s) => drip(s, 'HTTP/1.1 200 OK\r\nx: '), 'no answer within 200 ms'],
  [
    'of early hints without end',
    (s) => {
      const timer = setInterval(() => s.write('HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'), 5);
      s.on('close', () => clearInterval(timer));
    },
    'no answer within 200 ms',
  ],
])('a reply %s is unknown, and its socket is destroyed', async (_what, answer, detail) => {
  const { url, closed } = await wallet(answer);
  expect(await send(url)).toMatchObject({ kind: 'no-reply', detail });
  await Promise.all(closed);
  expect(closed).toHaveLength(1);
});

test('early hints before a reply are not the reply', async () => {
  const { url } = await wallet((socket) => {
    socket.write('HTTP/1.1 103 Early Hints\r\ncontent-encoding: gzip\r\n\r\n');
    socket.write(`${head('content-length: 2', 'content-type: application/json')}{}`);
  });
  expect(await send(url)).toMatchObject({ kind: 'reply', status: 200 });
});

test('headers without end are unknown, and their socket is destroyed', async () => {
  const { url, closed } = await wallet((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    pour(socket, Buffer.from(`x-filler: ${'x'.repeat(4000)}\r\n`));
  });
  expect(await send(url, 5000)).toMatchObject({ kind: 'no-reply', detail: expect.stringContaining('UND_ERR') });
  await Promise.all(closed);
});

test('a compressed bomb costs nothing: none of it is kept, and the wallet is asked for plain bytes', async () => {
  const bomb = gzipSync(Buffer.alloc(50 << 20));
  let asked = '';
  const { url } = await wallet((socket) => {
    socket.write(head('content-type: application/json', 'content-encoding: gzip', `content-length: ${bomb.length}`));
    socket.end(bomb);
  });
  servers.at(-1)?.on('connection', (socket: Socket) => socket.once('data', (bytes) => (asked = bytes.toString())));
  const before = process.memoryUsage();
  for (let n = 0; n < 20; n += 1) expect(await send(url)).toMatchObject({ kind: 'no-reply' });
  const after = process.memoryUsage();
  expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(20 << 20);
  expect(asked).toMatch(/\r\naccept-encoding: identity\r\n/i);
});

test('a thousand megabytes in ten replies leave memory as it was', async () => {
  const { url } = await wallet((socket) => {
    socket.write(head('transfer-encoding: chunked'));
    pour(socket, CHUNK);
  });
  const before = process.memoryUsage().arrayBuffers;
  for (let n = 0; n < 10; n += 1) await send(url);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 << 20);
});
