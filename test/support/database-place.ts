import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTestDatabase } from './test-database.ts';

/** A database that outlives the servers on it: on the PostgreSQL of TEST_DATABASE_URL, or embedded in a folder. */
export interface DatabasePlace {
  /** What leads a server or a command to it. */
  env: Record<string, string>;
  /** The same, as the store is told. */
  options: { databaseUrl: string | undefined; dataDir: string };
  remove(): Promise<void>;
}

export async function makeDatabasePlace(): Promise<DatabasePlace> {
  const dataDir = mkdtempSync(join(tmpdir(), 'provider-place-'));
  const database = await makeTestDatabase();
  return {
    env: { DATA_DIR: dataDir, ...(database && { DATABASE_URL: database.url }) },
    options: { databaseUrl: database?.url, dataDir },
    async remove() {
      await database?.drop();
      rmSync(dataDir, { recursive: true });
    },
  };
}
