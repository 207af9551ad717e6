import { againstPeers, headersOf, send } from './against-peers.ts';
import { startChild } from './children.ts';
import { launchScript } from './launch.ts';
import type { Script } from './load.ts';
import { pgbench, shortest } from './pgbench.ts';
import { queryOnce } from './postgres.ts';
import type { Statement } from './provider.ts';
import type { Contestant } from './rounds.ts';
import { addOperator, type Stage, startTarget, type Target, WALLET_SECRET } from './stage.ts';

const OPERATOR = 'operator-a';
const BALANCE = '900000000000.00';
const RECORDED_SPINS = 60;
/** The spins that were cut off at the end of a turn hold their sessions a little longer. */
const FREE_AGAIN_MS = 1000;

/**
 * POST /api/runtime/spin with a wallet that answers at once. One session a connection: a spin needs its session free.
 * In development, because in production a wallet's URL must be https; replies are not checked, as in production.
 */
export async function benchSpin(stage: Stage): Promise<void> {
  const wallet = await startChild<{ url: string }>('wallet.ts', { WALLET_SECRET, OPERATOR });
  const target = await startTarget(stage, 'spin', { APP_ENV: 'development' });
  const key = await addOperator(target, OPERATOR, { walletUrl: wallet.ready.url });
  const scripts: Script[] = [];
  for (let n = 0; n <= stage.connections; n += 1) {
    scripts.push(await spinScript(target.ready.url, wallet.ready.url, key, `player-${n}`));
  }
  const [recorded, ...played] = scripts;
  const peer = recorded && !stage.profile ? await pgbenchPeer(stage, target, recorded) : undefined;
  await againstPeers(stage, {
    title: 'spin',
    target,
    load: { scripts: played, uniqueIds: true, pauseMs: FREE_AGAIN_MS },
    processes: { wallet: wallet.pid },
    database: true,
    others: peer ? [peer] : [],
  });
  await wallet.stop();
}

/** Spins of a new player with plenty of money, in a session of its own. */
async function spinScript(url: string, walletUrl: string, key: string, player: string): Promise<Script> {
  const funding = JSON.stringify({ player_id: player, currency: 'USD', balance: BALANCE });
  await send(walletUrl, { method: 'POST', path: '/__control/players', headers: headersOf(''), bodies: [funding] });
  const { body } = await send(url, launchScript(key, [player]));
  const { launch_url }: { launch_url: string } = JSON.parse(new TextDecoder().decode(body));
  const mgckey = new URL(launch_url).searchParams.get('mgckey');
  const spin = JSON.stringify({ mgckey, action_id: '[<id>]', coin: '0.10' });
  return { method: 'POST', path: '/api/runtime/spin', headers: { 'content-type': 'application/json' }, bodies: [spin] };
}

interface Recording {
  statements: Statement[];
  sessionId: string;
  actionId: string;
  win: boolean;
}

async function pgbenchPeer(stage: Stage, target: Target, script: Script): Promise<Contestant | undefined> {
  const { postgres, connections } = stage;
  const { databaseUrl } = target;
  if (!postgres?.pgbench || !databaseUrl) return undefined;
  const recordings: Recording[] = [];
  for (let n = 0; n < RECORDED_SPINS; n += 1) recordings.push(await record(target, script));
  const lost = recordings.filter(({ win }) => !win);
  const won = recordings.filter(({ win }) => win);
  await cloneSessions(databaseUrl, recordings[0]?.sessionId ?? '', connections);
  const scripts = [lost, won].filter((some) => some.length > 0).map((some) => recordedScript(some));
  return pgbench({ postgres, databaseUrl, connections, scripts });
}

async function record(target: Target, script: Script): Promise<Recording> {
  await target.ask('record');
  const { body } = await send(target.ready.url, script);
  const statements = await target.ask<Statement[]>('recorded');
  const { data } = JSON.parse(new TextDecoder().decode(body));
  return { statements, sessionId: data.session_id, actionId: data.round.action_id, win: Number(data.round.win) > 0 };
}

function recordedScript(some: Recording[]) {
  const statements = shortest(some.map((recording) => recording.statements).toReversed());
  const recording = some.find((one) => one.statements === statements);
  const values = statements.flatMap((statement) => statement.values);
  const leg = (name: string) => values.find((value) => String(value).endsWith(`:${name}`));
  const seq = Number(String(leg('debit')).split(':')[2]);
  const variables = new Map<unknown, string>([
    [recording?.sessionId, 'session'],
    [recording?.actionId, 'action'],
    [leg('debit'), 'debit'],
    [leg('credit') ?? {}, 'credit'],
    [seq, 'seq'],
  ]);
  const big = 'random(1, 9000000000000000000)';
  const before = ['\\set session :client_id', ...['action', 'debit', 'credit'].map((name) => `\\set ${name} ${big}`)];
  const after = { 'order by "seq" desc': ' \\gset last_\n\\set seq :last_seq + 1' };
  return { statements, before, variables, after, weight: some.length };
}

/** A session for each of pgbench's clients, named by its number, with a round behind it. */
async function cloneSessions(url: string, sessionId: string, clients: number): Promise<void> {
  for (const table of ['sessions', 'rounds']) {
    await queryOnce(
      url,
      `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object(
         'session_id', n::text, 'player_id', 'pgbench-' || n))).*
       from ${table} t, generate_series(0, $2 - 1) n where session_id = $1 ${table === 'rounds' ? 'and seq = 0' : ''}`,
      [sessionId, clients],
    );
  }
}
