import { execFile } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isNativeError } from 'node:util/types';
import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { columnTypes } from './column-types.ts';
import { EmbeddedStream } from './embedded-stream.ts';
import { startPGlite } from './pglite.ts';
import { startUpkeep } from './upkeep.ts';

export interface EmbeddedOptions {
  /** The data folder; the database lives in its `pg`. The caller holds the folder's lock. */
  dir: string;
  /** A prepared `pg` folder that a new one is copied from; without it a new one takes seconds to make. */
  template?: string | undefined;
  /** Told what went wrong in the background. */
  warn?: ((message: string) => void) | undefined;
  upkeepEveryMs?: number | undefined;
}

export interface Embedded {
  /** One connection: what waits for it for 10 s fails. */
  pool: pg.Pool;
  /** Waits for the queries under way, then stops the database; harmless when called again. */
  close(): Promise<void>;
}

/**
 * Opens the embedded PostgreSQL of a data folder, making it when it is new. An acknowledged commit outlives the death
 * of this process; as fsync is off, it may not outlive the death of the machine.
 * @throws Error in prose when the folder cannot be made or opened.
 */
export async function openEmbedded({
  dir,
  template,
  warn = () => {},
  upkeepEveryMs,
}: EmbeddedOptions): Promise<Embedded> {
  const folder = join(dir, 'pg');
  const lite = await openFolder(folder, template).catch((error: unknown) => {
    const reason = isNativeError(error) ? error.message : String(error);
    throw new Error(`Cannot open the database in ${folder}: ${reason}. Set DATA_DIR to another folder, or restore it.`);
  });
  const pool = makePool(lite, warn);
  const stopUpkeep = startUpkeep(pool, { warn, everyMs: upkeepEveryMs });
  let closing: Promise<void> | undefined;
  const close = async () => {
    await stopUpkeep();
    if (!pool.ending) await pool.end();
    await lite.close();
  };
  return { pool, close: () => (closing ??= close()) };
}

function makePool(lite: PGlite, warn: (message: string) => void): pg.Pool {
  const pool = new pg.Pool({
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 10_000,
    stream: () => new EmbeddedStream(lite),
    types: columnTypes,
    user: 'postgres',
    database: 'postgres',
    ssl: false,
  });
  pool.on('error', (error) => warn(`The embedded database dropped its connection: ${error.message}`));
  return pool;
}

async function openFolder(folder: string, template: string | undefined): Promise<PGlite> {
  if (!existsSync(join(folder, 'PG_VERSION'))) await makeFolder(folder, template);
  return startPGlite(folder);
}

/** Makes a new folder beside its place and renames it into it, so that there is never half of one. */
async function makeFolder(folder: string, template: string | undefined): Promise<void> {
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true, mode: 0o700 });
  // The synchronous copy is twice as fast, and nothing else runs yet. Making one from nothing takes 600 MB, of which
  // a server would keep half: another process does it.
  if (template) cpSync(template, partial, { recursive: true });
  else await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'pglite.ts'), partial]);
  await rename(partial, folder);
}
