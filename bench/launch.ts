import { againstPeers, headersOf, send } from './against-peers.ts';
import type { Script } from './load.ts';
import { pgbench } from './pgbench.ts';
import type { Statement } from './provider.ts';
import { BIG, shortest } from './recorded.ts';
import type { Contestant } from './rounds.ts';
import { addOperator, GAME, type Stage, startTarget, type Target } from './stage.ts';

const PLAYERS_A_CONNECTION = 200;
const OPERATOR = 'operator-a';

/** POST /api/provider/v1/launch-url: players new at first, then coming back. */
export async function benchLaunch(stage: Stage): Promise<void> {
  const target = await startTarget(stage, 'launch');
  const key = await addOperator(target, OPERATOR);
  const scripts = Array.from({ length: stage.connections }, (_, connection) =>
    launchScript(
      key,
      Array.from({ length: PLAYERS_A_CONNECTION }, (_, n) => `player-${connection}-${n}`),
    ),
  );
  const peer = stage.profile ? undefined : await pgbenchPeer(stage, target, key);
  const others = peer ? [peer] : [];
  await againstPeers(stage, { title: 'launch-url', target, load: { scripts }, database: true, others });
}

/** Launch requests of these players, one after the other. */
export const launchScript = (key: string, players: string[]): Script => ({
  method: 'POST',
  path: '/api/provider/v1/launch-url',
  headers: headersOf(key),
  bodies: players.map((external_player_id) =>
    JSON.stringify({
      symbol: GAME,
      external_player_id,
      coin: '0.10',
      currency: 'USD',
      return_url: 'https://operator.example.com/lobby',
      device: 'desktop',
    }),
  ),
});

async function pgbenchPeer(stage: Stage, target: Target, key: string): Promise<Contestant | undefined> {
  const { postgres, connections } = stage;
  const { databaseUrl } = target;
  if (!postgres?.pgbench || !databaseUrl) return undefined;
  const recordings: Statement[][] = [];
  for (let n = 0; n < 5; n += 1) {
    await target.ask('record');
    await send(target.ready.url, launchScript(key, ['recorded-player']));
    recordings.push(await target.ask<Statement[]>('recorded'));
  }
  const statements = shortest(recordings);
  const made = statements[0]?.values.find((value) => /^[0-9a-f]{32}$/.test(String(value)));
  const variables = new Map<unknown, string>([
    ['recorded-player', 'player'],
    [made, 'session'],
  ]);
  const players = connections * PLAYERS_A_CONNECTION;
  const scripts = [{ statements, variables, drawn: { player: players, session: BIG }, weight: 1 }];
  return pgbench({ postgres, databaseUrl, connections, scripts, aim: 0.6 });
}
