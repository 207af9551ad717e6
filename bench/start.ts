import { temporaryFolder } from './children.ts';
import { startCommand } from './command.ts';
import { freePort } from './postgres.ts';
import { print, progress, spread } from './rounds.ts';
import type { Stage } from './stage.ts';

/** Seconds until the process of `npm start` is ready: in a new data folder, and again in the same. */
export async function benchStart({ plan }: Stage): Promise<void> {
  const first: number[] = [];
  const second: number[] = [];
  for (let run = 1; run <= plan.rounds; run += 1) {
    const ports = { PORT: String(await freePort()), WALLET_PORT: String(await freePort()) };
    const env = { DATA_DIR: temporaryFolder('start'), ...ports };
    for (const times of [first, second]) {
      const { seconds, stop } = await startCommand('start', env);
      times.push(seconds);
      await stop();
    }
    progress(`start: run ${run} of ${plan.rounds}, ${first.at(-1)?.toFixed(2)} s, then ${second.at(-1)?.toFixed(2)} s`);
  }
  progress('');
  print(`\nseconds until \`npm start\` is ready (${plan.rounds} runs, min - median - max)`);
  print(`  first start   ${spread(first)}   aim at most 3\n  second start  ${spread(second)}   aim at most 1`);
}
