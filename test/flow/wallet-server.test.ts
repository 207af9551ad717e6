import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import type { DebitCallback, Ledger, MemoryTransaction, Store, Verdict, WalletOptions } from 'casino-wallet-server';
import express from 'express';
import pg from 'pg';
import { runWalletCheck } from '../../src/wallet-check/run.ts';
import { installed } from '../support/installed.ts';
import { findPostgres, startPostgres } from '../support/postgres.ts';

const SECRET = 'whsec_of_the_kit';
const PLAYER = 'player-1';

let kit: typeof import('casino-wallet-server');
const closing: (() => unknown)[] = [];
let servers: Server[] = [];

beforeAll(async () => {
  kit = (await installed('wallet-server/typescript', 'casino-wallet-server')) as typeof kit;
}, 60_000);
afterEach(() => {
  for (const server of servers) server.closeAllConnections();
  for (const server of servers) server.close();
  servers = [];
});
afterAll(async () => {
  for (const close of closing.reverse()) await close();
}, 30_000);

/** A store, and the money of two players beside it. */
interface Books<Transaction> {
  store: Store<Transaction>;
  read(player: string, transaction?: Transaction): Promise<bigint | undefined>;
  write(player: string, balance: bigint, transaction: Transaction): Promise<void>;
}

const kinds = {
  async memory(): Promise<Books<MemoryTransaction>> {
    const money = new Map([PLAYER, 'player-2'].map((player) => [player, 100_00n]));
    return {
      store: kit.memoryStore(),
      read: async (player) => money.get(player),
      async write(player, balance, { onUndo }) {
        const before = money.get(player) ?? 0n;
        money.set(player, balance);
        onUndo(() => money.set(player, before));
      },
    };
  },

  async SQLite(): Promise<Books<DatabaseSync>> {
    const connection = new DatabaseSync(':memory:');
    const database = kit.sqlite(connection);
    await kit.createTables(database);
    connection.exec(MONEY);
    return {
      store: kit.sqlStore(database),
      async read(player) {
        const row = connection.prepare('SELECT balance FROM money WHERE player = ?').get(player);
        return row && BigInt(String(row.balance));
      },
      async write(player, balance) {
        connection.prepare('UPDATE money SET balance = ? WHERE player = ?').run(String(balance), player);
      },
    };
  },

  async PostgreSQL(): Promise<Books<pg.PoolClient>> {
    const server = await startPostgres();
    const pool = new pg.Pool({ connectionString: server.url });
    closing.push(
      () => server.stop(),
      () => pool.end(),
    );
    const database = kit.postgres(() => pool.connect());
    await kit.createTables(database);
    await pool.query(MONEY);
    return {
      store: kit.sqlStore(database),
      async read(player, transaction) {
        const { rows } = await (transaction ?? pool).query('SELECT balance FROM money WHERE player = $1', [player]);
        return rows[0] && BigInt(rows[0].balance);
      },
      async write(player, balance, transaction) {
        await transaction.query('UPDATE money SET balance = $1 WHERE player = $2', [String(balance), player]);
      },
    };
  },
};

const MONEY = `CREATE TABLE money (player TEXT PRIMARY KEY, balance TEXT NOT NULL);
  INSERT INTO money VALUES ('player-1', '10000'), ('player-2', '10000');`;

/** A ledger over the books; `after` sees what each function would answer, and may answer something else or throw. */
function ledgerOver<Transaction>(books: Books<Transaction>, after = (verdict: Verdict): Verdict => verdict) {
  const move = async (player: string, currency: string, by: bigint, transaction: Transaction): Promise<Verdict> => {
    const before = await books.read(player, transaction);
    if (before === undefined) return kit.reject('unknown_player');
    if (currency !== 'USD') return kit.reject('currency_mismatch');
    if (before + by < 0n) return kit.reject('insufficient_funds');
    await books.write(player, before + by, transaction);
    return after(before + by);
  };
  return {
    balance: (call, transaction) => move(call.player_id, call.currency, 0n, transaction),
    debit: (call, amount, transaction) => move(call.player_id, call.currency, -amount, transaction),
    credit: (call, amount, transaction) => move(call.player_id, call.currency, amount, transaction),
    rollback: (call, amount, transaction) => move(call.player_id, call.currency, amount, transaction),
  } satisfies Ledger<Transaction>;
}

const optionsOver = <Transaction>(books: Books<Transaction>): WalletOptions<Transaction> => ({
  operatorId: 'operator-a',
  secrets: [SECRET],
  store: books.store,
  ledger: ledgerOver(books),
});

async function serve(handler: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const DEBIT: DebitCallback = {
  operator_id: 'operator-a',
  player_id: PLAYER,
  session_id: 'session-token',
  game_symbol: 'vs20doghouse',
  currency: 'USD',
  request_id: 'request-1',
  transaction_id: 'session-token:doSpin:0:1:debit',
  transaction_type: 'debit',
  action_type: 'doSpin',
  amount: '2.00',
};

async function send(url: string, call: DebitCallback, secret = SECRET): Promise<{ status: number; body: unknown }> {
  const body = Buffer.from(JSON.stringify(call));
  const timestamp = String(Math.floor(Date.now() / 1000));
  const headers = {
    'content-type': 'application/json',
    'x-pp-request-id': call.request_id,
    'x-pp-timestamp': timestamp,
    'x-pp-signature': kit.sign(secret, { timestamp, body }),
  };
  const response = await fetch(`${url}/debit`, { method: 'POST', headers, body });
  return { status: response.status, body: await response.json() };
}

const taken = (balance: string) => ({
  status: 200,
  body: { success: true, balance, currency: 'USD', transaction_id: DEBIT.transaction_id },
});
const refused = (status: number, error: string) => ({
  status,
  body: { success: false, error, message: expect.any(String) },
});

type Kind = keyof typeof kinds;
const here = (Object.keys(kinds) as Kind[]).filter((kind) => kind !== 'PostgreSQL' || findPostgres());

describe.each(here)('with its store in %s', (kind) => {
  let books: Books<unknown>;

  beforeAll(async () => {
    books = (await kinds[kind]()) as Books<unknown>;
  }, 60_000);

  test('the wallet passes every case of the tester, the advisory ones too', async () => {
    const url = await serve(kit.wallet(optionsOver(books)));
    const report = await runWalletCheck({ url, secret: SECRET, playerId: PLAYER });
    const others = report.cases.filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable');
    expect(others.map(({ id, expected, found }) => ({ id, expected, found }))).toEqual([]);
    expect(report.balance.difference).toBe('0.00');
  }, 120_000);

  test.each([
    [
      'throws',
      () => {
        throw new Error('the audit log is full');
      },
      refused(500, 'internal_error'),
    ],
    ['refuses', () => kit.reject('insufficient_funds'), refused(402, 'insufficient_funds')],
    ['answers with less than nothing', () => -1n, refused(500, 'internal_error')],
  ])(
    'what a ledger wrote before it %s is undone, and the call is taken when it is repeated',
    async (_, fail, reply) => {
      const call = { ...DEBIT, transaction_id: `${_}:${DEBIT.transaction_id}` };
      const before = (await books.read(PLAYER)) ?? 0n;
      const options = { ...optionsOver(books), onError: () => {} };
      const failing = await serve(kit.wallet({ ...options, ledger: ledgerOver(books, fail) }));
      expect(await send(failing, call)).toEqual(reply);
      expect(await books.read(PLAYER)).toBe(before);

      const mended = await serve(kit.wallet(options));
      for (let times = 0; times < 2; times += 1) expect((await send(mended, call)).status).toBe(200);
      expect(await books.read(PLAYER)).toBe(before - 2_00n);
    },
  );

  test('of one transaction_id for two players at once, one is taken and the other is a conflict', async () => {
    const url = await serve(kit.wallet(optionsOver(books)));
    const before = [await books.read(PLAYER), await books.read('player-2')];
    const call = { ...DEBIT, transaction_id: 'for-two' };
    const replies = await Promise.all([send(url, call), send(url, { ...call, player_id: 'player-2' })]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const after = [await books.read(PLAYER), await books.read('player-2')];
    const sum = (balances: (bigint | undefined)[]) => balances.reduce<bigint>((all, one) => all + (one ?? 0n), 0n);
    expect(sum(after)).toBe(sum(before) - 2_00n);
  });
});

test('it is mounted in Express beside other routes, and everything below its path is its own', async () => {
  const app = express();
  app.use('/casino/wallet', kit.wallet(optionsOver(await kinds.memory())));
  app.use(express.json());
  app.post('/echo', (request, response) => void response.json(request.body));
  const url = await serve(app);

  expect(await send(`${url}/casino/wallet`, DEBIT)).toEqual(taken('98.00'));
  const echo = await fetch(`${url}/echo`, {
    method: 'POST',
    body: '[1]',
    headers: { 'content-type': 'application/json' },
  });
  expect(await echo.json()).toEqual([1]);
  const nothing = await fetch(`${url}/casino/wallet/withdraw`);
  expect({ status: nothing.status, body: await nothing.json() }).toEqual(refused(404, 'not_found'));
  const get = await fetch(`${url}/casino/wallet/debit`);
  expect(get.headers.get('allow')).toBe('POST');
  expect({ status: get.status, body: await get.json() }).toEqual(refused(405, 'method_not_allowed'));
  const large = await fetch(`${url}/casino/wallet/debit`, { method: 'POST', body: 'x'.repeat(65_537) });
  expect({ status: large.status, body: await large.json() }).toEqual(refused(413, 'body_too_large'));
});

test('bytes that express.raw() read are as good, and after express.json() it says what to do', async () => {
  const told: unknown[] = [];
  const wallet = kit.wallet({ ...optionsOver(await kinds.memory()), onError: (error) => told.push(error) });
  const raw = await serve(express().use(express.raw({ type: () => true }), wallet));
  expect(await send(raw, DEBIT)).toEqual(taken('98.00'));
  expect(told).toEqual([]);
  const parsed = await serve(express().use(express.json(), wallet));
  expect(await send(parsed, DEBIT)).toEqual(refused(500, 'internal_error'));
  expect(told).toEqual([expect.objectContaining({ message: expect.stringContaining('before express.json()') })]);
});

test('while the secret is being changed calls signed with either are taken, and with a third are not', async () => {
  const options = optionsOver(await kinds.memory());
  const url = await serve(kit.wallet({ ...options, secrets: [SECRET, 'whsec_coming'] }));
  expect(await send(url, DEBIT)).toEqual(taken('98.00'));
  expect(await send(url, DEBIT, 'whsec_coming')).toEqual(taken('98.00'));
  expect(await send(url, DEBIT, 'whsec_third')).toEqual(refused(401, 'invalid_signature'));
  for (const secrets of [[], ['']]) expect(() => kit.wallet({ ...options, secrets })).toThrow(TypeError);
});
