import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { listAudit } from '../../src/store/audit.ts';
import { openDatabase } from '../../src/store/database.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { findGame, insertGames } from '../../src/store/games.ts';
import { openKysely } from '../../src/store/held-connection.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { PARTITIONED_TABLES } from '../../src/store/partition.ts';
import type { Tables } from '../../src/store/schema.ts';
import { seedGames } from '../../src/store/seed/games.ts';
import { type } from '../support/terminal.ts';

/** What `provider migrate` does to a database, and says that it did. */

let DATA_DIR: string;
beforeEach(() => {
  DATA_DIR = mkdtempSync(join(tmpdir(), 'provider-migrate-'));
});
afterEach(() => rmSync(DATA_DIR, { recursive: true }));

const typed = (...words: string[]) => type(['migrate', ...words], { DATA_DIR });

test('a new database is made; after that there is nothing to do', async () => {
  const place = `the embedded database in ${DATA_DIR}`;
  expect(await typed()).toEqual({ status: 0, out: `Made ${place}, up to date\n`, err: '' });
  expect(await typed()).toEqual({ status: 0, out: `There was nothing to do: ${place} is up to date\n`, err: '' });
  expect(JSON.parse((await typed('--json')).out)).toEqual({ database: 'embedded', made: false, migrated: [] });
});

test('an older one gets what it lacks, by name and in order', async () => {
  const [[name, first] = ['', undefined], ...later] = Object.entries(migrations);
  if (!first) throw new Error('there is no first migration');
  const { pool, close } = await openEmbedded({ dir: DATA_DIR });
  await migrate(openKysely(pool), { [name]: first }).finally(close);
  const { status, out } = await typed();
  expect(status).toBe(0);
  expect(out).toMatch(new RegExp(` up to date: ${later.map(([lacking]) => lacking).join(', ')}\n$`));
});

test('the games of an older one claim what they play now, and a family that was chosen stays', async () => {
  const { pool, close } = await openEmbedded({ dir: DATA_DIR });
  const db = openKysely<Tables>(pool);
  await migrate(db);
  const features = { bonus: false, collect: false, free_spins: false, buy_feature: false, special_bet: false };
  const plain = seedGames.map((game) => ({ ...game, features, special_bet_profile: null, family: 'line' }));
  const own = plain.slice(1, 2).map((game) => ({ ...game, symbol: 'own', slug: 'own', family: 'own' }));
  await insertGames(db, [...plain, ...own]);
  await migrations['014-features-of-games']?.up(db);
  const claims = seedGames.filter(({ symbol }) => !NEW_SINCE.includes(symbol));
  const found = await Promise.all([...claims.map(({ symbol }) => symbol), 'own'].map((symbol) => findGame(db, symbol)));
  await close();
  expect(found.slice(0, -1)).toEqual(claims);
  expect(found.at(-1)).toMatchObject({ family: 'own', features: seedGames[1]?.features });
});

const NEW_SINCE = ['vs20reedmarsh', 'vs30stormglass'];

test('one that a newer version has used is left alone', async () => {
  const { db, close } = await openDatabase({ dataDir: DATA_DIR });
  await sql`insert into kysely_migration values ('999-of-the-future', '2030-01-01')`.execute(db).finally(close);
  const { status, out, err } = await typed();
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(/^provider: A newer version has used this database: it has 999-of-the-future, .* Start that/);
});

test('one that a server holds is not waited for', async () => {
  const { close } = await openDatabase({ dataDir: DATA_DIR });
  const { status, err } = await typed();
  await close();
  expect(status).toBe(1);
  expect(err).toMatch(/^provider: The data folder \S+ is in use by process \d+, .* Stop that one/);
});

test('--partitions partitions what grows with play, once; another number is refused', async () => {
  const partitioned = `Partitioned ${PARTITIONED_TABLES.join(', ')}: 2 partitions each, by operator\n`;
  expect((await typed('--partitions', '2')).out).toBe(
    `Made the embedded database in ${DATA_DIR}, up to date\n${partitioned}`,
  );
  expect((await typed('--partitions', '2')).out).toMatch(/\nThe tables have 2 partitions each already\n$/);
  const { status, out, err } = await typed('--partitions', '4');
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(
    /^provider: sessions has 2 partitions already, .* Say --partitions 2, or copy the data into a new/,
  );
});

test.each(['1', '1025', '4.5', 'some'])('%s partitions are not understood', async (number) => {
  const { status, err } = await typed('--partitions', number);
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('a whole number from 2 to 256') });
});

test('without a server of that name: 1 and where it was looked for', async () => {
  const { status, err } = await type(['migrate'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
  expect(status).toBe(1);
  expect(err).toMatch(/^provider: Cannot use PostgreSQL at 127.0.0.1:1, database none, user nobody: .* DATABASE_URL/);
});

test('how rounds were resolved stays in the audit, in its new form', async () => {
  const { pool, close } = await openEmbedded({ dir: DATA_DIR });
  const db = openKysely<Tables>(pool);
  const before = Object.entries(migrations).filter(([name]) => name < '010');
  await migrate(db, Object.fromEntries(before));
  const at = new Date('2026-06-16T16:30:00Z');
  await sql`insert into operators (operator_id, status, currency, wallet_mode, allowed_return_origins, created_at)
    values ('operator-a', 'active', 'USD', 'internal', '[]', ${at})`.execute(db);
  await sql`insert into audit (operator_id, audit_id, who, what, round_id, before, after, why, at) values
    ('operator-a', 'a1', 'admin-token', 'resolve as settled', 's:0', '{"state":"MANUAL"}', '{"state":"SETTLED"}', 'paid', ${at})
  `.execute(db);
  await migrate(db);
  expect(await listAudit(db, { limit: 10 })).toEqual([
    {
      ...{ operator_id: 'operator-a', audit_id: 'a1', who: 'token', operation: 'resolveRound', request_id: null, at },
      ...{ target: { round_id: 's:0' }, before: { state: 'MANUAL' }, after: { state: 'SETTLED' }, why: 'paid' },
    },
  ]);
  await expect(sql`delete from audit`.execute(db)).rejects.toThrow(/append-only/);
  await close();
});
