import { openBooks } from '../../mock-wallet/books.ts';
import { startMockWallet } from '../../mock-wallet/server.ts';
import { envelopeRules } from '../support/ledger-rules/envelopes.ts';
import { openMockLedger } from '../support/ledger-rules/mock-ledger.ts';
import { contract, envelope, openWorld, SECRET, signed, type World } from '../support/mock-wallet.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await world.player('player-1', '10.00');
});
afterEach(() => world.close());

const bytes = (body: string | Uint8Array) => world.post('/debit', body, signed(body, world.now));

describe('the envelope', () => {
  envelopeRules(openMockLedger);

  test.each(['another', ''])("the header x-pp-request-id is the body's request_id, not %j", async (id) => {
    const body = JSON.stringify(envelope('debit'));
    const { status, body: reply } = await world.post('/debit', body, signed(body, world.now, id));
    expect([status, reply.error]).toEqual([400, 'bad_request']);
  });
});

describe('HTTP', () => {
  test('64 KiB are read, one byte more is not', async () => {
    const filled = (length: number) => {
      const bare = JSON.stringify(envelope('debit', { filler: '' }));
      return JSON.stringify(envelope('debit', { filler: 'x'.repeat(length - bare.length) }));
    };
    expect((await bytes(filled(65_536))).status).toBe(200);
    const { status, body } = await bytes(filled(65_537));
    expect([status, body.error]).toEqual([413, 'body_too_large']);
  });

  test('a query changes nothing', async () => {
    const body = JSON.stringify(envelope('debit'));
    expect((await world.post('/debit?trace=1', body, signed(body, world.now))).status).toBe(200);
  });

  test('what is not there is 404, and another method is 405 with the one allowed', async () => {
    expect((await world.post('/debits', '{}')).status).toBe(404);
    const got = await fetch(`${world.url}/debit`);
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await got.json()).toMatchObject({ success: false, error: 'method_not_allowed' });
    expect((await world.post('/__control/state', '')).headers.get('allow')).toBe('GET');
  });

  test('books that fail are 500 without a trace, and the cause goes to onError', async () => {
    const seen: unknown[] = [];
    const broken = {
      ...openBooks(),
      player: () => {
        throw new Error('disk on fire');
      },
    };
    const other = await openWorld({ books: broken, onError: (error) => seen.push(error) });
    const { status, text } = await other.call(envelope('debit'));
    await other.close();
    expect([status, JSON.parse(text)]).toEqual([
      500,
      { success: false, error: 'internal_error', message: expect.any(String) },
    ]);
    expect(text).not.toMatch(/fire|\.ts|at /);
    expect(seen).toEqual([new Error('disk on fire')]);
  });

  test('an effect whose reply would break the contract does not happen', async () => {
    const strict = structuredClone(contract()) as ReturnType<typeof JSON.parse>;
    strict.components.schemas.WalletReply.required.push('signature');
    const books = openBooks();
    const options = { port: 0, secret: SECRET, operatorId: 'operator-a', books, clock: () => world.now };
    const other = await startMockWallet({ ...options, contract: strict });
    books.atomically(() =>
      books.setPlayer({ operator_id: 'operator-a', player_id: 'player-1', currency: 'USD', balance: 5n }),
    );
    const body = JSON.stringify(envelope('credit'));
    const reply = await fetch(`${other.url}/credit`, { method: 'POST', body, headers: signed(body, world.now) });
    await other.close();
    expect([reply.status, books.players()[0]?.balance, books.transactions()]).toEqual([500, 5n, []]);
    books.close();
  });
});
