import { headersOf, send } from './against-peers.ts';
import { type Child, startChild } from './children.ts';
import { launchScript } from './launch.ts';
import type { Script } from './load.ts';
import type { Statement } from './provider.ts';
import { BIG, type RecordedScript, shortest } from './recorded.ts';
import { addOperator, type Stage, startTarget, type Target, WALLET_SECRET } from './stage.ts';

export const OPERATOR = 'operator-a';
const BALANCE = '900000000000.00';
const RECORDED_SPINS = 60;

export interface Casino {
  wallet: Child<{ url: string }>;
  target: Target;
  key: string;
}

/**
 * A server and its operator's wallet, which answers at once. In development, because in production a wallet's URL must
 * be https and public; replies are not checked, as in production.
 */
export async function openCasino(stage: Stage, name: string, env: Record<string, string> = {}): Promise<Casino> {
  const wallet = await startChild<{ url: string }>('wallet.ts', { WALLET_SECRET, OPERATOR });
  const target = await startTarget(stage, name, { ...env, APP_ENV: 'development' });
  const key = await addOperator(target, OPERATOR, { walletUrl: wallet.ready.url });
  return { wallet, target, key };
}

/** A new player's session with plenty of money; returns its mgckey. */
export async function seat({ wallet, target, key }: Casino, player: string): Promise<string> {
  await fund(wallet, player);
  const { body } = await send(target.ready.url, launchScript(key, [player]));
  const { launch_url }: { launch_url: string } = JSON.parse(new TextDecoder().decode(body));
  return new URL(launch_url).searchParams.get('mgckey') ?? '';
}

export async function fund(wallet: Casino['wallet'], player: string): Promise<void> {
  const body = JSON.stringify({ player_id: player, currency: 'USD', balance: BALANCE });
  await send(wallet.ready.url, { method: 'POST', path: '/__control/players', headers: headersOf(''), bodies: [body] });
}

/** Spins in one session, over and over. */
export const spinScript = (mgckey: string): Script => ({
  method: 'POST',
  path: '/api/runtime/spin',
  headers: { 'content-type': 'application/json' },
  bodies: [JSON.stringify({ mgckey, action_id: '[<id>]', coin: '0.10' })],
});

export interface RecordedSpin {
  statements: Statement[];
  sessionId: string;
  actionId: string;
  seq: number;
  win: boolean;
}

/** What the server asks of its database for each of some spins in one session, which wins now and then. */
export async function recordSpins({ target }: Casino, mgckey: string): Promise<RecordedSpin[]> {
  const spins: RecordedSpin[] = [];
  for (let seq = 0; seq < RECORDED_SPINS; seq += 1) {
    await target.ask('record');
    const { body } = await send(target.ready.url, spinScript(mgckey));
    const statements = await target.ask<Statement[]>('recorded');
    const { data } = JSON.parse(new TextDecoder().decode(body));
    const win = Number(data.round.win) > 0;
    spins.push({ statements, sessionId: data.session_id, actionId: data.round.action_id, seq, win });
  }
  return spins;
}

/** The recorded spins as transactions, those that lost and those that won as often as they did. */
export const scriptsOf = (spins: RecordedSpin[]): RecordedScript[] =>
  [spins.filter(({ win }) => !win), spins.filter(({ win }) => win)].filter((some) => some.length > 0).map(scriptOf);

function scriptOf(some: RecordedSpin[]): RecordedScript {
  const statements = shortest(some.map((spin) => spin.statements).toReversed());
  const spin = some.find((one) => one.statements === statements);
  const values = statements.flatMap((statement) => statement.values);
  const leg = (name: string) => values.find((value) => String(value).endsWith(`:${name}`));
  const variables = new Map<unknown, string>([
    [spin?.sessionId, 'session'],
    [spin?.actionId, 'action'],
    [spin?.seq, 'seq'],
    [leg('debit'), 'debit'],
    [leg('credit') ?? {}, 'credit'],
  ]);
  return {
    statements,
    variables,
    client: 'session',
    drawn: { action: BIG, debit: BIG, credit: BIG },
    next: { variable: 'seq', after: 'order by seq desc' },
    weight: some.length,
  };
}
