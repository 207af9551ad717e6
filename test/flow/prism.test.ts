import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Got, send } from '../support/player.ts';
import { openPrism, type Prism } from '../support/prism.ts';
import { clientOf } from '../support/sdk.ts';
import { openWorld, type TestOperator, type World } from '../support/world.ts';

/** An independent reader of the published contract stands between operator and provider, and looks at both. */

let world: World;
let prism: Prism;
let operator: TestOperator;

beforeAll(async () => {
  world = await openWorld();
  operator = await world.operator();
  prism = await openPrism(world.url);
}, 60_000);
afterAll(async () => {
  await prism.close();
  await world.close();
});

const ask = (path: string, method = 'GET', body?: unknown, headers: Record<string, string> = {}) =>
  send(prism.url + path, method, body, { 'x-provider-api-key': operator.key, ...headers });

/** Prism lists what it found in a header; with --errors it answers with the findings instead of the reply. */
function expectNoFinding({ status, body, headers }: Got, expected: number): void {
  expect({ status, body }).toMatchObject({ status: expected });
  expect(headers.get('sl-violations')).toBeNull();
  expect(headers.get('x-request-id')).not.toBeNull();
}

test('it finds nothing in the calls of an operator', async () => {
  expectNoFinding(await ask('/health'), 200);
  expectNoFinding(await ask('/api/provider/v1/games'), 200);
  expectNoFinding(await ask('/api/provider/v1/games?family=line-free-spins&limit=5&offset=0'), 200);
  expectNoFinding(await ask('/api/provider/v1/games/doghouse'), 200);
  const full = {
    symbol: 'vs20doghouse',
    external_player_id: 'player-129001',
    coin: '0.10',
    currency: 'USD',
    return_url: 'https://operator.example.com/lobby',
    device: 'tablet',
  };
  expectNoFinding(await ask('/api/provider/v1/launch-url', 'POST', full), 200);
  expectNoFinding(await ask('/api/provider/v1/launch-url', 'POST', { slug: 'doghouse', external_player_id: 'p' }), 200);
});

test('it finds nothing in the refusals that valid requests can meet', async () => {
  const wrong = { 'x-provider-api-key': 'ppop_operator-a_REPLACE_ME' };
  expectNoFinding(await ask('/api/provider/v1/games', 'GET', undefined, wrong), 401);
  expectNoFinding(await ask('/api/provider/v1/games/nowhere'), 404);
  const asleep = await world.operator({ active: false });
  expectNoFinding(await ask('/api/provider/v1/games', 'GET', undefined, { 'x-provider-api-key': asleep.key }), 403);
  const wish = { symbol: 'vs20doghouse', external_player_id: 'p', coin: '0.03' };
  expectNoFinding(await ask('/api/provider/v1/launch-url', 'POST', wish), 400);
});

test('it finds nothing in the artwork, nor in a reply that is still current', async () => {
  const art = await fetch(`${prism.url}/api/provider/v1/game-art/vs20doghouse?title=The+Dog+House&slug=doghouse`);
  expect([art.status, art.headers.get('sl-violations')]).toEqual([200, null]);
  expect(await art.text()).toContain('<svg');
  const { headers } = await ask('/api/provider/v1/games');
  const current = await ask('/api/provider/v1/games', 'GET', undefined, { 'if-none-match': headers.get('etag') ?? '' });
  expectNoFinding(current, 304);
});

test('the client works through it', async () => {
  const client = await clientOf(prism, operator);
  expect((await client.listGames()).data.total).toBeGreaterThanOrEqual(12);
  const { launch_url: launchUrl } = await client.createLaunchUrl({
    symbol: 'vs20doghouse',
    external_player_id: 'player-9',
  });
  expect(launchUrl).toContain(world.url);
});

test('it does find a request and a reply that break the contract', async () => {
  const request = await ask('/api/provider/v1/launch-url', 'POST', { symbol: 'vs20doghouse' });
  expect(request.status).toBe(422);
  const liar = createServer((_req, res) => {
    res.writeHead(200, { 'content-type': 'application/json', 'x-request-id': 'r' });
    res.end('{"success":true,"data":{"total":"1","operator_id":"operator-a","items":[]}}');
  });
  await new Promise<void>((resolve) => liar.listen(0, '127.0.0.1', resolve));
  const strict = await openPrism(`http://127.0.0.1:${(liar.address() as AddressInfo).port}`);
  try {
    const found = await send(`${strict.url}/api/provider/v1/games`, 'GET', undefined, {
      'x-provider-api-key': operator.key,
    });
    expect(found.status).toBe(500);
    expect(JSON.stringify(found.body)).toMatch(/total.+integer/);
  } finally {
    await strict.close();
    liar.closeAllConnections();
    await new Promise((resolve) => liar.close(resolve));
  }
});
