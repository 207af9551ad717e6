import { randomBytes } from 'node:crypto';
import { startChild, temporaryFolder } from './children.ts';
import { fill, type Size } from './filling.ts';
import type { Script } from './load.ts';
import { pgbench } from './pgbench.ts';
import type { Loop } from './plain-loop.ts';
import { type Postgres, queryOnce } from './postgres.ts';
import { type Contestant, compare } from './rounds.ts';
import { insertLike } from './rows.ts';
import { type Casino, openCasino, recordSpins, scriptsOf, seat, spinScript } from './spins.ts';
import { overHttp, profileTurn, type Stage, startTarget, type Target, watchOf } from './stage.ts';

const AIM = 0.5;
/** The spins that were cut off at the end of a turn hold their sessions a little longer. */
const FREE_AGAIN_MS = 1000;
/** On new tables PostgreSQL carries out what it planned for empty ones, until its autovacuum has come by. */
const IN_USE: Size = { operators: 4, sessionsEach: 500, roundsEach: 20 };

/**
 * Rounds settled: POST /api/runtime/spin with a wallet that answers at once, a session a connection, since a spin needs
 * its session free. On PostgreSQL by one server and by two; the embedded database is one process's.
 */
export async function benchSettle(stage: Stage): Promise<void> {
  if (stage.postgres) await onPostgres(stage, stage.postgres);
  await onEmbedded({ ...stage, postgres: undefined });
}

async function onPostgres(stage: Stage, postgres: Postgres): Promise<void> {
  const { connections } = stage;
  const SECRETS_KEY = randomBytes(32).toString('hex');
  const casino = await openCasino(stage, 'settle', { SECRETS_KEY });
  const { target, wallet } = casino;
  const { databaseUrl = '' } = target;
  const spins = await recordSpins(casino, await seat(casino, 'recorded'));
  await fill(databaseUrl, spins, IN_USE);
  const before = await countUnsettled(databaseUrl);
  const scripts = await sessions(stage, casino);
  const one = settling(stage, casino, '1 server', [target], scripts);
  if (stage.profile) await profileTurn(stage, target, one, 'settle on PostgreSQL');
  else {
    const second = await startTarget(stage, 'settle', {
      SECRETS_KEY,
      DATABASE_URL: databaseUrl,
      APP_ENV: 'development',
    });
    const two = settling(stage, casino, '2 servers', [target, second], scripts);
    const peers: Contestant[] = [];
    if (postgres.pgbench) {
      await cloneSession(databaseUrl, spins[0]?.sessionId ?? '', connections);
      peers.push(pgbench({ postgres, databaseUrl, connections, scripts: scriptsOf(spins), aim: AIM }));
    }
    await compare(`rounds settled on PostgreSQL, ${connections} connections`, [one, two], peers, stage.plan);
    await second.stop();
    const unsettled = (await countUnsettled(databaseUrl)) - before;
    // Replies with success were counted, and a round that waits for its wallet has one too.
    if (unsettled > 0) throw new Error(`${unsettled} rounds were not settled`);
  }
  await Promise.all([target, wallet].map((child) => child.stop()));
}

async function onEmbedded(stage: Stage): Promise<void> {
  const casino = await openCasino(stage, 'settle');
  const { target, wallet } = casino;
  const one = settling(stage, casino, '1 server', [target], await sessions(stage, casino));
  if (stage.profile) await profileTurn(stage, target, one, 'settle, embedded');
  else {
    const title = `rounds settled on the embedded database, ${stage.connections} connections`;
    await compare(title, [one], [await plainLoop(stage)], stage.plan);
  }
  await Promise.all([target, wallet].map((child) => child.stop()));
}

async function sessions({ connections }: Stage, casino: Casino): Promise<Script[]> {
  const scripts: Script[] = [];
  for (let n = 0; n < connections; n += 1) scripts.push(spinScript(await seat(casino, `player-${n}`)));
  return scripts;
}

/** The load spread over these servers, each with its share of the sessions. */
function settling(stage: Stage, { wallet }: Casino, name: string, servers: Target[], scripts: Script[]): Contestant {
  const processes = { [name]: servers.map(({ pid }) => pid), wallet: wallet.pid };
  const watch = watchOf(stage, processes, { database: stage.postgres !== undefined });
  const loads = servers.map(({ ready: { url } }, server) => ({
    url,
    scripts: scripts.filter((_, n) => n % servers.length === server),
    uniqueIds: true,
    pauseMs: FREE_AGAIN_MS,
  }));
  return overHttp(stage, name, loads, watch);
}

/** The same statements on a database of their own, in the one process that may have it. */
async function plainLoop(stage: Stage): Promise<Contestant> {
  const DATA_DIR = temporaryFolder('plain-loop');
  const casino = await openCasino(stage, 'plain-loop', { DATA_DIR });
  const spins = await recordSpins(casino, await seat(casino, 'recorded'));
  await Promise.all([casino.target, casino.wallet].map((child) => child.stop()));
  const scripts = scriptsOf(spins);
  const child = await startChild<object>('plain-loop.ts', { DATA_DIR });
  const watch = watchOf(stage, { 'plain loop': child.pid });
  return {
    name: 'plain loop',
    aim: AIM,
    async turn(seconds) {
      const before = watch()['plain loop'] ?? Number.NaN;
      const { transactions, ...took } = await child.ask<{ transactions: number; seconds: number }>('loop', {
        scripts,
        seconds,
      } satisfies Loop);
      const used = (watch()['plain loop'] ?? Number.NaN) - before;
      return { perSecond: transactions / took.seconds, cpu: { 'plain loop': (used * 1e6) / transactions } };
    },
  };
}

/** A session for each of pgbench's clients, named by its number, with a round behind it. */
async function cloneSession(url: string, sessionId: string, clients: number): Promise<void> {
  const each = 't, generate_series(0, $2 - 1) n where session_id = $1';
  const named = { session_id: 'n::text', player_id: `'pgbench-' || n` };
  await insertLike(url, 'sessions', named, `sessions ${each}`, [sessionId, clients]);
  await insertLike(url, 'rounds', named, `rounds ${each} and seq = 0`, [sessionId, clients]);
}

async function countUnsettled(url: string): Promise<number> {
  const { rows } = await queryOnce(url, `select count(*)::int as unsettled from rounds where state <> 'SETTLED'`);
  return rows[0].unsettled;
}
