import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchCatalog } from './catalog.ts';
import { startChild } from './children.ts';
import { benchFairness } from './fairness.ts';
import { benchLaunch } from './launch.ts';
import { benchMemory } from './memory.ts';
import { benchMock } from './mock.ts';
import { openPostgres } from './postgres.ts';
import { print } from './rounds.ts';
import { benchSettle } from './settle.ts';
import { benchSettleLarge } from './settle-large.ts';
import type { Stage } from './stage.ts';
import { benchStart } from './start.ts';

const BENCHMARKS: Record<string, (stage: Stage) => Promise<void>> = {
  catalog: benchCatalog,
  launch: benchLaunch,
  settle: benchSettle,
  fairness: benchFairness,
  memory: benchMemory,
  mock: benchMock,
  start: benchStart,
};
/** These take long, and are run when they are named. */
const BY_NAME: typeof BENCHMARKS = { 'settle-large': benchSettleLarge };
const PLAN = { rounds: 5, seconds: 3, warmUps: 4 };
const QUICK = { rounds: 2, seconds: 0.5, warmUps: 1 };

const USAGE = `npm run bench [-- [--quick] [--profile] [--rounds N] [--connections N] [--rows N] [name...]]
names: ${Object.keys(BENCHMARKS).join(', ')}; all of these unless named. By name only: ${Object.keys(BY_NAME).join(', ')}.
bench/README.md explains them.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      connections: { type: 'string', default: '16' },
      rounds: { type: 'string' },
      rows: { type: 'string', default: '10000000' },
    },
  });
  const names = positionals.length > 0 ? positionals : Object.keys(BENCHMARKS);
  const known = { ...BENCHMARKS, ...BY_NAME };
  const unknown = names.filter((name) => !known[name]);
  if (unknown.length > 0) throw new Error(`There is no benchmark ${unknown.join(', ')}\n${USAGE}`);
  const plan = values.quick ? QUICK : PLAN;
  const postgres = await openPostgres();
  print(`${availableParallelism()} cores, ${cpus()[0]?.model}; Node ${process.version}`);
  print(postgres ? `on ${postgres.what}` : 'No PostgreSQL was found: all runs on the embedded one, without pgbench');
  const stage: Stage = {
    postgres,
    plan: { ...plan, rounds: Number(values.rounds ?? plan.rounds) },
    connections: Number(values.connections),
    profile: values.profile,
    rows: Number(values.rows),
    load: await startChild('load.ts'),
  };
  try {
    for (const name of names) await known[name]?.(stage);
  } finally {
    await postgres?.close();
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
