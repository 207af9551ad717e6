import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import pg from 'pg';
import { lockDataDir } from '../../src/store/data-dir.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import type { Tables } from '../../src/store/schema.ts';
import { findPostgres, freePort, type Postgres, startPostgres } from '../support/postgres.ts';

type Things = {
  things: { id: bigint; name: string };
};

const kinds = findPostgres() ? (['embedded', 'postgres'] as const) : (['embedded'] as const);

describe.each(kinds)('%s', (kind) => {
  let dataDir: string;
  let server: Postgres | undefined;
  let database: Database;
  let db: Kysely<Tables & Things>;
  const warned: string[] = [];
  const open = () => openDatabase({ databaseUrl: server?.url, dataDir, warn: (words) => warned.push(words) });

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'database-'));
    if (kind === 'postgres') server = await startPostgres();
    database = await open();
    db = database.db.withTables<Things>();
    await sql`create table things (id int8 primary key, name text not null)`.execute(db);
  }, 60_000);
  beforeEach(() => sql`delete from things`.execute(db));
  afterAll(async () => {
    await database.close();
    await database.close();
    await server?.stop();
    rmSync(dataDir, { recursive: true });
  });

  const add = (id: bigint, on = db) =>
    on
      .insertInto('things')
      .values({ id, name: `thing ${id}` })
      .execute();
  const all = (on = db) => on.selectFrom('things').selectAll().orderBy('id').execute();

  test('opens with its tables, and knows its kind', async () => {
    expect(database.kind).toBe(kind);
    expect(await sql`select from rounds`.execute(db)).toMatchObject({ rows: [] });
    await add(1n);
    expect(await all()).toEqual([{ id: 1n, name: 'thing 1' }]);
  });

  test('sends a query as a named prepared statement, once', async () => {
    await db.connection().execute(async (one) => {
      for (const id of [1n, 2n]) await add(id, one);
      const { rows } = await sql<{ name: string }>`
        select name from pg_prepared_statements where statement like 'insert into "things"%'`.execute(one);
      expect(rows).toEqual([{ name: expect.stringMatching(/^[\w-]{16}\.\d+$/) }]);
    });
  });

  test('runs several statements in one text', async () => {
    await sql.raw("insert into things values (8, 'a;b'); insert into things values (9, 'c')").execute(db);
    expect(await all()).toHaveLength(2);
  });

  test('a statement whose table has changed since is prepared anew', async () => {
    await add(1n);
    await all();
    await sql`alter table things add column colour text default 'red'`.execute(db);
    expect(await all()).toEqual([{ id: 1n, name: 'thing 1', colour: 'red' }]);
    await sql`alter table things drop column colour`.execute(db);
    expect(await all()).toEqual([{ id: 1n, name: 'thing 1' }]);
  });

  test('a query outside the transaction that its caller holds is refused at once', async () => {
    const outside = db.transaction().execute(async (trx) => {
      await add(1n, trx);
      await all();
    });
    await expect(outside).rejects.toThrow('make it on `trx`, not on `db`');
    const nested = db.transaction().execute(() => db.transaction().execute(() => all()));
    await expect(nested).rejects.toThrow('make it on `trx`, not on `db`');
    expect(await all()).toEqual([]);
  });

  test('a query that a transaction leads to is allowed once it has ended', async () => {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    const { later } = await db.transaction().execute(async (trx) => {
      await add(1n, trx);
      return { later: ended.then(() => all()) };
    });
    end();
    expect(await later).toHaveLength(1);
  });

  if (kind === 'postgres') {
    test('outlives the loss of its idle connections', async () => {
      const client = new pg.Client(server?.url);
      await client.connect();
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()');
      await client.end();
      await new Promise<void>((resolve) => {
        const look = () => (warned.length > 0 ? resolve() : setImmediate(look));
        look();
      });
      expect(warned[0]).toMatch(/^PostgreSQL dropped an idle connection: /);
      expect(await all()).toEqual([]);
    });
  }

  describe('migrations', () => {
    const make = (table: string): Migration => ({ up: (on) => sql.raw(`create table ${table} ()`).execute(on).then() });

    test('all run or none, and a failure names its migration', async () => {
      const faulty = { ...migrations, '900-fine': make('fine'), '901-faulty': make('things') };
      await expect(migrate(db, faulty)).rejects.toThrow(/^Migration 901-faulty failed.*"things" already exists/);
      await expect(sql`select from fine`.execute(db)).rejects.toMatchObject({ code: '42P01' });
    });

    test('that a newer version has run are refused by name, and nothing stays open', async () => {
      expect(await migrate(db, { ...migrations, '902-newer': make('newer') })).toEqual(['902-newer']);
      if (kind === 'embedded') await database.close();
      await expect(open()).rejects.toThrow(/^A newer version has used this database: it has 902-newer/);
      if (kind === 'embedded') (await lockDataDir(dataDir, { waitMs: 0 })).release();
    });
  });
});

test('a server that cannot be reached is told in a sentence, without the password', async () => {
  const databaseUrl = `postgres://casino:hushhush@127.0.0.1:${await freePort()}/games`;
  const told = await openDatabase({ databaseUrl, dataDir: '' }).catch((error: Error) => error.message);
  expect(told).toMatch(/^Cannot use PostgreSQL at 127.0.0.1:\d+, database games, user casino: .*ECONNREFUSED/);
  expect(told).toContain('Check DATABASE_URL');
  expect(told).not.toContain('hushhush');
});
