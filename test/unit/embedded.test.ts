import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ColumnType, type Generated, type Kysely, sql } from 'kysely';
import { type Embedded, openEmbedded } from '../../src/store/embedded.ts';
import { openKysely } from '../../src/store/held-connection.ts';
import { prepareTemplate } from '../../src/store/template.ts';

interface Notes {
  id: Generated<bigint>;
  text: string;
  amounts: ColumnType<bigint[], bigint[] | undefined>;
  at: ColumnType<Date, Date | undefined>;
  tags: ColumnType<unknown, string | undefined>;
}

let dir: string;
let template: string;
let embedded: Embedded;
let db: Kysely<{ notes: Notes }>;

async function open(): Promise<void> {
  embedded = await openEmbedded({ dir, template });
  db = openKysely(embedded.pool);
}

beforeAll(async () => {
  template = await prepareTemplate();
  dir = mkdtempSync(join(tmpdir(), 'embedded-'));
  await open();
  await sql`create table notes (id bigint generated always as identity primary key, text text not null unique,
    amounts int8[], at timestamptz, tags jsonb)`.execute(db);
});
beforeEach(() => sql`truncate notes`.execute(db));
afterAll(async () => {
  await embedded.close();
  rmSync(dir, { recursive: true });
});

const texts = async () => (await db.selectFrom('notes').select('text').orderBy('text').execute()).map((n) => n.text);

test('values arrive as the types that the program computes with', async () => {
  const at = new Date('2026-02-03T04:05:06.789Z');
  const huge = 9_007_199_254_740_993n;
  const tags = JSON.stringify({ a: [1, null] });
  await db
    .insertInto('notes')
    .values({ text: 'é', amounts: [huge, -1n], at, tags })
    .execute();
  const { id, ...note } = await db.selectFrom('notes').selectAll().executeTakeFirstOrThrow();
  expect(note).toEqual({ text: 'é', amounts: [huge, -1n], at, tags: { a: [1, null] } });
  expect(typeof id).toBe('bigint');
});

test('a transaction is kept whole or not at all', async () => {
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('notes')
      .values([{ text: 'a' }, { text: 'b' }])
      .execute();
  });
  const broken = db.transaction().execute(async (trx) => {
    await trx.insertInto('notes').values({ text: 'c' }).execute();
    throw new Error('changed my mind');
  });
  await expect(broken).rejects.toThrow('changed my mind');
  expect(await texts()).toEqual(['a', 'b']);
});

test('an error carries its SQLSTATE and spoils nothing that follows', async () => {
  await db.insertInto('notes').values({ text: 'a' }).execute();
  for (const _ of [1, 2]) {
    const again = db.insertInto('notes').values({ text: 'a' }).execute();
    await expect(again).rejects.toMatchObject({ code: '23505', constraint: 'notes_text_key' });
  }
  await expect(sql`select * from nowhere`.execute(db)).rejects.toMatchObject({ code: '42P01' });
  expect(await texts()).toEqual(['a']);
});

test('queries and transactions made at once wait for each other', async () => {
  const some = Array.from({ length: 40 }, (_, index) => String(index + 100));
  const outcomes = await Promise.allSettled(
    some.map((text, index) => {
      if (index % 2) return db.insertInto('notes').values({ text }).execute();
      return db.transaction().execute(async (trx) => {
        await trx.insertInto('notes').values({ text }).execute();
        if (index % 4) throw new Error('undo');
      });
    }),
  );
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10);
  expect(await texts()).toEqual(some.filter((_, index) => index % 4 !== 2));
});

test('a reply larger than any buffer arrives whole', async () => {
  const { rows } = await sql<{ text: string }>`select repeat('0123456789', 500000) as text`.execute(db);
  expect(rows[0]?.text).toBe('0123456789'.repeat(500_000));
});

test('a chain of queries lets the server do its other work', async () => {
  let turns = 0;
  const count = setInterval(() => {
    turns += 1;
  }, 0);
  for (let index = 0; index < 200; index += 1) await sql`select 1`.execute(db);
  clearInterval(count);
  expect(turns).toBeGreaterThan(2);
});

test('a connection that breaks off in a transaction leaves nothing of it', async () => {
  const client = await embedded.pool.connect();
  await client.query('begin');
  await client.query({ name: 'mine', text: "insert into notes (text) values ('half')" });
  client.release(true);
  expect(await texts()).toEqual([]);
  const next = await embedded.pool.connect();
  await next.query({ name: 'mine', text: 'select 1' });
  next.release();
});

test('a query that waits in vain for the connection says why', async () => {
  const client = await embedded.pool.connect();
  embedded.pool.options.connectionTimeoutMillis = 1;
  await expect(texts()).rejects.toThrow('No database connection became free in time');
  embedded.pool.options.connectionTimeoutMillis = 10_000;
  client.release();
  expect(await texts()).toEqual([]);
});

test('data survive a second start', async () => {
  await db.insertInto('notes').values({ text: 'kept' }).execute();
  await embedded.close();
  await open();
  expect(await texts()).toEqual(['kept']);
});

test('close lets what is under way end, and is harmless again', async () => {
  const client = await embedded.pool.connect();
  const closing = embedded.close();
  await client.query("insert into notes (text) values ('late')");
  client.release();
  await Promise.all([closing, embedded.close()]);
  await embedded.close();
  await expect(sql`select 1`.execute(db)).rejects.toThrow('after calling end');
  await open();
  expect(await texts()).toEqual(['late']);
});
