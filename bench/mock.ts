import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { endWithUs } from './children.ts';
import type { Script } from './load.ts';
import { type Contestant, compare } from './rounds.ts';
import { OPERATOR } from './spins.ts';
import { overHttp, type Stage, WALLET_SECRET, watchOf } from './stage.ts';

const root = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const VERBS = ['balance', 'debit'] as const;
type Verb = (typeof VERBS)[number];

/**
 * The mock wallet as its command runs it, which keeps the last calls, beside Prism's mock of the same wallet document: as
 * its command runs it, which writes a log (to nowhere here), and told to be silent.
 */
export async function benchMock(stage: Stage): Promise<void> {
  const wallet = await startServer((port) => [
    root('src/cli/main.ts'),
    ...['mock-wallet', '--port', port, '--secret', WALLET_SECRET, '--operator', OPERATOR],
    ...['--player', ...players(stage).map((player) => `${player}:USD:1000000.00`)],
  ]);
  const prism = await startServer(prismWords);
  const silent = await startServer((port) => [...prismWords(port), '--verboseLevel', 'silent']);
  await requireVerification(wallet.url);
  const watch = watchOf(stage, { 'mock wallet': wallet.pid, prism: prism.pid, 'silent prism': silent.pid });
  for (const verb of VERBS) {
    const contestant = (name: string, url: string): Contestant => ({
      name,
      // Signed for each turn, since a signature is good for five minutes.
      turn: (seconds) => overHttp(stage, name, [{ url, scripts: scriptsFor(stage, verb) }], watch).turn(seconds),
    });
    const about = verb === 'debit' ? ' (one a connection, sent again and again)' : '';
    await compare(
      `mock of ${verb}${about}, every signature verified by the mock wallet, ${stage.connections} connections`,
      [contestant('mock wallet', wallet.url)],
      [{ ...contestant('prism', prism.url), aim: 10 }, contestant('silent prism', silent.url)],
      stage.plan,
    );
  }
  await Promise.all([wallet, prism, silent].map((server) => server.stop()));
}

const prismWords = (port: string): string[] => [
  root('node_modules/@stoplight/prism-cli/dist/index.js'),
  ...['mock', root('generated/downloads/wallet-openapi.json'), '--port', port],
];

const players = ({ connections }: Stage): string[] => Array.from({ length: connections }, (_, i) => `player-${i}`);

const scriptsFor = (stage: Stage, verb: Verb): Script[] => players(stage).map((player) => signedCall(verb, player));

/** The bytes of a call and their signature now. */
function signedCall(verb: Verb, player: string): Script {
  const body = JSON.stringify({
    operator_id: OPERATOR,
    player_id: player,
    session_id: `session-of-${player}`,
    game_symbol: 'vs20doghouse',
    currency: 'USD',
    request_id: '7d8a3996269f4cf3bb9f5aa6f65de3c1',
    transaction_id: `session-of-${player}:doSpin:0:1:${verb}`,
    transaction_type: verb,
    action_type: verb === 'balance' ? 'balance' : 'doSpin',
    amount: verb === 'balance' ? '0.00' : '2.00',
  });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const headers = {
    'content-type': 'application/json',
    'x-pp-request-id': '7d8a3996269f4cf3bb9f5aa6f65de3c1',
    'x-pp-timestamp': timestamp,
    'x-pp-signature': createHmac('sha256', WALLET_SECRET).update(`${timestamp}.${body}`).digest('hex'),
  };
  return { method: 'POST', path: `/${verb}`, headers, bodies: [body] };
}

/** @throws Error when the mock wallet takes a call whose signature is wrong. */
async function requireVerification(url: string): Promise<void> {
  const { path, headers, bodies } = signedCall('balance', 'player-0');
  const wrong = { ...headers, 'x-pp-signature': '0'.repeat(64) };
  const { status } = await fetch(url + path, { method: 'POST', headers: wrong, body: bodies?.[0] ?? '' });
  if (status !== 401) throw new Error(`The mock wallet answered ${status} to a wrong signature`);
}

/** Starts a server as a process and waits until it answers HTTP. */
async function startServer(words: (port: string) => string[]) {
  const port = await freePort();
  const child = spawn(process.execPath, words(port), { env: { PATH: process.env.PATH }, stdio: 'ignore' });
  endWithUs(child);
  const ended = once(child, 'exit').then(() => true);
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(url))) {
    if (await Promise.race([ended, delay(100, false)])) throw new Error(`It ended: node ${words(port).join(' ')}`);
  }
  return {
    url,
    pid: child.pid ?? 0,
    stop() {
      child.kill();
      return ended;
    },
  };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return String(port);
}
