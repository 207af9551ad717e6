import { isNativeError } from 'node:util/types';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { columnTypes } from './column-types.ts';
import { lockDataDir } from './data-dir.ts';
import { openEmbedded } from './embedded.ts';
import { openKysely } from './held-connection.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './schema.ts';
import { findTemplate } from './template.ts';

export type Db = Kysely<Tables>;

export interface DatabaseOptions {
  /** A PostgreSQL server; without it the embedded one of `dataDir`. */
  databaseUrl?: string | undefined;
  dataDir: string;
  /** How many connections to hold to a PostgreSQL server. */
  maxConnections?: number | undefined;
  /** How long to wait for another process to leave `dataDir`, in milliseconds. */
  waitMs?: number | undefined;
  /** Told what a person may want to know: a wait, a dropped connection. */
  warn?: ((message: string) => void) | undefined;
}

export interface Database {
  db: Db;
  kind: 'postgres' | 'embedded';
  /** The migrations that opening it has run. */
  migrated: string[];
  /** Waits for the queries under way; harmless when called again. */
  close(): Promise<void>;
}

/**
 * Opens the database with its tables up to date.
 * @throws Error in prose, with nothing left open: the server cannot be reached, the folder is in use, a migration failed.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { kind, pool, close } = options.databaseUrl
    ? await openPostgres(options, options.databaseUrl)
    : await openOwn(options);
  const db = openKysely<Tables>(pool);
  try {
    return { db, kind, migrated: await migrate(db), close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Opened {
  kind: Database['kind'];
  pool: pg.Pool;
  close(): Promise<void>;
}

async function openOwn({ dataDir, waitMs, warn }: DatabaseOptions): Promise<Opened> {
  const lock = await lockDataDir(dataDir, { waitMs, onWait: warn });
  try {
    const { pool, close } = await openEmbedded({ dir: dataDir, template: findTemplate(), warn });
    return { kind: 'embedded', pool, close: () => close().finally(lock.release) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function openPostgres({ maxConnections = 10, warn }: DatabaseOptions, connectionString: string): Promise<Opened> {
  const pool = new pg.Pool({
    connectionString,
    max: maxConnections,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    types: columnTypes,
  });
  // Without a listener an idle connection that the server drops would end this process.
  pool.on('error', (error) => warn?.(`PostgreSQL dropped an idle connection: ${error.message}`));
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= pool.end());
  try {
    await pool.query('select 1');
  } catch (error) {
    await close();
    throw new Error(`Cannot use PostgreSQL at ${place(connectionString)}: ${reason(error)}. Check DATABASE_URL.`);
  }
  return { kind: 'postgres', pool, close };
}

/** Where a connection string leads, without its password. */
function place(connectionString: string): string {
  try {
    const { host, port, database, user } = new pg.Client({ connectionString });
    return `${host}:${port}, database ${database}, user ${user}`;
  } catch {
    return 'an address that cannot be read';
  }
}

/** A connection refused on both IPv6 and IPv4 has a code and an empty message. */
function reason(error: unknown): string {
  if (!isNativeError(error)) return String(error);
  return error.message || ('code' in error ? String(error.code) : error.name);
}
