import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../../src/store/database.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { prepareTemplate } from '../../src/store/template.ts';
import { startUpkeep, upkeep } from '../../src/store/upkeep.ts';
import { type NodeProcess, startNode } from '../support/node-process.ts';

const module = (name: string) => JSON.stringify(new URL(`../../src/store/${name}`, import.meta.url).href);

/** Writes two rows a transaction for ever, and names each pair once it is committed. */
const WRITER = `
  import { openEmbedded } from ${module('embedded.ts')};
  import { lockDataDir } from ${module('data-dir.ts')};
  await lockDataDir(process.argv[1]);
  const { pool } = await openEmbedded({ dir: process.argv[1] });
  const client = await pool.connect();
  await client.query('create table pairs (id int, text text)');
  for (let id = 1; ; id += 1) {
    await client.query('begin');
    for (const text of ['left', 'right']) await client.query('insert into pairs values ($1, $2)', [id, text]);
    await client.query('commit');
    console.log(id);
  }`;

let dir: string;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'embedded-crash-'));
  await (await openEmbedded({ dir, template: await prepareTemplate() })).close();
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('two processes', () => {
  let writer: NodeProcess;
  beforeEach(() => {
    writer = startNode(WRITER, dir);
  });
  afterEach(() => writer.end());

  test('a process killed while it writes leaves all it acknowledged, no half of anything, and a free folder', async () => {
    await writer.printed(300);
    await writer.end('SIGKILL');
    const { db, close } = await openDatabase({ dataDir: dir, waitMs: 0 });
    const pairs = await db
      .withTables<{ pairs: { id: number; text: string } }>()
      .selectFrom('pairs')
      .select(({ fn }) => ['id', fn.count<bigint>('text').as('rows')])
      .groupBy('id')
      .execute();
    await close();
    const found = new Set(pairs.map(({ id }) => String(id)));
    expect(writer.lines.filter((id) => !found.has(id))).toEqual([]);
    expect(pairs.filter(({ rows }) => rows !== 2n)).toEqual([]);
  });

  test('a second process on the folder is refused while the first lives, and the first is not disturbed', async () => {
    await writer.printed(1);
    await expect(openDatabase({ dataDir: dir, waitMs: 0 })).rejects.toThrow(`in use by process ${writer.pid}`);
    await writer.printed(writer.lines.length + 50);
  });
});

describe('upkeep', () => {
  test('keeps the log short, and clears and counts the rows of tables that changed', async () => {
    const { pool, close } = await openEmbedded({ dir });
    await pool.query('create table busy (id int, text text)');
    const state = async () => {
      const { rows } = await pool.query(`select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::float8 as log,
          n_dead_tup::int as dead, n_mod_since_analyze::int as changed
        from pg_control_checkpoint(), pg_stat_user_tables where relname = 'busy'`);
      return rows[0];
    };
    await pool.query("insert into busy select id, repeat('x', 400) from generate_series(1, 40000) id");
    await pool.query("update busy set text = repeat('y', 400)");
    await pool.query('select pg_stat_force_next_flush()');
    expect(await state()).toMatchObject({ dead: 40_000, changed: 80_000 });
    expect((await state()).log).toBeGreaterThan(32 * 1024 * 1024);
    await upkeep(pool);
    await pool.query('select pg_stat_force_next_flush()');
    expect(await state()).toMatchObject({ dead: 0, changed: 0 });
    expect((await state()).log).toBeLessThan(32 * 1024 * 1024);
    await close();
  });

  test('comes round by itself until the end', async () => {
    const { pool, close } = await openEmbedded({ dir, upkeepEveryMs: 1 });
    await pool.query('create table busy (id int)');
    await pool.query('insert into busy select generate_series(1, 2000)');
    await pool.query('select pg_stat_force_next_flush()');
    const vacuumed = "select from pg_stat_user_tables where relname = 'busy' and vacuum_count > 0";
    while ((await pool.query(vacuumed)).rowCount === 0);
    await close();
  });

  test('tells of a failure, and tries again', async () => {
    const pool = new pg.Pool();
    await pool.end();
    let stop: (() => Promise<void>) | undefined;
    const told: string[] = [];
    await new Promise<void>((resolve) => {
      const warn = (words: string) => void (told.push(words) === 2 && resolve());
      stop = startUpkeep(pool, { everyMs: 1, warn });
    });
    await stop?.();
    expect(told[1]).toMatch(/^The database's upkeep failed: Cannot use a pool/);
  });
});
