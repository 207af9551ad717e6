import { execFile, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A PostgreSQL server of our own, in a folder that goes with it. */
export interface Postgres {
  url: string;
  /** Where its programs are, pgbench among them. */
  programs: string;
  stop(): Promise<void>;
}

/** Where Debian and others put the programs of PostgreSQL, newest first; undefined when there are none. */
export function findPostgres(): string | undefined {
  const roots = ['/usr/lib/postgresql', '/usr/local/pgsql'].filter(existsSync);
  const versions = roots.flatMap((root) => readdirSync(root).map((version) => join(root, version, 'bin')));
  const folders = [process.env.POSTGRES_BIN, ...versions.sort().reverse(), '/usr/local/pgsql/bin', '/opt/homebrew/bin'];
  return folders.find((folder) => folder !== undefined && existsSync(join(folder, 'initdb')));
}

/** Starts PostgreSQL with its usual settings on a free port of 127.0.0.1. As root it runs as the user postgres. */
export async function startPostgres(): Promise<Postgres> {
  const programs = findPostgres();
  if (!programs) throw new Error('No PostgreSQL was found; install postgresql, or name its bin folder in POSTGRES_BIN');
  const folder = mkdtempSync(join(tmpdir(), 'provider-postgres-'));
  const asRoot = process.getuid?.() === 0;
  if (asRoot) await run('chown', ['postgres', folder]);
  else chmodSync(folder, 0o700);
  const as = (program: string, words: string[]): [string, string[]] => {
    const path = join(programs, program);
    return asRoot ? ['runuser', ['-u', 'postgres', '--', path, ...words]] : [path, words];
  };
  await run(
    ...as('initdb', ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8']),
  );
  const port = await freePort();
  const words = [
    '-D',
    join(folder, 'data'),
    '-p',
    `${port}`,
    '-k',
    folder,
    '-h',
    '127.0.0.1',
    '-c',
    'max_connections=300',
  ];
  const server = spawn(...as('postgres', words), { stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  await untilReady(join(programs, 'pg_isready'), port);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    programs,
    async stop() {
      server.kill('SIGINT');
      await run(...as('pg_ctl', ['-D', join(folder, 'data'), '-m', 'fast', 'stop'])).catch(() => undefined);
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(isReady: string, port: number): Promise<void> {
  for (const until = Date.now() + 30_000; Date.now() < until; ) {
    const ready = await run(isReady, ['-q', '-h', '127.0.0.1', '-p', `${port}`]).then(
      () => true,
      () => false,
    );
    if (ready) return;
  }
  throw new Error('PostgreSQL did not get ready within 30 s');
}

/** A port of 127.0.0.1 that was free just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
