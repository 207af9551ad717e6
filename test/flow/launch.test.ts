import { randomUUID } from 'node:crypto';
import { askToLaunch, gameOf, launch, play } from '../support/player.ts';
import { clientOf } from '../support/sdk.ts';
import { everythingStored } from '../support/settled-books.ts';
import { openWorld, type TestOperator, type World } from '../support/world.ts';

const MINUTE = 60_000;
let world: World;
let operator: TestOperator;

beforeAll(async () => {
  world = await openWorld();
  operator = await world.operator();
  await world.fund('player-129001', '1000.00');
});
afterAll(() => world.close());

/** A player of their own for each test, without money unless given. */
const newPlayer = () => ({ external_player_id: `player-${randomUUID()}` });

const minutesLeft = (expires_at: string) => (Date.parse(expires_at) - world.time.clock().getTime()) / MINUTE;

test('the reply says everything at its top level and again under data, in the order of the brief', async () => {
  const { body } = await askToLaunch(world, operator, newPlayer());
  const { success, data, ...top } = body;
  expect(success).toBe(true);
  expect(top).toEqual(data);
  const fields = ['symbol', 'slug', 'operator_id', 'currency', 'session_id', 'launch_url', 'expires_at'];
  expect(Object.keys(body)).toEqual(['success', ...fields, 'data']);
  expect(Object.keys(data)).toEqual(fields);
  expect(data.expires_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/);
  const mgckey = String(data.launch_url).split('&mgckey=')[1];
  expect(data.launch_url).toBe(`${world.url}/gs2c/html5Game.do?symbol=vs20doghouse&mgckey=${mgckey}`);
  expect(mgckey).toMatch(/^[A-Za-z0-9_-]+$/);
});

test("the currency is the request's, else the operator's, else USD", async () => {
  const japanese = await world.operator({ currency: 'JPY' });
  expect((await askToLaunch(world, japanese, newPlayer())).body.currency).toBe('JPY');
  expect((await askToLaunch(world, japanese, { ...newPlayer(), currency: 'EUR' })).body.currency).toBe('EUR');
  const plain = await world.provider.services.adminOperators.create({ operator_id: 'operator-plain', activate: true });
  expect(plain.operator.currency).toBe('USD');
});

test.each(['desktop', 'mobile', 'tablet'] as const)('the device may be %s', async (device) => {
  const client = await clientOf(world, operator);
  const { session_id: sessionId } = await client.createLaunchUrl({
    slug: 'doghouse',
    external_player_id: `player-${device}`,
    device,
  });
  const stored = await world.provider.db
    .selectFrom('sessions')
    .select('device')
    .where('session_id', '=', sessionId)
    .execute();
  expect(stored).toEqual([{ device: device === 'tablet' ? 'mobile' : device }]);
});

test('a game is named by symbol, by slug, or by both when they agree', async () => {
  const both = { symbol: 'vs20doghouse', slug: 'doghouse' };
  expect((await askToLaunch(world, operator, both)).status).toBe(200);
  expect((await askToLaunch(world, operator, { symbol: 'doghouse' })).body.symbol).toBe('vs20doghouse');
  const { body } = await askToLaunch(world, operator, { symbol: undefined, slug: 'vs20doghouse' });
  expect(body).toMatchObject({ symbol: 'vs20doghouse', slug: 'doghouse' });
});

test('a refresh keeps the session and ends the old link, whose page says where the game went', async () => {
  const player = newPlayer();
  const first = await play(world, operator, { ...player, return_url: 'https://lobby.example.com/a' });
  expect((await first.init()).status).toBe(200);
  const second = await play(world, operator, { ...player, return_url: 'https://lobby.example.com/b' });
  expect(second.session_id).toBe(first.session_id);
  expect(second.mgckey).not.toBe(first.mgckey);
  const refused = await first.spin();
  expect(refused.status).toBe(410);
  expect(refused.body.detail).toContain('opened elsewhere');
  expect((await first.init()).status).toBe(410);
  expect((await second.init()).body.data.return_url).toBe('https://lobby.example.com/b');
});

test('another player, game or currency is another session', async () => {
  const player = newPlayer();
  const sessions = [
    await launch(world, operator, player),
    await launch(world, operator, newPlayer()),
    await launch(world, operator, { ...player, symbol: 'vs1brassbell' }),
    await launch(world, operator, { ...player, currency: 'EUR' }),
  ].map(({ session_id }) => session_id);
  expect(new Set(sessions).size).toBe(4);
});

test('a link can be opened for fifteen minutes; then a launch makes a new session', async () => {
  const player = newPlayer();
  const slow = await play(world, operator, player);
  expect(minutesLeft(slow.expires_at)).toBeCloseTo(15, 1);
  world.time.advance(14.9 * MINUTE);
  const { session_id } = await launch(world, operator, player);
  expect(session_id).toBe(slow.session_id);
  const late = await play(world, operator, player);
  world.time.advance(15.1 * MINUTE);
  expect(await late.init()).toMatchObject({ status: 401, body: { detail: expect.stringContaining('expired') } });
  expect((await launch(world, operator, player)).session_id).not.toBe(slow.session_id);
});

test('an opened session lives half an hour past its last use, and twelve hours at most', async () => {
  const game = await play(world, operator, newPlayer());
  const opened = (await game.init()).body.data;
  expect(minutesLeft(opened.expires_at)).toBeCloseTo(30, 1);
  for (let used = 0; used < 24; used += 1) {
    world.time.advance(29 * MINUTE);
    expect((await game.init()).status).toBe(200);
  }
  expect(minutesLeft((await game.init()).body.data.expires_at)).toBeCloseTo(24, 1);
  world.time.advance(25 * MINUTE);
  expect((await game.init()).status).toBe(401);
});

test('a refresh begins the hours of its session anew; without use it ends after half an hour', async () => {
  const player = newPlayer();
  const game = await play(world, operator, player);
  await game.init();
  for (let used = 0; used < 24; used += 1) {
    world.time.advance(29.5 * MINUTE);
    expect((await game.init()).status).toBe(200);
  }
  const again = await play(world, operator, player);
  expect(again.session_id).toBe(game.session_id);
  expect(minutesLeft((await again.init()).body.data.expires_at)).toBeCloseTo(30, 1);
  const idle = await play(world, operator, newPlayer());
  await idle.init();
  world.time.advance(31 * MINUTE);
  expect((await idle.init()).status).toBe(401);
});

test('an expired session with an open round comes back with the next launch', async () => {
  const player = newPlayer();
  const game = await play(world, operator, player);
  expect((await game.spin({ action_id: 'a-1' })).body.data.round?.state).toBe('rejected');
  const { db } = world.provider;
  await db.updateTable('rounds').set({ state: 'CREDIT_PENDING' }).where('session_id', '=', game.session_id).execute();
  world.time.advance(31 * MINUTE);
  expect((await game.init()).status).toBe(401);
  const again = await play(world, operator, player);
  expect(again.session_id).toBe(game.session_id);
  expect((await again.init()).body.data.round).toMatchObject({ action_id: 'a-1', state: 'pending' });
});

test('closing the game says where the player goes, and ends the session', async () => {
  const game = await play(world, operator, { ...newPlayer(), return_url: 'https://lobby.example.com/' });
  expect((await game.close()).body.data).toMatchObject({ return_url: 'https://lobby.example.com/' });
  expect((await game.init()).status).toBe(401);
});

test('launching never calls the wallet', async () => {
  const before = (await world.books()).calls.length;
  await launch(world, operator, newPlayer());
  await fetch((await launch(world, operator, newPlayer())).launch_url);
  expect((await world.books()).calls).toHaveLength(before);
});

test('neither an API key nor a link can be read out of the database', async () => {
  const { mgckey } = await launch(world, operator, newPlayer());
  await gameOf(world, mgckey).init();
  const stored = await everythingStored(world);
  expect(stored).toContain('The Dog House');
  for (const key of [operator.key, mgckey]) {
    const secret = key.split('_').at(-1) ?? key;
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    for (const part of [secret, secret.slice(16, 40)]) expect(stored).not.toContain(part);
  }
  for (const line of world.logged) expect(line).not.toContain(mgckey);
});
