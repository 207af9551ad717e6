import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { type Db, openDatabase } from '../../src/store/database.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { openKysely } from '../../src/store/held-connection.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { PARTITIONED_TABLES, partitionTables } from '../../src/store/partition.ts';
import type { Tables } from '../../src/store/schema.ts';
import { type DatabasePlace, makeDatabasePlace } from '../support/database-place.ts';
import { type Act, type FaultWallet, openFaultWallet } from '../support/fault-wallet.ts';
import { operatorTables } from '../support/plans.ts';
import { gameOf, play } from '../support/player.ts';
import { type RiggedRandom, rigRandom } from '../support/rigged-random.ts';
import { gainedIn } from '../support/settled-books.ts';
import { definitionsOf } from '../support/table-definitions.ts';
import { staff, type } from '../support/terminal.ts';
import { eventually } from '../support/test-time.ts';
import { openWorld, type TestOperator, type World } from '../support/world.ts';

/** A database is partitioned, and neither players nor staff nor later migrations notice. */

let place: DatabasePlace;
beforeEach(async () => {
  place = await makeDatabasePlace();
});
afterEach(() => place.remove());

const typed = (...words: string[]) => type(['migrate', ...words], place.env);

async function inDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const { db, close } = await openDatabase(place.options);
  return work(db).finally(close);
}

describe('under two operators and their players', () => {
  let chance: RiggedRandom;
  let wallet: FaultWallet;
  let world: World;

  beforeEach(async () => {
    chance = rigRandom();
    wallet = await openFaultWallet();
    world = await openWorld({ env: place.env, random: chance.random });
  });
  afterEach(async () => {
    await world.close();
    await wallet.close();
  });

  const newOperator = () => world.operator({ walletUrl: wallet.url });
  const newPlayer = (operator: TestOperator) => play(world, operator, { external_player_id: randomUUID() });

  async function playAWinAndALoss(operator: TestOperator) {
    const { mgckey } = await newPlayer(operator);
    const actions: string[] = [];
    for (const outcome of ['win', 'loss'] as const) {
      chance.rig(outcome);
      actions.push((await gameOf(world, mgckey).spin()).body.data.round?.action_id ?? '');
    }
    const look = (action: string) => gameOf(world, mgckey).round(action);
    return async () => ({
      player: await Promise.all(actions.map(async (action) => (await look(action)).body.data.round)),
      staff: [await staff(world).json('rounds', operator.id), await staff(world).json('calls', operator.id)],
    });
  }

  /** A round that is won, and whose wallet does not take the credit. */
  async function leaveOneOpen(operator: TestOperator) {
    world.time.impatient = true;
    chance.rig('win');
    wallet.will('credit', ...Array<Act>(1000).fill('fails before'));
    const { mgckey } = await newPlayer(operator);
    const action = (await gameOf(world, mgckey).spin()).body.data.round?.action_id ?? '';
    return async () => (await gameOf(world, mgckey).round(action)).body.data.round?.state;
  }

  test('what was played reads the same, a round that was open settles, and play goes on', async () => {
    const played = [await newOperator(), await newOperator()];
    const looks: (() => Promise<unknown>)[] = [];
    for (const operator of played) looks.push(await playAWinAndALoss(operator));
    const look = () => Promise.all(looks.map((see) => see()));
    const seen = await look();
    const third = await newOperator();
    const stateOfOpen = await leaveOneOpen(third);
    expect(await stateOfOpen()).toBe('pending');

    await world.provider.close();
    const rows = await inDatabase(everyRow);
    expect(JSON.parse((await typed('--partitions', '4', '--json')).out).partitioned).toEqual(PARTITIONED_TABLES);
    expect(await inDatabase(everyRow)).toEqual(rows);
    await world.restart();

    expect(await look()).toEqual(seen);
    wallet.will('credit');
    world.time.advance(600_000);
    await eventually('the open round settles', async () => (await stateOfOpen()) === 'settled');
    world.time.impatient = false;
    for (const operator of played) await (await playAWinAndALoss(operator))();
    const gained = await Promise.all([...played, third].map(({ id }) => gainedIn(world, id)));
    expect(wallet.ledger.net()).toBe(gained.reduce((sum, one) => sum + one, 0));
  }, 60_000);

  const onPostgres = process.env.TEST_DATABASE_URL ? test : test.skip;

  onPostgres('a server at work is noticed: nothing changes, and both go on', async () => {
    const { status, err } = await typed('--partitions', '4');
    expect(status).toBe(1);
    expect(err).toMatch(/^provider: The tables were not partitioned, .* Stop every server on this database/);
    await playAWinAndALoss(await newOperator());
    await world.provider.close();
    expect((await typed('--partitions', '4')).status).toBe(0);
  });

  onPostgres('so is whoever holds one of the tables for long', async () => {
    await world.provider.close();
    const client = new pg.Client({ connectionString: place.options.databaseUrl });
    await client.connect();
    await client.query('begin; lock table rounds in share mode');
    const { status, err } = await typed('--partitions', '4').finally(() => client.end());
    expect([status, err]).toEqual([1, expect.stringContaining('other connections are at work on them')]);
  });
});

test('every key, index, reference, check, default, trigger and grant is there afterwards, under its name', async () => {
  await inDatabase(async (db) => {
    await sql`grant select on rounds to public`.execute(db);
    await sql`create table notes (operator_id text, session_id text, note text default 'none',
      foreign key (operator_id, session_id) references sessions on delete cascade)`.execute(db);
    await sql`create unique index on rounds (operator_id, (lower(player_id)), seq desc) where stake > 0`.execute(db);
  });
  const before = await inDatabase(definitionsOf);
  expect(before.length).toBeGreaterThan(200);
  expect((await typed('--partitions', '3')).status).toBe(0);
  expect(await inDatabase(definitionsOf)).toEqual(before);
  expect(await inDatabase(partitionsEach)).toEqual(PARTITIONED_TABLES.map((name) => [name, 3]).sort());
});

test('what may only be added to is not changed through a partition either', async () => {
  await typed('--partitions', '2');
  await inDatabase(async (db) => {
    await expect(sql`delete from ledger_entries`.execute(db)).rejects.toThrow('append-only');
    await expect(sql`delete from ledger_entries_p1`.execute(db)).rejects.toThrow('append-only');
  });
});

test('later migrations find what they expect, and tables they bring are partitioned by the same command', async () => {
  const [[name, first] = ['', undefined]] = Object.entries(migrations);
  if (!first) throw new Error('there is no first migration');
  const { pool, close } = await openRaw(place.options);
  const db = openKysely<Tables>(pool);
  await migrate(db, { [name]: first });
  expect(await partitionTables({ db, kind: 'embedded' }, 4)).toEqual(['sessions', 'rounds', 'wallet_calls']);
  await migrate(db);
  const migrated = await definitionsOf(db).finally(close);
  expect(JSON.parse((await typed('--partitions', '4', '--json')).out).partitioned).toContain('ledger_entries');
  expect(await inDatabase(definitionsOf)).toEqual(migrated);
  const other = await makeDatabasePlace();
  const { db: whole, close: closeWhole } = await openDatabase(other.options);
  expect(await definitionsOf(whole).finally(closeWhole)).toEqual(migrated);
  await other.remove();
});

/** Every row of every operator's, as text. */
async function everyRow(db: Db): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const name of await operatorTables(db)) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t order by 1`.execute(db);
    tables[name] = rows.map(({ row }) => row);
  }
  return tables;
}

async function partitionsEach(db: Db): Promise<[string, number][]> {
  const { rows } = await sql<{ name: string; partitions: number }>`
    select inhparent::regclass::text as name, count(*)::int as partitions
    from pg_inherits join pg_class on pg_class.oid = inhparent where relkind = 'p' group by 1 order by 1`.execute(db);
  return rows.map(({ name, partitions }) => [name, partitions]);
}

/** The database as it is, without bringing it up to date. */
async function openRaw({ databaseUrl, dataDir }: DatabasePlace['options']) {
  if (!databaseUrl) return openEmbedded({ dir: dataDir });
  const pool = new pg.Pool({ connectionString: databaseUrl });
  return { pool, close: () => pool.end() };
}
