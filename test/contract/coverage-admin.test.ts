import path from 'node:path';
import { loadContract } from '../../codegen/contract.ts';
import { send } from '../support/player.ts';
import { ADMIN_TOKEN, openWorld, WALLET_SECRET, type World } from '../support/world.ts';
import { replyFaults } from './schema-faults.ts';

const contract = await loadContract(path.resolve(import.meta.dirname, '../../openapi.yaml'));
const faults = replyFaults(contract);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

type Data = Record<string, string | string[]>;

/** Does what the provider's staff do, over HTTP; the reply is as the contract says. */
async function admin(operationId: string, request: string, status: number, body?: object): Promise<Data> {
  const [method = '', at] = request.split(' ');
  const authorization = `Bearer ${ADMIN_TOKEN}`;
  const got = await send<{ data: Data }>(`${world.url}/api/admin/v1${at}`, method, body, { authorization });
  expect([request, got.status, faults(operationId, { ...got, mediaType: 'application/json' })]).toEqual([
    request,
    status,
    null,
  ]);
  return got.body.data;
}

const play = (key: string, external_player_id = 'player-1') =>
  send(
    `${world.url}/api/provider/v1/launch-url`,
    'POST',
    { symbol: 'tide', external_player_id },
    { 'x-provider-api-key': key },
  );

test('an operator is created, given games and a key, and launches', async () => {
  const wallet = { wallet_base_url: world.walletUrl, wallet_secret: WALLET_SECRET };
  const created = await admin('createOperator', 'POST /operators', 201, { operator_id: 'lucky', ...wallet });
  expect(created).toMatchObject({ operator_id: 'lucky', status: 'inactive', currency: 'USD', wallet_secret: null });
  expect(await admin('listOperators', 'GET /operators', 200)).toMatchObject([{ operator_id: 'lucky' }]);

  const game = { symbol: 'vs8tide2', slug: 'tide', title: 'Tide', maths: 'vs20doghouse' };
  expect(await admin('createGame', 'POST /games', 201, game)).toMatchObject({ ...game, lines: 20, rtp: 96.51 });
  expect(await admin('updateGame', 'PATCH /games/tide', 200, { title: 'Ebb Tide' })).toMatchObject({
    title: 'Ebb Tide',
  });
  expect(await admin('getGameRecord', 'GET /games/vs8tide2', 200)).toMatchObject({ slug: 'tide', title: 'Ebb Tide' });
  expect(await admin('listAllGames', 'GET /games', 200)).toContainEqual(
    expect.objectContaining({ symbol: 'vs8tide2' }),
  );

  const symbols = ['tide', 'doghouse'];
  expect(await admin('assignGames', 'POST /operators/lucky/catalog', 200, { symbols })).toMatchObject({ changed: 2 });
  expect(
    await admin('removeGames', 'POST /operators/lucky/catalog/remove', 200, { symbols: ['doghouse'] }),
  ).toMatchObject({ changed: 1 });
  expect(await admin('getOperatorCatalog', 'GET /operators/lucky/catalog', 200)).toMatchObject({
    symbols: ['vs8tide2'],
  });

  const { key, key_id } = await admin('createKey', 'POST /operators/lucky/keys', 201, { label: 'lobby' });
  expect(key).toMatch(/^ppop_lucky_/);
  expect((await play(String(key))).status).toBe(403);
  await admin('updateOperator', 'PATCH /operators/lucky', 200, { status: 'active' });
  expect(await admin('getOperator', 'GET /operators/lucky', 200)).toMatchObject({ status: 'active' });
  const catalog = await send(`${world.url}/api/provider/v1/games`, 'GET', undefined, {
    'x-provider-api-key': String(key),
  });
  expect(catalog.body).toMatchObject({ data: { total: 1, operator_id: 'lucky', items: [{ title: 'Ebb Tide' }] } });
  expect((await play(String(key))).status).toBe(200);

  expect(await admin('revokeKey', `DELETE /operators/lucky/keys/${key_id}`, 200)).toMatchObject({
    key_id,
    revoked_at: expect.any(String),
  });
  const keys = await admin('listKeys', 'GET /operators/lucky/keys', 200);
  expect(keys).toMatchObject([{ key_id, label: 'lobby', revoked_at: expect.any(String) }]);
  expect(JSON.stringify(keys)).not.toContain(key);
  expect((await play(String(key))).status).toBe(401);
});
