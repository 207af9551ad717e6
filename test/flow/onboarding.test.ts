import { randomUUID } from 'node:crypto';
import { adminApi } from '../support/admin-api.ts';
import { type FaultWallet, openFaultWallet } from '../support/fault-wallet.ts';
import { play } from '../support/player.ts';
import { type RiggedRandom, rigRandom } from '../support/rigged-random.ts';
import { staff } from '../support/terminal.ts';
import { openWorld, WALLET_SECRET, type World } from '../support/world.ts';

/** Staff see how far an operator has come on its six steps, what its key was used for, and what it gets. */

let chance: RiggedRandom;
let wallet: FaultWallet;
let world: World;
let api: ReturnType<typeof adminApi>;

beforeAll(async () => {
  chance = rigRandom();
  wallet = await openFaultWallet();
  world = await openWorld({ random: chance.random });
  api = adminApi(world);
});
afterAll(async () => {
  await world.close();
  await wallet.close();
});

interface Onboarding {
  complete: boolean;
  steps: { step: string; title: string; done: boolean; found: string; missing: string | null }[];
}

const stand = (id: string) => api.read<Onboarding>(`/operators/${id}/onboarding`);
const doneOf = async (id: string) => (await stand(id)).steps.filter(({ done }) => done).map(({ step }) => step);
const keysOf = (id: string) => api.read<{ key_id: string; last_used_at: string | null }[]>(`/operators/${id}/keys`);
const getGames = (key: string) => fetch(`${world.url}/api/provider/v1/games`, { headers: { 'x-api-key': key } });

test('an operator goes through the six steps, one done after the other', async () => {
  const id = `steps-${randomUUID().slice(0, 6)}`;
  await api.post('/operators', { operator_id: id });
  const { complete, steps } = await stand(id);
  expect(complete).toBe(false);
  expect(steps.map(({ step }) => step)).toEqual(['operator', 'catalog', 'key', 'catalog-call', 'launch', 'wallet']);
  expect(steps.map(({ missing }) => missing)).toEqual([
    'Activate the operator',
    'Assign games that are live',
    'Create a key, and hand it to the operator',
    'The operator calls GET /api/provider/v1/games with its key',
    "The operator's server calls POST /api/provider/v1/launch-url",
    'Set wallet_base_url and the wallet secret',
  ]);
  await api.patch(`/operators/${id}`, { status: 'active', wallet_base_url: wallet.url, wallet_secret: WALLET_SECRET });
  await api.post(`/operators/${id}/catalog`, { all: true });
  const { body } = await api.post<{ key: string }>(`/operators/${id}/keys`, {});
  const { key } = body.data;
  expect(await doneOf(id)).toEqual(['operator', 'catalog', 'key']);
  await getGames(key);
  await world.provider.services.keyUse.write();
  expect(await doneOf(id)).toEqual(['operator', 'catalog', 'key', 'catalog-call']);
  const game = await play(world, { key });
  expect((await stand(id)).steps[4]?.missing).toBe("Open one in a player's browser");
  await game.init();
  expect(await doneOf(id)).toEqual(['operator', 'catalog', 'key', 'catalog-call', 'launch']);
  chance.rig('loss');
  await game.spin();
  expect((await stand(id)).steps[5]).toMatchObject({ missing: 'Play a round that wins, or diagnose' });
  chance.rig('win');
  await game.spin();
  expect(await stand(id)).toMatchObject({ complete: true, steps: Array(6).fill({ done: true, missing: null }) });
});

test('games that are not live, a revoked key and a wallet that is kept here count as what they are', async () => {
  const demo = await world.operator({ walletMode: 'internal' });
  await api.patch('/games/vs20doghouse', { live_catalog_enabled: false });
  const id = `dark-${randomUUID().slice(0, 6)}`;
  await api.post('/operators', { operator_id: id });
  await api.post(`/operators/${id}/catalog`, { symbols: ['vs20doghouse'] });
  expect((await stand(id)).steps[1]).toMatchObject({ done: false, found: '1 games are assigned, none of them live' });
  await api.patch('/games/vs20doghouse', { live_catalog_enabled: true });
  expect((await stand(id)).steps[1]).toMatchObject({ done: true, found: '1 of 1 assigned games are live' });
  await world.provider.services.adminKeys.revoke(demo.id, demo.keyId);
  const { steps } = await stand(demo.id);
  expect(steps[2]?.done).toBe(false);
  expect(steps[5]).toMatchObject({ done: true, found: 'The wallet is kept here: none is called' });
});

test('what a diagnosis does with a key and a player of its own is not the operator’s doing', async () => {
  const operator = await world.operator();
  await world.fund('tester', '1000.00');
  await staff(world).type('diagnose', operator.id, '--player', 'tester');
  await world.provider.services.keyUse.write();
  const { db } = world.provider;
  const sessions = await db.selectFrom('sessions').select('player_id').where('operator_id', '=', operator.id).execute();
  expect(new Set(sessions.map(({ player_id }) => player_id))).toEqual(new Set(['tester']));
  expect(await doneOf(operator.id)).toEqual(['operator', 'catalog', 'key']);
});

test("a key's last use is known, to a minute, also after a restart", async () => {
  const operator = await world.operator();
  const [before] = await keysOf(operator.id);
  expect(before?.last_used_at).toBeNull();
  await getGames(operator.key);
  const used = world.time.clock().getTime();
  await world.restart();
  const at = async () => Date.parse((await keysOf(operator.id))[0]?.last_used_at ?? '');
  expect(Math.abs((await at()) - used)).toBeLessThan(2000);
  world.time.advance(3600_000);
  await getGames(`${operator.key.slice(0, -3)}abc`);
  await world.provider.services.keyUse.write();
  expect(Math.abs((await at()) - used)).toBeLessThan(2000);
});

test('the preview of a catalog is what the key gets, byte for byte', async () => {
  const operator = await world.operator({ catalog: ['vs20doghouse', 'vs25moonharbor'] });
  const preview = await api.get(`/operators/${operator.id}/catalog/preview`);
  const got = await getGames(operator.key);
  expect(JSON.stringify(preview.body)).toBe(await got.text());
  expect(preview.headers.get('etag')).toBe(got.headers.get('etag'));
  expect((await api.get('/operators/nobody/catalog/preview')).status).toBe(404);
});
