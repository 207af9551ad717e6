import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { openEchoWallet } from '../support/echo-wallet.ts';
import { launch, play, send } from '../support/player.ts';
import { cookieOf, ownPage, signIn } from '../support/signed-in.ts';
import { eventually } from '../support/test-time.ts';
import { ADMIN_TOKEN, openWorld, type TestOperator, WALLET_SECRET, type World } from '../support/world.ts';

/** A whole flow, with every secret where it belongs and then where it does not: no line of the log may have one. */

const ECHO_SECRET = 'open-sesame-and-close-again-afterwards';
const DB_PASSWORD = 'hunter2-of-the-database';

let world: World;
let echo: Awaited<ReturnType<typeof openEchoWallet>>;
let operator: TestOperator;
/** The next id or secret cannot be made, and the error says too much. */
let failure: Error | undefined;
const secrets = new Set<string>([ADMIN_TOKEN, WALLET_SECRET, ECHO_SECRET, DB_PASSWORD, '0f'.repeat(32)]);
const replies: string[] = [];

beforeAll(async () => {
  echo = await openEchoWallet(ECHO_SECRET);
  world = await openWorld({
    env: { LOG_LEVEL: 'trace' },
    random: (bytes) => {
      if (failure) throw failure;
      return randomBytes(bytes);
    },
  });
  operator = await world.operator();
  know(operator.key);
});
afterAll(async () => {
  await world.close();
  await echo.close();
});

/** Keeps a secret in mind, whole and its random part. */
function know(secret: string): string {
  secrets.add(secret);
  for (const part of secret.match(/[0-9a-f]{64}/g) ?? []) secrets.add(part);
  return secret;
}

async function launched(of = operator) {
  const game = await play(world, of, { external_player_id: randomUUID() });
  know(game.mgckey);
  know(game.launch_url);
  await world.fund(await playerOf(game.session_id), '100.00');
  return game;
}

async function playerOf(sessionId: string): Promise<string> {
  const { db } = world.provider;
  const row = await db
    .selectFrom('sessions')
    .select('player_id')
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return row?.player_id ?? '';
}

/** A request that is refused; what it is answered is looked through as the log is. */
async function refused(status: number, path: string, method: string, body?: unknown, headers = {}): Promise<void> {
  const got = await send(world.url + path, method, body, headers);
  expect([path.split('?')[0], got.status]).toEqual([path.split('?')[0], status]);
  replies.push(JSON.stringify([got.body, ...got.headers]));
}

const entries = (): Record<string, unknown>[] => world.logged.map((line) => JSON.parse(line));

function expectNoSecret(): void {
  const found = [...world.logged, ...replies].filter((line) => [...secrets].some((secret) => line.includes(secret)));
  expect(found).toEqual([]);
}

afterEach(expectNoSecret);

test('the six steps by the admin API, a launch and spins', async () => {
  const admin = { authorization: `Bearer ${ADMIN_TOKEN}` };
  const at = `${world.url}/api/admin/v1/operators`;
  const wish = { operator_id: 'lucky', wallet_base_url: world.walletUrl };
  const created = await send<{ data: { wallet_secret: string } }>(at, 'POST', wish, admin);
  know(created.body.data.wallet_secret);
  await send(`${at}/lucky/catalog`, 'POST', { all: true }, admin);
  await send(
    `${at}/lucky`,
    'PATCH',
    { status: 'active', wallet_secret: know('another-secret-of-lucky-0123456789') },
    admin,
  );
  const { body } = await send<{ data: { key: string } }>(`${at}/lucky/keys`, 'POST', {}, admin);
  know((await launch(world, { key: know(body.data.key) })).mgckey);

  const game = await launched();
  await fetch(game.launch_url);
  await game.init();
  for (let n = 0; n < 5; n += 1) expect((await game.spin()).status).toBe(200);
  await game.close();
  for (const { headers } of (await world.books()).calls) know(headers['x-pp-signature'] ?? '');
  expect(entries().filter(({ event }) => event === 'wallet-attempt').length).toBeGreaterThan(5);
});

test('people who sign in, and what they type where it does not belong', async () => {
  const { adminUsers } = world.provider.services;
  const { made } = await adminUsers.create({ name: 'olga', role: 'admin' });
  const password = know(made ?? '');
  const at = `${world.url}/api/admin/v1`;
  const cookie = know(cookieOf(await signIn(world, 'olga', password)));
  const page = ownPage(cookie);
  const [, session = ''] = cookie.split('=');
  const other = know('a-password-of-my-own-choice');
  await send(`${at}/users`, 'POST', { name: 'ivo', role: 'viewer', password: other }, page);
  const changed = await send<{ data: { password: string } }>(`${at}/users/ivo`, 'PATCH', { make_password: true }, page);
  know(changed.body.data.password);
  for (const secret of [password, session, other]) {
    await refused(401, '/api/admin/v1/session', 'POST', { name: secret, password: 'x' });
    await refused(401, '/api/admin/v1/session', 'POST', { name: 'ivo', password: secret });
    await refused(400, '/api/admin/v1/session', 'POST', `{"name":"olga","password":"${secret}"`);
    await refused(400, '/api/admin/v1/session', 'POST', { name: 'olga', [secret]: secret });
    await refused(400, '/api/admin/v1/users', 'POST', { name: 'x', role: secret }, page);
    await refused(401, `/api/admin/v1/operators?provider_admin=${secret}`, 'GET', undefined, {
      authorization: `Bearer ${secret}`,
    });
    await refused(403, '/api/admin/v1/games', 'POST', {}, { cookie });
  }
  const { rows } = await sql`select * from audit`.execute(world.provider.db);
  replies.push(JSON.stringify(rows));
});

test('secrets in the wrong places', async () => {
  const { mgckey } = await launched();
  const { key } = operator;
  for (const secret of [key, mgckey]) {
    await refused(401, `/api/provider/v1/games?x-api-key=${secret}&mgckey=${secret}`, 'GET');
    await refused(404, `/nothing/${secret}`, 'GET');
    await refused(401, '/api/admin/v1/games', 'GET', undefined, { authorization: `Bearer ${secret}` });
    await refused(401, '/api/admin/v1/games', 'GET', undefined, {
      'x-request-id': secret.slice(0, 64),
      cookie: secret,
    });
    await refused(400, '/api/runtime/init', 'POST', `{"mgckey":"${secret}",}`);
    await refused(400, '/api/runtime/spin', 'POST', { mgckey: secret, action_id: secret, coin: secret });
    await refused(404, `/api/provider/v1/games/${secret.slice(0, 60)}`, 'GET', undefined, { 'x-api-key': key });
  }
  for (const secret of [ADMIN_TOKEN, WALLET_SECRET]) {
    await refused(401, '/api/provider/v1/games', 'GET', undefined, { 'x-api-key': secret });
    await refused(405, `/api/provider/v1/games?token=${secret}`, 'DELETE');
    await refused(400, '/api/provider/v1/launch-url', 'POST', `{"wallet_secret":"${secret}"`, { 'x-api-key': key });
  }
});

test('a wallet that repeats its secret and our signature, in its URL too', async () => {
  const other = await world.operator({ id: 'echo', walletUrl: echo.url, walletSecret: ECHO_SECRET });
  know(other.key);
  world.time.impatient = true;
  for (let n = 0; n < 4; n += 1) {
    const game = await play(world, other, { external_player_id: randomUUID() });
    know(game.mgckey);
    await game.spin();
  }
  for (const signature of echo.signatures) know(signature);
  const details = entries()
    .filter((entry) => entry.operator_id === 'echo')
    .map(({ detail }) => detail);
  expect(details).toContainEqual('[hidden]');
  expect(details).toContainEqual(expect.stringMatching(/content-type text\/\[hidden\]/));
});

test('a fault of ours whose message says too much', async () => {
  const { mgckey } = await launched();
  const database = `postgres://me:${DB_PASSWORD}@db/x`;
  failure = new Error(`no luck: ${database} Bearer ${ADMIN_TOKEN} ${mgckey} {"wallet_secret":"${WALLET_SECRET}"}`);
  const got = await send(
    `${world.url}/api/provider/v1/launch-url`,
    'POST',
    { symbol: 'vs20doghouse', external_player_id: 'player-1' },
    { 'x-api-key': operator.key, 'x-request-id': 'too-much' },
  ).finally(() => {
    failure = undefined;
  });
  replies.push(JSON.stringify(got.body));
  expect(got.status).toBe(500);
  const fault = entries().find(({ event }) => event === 'request-failed');
  expect(fault).toMatchObject({ level: 'error', request_id: 'too-much', operator_id: operator.id });
  expect(fault?.error).toMatch(/^Error: no luck: postgres:\/\/\[hidden\]@db\/x Bearer \[hidden\]/);
});

test('all of it was logged', async () => {
  const seen = await eventually(
    'the last line',
    async () => entries().find(({ status }) => status === 500) && entries(),
  );
  const operations = new Set(seen.filter(({ event }) => event === 'request').map(({ operation }) => operation));
  expect([...operations]).toEqual(
    expect.arrayContaining(['createOperator', 'createKey', 'createLaunchUrl', 'openGame', 'initGame', 'spin', 'other']),
  );
});
