import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer, type Server } from 'node:net';
import type { components } from '../../generated/server/types.ts';
import { SELF_SIGNED } from '../support/self-signed.ts';
import { openSpoiltWallet, PLAYER, SECRET, type Spoil } from '../support/spoilt-wallet.ts';
import { staff } from '../support/terminal.ts';
import { OPERATOR, openWorld, type World } from '../support/world.ts';

/** Wallets that cannot be diagnosed, or not to the end: each is told of in one clear sentence. */

type Report = components['schemas']['DiagnosisReport'];

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.operator({ id: OPERATOR });
});
afterAll(() => world.close());

/** Diagnoses the operator with its wallet there; of the wallet's three points, why they fail. */
async function reasonsAt(url: string, { secret = SECRET, player = PLAYER } = {}): Promise<(string | null)[]> {
  const desk = staff(world);
  await desk.json('operator', 'wallet', OPERATOR, '--url', url, '--secret', secret, '--deadline-ms', '500');
  const { status, out, err } = await desk.type('diagnose', OPERATOR, '--player', player, '--json');
  expect(status).toBe(1);
  expect(err).toMatch(/^provider: [^\n]+ \(and \d more of the ten points\)\n$/);
  expect(out + err).not.toMatch(/\n\s+at |node:internal/);
  expect(out + err).not.toContain(secret);
  const { points }: Report = JSON.parse(out).report;
  const ofWallet = points.filter(({ id }) => ['signature', 'callbacks', 'idempotency'].includes(id));
  for (const { verdict, remedy } of ofWallet) expect(remedy === null).toBe(verdict === 'passed');
  return ofWallet.map(({ reason }) => reason);
}

const thrice = (reason: string) => [reason, reason, reason];

async function listening(server: Server, use: (port: number) => Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use((server.address() as AddressInfo).port);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

describe('nothing that answers', () => {
  const saysOf = async (url: string, why: string) =>
    expect(await reasonsAt(url)).toEqual(thrice(`Nothing answers HTTP at ${url}: ${why}`));

  test('a host that is not known', () => saysOf('http://wallet.invalid', 'the host name is not known to DNS'));

  test('a port where nobody listens', async () => {
    let url = '';
    await listening(createServer(), async (port) => {
      url = `http://127.0.0.1:${port}`;
    });
    await saysOf(url, 'the connection is refused');
  });

  test('a certificate that nobody trusts', () =>
    listening(createTlsServer(SELF_SIGNED), (port) =>
      saysOf(`https://localhost:${port}`, 'TLS fails: its certificate is self-signed'),
    ));

  test('a wallet that hangs', () =>
    listening(
      createServer((socket) => socket.on('error', () => {}).resume()),
      (port) => saysOf(`http://127.0.0.1:${port}`, 'it timed out after 500 ms'),
    ));
});

describe('a wallet that answers', () => {
  async function withWallet(
    spoil: Spoil,
    use: (wallet: Awaited<ReturnType<typeof openSpoiltWallet>>) => Promise<void>,
    balance = '1000.00',
  ): Promise<void> {
    const wallet = await openSpoiltWallet(spoil, { balance });
    try {
      await use(wallet);
    } finally {
      expect(await wallet.balance()).toBe(balance);
      await wallet.close();
    }
  }

  test('and has another secret', () =>
    withWallet({}, async ({ url }) => {
      const reasons = await reasonsAt(url, { secret: 'another_secret_0123456789abcdef01' });
      const said = 'The first balance call was answered with HTTP 401 and "invalid_signature"';
      expect(reasons).toEqual(thrice(`${said}: is the secret the wallet's, and does it verify the raw body?`));
    }));

  test('and does not know the player', () =>
    withWallet({}, async ({ url }) => {
      const said = 'The first balance call was answered with HTTP 404 and "unknown_player"';
      expect(await reasonsAt(url, { player: 'nobody' })).toEqual(thrice(`${said}: is the player one of this wallet?`));
    }));

  const LIMIT = '{"success":false,"error":"limit_reached","message":"No more credits"}';

  test('and takes no credit for a player without funds', () =>
    withWallet(
      {
        call: (passing) =>
          passing.path === '/credit' ? { status: 409, contentType: 'application/json', body: LIMIT } : passing,
      },
      async ({ url }) => {
        const reasons = await reasonsAt(url);
        expect(reasons[1]).toBe(`The player ${PLAYER} has 0.00 USD, and the wallet took no credit to make that enough`);
      },
      '0.00',
    ));
});
