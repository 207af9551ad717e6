import { setFlagsFromString } from 'node:v8';
import type { PGlite } from '@electric-sql/pglite';

/** Small enough for 600 MB in all, and for upkeep that holds up nobody for long. */
const SETTINGS = {
  shared_buffers: '32MB',
  maintenance_work_mem: '16MB',
  min_wal_size: '32MB',
  max_wal_size: '64MB',
  default_statistics_target: '20',
};

/**
 * Starts PGlite on a folder, which it fills when it is empty; run as a program, it does so and stops. It is imported
 * only now, so that a server on PostgreSQL never loads it.
 * @throws Error with PostgreSQL's own last words, where it had any.
 */
export async function startPGlite(folder: string): Promise<PGlite> {
  // One of its functions takes V8's optimizing compiler 600 MB. The baseline compiler needs little, and its code runs
  // half as fast. Both flags are needed once V8 runs: it works out what one means for the other only before.
  setFlagsFromString('--no-wasm-tier-up');
  setFlagsFromString('--no-wasm-dynamic-tiering');
  const { PGlite } = await import('@electric-sql/pglite');
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const startParams = [...PGlite.defaultStartParams, ...settings];
  let fatal: string | undefined;
  const onStderr = (line: string) => {
    fatal = /(?:FATAL|PANIC): *(.*)/.exec(line)?.[1] ?? fatal;
    return false;
  };
  return PGlite.create(folder, { startParams, onStderr }).catch((error: unknown) => {
    throw fatal ? new Error(fatal) : error;
  });
}

if (import.meta.main && process.argv[2]) await (await startPGlite(process.argv[2])).close();
