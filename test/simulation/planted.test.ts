import { plants } from './plants.ts';
import { run } from './run.ts';
import { openStore, type Store } from './store.ts';

/** A simulation that finds nothing has shown something only when it finds what is there. */

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

test('at least ten bugs are planted', () => expect(Object.keys(plants).length).toBeGreaterThanOrEqual(10));

test.each(Object.entries(plants))('it is found in under 500 schedules when %s', async (_name, plant) => {
  const { broken, schedules } = await run(store, { seed: 1, schedules: 499, servers: 3, plant });
  expect(broken?.violations.length).toBeGreaterThan(0);
  expect(schedules).toBeLessThan(500);
});

test('nothing is found in 200 schedules of the engine as it is', async () => {
  const { broken, ...done } = await run(store, { seed: 1, schedules: 200, servers: 3 });
  expect(broken?.violations).toBeUndefined();
  expect(done.schedules).toBe(200);
});
