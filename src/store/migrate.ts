import { isNativeError } from 'node:util/types';
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { migrations } from './migrations/index.ts';

/**
 * Runs the migrations that the database has not seen, all or none, one server at a time (an advisory lock).
 * @returns the names of those that ran.
 * @throws Error in prose when one fails, or when the database has been used by a newer version.
 */
export async function migrate<T>(db: Kysely<T>, known: Record<string, Migration> = migrations): Promise<string[]> {
  await refuseNewer(db, known);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => known } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (!error) return results.map(({ migrationName }) => migrationName);
  const reason = isNativeError(error) ? error.message : String(error);
  const failed = results.find(({ status }) => status === 'Error');
  if (!failed) throw new Error(`The database's tables could not be brought up to date: ${reason}.`, { cause: error });
  throw new Error(
    `Migration ${failed.migrationName} failed, and the database is as it was: ${reason}. Start the version that ran before, or repair what the message names and start again.`,
    { cause: error },
  );
}

async function refuseNewer<T>(db: Kysely<T>, known: Record<string, Migration>): Promise<void> {
  const { rows: found } = await sql<{ migrated: boolean }>`
    select to_regclass('kysely_migration') is not null as migrated`.execute(db);
  if (!found[0]?.migrated) return;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const unknown = rows.map(({ name }) => name).filter((name) => !Object.hasOwn(known, name));
  if (unknown.length === 0) return;
  throw new Error(
    `A newer version has used this database: it has ${unknown.join(', ')}, which this version does not know. Start that version, or restore a copy made before it.`,
  );
}
