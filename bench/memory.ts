import { setTimeout as delay } from 'node:timers/promises';
import { temporaryFolder } from './children.ts';
import { type Ready, startCommand } from './command.ts';
import { residentMegabytes } from './processes.ts';
import { print, progress, spread } from './rounds.ts';
import { productionEnv, type Stage } from './stage.ts';

const MOST_RUNS = 3;
/** How long after being ready: what was only needed to start has been let go by then, or never is. */
const SETTLING_MS = 1000;

/** Resident memory after start: `provider serve` on PostgreSQL, and `provider start` (wallet included) on the embedded one. */
export async function benchMemory({ postgres, plan }: Stage): Promise<void> {
  const runs = Math.min(plan.rounds, MOST_RUNS);
  const lines: string[] = [];
  if (postgres) {
    const DATABASE_URL = await postgres.createDatabase('memory');
    const sizes = await repeat(runs, 'memory on PostgreSQL', () =>
      startCommand('serve', { ...productionEnv(), DATABASE_URL }),
    );
    lines.push(`  on PostgreSQL          ${sizes}   aim at most 150`);
  }
  const DATA_DIR = temporaryFolder('memory');
  const sizes = await repeat(runs, 'memory embedded', () =>
    startCommand('start', { DATA_DIR, PORT: '0', WALLET_PORT: '0' }),
  );
  lines.push(`  embedded, with wallet  ${sizes}   aim at most 600`);
  progress('');
  print(
    `\nresident memory ${SETTLING_MS / 1000} s after start, MB (${runs} starts, min - median - max)\n${lines.join('\n')}`,
  );
}

async function repeat(runs: number, what: string, start: () => Promise<Ready>): Promise<string> {
  const sizes: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { pid, stop } = await start();
    await delay(SETTLING_MS);
    sizes.push(residentMegabytes(pid) ?? Number.NaN);
    progress(`${what}: ${sizes.at(-1)?.toFixed(0)} MB`);
    await stop();
  }
  return spread(sizes, 0);
}
