import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { endWithUs, temporaryFolder } from './children.ts';

/** A PostgreSQL server to measure on. */
export interface Postgres {
  /** Which it is, for the reader. */
  what: string;
  /** The server's own process; undefined when it is not ours. */
  pid: number | undefined;
  pgbench: string | undefined;
  createDatabase(name: string): Promise<string>;
  /** Drops the databases that were created. */
  close(): Promise<void>;
}

const BINARIES = ['/usr/lib/postgresql/15/bin', ...(process.env.PATH ?? '').split(':')];
const find = (program: string) => BINARIES.map((folder) => join(folder, program)).find(existsSync);
const PASSWORD = 'bench';

/** The server of BENCH_DATABASE_URL, or a throw-away one with default settings; undefined where there is none. */
export async function openPostgres(): Promise<Postgres | undefined> {
  const given = process.env.BENCH_DATABASE_URL;
  if (given) return asPostgres('the PostgreSQL of BENCH_DATABASE_URL', given, undefined);
  const initdb = find('initdb');
  const server = find('postgres');
  if (!initdb || !server) return undefined;
  const { uid, gid } = owner();
  const folder = temporaryFolder('postgres');
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, PASSWORD);
  for (const path of [folder, data, passwordFile]) chownSync(path, uid, gid);
  const account = { uid, gid, cwd: folder };
  const wish = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--no-locale', '-N'];
  execFileSync(initdb, ['-D', data, ...wish], { ...account, stdio: 'ignore' });
  const port = await freePort();
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', `port=${port}`];
  const child = spawn(server, ['-D', data, ...settings], { ...account, stdio: 'ignore' });
  endWithUs(child, 'SIGQUIT');
  const url = `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`;
  await answers(url);
  const version = execFileSync(server, ['--version'], { encoding: 'utf8' }).trim();
  return asPostgres(`a throw-away ${version}, default settings`, url, child.pid);
}

/** initdb refuses root, so there it runs as postgres. */
function owner(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  if (process.getuid?.() === 0) return { uid: id('-u'), gid: id('-g') };
  return { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 };
}

function asPostgres(what: string, server: string, pid: number | undefined): Postgres {
  const created: string[] = [];
  return {
    what,
    pid,
    pgbench: find('pgbench'),
    async createDatabase(name) {
      const unique = `bench_${name}_${process.pid}`;
      await queryOnce(server, `create database ${unique}`);
      created.push(unique);
      const url = new URL(server);
      url.pathname = `/${unique}`;
      return url.href;
    },
    async close() {
      for (const name of created.splice(0)) await queryOnce(server, `drop database ${name} with (force)`);
    },
  };
}

/** One statement on a connection of its own. */
export async function queryOnce(url: string, text: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(text, values).finally(() => client.end());
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const failed = await queryOnce(url, 'select 1').then(
      () => undefined,
      (error: Error) => error,
    );
    if (!failed) return;
    if (tries === 100) throw failed;
    await delay(100);
  }
}

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
