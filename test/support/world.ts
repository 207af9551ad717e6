import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBooks } from '../../mock-wallet/books.ts';
import { startMockWallet } from '../../mock-wallet/server.ts';
import { type Overrides, type Provider, startProvider } from '../../src/app.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { insertGames } from '../../src/store/games.ts';
import type { WalletMode } from '../../src/store/schema.ts';
import { seedGames } from '../../src/store/seed/games.ts';
import { prepareTemplate } from '../../src/store/template.ts';
import { makeTransport } from '../../src/wallet/transport.ts';
import { makeTestDatabase } from './test-database.ts';
import { makeTime, type TestTime } from './test-time.ts';

/** One provider and one operator wallet, both real and on ports of their own, and the hands to play with them. */
export interface World {
  provider: Provider;
  url: string;
  walletUrl: string;
  /** The clock of the provider and of the mock wallet. */
  time: TestTime;
  /** Creates an active operator (unless told otherwise) with a key and a catalog; its wallet is the mock wallet. */
  operator(wish?: OperatorWish): Promise<TestOperator>;
  /** The mock wallet's books as its control API shows them. */
  books(): Promise<WalletState>;
  /** Gives a player of the mock wallet this balance. */
  fund(playerId: string, balance: string, currency?: string): Promise<void>;
  /** What the provider logged, a line an entry. */
  logged: string[];
  /** Stops the provider and starts another on the same data: `provider` and `url` are those of the new one. */
  restart(env?: Record<string, string>): Promise<void>;
  /** Starts one more provider on the same database, which is possible on PostgreSQL. It closes with the world. */
  another(): Promise<Provider>;
  /** Takes the database away from under the provider. */
  loseDatabase(): Promise<void>;
  close(): Promise<void>;
}

export interface OperatorWish {
  /** Another id than operator-a or, when that is taken, one made up. */
  id?: string;
  /** Symbols; every seeded game unless named. */
  catalog?: string[];
  active?: boolean;
  currency?: string;
  walletUrl?: string;
  walletSecret?: string;
  /** Internal: the operator has no wallet of its own, and none is called. */
  walletMode?: WalletMode;
  allowedReturnOrigins?: string[];
}

export interface TestOperator {
  id: string;
  key: string;
  keyId: string;
}

export interface WalletState {
  players: { player_id: string; currency: string; balance: string }[];
  transactions: { transaction_id: string; type: string; amount: string; status: string }[];
  calls: { path: string; raw_body: string; status: number; headers: Record<string, string> }[];
}

/** The one operator whose calls the mock wallet takes. */
export const OPERATOR = 'operator-a';
export const WALLET_SECRET = 'whsec_0123456789abcdef0123456789abcdef';
export const ADMIN_TOKEN = 'admin-token-of-the-tests';

export interface WorldWish extends Pick<Overrides, 'random' | 'validateReplies'> {
  env?: Record<string, string>;
  /** How long a wallet may take to answer, instead of five seconds. */
  walletDeadlineMs?: number;
}

/** Builds a world; on the PostgreSQL of TEST_DATABASE_URL, where that is set, each in a database of its own. */
export async function openWorld(wish: WorldWish = {}): Promise<World> {
  const release: Release[] = [];
  try {
    return await buildWorld(wish, release);
  } catch (error) {
    await releaseAll(release);
    throw error;
  }
}

/** Gives back one thing that was opened. What stays open would keep the test run from ending. */
type Release = () => unknown;

/** Gives everything back, the last opened first. A fault in one does not spare the others. */
async function releaseAll(release: Release[]): Promise<void> {
  const faults: unknown[] = [];
  for (const give of release.splice(0).reverse()) {
    try {
      await give();
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw faults[0];
}

async function buildWorld({ env = {}, walletDeadlineMs, ...overrides }: WorldWish, release: Release[]): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'provider-test-'));
  release.push(() => rmSync(dataDir, { recursive: true, force: true }));
  const database = await makeTestDatabase();
  release.push(() => database?.drop());
  // npm ci has prepared it, unless a migration has changed since; then it is made once, and not for each world.
  if (!database) await prepareTemplate();
  const time = makeTime();
  const { wallet, close: closeWallet } = await openWallet(time);
  release.push(closeWallet);
  const logged: string[] = [];
  const place = { DATA_DIR: dataDir, ...(database && { DATABASE_URL: database.url }) };
  const start = async (more: Record<string, string> = {}) => {
    const config = configFor({ ...place, ...env, ...more });
    const provider = await startProvider(config, {
      validateReplies: true,
      clock: time.clock,
      sleep: time.sleep,
      logTo: { write: (line) => void logged.push(line) },
      ...(walletDeadlineMs !== undefined && { transport: makeTransport({ deadlineMs: walletDeadlineMs }) }),
      ...overrides,
    });
    release.push(provider.close);
    return provider;
  };
  const provider = await start();
  await insertGames(provider.db, seedGames);
  const world: World = {
    provider,
    url: provider.url,
    walletUrl: wallet.url,
    time,
    logged,
    operator: (wish) => makeOperator(world, wish),
    books: async () => (await fetch(`${wallet.url}/__control/state`)).json() as Promise<WalletState>,
    fund: (playerId, balance, currency = 'USD') => fund(wallet.url, playerId, balance, currency),
    async restart(more) {
      await world.provider.close();
      world.provider = await start(more);
      world.url = world.provider.url;
    },
    another: () => start(),
    loseDatabase: () => (database ? database.drop() : world.provider.db.destroy()),
    close: () => releaseAll(release),
  };
  return world;
}

const configFor = (env: Record<string, string>): Config =>
  readConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    ADMIN_TOKEN,
    SECRETS_KEY: '0f'.repeat(32),
    KEY_RATE_LIMIT: '1000000',
    LOG_LEVEL: 'trace',
    BROWSER_PATH: 'none',
    ...env,
  });

async function openWallet({ clock }: TestTime) {
  const books = openBooks();
  const contract = JSON.parse(readFileSync(WALLET_DOCUMENT, 'utf8'));
  const wallet = await startMockWallet({
    port: 0,
    secret: WALLET_SECRET,
    operatorId: OPERATOR,
    books,
    clock,
    contract,
  });
  return { wallet, close: () => wallet.close().then(() => books.close()) };
}

const WALLET_DOCUMENT = new URL('../../generated/downloads/wallet-openapi.json', import.meta.url);

async function makeOperator({ provider, walletUrl }: World, wish: OperatorWish = {}): Promise<TestOperator> {
  const { adminOperators, adminCatalog, adminKeys } = provider.services;
  const taken = await adminOperators.find(OPERATOR).then(
    () => true,
    () => false,
  );
  const id = wish.id ?? (taken ? `operator-${randomUUID().slice(0, 8)}` : OPERATOR);
  await adminOperators.create({
    operator_id: id,
    currency: wish.currency ?? 'USD',
    ...(wish.walletMode === 'internal'
      ? { wallet_mode: wish.walletMode }
      : { wallet_base_url: wish.walletUrl ?? walletUrl }),
    wallet_secret: wish.walletSecret ?? WALLET_SECRET,
    activate: wish.active ?? true,
    ...(wish.allowedReturnOrigins && { allowed_return_origins: wish.allowedReturnOrigins }),
  });
  if (wish.catalog?.length !== 0) {
    await adminCatalog.assign(id, wish.catalog ? { symbols: wish.catalog } : { all: true });
  }
  const { key, key_id: keyId } = await adminKeys.create(id, 'test');
  return { id, key, keyId };
}

async function fund(walletUrl: string, player_id: string, balance: string, currency: string): Promise<void> {
  const reply = await fetch(`${walletUrl}/__control/players`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ player_id, currency, balance }),
  });
  if (!reply.ok) throw new Error(`The mock wallet refused ${player_id}: ${await reply.text()}`);
}
