import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { send } from './against-peers.ts';
import { type Child, startChild } from './children.ts';
import { launchScript } from './launch.ts';
import { settled, tally } from './played.ts';
import type { Play, Played } from './players.ts';
import { percentile, print, progress, spread } from './rounds.ts';
import { fund } from './spins.ts';
import { addOperator, type Stage, startTarget, type Target, WALLET_SECRET } from './stage.ts';

const B = 'operator-b';
const PLAYERS = 100;
const PER_SECOND = 25;
/** Long enough for both: eight calls that hang for their five seconds, and then the time when they are not made. */
const LONGER = 5;
/** What A's last spins hold on to has ended by then. */
const DRAIN_MS = 7000;
const AIM = 1.5;

/**
 * p99 of B's spins while A's wallet hangs on every call, as a ratio to p99 without A, turn by turn. Both spin equally
 * often; each turn has another A, so that every one begins with a wallet that is still trusted. In development, because
 * in production a wallet's URL must be https and public.
 */
export async function benchFairness(stage: Stage): Promise<void> {
  const wallet = await startChild<{ url: string }>('wallet.ts', { WALLET_SECRET, OPERATOR: B });
  const target = await startTarget(stage, 'fairness', { APP_ENV: 'development' });
  const hanging = createServer(() => {});
  await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve));
  const hangingUrl = `http://127.0.0.1:${(hanging.address() as AddressInfo).port}`;
  const [ofA, ofB] = await Promise.all([startChild<object>('players.ts'), startChild<object>('players.ts')]);
  const mgckeys = await launchAll(target, B, wallet.ready.url, (player) => fund(wallet, player));
  const turn = { url: target.ready.url, perSecond: PER_SECOND, seconds: stage.plan.seconds * LONGER };
  const spinsOfB = () => ofB.ask<Played>('play', { ...turn, mgckeys } satisfies Play);

  await spinsOfB();
  const without: Played[] = [];
  const beside: Played[] = [];
  const hung: Played[] = [];
  for (let round = 1; round <= stage.plan.rounds; round += 1) {
    without.push(await spinsOfB());
    const keysOfA = await launchAll(target, `operator-a${round}`, hangingUrl);
    const [a, b] = await Promise.all([ofA.ask<Played>('play', { ...turn, mgckeys: keysOfA }), spinsOfB()]);
    hung.push(a);
    beside.push(b);
    progress(`fairness: round ${round} of ${stage.plan.rounds}, ${settled(b).length} spins of B beside A`);
    await delay(DRAIN_MS);
  }
  progress('');
  report(stage, { without, beside, hung });
  hanging.closeAllConnections();
  await Promise.all([target, wallet, ofA, ofB].map((child: Child<object>) => child.stop()));
}

/** An operator with a hundred players, each with a session that waits for spins; returns their mgckeys. */
async function launchAll(target: Target, id: string, walletUrl: string, each = async (_player: string) => {}) {
  const key = await addOperator(target, id, { walletUrl });
  const mgckeys: string[] = [];
  for (let n = 0; n < PLAYERS; n += 1) {
    await each(`player-${n}`);
    const { body } = await send(target.ready.url, launchScript(key, [`player-${n}`]));
    const { launch_url }: { launch_url: string } = JSON.parse(new TextDecoder().decode(body));
    mgckeys.push(new URL(launch_url).searchParams.get('mgckey') ?? '');
  }
  return mgckeys;
}

function report({ plan }: Stage, { without, beside, hung }: Record<'without' | 'beside' | 'hung', Played[]>): void {
  const seconds = plan.seconds * LONGER;
  print(`\nfairness   (${plan.rounds} rounds of ${seconds} s each in turns, ${PER_SECOND} spins/s of each operator)`);
  for (const [name, share] of [['p50', 0.5] as const, ['p99', 0.99] as const]) {
    const alone = without.map((played) => percentile(settled(played), share));
    const together = beside.map((played) => percentile(settled(played), share));
    print(`  ${name} of B without A          ${spread(alone, 1)} ms`);
    print(`  ${name} of B while A's hangs    ${spread(together, 1)} ms`);
    const ratios = together.map((ms, round) => ms / (alone[round] ?? Number.NaN));
    print(`      ratio                    ${spread(ratios)}${share === 0.99 ? `   aim at most ${AIM}` : ''}`);
  }
  print(`  B's spins: ${tally([...without, ...beside])}`);
  print(`  A's spins: ${tally(hung)}`);
}
