import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { components } from '../../generated/server/types.ts';
import { adminApi } from '../support/admin-api.ts';
import { play } from '../support/player.ts';
import { type RiggedRandom, rigRandom } from '../support/rigged-random.ts';
import { staff } from '../support/terminal.ts';
import { eventually } from '../support/test-time.ts';
import { ADMIN_TOKEN, openWorld, type TestOperator, WALLET_SECRET, type World } from '../support/world.ts';

/** What `provider reconcile` writes into a folder, Provider Admin downloads: the same manifest, the same files. */

type Signed = components['schemas']['SignedManifest'];
const FILES = ['rounds.jsonl', 'rounds.csv', 'calls.jsonl', 'calls.csv'] as const;

let chance: RiggedRandom;
let world: World;
let operator: TestOperator;
let api: ReturnType<typeof adminApi>;
let folder: string;
let window: { from: string; to: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'provider-download-'));
  chance = rigRandom();
  world = await openWorld({ random: chance.random });
  api = adminApi(world);
  operator = await world.operator();
  const from = world.time.clock().toISOString();
  for (const [player_id, currency] of [
    ['player, "one"', 'USD'],
    ['player-2', 'BHD'],
  ] as const) {
    await world.fund(player_id, '10.00', currency);
    const game = await play(world, operator, { external_player_id: player_id, currency });
    for (const outcome of ['loss', 'win'] as const) {
      chance.rig(outcome);
      await game.spin();
    }
  }
  world.time.advance(1000);
  window = { from, to: world.time.clock().toISOString() };
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const path = (file = '', of = operator.id) => `/operators/${of}/reconciliation${file}`;

const reconcile = async (wish = window): Promise<Signed> => {
  const { status, body } = await api.post<Signed>(path(), wish);
  if (status !== 200) throw new Error(body.detail);
  return body.data;
};

const download = (file: string, wish = window, method = 'GET') =>
  fetch(`${world.url}/api/admin/v1${path(`/${file}`)}?${new URLSearchParams(wish)}`, {
    method,
    headers: { authorization: `Bearer ${ADMIN_TOKEN}` },
  });

test('the manifest and its files are those of `provider reconcile`, byte for byte', async () => {
  const words = ['--from', window.from, '--to', window.to, '--out', folder];
  expect((await staff(world).type('reconcile', operator.id, ...words)).status).toBe(0);
  const { manifest } = await reconcile();
  expect(manifest).toBe(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  for (const file of FILES) expect(await (await download(file)).text()).toBe(readFileSync(join(folder, file), 'utf8'));
});

test('the manifest is signed as a callback is, and its hashes are those of the files', async () => {
  const { manifest, timestamp, signature } = await reconcile();
  expect(signature).toBe(createHmac('sha256', WALLET_SECRET).update(`${timestamp}.${manifest}`).digest('hex'));
  const { rounds, calls, files } = JSON.parse(manifest);
  expect([rounds, calls]).toEqual([4, 6]);
  for (const { name, bytes, sha256 } of files) {
    const content = Buffer.from(await (await download(name)).arrayBuffer());
    expect([name, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([name, bytes, sha256]);
  }
});

test('a file is saved under a name that says whose it is and of when, and is of its type', async () => {
  const day = { from: '2026-06-16T00:00:00Z', to: '2026-06-17T00:00:00Z' };
  const reply = await download('calls.csv', day);
  expect(reply.headers.get('content-disposition')).toBe(
    `attachment; filename="${operator.id}_20260616T000000Z_20260617T000000Z_calls.csv"`,
  );
  expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect((await download('calls.jsonl', day)).headers.get('content-type')).toBe('application/x-ndjson');
  expect(await (await download('calls.csv', window, 'HEAD')).text()).toBe('');
});

const faults = () => world.logged.filter((line) => line.includes('"event":"request-failed"'));

const bringBack = () => sql`alter table rounds_away rename to rounds`.execute(world.provider.db);

/** A round that has ended and was never called, so many times more. */
const addRounds = (many: number, from = 1000) => sql`
  insert into rounds select (jsonb_populate_record(null::rounds,
    to_jsonb(r) || jsonb_build_object('seq', ${from}::integer + n, 'client_action_id', 'more-' || ${from}::integer + n))).*
  from (select * from rounds where operator_id = ${operator.id} order by created_at limit 1) r,
    generate_series(1, ${many}) n`;

describe('of many rounds', () => {
  beforeAll(async () => {
    await addRounds(1700).execute(world.provider.db);
  });

  test('each is there once, though they are read some hundred at a time', async () => {
    const { manifest } = await reconcile();
    expect(JSON.parse(manifest).rounds).toBe(1704);
    const lines = (await (await download('rounds.jsonl')).text()).trimEnd().split('\n');
    expect(new Set(lines.map((line) => JSON.parse(line).round_id)).size).toBe(1704);
  });

  test('whoever goes away in the middle of a file ends it, and no fault is logged', async () => {
    await addRounds(1000, 10_000).execute(world.provider.db);
    const reader = (await download('rounds.jsonl')).body?.getReader();
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
    await reader?.cancel();
    await eventually('it is logged that the caller went away', async () =>
      world.logged.some((line) => line.includes('getReconciliationFile') && line.includes('"aborted":true')),
    );
    expect(faults()).toEqual([]);
  });

  test('a file that breaks off is not taken for a whole one, and the fault is logged', async () => {
    const { db } = world.provider;
    await sql`alter table rounds rename to rounds_away`.execute(db);
    try {
      await expect(download('rounds.jsonl').then((reply) => reply.text())).rejects.toThrow();
    } finally {
      await bringBack();
    }
    expect(faults()).toEqual([expect.stringContaining('rounds')]);
  });
});

test('whoever has no secret gets no manifest, and hears so before any round is read', async () => {
  const other = await world.operator();
  await world.provider.db
    .updateTable('operators')
    .set({ wallet_secret: null })
    .where('operator_id', '=', other.id)
    .execute();
  await sql`alter table rounds rename to rounds_away`.execute(world.provider.db);
  const { status, body } = await api.post(path('', other.id), window).finally(bringBack);
  expect([status, body.detail]).toEqual([409, `Operator ${other.id} has no wallet secret to sign with`]);
});

test('a window that ends as it begins is refused', async () => {
  const none = { from: window.to, to: window.to };
  expect((await api.post(path(), none)).status).toBe(400);
  expect((await download('rounds.csv', none)).status).toBe(400);
  expect((await download('rounds.xlsx')).status).toBe(400);
});
