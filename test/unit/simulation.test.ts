import { plants } from '../simulation/plants.ts';
import { run } from '../simulation/run.ts';
import { playSchedule } from '../simulation/schedule.ts';
import { openStore, type Store } from '../simulation/store.ts';

/** A short run of `npm run faults`; test/simulation/planted.test.ts has the whole of it. */

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

test('whatever the network and the servers do, every round ends and no money is lost', async () => {
  const { broken, ...done } = await run(store, { seed: 7, schedules: 30, servers: 3 });
  expect(broken && [broken.seed, ...broken.violations]).toBeUndefined();
  expect(done.schedules).toBe(30);
  expect(done.states).toMatchObject({ SETTLED: expect.any(Number), ROLLED_BACK: expect.any(Number) });
  expect(done.states.SETTLED).toBeGreaterThan(done.rounds / 2);
});

test('a seed gives the same schedule again, step by step, whatever was played before it', async () => {
  const seed = 3117429121;
  const traces: string[][] = [];
  for (const earlier of [3, 4]) {
    await run(store, { seed: earlier, schedules: earlier, servers: 3 });
    await store.empty();
    traces.push((await playSchedule(store, { seed, servers: 3 })).trace());
  }
  expect(traces[0]?.length).toBeGreaterThan(20);
  expect(traces[1]).toEqual(traces[0]);
});

const ONCE_BROKEN: [what: string, seed: number][] = [
  ['a debit was sent a fourth time', 3117429121],
  ["a debit was sent 83 s after its player's spin", 2888475518],
  ['a rollback waited for minutes although the wallet was back', 2503240524],
];

test.each(ONCE_BROKEN)('what the engine once did is not done again: %s', async (_what, seed) => {
  await store.empty();
  expect((await playSchedule(store, { seed, servers: 3 })).violations).toEqual([]);
});

const QUICK = ['a lease never expires', 'a resent call has new bytes', 'a settled round is rolled back'];

test.each(QUICK)('a bug is found, with the steps that led to it: %s', async (name) => {
  const { broken } = await run(store, { seed: 1, schedules: 100, servers: 3, plant: plants[name] });
  expect(broken?.violations[0]?.message).toMatch(/^(invariant|rest)/);
  expect(broken?.trace().join('\n')).toContain('sends');
});
