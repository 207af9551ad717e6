import { parseArgs } from 'node:util';
import { plants } from './plants.ts';
import { run } from './run.ts';
import { playSchedule } from './schedule.ts';
import { openStore, type Store } from './store.ts';

const USAGE = 'npm run faults -- [--schedules 1000] [--seed 1] [--servers 3] [--replay SEED] [--plant BUG]';

const values = readWords();
const servers = readNumber('servers', values.servers);
const plant = values.plant === undefined ? undefined : plants[values.plant];
if (values.plant && !plant) refuse(`There is no bug ${values.plant}; there are ${Object.keys(plants).join(', ')}`);

const store = await openStore();
const sound = values.replay === undefined ? await many(store) : await again(store, readNumber('replay', values.replay));
await store.close();
process.exitCode = sound ? 0 : 1;

function readWords() {
  try {
    const options = {
      schedules: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      servers: { type: 'string', default: '3' },
      replay: { type: 'string' },
      plant: { type: 'string' },
    } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function readNumber(name: string, text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : refuse(`--${name} is a whole number, not ${text}`);
}

function refuse(why: string): never {
  console.error(`faults: ${why}\n${USAGE}`);
  process.exit(2);
}

async function many(on: Store): Promise<boolean> {
  const schedules = readNumber('schedules', values.schedules);
  const startedAt = Date.now();
  let saidAt = startedAt;
  const { broken, ...done } = await run(on, {
    seed: readNumber('seed', values.seed),
    schedules,
    servers,
    plant,
    onPlayed({ schedules: played, rounds }) {
      if (Date.now() - saidAt < 1000) return;
      saidAt = Date.now();
      const pace = (played * 1000) / (saidAt - startedAt);
      console.log(`${played} of ${schedules} schedules, ${rounds} rounds, ${pace.toFixed(0)} schedules a second`);
    },
  });
  if (broken) show(broken.seed, broken);
  const states = Object.entries(done.states).map(([state, count]) => `${count} ${state}`);
  console.log(`Rounds ended as ${states.join(', ')}; ${((Date.now() - startedAt) / 1000).toFixed(0)} s`);
  console.log(`${done.schedules} schedules, ${done.rounds} rounds, ${broken?.violations.length ?? 0} violations`);
  return !broken;
}

async function again(on: Store, seed: number): Promise<boolean> {
  await on.empty();
  await plant?.().tables?.(on.db);
  const played = await playSchedule(on, { seed, servers, plant });
  show(seed, played);
  console.log(`1 schedules, ${played.rounds.length} rounds, ${played.violations.length} violations`);
  return played.violations.length === 0;
}

function show(seed: number, { trace, violations }: { trace: () => string[]; violations: Error[] }): void {
  console.log(trace().join('\n'));
  for (const { message } of violations) console.log(`VIOLATION of seed ${seed}: ${message}`);
  const more = `${servers === 3 ? '' : ` --servers ${servers}`}${values.plant ? ` --plant "${values.plant}"` : ''}`;
  if (violations.length > 0) console.log(`Repeat it: npm run faults -- --replay ${seed}${more}`);
}
