import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../src/store/embedded.ts';
import { openKysely } from '../../src/store/held-connection.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { findTemplate, prepareTemplate } from '../../src/store/template.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'embedded-new-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const tablesOf = async (template: string | undefined) => {
  const { pool, close } = await openEmbedded({ dir, template });
  const { rows } = await pool.query("select relname from pg_class where relname in ('rounds', 'kysely_migration')");
  await close();
  return rows.map(({ relname }) => relname).sort();
};

describe('a new folder', () => {
  test('is a copy of the template, whatever a start that was killed has left', async () => {
    mkdirSync(join(dir, 'pg.partial'));
    writeFileSync(join(dir, 'pg.partial', 'left-over'), 'half');
    expect(await tablesOf(await prepareTemplate())).toEqual(['kysely_migration', 'rounds']);
    expect(readdirSync(dir)).toEqual(['pg']);
    expect(existsSync(join(dir, 'pg', 'left-over'))).toBe(false);
    expect(statSync(join(dir, 'pg')).mode & 0o777).toBe(0o700);
  });

  test('is made from nothing without a template, and migrates to the same', async () => {
    expect(await tablesOf(undefined)).toEqual([]);
    const { pool, close } = await openEmbedded({ dir });
    expect(await migrate(openKysely(pool))).toEqual(Object.keys(migrations));
    await close();
    expect(await tablesOf(undefined)).toEqual(['kysely_migration', 'rounds']);
  }, 60_000);

  test('that cannot be made, or opened, is told in a sentence', async () => {
    await expect(tablesOf(join(dir, 'nowhere'))).rejects.toThrow(`Cannot open the database in ${join(dir, 'pg')}: `);
    expect(existsSync(join(dir, 'pg'))).toBe(false);
    await tablesOf(await prepareTemplate());
    writeFileSync(join(dir, 'pg', 'PG_VERSION'), '17\n');
    const words = `Cannot open the database in ${join(dir, 'pg')}: database files are incompatible with server.`;
    await expect(tablesOf(undefined)).rejects.toThrow(words);
  });
});

describe('the template', () => {
  test('is made once by callers at once, migrated, replaces those of other versions, and is found', async () => {
    mkdirSync(join(dir, 'template-of-an-older-version'));
    expect(findTemplate(dir)).toBeUndefined();
    const [one, other] = await Promise.all([prepareTemplate(dir), prepareTemplate(dir)]);
    expect(other).toBe(one);
    expect(findTemplate(dir)).toBe(one);
    expect(readdirSync(dir).map((name) => join(dir, name))).toEqual([one]);
    expect(await tablesOf(one)).toEqual(['kysely_migration', 'rounds']);
    const made = statSync(one).ino;
    await prepareTemplate(dir);
    expect(statSync(one).ino).toBe(made);
  }, 60_000);
});
