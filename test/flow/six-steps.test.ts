import { createHmac } from 'node:crypto';
import { gameOf, send } from '../support/player.ts';
import { clientOf, refusalOf } from '../support/sdk.ts';
import { staff } from '../support/terminal.ts';
import { openWorld, WALLET_SECRET, type World } from '../support/world.ts';

/** The six steps of the brief, from API key to live game launch, in their order: each goes on from the one before. */

let world: World;
let key = '';
let launchUrl = '';

beforeAll(async () => {
  world = await openWorld();
  await world.fund('player-129001', '1000.00');
}, 60_000);
afterAll(() => world.close());

test('01 an operator is created, inactive: its key opens nothing until it is activated', async () => {
  const { json, type } = staff(world);
  const wallet = ['--wallet-mode', 'callback', '--wallet-url', world.walletUrl, '--wallet-secret', WALLET_SECRET];
  const operator = await json('operator', 'create', 'operator-a', '--currency', 'USD', ...wallet);
  expect(operator).toMatchObject({ operator_id: 'operator-a', status: 'inactive', wallet_mode: 'callback' });

  const early = await json<{ key: string }>('key', 'create', 'operator-a');
  const client = await clientOf(world, early);
  const refused = { status: 403, detail: 'Operator is not active' };
  expect(await refusalOf(client.listGames())).toMatchObject(refused);
  expect(await refusalOf(client.createLaunchUrl({ symbol: 'vs20doghouse', external_player_id: 'p1' }))).toMatchObject(
    refused,
  );

  expect((await type('operator', 'activate', 'operator-a')).status).toBe(0);
  expect((await client.listGames()).data.total).toBe(0);
});

test("02 the operator's live game catalog is assigned", async () => {
  const assigned = await staff(world).json('catalog', 'assign', 'operator-a', 'vs20doghouse', 'vs5pocketorchard');
  expect(assigned).toEqual({ operator_id: 'operator-a', symbols: ['vs20doghouse', 'vs5pocketorchard'], changed: 2 });
});

test('03 an API key is created, which names its operator', async () => {
  const made = await staff(world).json<{ key: string; key_id: string }>('key', 'create', 'operator-a');
  expect(made.key).toMatch(/^ppop_operator-a_[0-9a-f]{64}$/);
  expect(made.key).toContain(made.key_id);
  key = made.key;
});

test.each([
  ['x-provider-api-key', (k: string) => k],
  ['authorization', (k: string) => `Bearer ${k}`],
  ['x-api-key', (k: string) => k],
])('04 the catalog and one of its games are read with %s', async (header, written) => {
  const headers = { [header]: written(key) };
  const { status, body } = await send(
    `${world.url}/api/provider/v1/games?operator_id=operator-b`,
    'GET',
    undefined,
    headers,
  );
  expect(status).toBe(200);
  expect(body).toMatchObject({ success: true, data: { total: 2, operator_id: 'operator-a' } });
  const one = await send(`${world.url}/api/provider/v1/games/doghouse`, 'GET', undefined, headers);
  const picture = `${world.url}/api/provider/v1/game-art/vs20doghouse?title=The+Dog+House&slug=doghouse`;
  expect(one.body).toEqual({ success: true, data: theDogHouse(picture) });
  expect(Object.keys(one.body.data as object)).toEqual(Object.keys(theDogHouse('')));
});

test('05 a launch URL is created and opened in the browser', async () => {
  const client = await clientOf(world, { key });
  const launched = await client.createLaunchUrl({
    symbol: 'vs20doghouse',
    external_player_id: 'player-129001',
    coin: '0.10',
    currency: 'USD',
    return_url: 'https://operator.example.com/lobby',
    device: 'desktop',
  });
  expect(launched).toMatchObject({
    symbol: 'vs20doghouse',
    slug: 'doghouse',
    operator_id: 'operator-a',
    currency: 'USD',
  });
  launchUrl = launched.launch_url;
  expect(launchUrl.startsWith(`${world.url}/gs2c/html5Game.do?symbol=vs20doghouse&mgckey=`)).toBe(true);
  const page = await fetch(launchUrl);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).toContain('<script');
});

test('06 the wallet is called with signed requests, byte for byte as in the brief', async () => {
  const game = gameOf(world, new URL(launchUrl).searchParams.get('mgckey') ?? '');
  const opened = (await game.init()).body.data;
  expect(opened).toMatchObject({ balance: '1000.00', coin: '0.10', return_url: 'https://operator.example.com/lobby' });
  const { round, balance } = (await game.spin({ coin: '0.10' })).body.data;
  expect(round).toMatchObject({ state: 'settled', stake: '2.00' });

  const { calls, players } = await world.books();
  const debit = calls.find(({ path }) => path === '/debit');
  const request_id = debit?.headers['x-pp-request-id'];
  expect(request_id).toMatch(/^[0-9a-f]{32}$/);
  expect(debit?.raw_body).toBe(callback(opened.session_id, request_id));
  expect(debit?.headers['content-type']).toBe('application/json');
  for (const { headers, raw_body, path, status } of calls) {
    const signed = `${headers['x-pp-timestamp']}.${raw_body}`;
    expect(headers['x-pp-signature']).toBe(createHmac('sha256', WALLET_SECRET).update(signed).digest('hex'));
    expect(`/${JSON.parse(raw_body).transaction_type}`).toBe(path);
    expect(status).toBe(200);
  }
  expect(players).toContainEqual(expect.objectContaining({ player_id: 'player-129001', balance }));
});

/** The brief's callback request, its fields in its order, without a space. */
const callback = (session: string, requestId: string | undefined) =>
  [
    '{"operator_id":"operator-a"',
    '"player_id":"player-129001"',
    `"session_id":"${session}"`,
    '"game_symbol":"vs20doghouse"',
    '"currency":"USD"',
    `"request_id":"${requestId}"`,
    `"transaction_id":"${session}:doSpin:0:1:debit"`,
    '"transaction_type":"debit"',
    '"action_type":"doSpin"',
    '"amount":"2.00"}',
  ].join(',');

/** The brief's catalog item, its fields in its order. */
const theDogHouse = (url: string) => ({
  symbol: 'vs20doghouse',
  slug: 'doghouse',
  title: 'The Dog House',
  family: 'line-free-spins',
  rtp: 96.51,
  lines: 20,
  asset_version: 'v2',
  asset_symbol: 'vs20doghouse',
  game_service_version: 'v3',
  loader_mode: 'generic',
  launch_status: 'stable',
  live_catalog_enabled: true,
  certified_browsers: ['chrome'],
  features: { bonus: true, collect: true, free_spins: true, buy_feature: true, special_bet: false },
  special_bet_profile: null,
  thumbnail: { symbol: 'vs20doghouse', slug: 'doghouse', title: 'The Dog House', url },
  thumbnail_url: url,
  launch_path: '/games/doghouse',
});
