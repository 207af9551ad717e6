import { expectError } from '../support/errors.ts';
import { askToLaunch, type Got, play, send } from '../support/player.ts';
import { openWorld, type TestOperator, type World } from '../support/world.ts';

let world: World;
let operator: TestOperator;
let headers: Record<string, string>;

beforeAll(async () => {
  world = await openWorld();
  operator = await world.operator({ catalog: ['vs20doghouse'], allowedReturnOrigins: ['https://lobby.example.com'] });
  headers = { 'x-provider-api-key': operator.key };
});
afterAll(() => world.close());

const get = (path: string, given: Record<string, string> = headers) => send(world.url + path, 'GET', undefined, given);
const launchWith = async (wish: Record<string, unknown>): Promise<Got> => askToLaunch(world, operator, wish);
const GAMES = '/api/provider/v1/games';
const LAUNCH = '/api/provider/v1/launch-url';

describe('400', () => {
  const wishes: [string, Record<string, unknown>, string | RegExp][] = [
    ['no game', { symbol: undefined }, 'symbol or slug is required'],
    ['no player', { external_player_id: undefined }, 'external_player_id is required'],
    ['an empty player', { external_player_id: '' }, /^external_player_id /],
    ['a player longer than 128', { external_player_id: 'p'.repeat(129) }, /^external_player_id /],
    ['a player that is a number', { external_player_id: 12 }, /^external_player_id /],
    ['a line break in the player', { external_player_id: 'a\nb' }, /control characters/],
    ['a NUL in the player', { external_player_id: 'a\0b' }, /U\+0000/],
    ['half a surrogate pair in the player', { external_player_id: 'a\ud800' }, /half a surrogate pair/],
    ['a NUL in the return_url', { return_url: 'https://lobby.example.com/?a=\0' }, /U\+0000/],
    ['two games that differ', { slug: 'tidepool' }, /name different games/],
    ['a coin with more decimals than dollars have', { coin: '0.105' }, '0.105 has more than the 2 decimals of USD'],
    ['a coin with decimals, in yen', { coin: '1.0', currency: 'JPY' }, '1.0 has more than the 0 decimals of JPY'],
    ['a coin that is not offered', { coin: '0.03' }, /not offered; choose one of/],
    ['a negative coin', { coin: '-0.10' }, /^coin /],
    ['a coin with an exponent', { coin: '1e1' }, /^coin /],
    ['a coin that is a number', { coin: 0.1 }, /^coin /],
    ['an unknown currency', { currency: 'XXQ' }, 'currency XXQ is not an ISO 4217 currency code'],
    ['a currency in small letters', { currency: 'usd' }, /^currency /],
    ['an unknown device', { device: 'fridge' }, /^device /],
    ['a return_url without https', { return_url: 'http://lobby.example.com' }, 'return_url must be an https URL'],
    ['a return_url that runs a script', { return_url: 'javascript:alert(1)' }, 'return_url must be an https URL'],
    ['a return_url with a password', { return_url: 'https://a:b@lobby.example.com' }, /user name or password/],
    ['a return_url on another origin', { return_url: 'https://evil.example' }, /allowed return origins/],
    ['a return_url that is none', { return_url: 'lobby' }, /^return_url /],
  ];
  test.each(wishes)('a launch with %s', async (_what, wish, detail) => {
    expectError(await launchWith(wish), 400, detail);
  });

  test('a launch on an allowed origin, or on this machine in development, is taken', async () => {
    expect((await launchWith({ return_url: 'https://lobby.example.com/a?b=c' })).status).toBe(200);
    const anywhere = await world.operator();
    expect((await askToLaunch(world, anywhere, { return_url: 'http://localhost:8080/lobby' })).status).toBe(200);
    expectError(await askToLaunch(world, anywhere, { return_url: 'http://example.com/' }), 400);
  });

  test.each(['{"symbol":', '[]', '"text"', 'null', '{"symbol":"vs20doghouse"}garbage'])(
    'a body of %s',
    async (body) => {
      expectError(await send(world.url + LAUNCH, 'POST', body, headers), 400);
    },
  );

  test('no body at all', async () => {
    expectError(await send(world.url + LAUNCH, 'POST', undefined, headers), 400);
  });

  test.each(['limit=0', 'limit=x', 'limit=1.5', 'offset=-1', 'limit=100000'])('a catalog page of %s', async (query) => {
    expectError(await get(`${GAMES}?${query}`), 400, /^(limit|offset) /);
  });

  test('two different credentials in one request; the same one twice is no error', async () => {
    const other = await world.operator();
    const two = { ...headers, authorization: `Bearer ${other.key}` };
    expectError(await get(GAMES, two), 400, 'The request carries two different credentials; send one');
    expect((await get(GAMES, { ...headers, authorization: `Bearer ${operator.key}` })).status).toBe(200);
  });

  test('a path that is not well-formed', async () => {
    expectError(await get(`${GAMES}/%E0%A4%A`), 400);
  });
});

describe('401', () => {
  const DETAIL = 'Missing or invalid API key';
  const keys: [string, (key: string) => Record<string, string>][] = [
    ['no key', () => ({})],
    ['an empty key', () => ({ 'x-provider-api-key': '' })],
    ['the brief’s sample', () => ({ 'x-provider-api-key': 'ppop_operator-a_REPLACE_ME' })],
    ['a key of nobody', () => ({ 'x-provider-api-key': `ppop_nobody_${'0'.repeat(64)}` })],
    [
      'another secret with the same prefix',
      (key) => ({ 'x-provider-api-key': `${key.slice(0, -20)}${'0'.repeat(20)}` }),
    ],
    ["another operator's name on the key", (key) => ({ 'x-api-key': key.replace('operator-a', 'operator-b') })],
    ['the key as basic credentials', (key) => ({ authorization: `Basic ${key}` })],
    ['the admin token', () => ({ authorization: 'Bearer admin-token-of-the-tests' })],
  ];
  test.each(keys)('%s', async (_what, given) => {
    expectError(await get(GAMES, given(operator.key)), 401, DETAIL);
    expectError(await send(world.url + LAUNCH, 'POST', {}, given(operator.key)), 401, DETAIL);
  });

  test('a revoked key, at once', async () => {
    const { services } = world.provider;
    const { key, key_id } = await services.adminKeys.create(operator.id, undefined);
    expect((await get(GAMES, { 'x-api-key': key })).status).toBe(200);
    await services.adminKeys.revoke(operator.id, key_id);
    expectError(await get(GAMES, { 'x-api-key': key }), 401, DETAIL);
  });

  test.each(['init', 'spin', 'round', 'close'])('a launch link of nobody, at %s', async (verb) => {
    for (const mgckey of ['x', `mgc_${operator.id}_${'0'.repeat(32)}_${'0'.repeat(64)}`]) {
      const wish = { mgckey, action_id: 'a', coin: '0.10' };
      expectError(await send(`${world.url}/api/runtime/${verb}`, 'POST', wish), 401, /launch link is not valid/);
    }
  });

  test('an operator’s key does not open the admin side', async () => {
    expectError(
      await get('/api/admin/v1/operators', { authorization: `Bearer ${operator.key}` }),
      401,
      /ADMIN_TOKEN in the header Authorization$/,
    );
  });
});

test('403 for an inactive operator, and for a game outside the catalog on launch', async () => {
  const asleep = await world.operator({ active: false });
  expectError(await get(GAMES, { 'x-provider-api-key': asleep.key }), 403, 'Operator is not active');
  expectError(await askToLaunch(world, asleep), 403, 'Operator is not active');
  const outside = { symbol: 'vs1brassbell' };
  expectError(await launchWith(outside), 403, 'Game is not enabled for this operator');
  await world.provider.services.adminOperators.update(asleep.id, { status: 'active' });
  expect((await get(GAMES, { 'x-provider-api-key': asleep.key })).status).toBe(200);
});

test('404 for a game that is outside the catalog or nowhere, and for a path that is not there', async () => {
  expectError(await get(`${GAMES}/vs1brassbell`), 404, 'Game not found');
  expectError(await get(`${GAMES}/nowhere`), 404, 'Game not found');
  expectError(await launchWith({ symbol: 'nowhere' }), 404, 'Game not found');
  expectError(await get('/api/provider/v1/game-art/nowhere'), 404, 'Game not found');
  expectError(await get('/games/nowhere'), 404, 'Game not found');
  for (const path of ['/nothing', '/api/provider/v2/games', '/downloads/../package.json', '/downloads/nothing.json']) {
    expectError(await get(path), 404);
  }
});

test('405 names the methods that the path takes', async () => {
  const allowed: [string, string, string][] = [
    ['DELETE', GAMES, 'GET, HEAD'],
    ['GET', LAUNCH, 'POST'],
    ['PUT', '/api/runtime/spin', 'POST'],
    ['POST', '/health', 'GET, HEAD'],
    ['PUT', '/api/admin/v1/operators', 'GET, HEAD, POST'],
  ];
  for (const [method, path, allow] of allowed) {
    const got = await send(world.url + path, method, undefined, headers);
    expectError(got, 405);
    expect(got.headers.get('allow')).toBe(allow);
  }
});

test('410 for a link that another took over', async () => {
  const first = await play(world, operator, { external_player_id: 'twice' });
  await play(world, operator, { external_player_id: 'twice' });
  expectError(await send(`${world.url}/api/runtime/init`, 'POST', { mgckey: first.mgckey }), 410, /opened elsewhere/);
});

test('413 for a body of more than 64 KiB', async () => {
  expectError(await launchWith({ external_player_id: 'p', more: 'x'.repeat(70_000) }), 413);
});

test('415 for another media type', async () => {
  for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
    expectError(await send(world.url + LAUNCH, 'POST', '{}', { ...headers, 'content-type': type }), 415);
  }
  const utf8 = { ...headers, 'content-type': 'application/json; charset=utf-8' };
  expect((await send(world.url + LAUNCH, 'POST', { symbol: 'doghouse', external_player_id: 'p' }, utf8)).status).toBe(
    200,
  );
});

test('a request id is taken from the caller when it is well-formed, and made anew otherwise', async () => {
  for (const id of ['my-request.1_A', 'x'.repeat(64)]) {
    const got = await get(GAMES, { 'x-request-id': id });
    expectError(got, 401);
    expect(got.body.request_id).toBe(id);
    expect((await get(GAMES, { ...headers, 'x-request-id': id })).headers.get('x-request-id')).toBe(id);
  }
  for (const id of ['has space', 'x'.repeat(65), '<script>', '']) {
    const got = await get(GAMES, { 'x-request-id': id });
    expect(got.body.request_id).toMatch(/^[0-9a-f]{32}$/);
  }
  expect((await get(GAMES)).headers.get('x-request-id')).not.toBe((await get(GAMES)).headers.get('x-request-id'));
});
