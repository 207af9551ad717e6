import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { startMockWallet } from '../../mock-wallet/server.ts';
import { compileContract } from '../../mock-wallet/validate.ts';
import { contract, envelope, openWorld, SECRET, signed, type World } from '../support/mock-wallet.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await world.player('player-1', '10.00');
});
afterEach(() => world.close());

describe('start and end', () => {
  test('a port that is taken is told in a sentence', async () => {
    const port = Number(new URL(world.url).port);
    const options = { port, secret: SECRET, operatorId: 'operator-a', books: world.books, clock: () => world.now };
    await expect(startMockWallet({ ...options, contract: contract() })).rejects.toThrow(
      /cannot listen on 127.0.0.1:\d+/,
    );
    await expect(startMockWallet({ ...options, contract: { paths: {} } })).rejects.toThrow(/document has no \/balance/);
  });

  test('a document that keeps its parts under components is understood', () => {
    const document = structuredClone(contract()) as ReturnType<typeof JSON.parse>;
    document.components.requestBodies = { 'debit/body': document.paths['/debit'].post.requestBody };
    document.paths['/debit'].post.requestBody = { $ref: '#/components/requestBodies/debit~1body' };
    const validate = compileContract(document);
    expect(validate.call('debit', envelope('debit'))).toEqual(envelope('debit'));
    expect(validate.call('debit', envelope('credit'))).toBe(
      'transaction_type must be equal to one of the allowed values: debit',
    );
  });

  test('it listens on the loopback address', () => {
    expect(new URL(world.url).hostname).toBe('127.0.0.1');
  });

  /** A debit whose head has arrived at the wallet and whose body has not. */
  async function halfSent(url: string, body: string) {
    const lines = { host: 'x', ...signed(body, world.now), 'content-length': String(Buffer.byteLength(body)) };
    const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(`POST /debit HTTP/1.1\r\n${head.join('')}expect: 100-continue\r\n\r\n`);
    expect(String(await once(socket, 'data'))).toContain('100 Continue');
    return socket;
  }

  test('close lets a call in flight finish, and a second close is harmless', async () => {
    const body = JSON.stringify(envelope('debit'));
    const socket = await halfSent(world.url, body);
    const closed = world.wallet.close();
    expect(world.wallet.close()).toBe(closed);
    socket.write(body);
    expect(await text(socket)).toMatch(/^HTTP\/1.1 200 OK/);
    await closed;
    await world.wallet.close();
    expect(world.books.players()[0]?.balance).toBe(800n);
    await expect(fetch(world.url)).rejects.toThrow();
  });

  test('close does not wait for a connection over which nothing came', async () => {
    const socket = connect(Number(new URL(world.url).port), '127.0.0.1');
    await once(socket, 'connect');
    const ended = text(socket);
    await world.state();
    await world.wallet.close();
    expect(await ended).toBe('');
  });

  test('close cuts off a call that never ends, which moves nothing', async () => {
    const hasty = await openWorld({ drainMs: 1 });
    const reply = text(await halfSent(hasty.url, JSON.stringify(envelope('debit'))));
    await hasty.close();
    expect(await reply).toBe('');
  });
});
