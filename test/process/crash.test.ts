import { setTimeout as delay } from 'node:timers/promises';
import { type Casino, openCasino } from '../support/casino.ts';
import type { Crowd } from '../support/crowd.ts';
import { mismatchesIn } from '../support/operator-export.ts';
import { type Postgres, startPostgres } from '../support/postgres.ts';
import { isFull, say, scaled } from '../support/scale.ts';

/** Two servers on one PostgreSQL, one of them killed every second, and a wallet that fails in every way. */

const KILLS = scaled(60, 10);
/** On a slow machine the next kill waits for these, so that it is never one of idle servers. */
const ROUNDS_BETWEEN = 10;

let postgres: Postgres;
let casino: Casino;
beforeAll(async () => {
  postgres = await startPostgres();
  casino = await openCasino({ databaseUrl: postgres.url, servers: 2, players: 100, seed: 1 });
});
afterAll(async () => {
  await casino?.close();
  await postgres?.stop();
});

test(`nobody loses a cent over ${KILLS} kills, one a second, and a wallet with faults`, async () => {
  const { wallet } = casino;
  await wallet.trouble(1);
  const crowd = casino.play(2000);
  const seconds = await killOneEachSecond(crowd);
  const befell = await wallet.befell();
  await casino.rest(crowd);
  const { rounds, differences } = await casino.audit(crowd.shown());
  say(
    `crash: ${KILLS} kills in ${seconds.toFixed(0)} s; ${JSON.stringify(rounds)}; ${differences.length} differences; ` +
      `players got ${JSON.stringify(crowd.tally())}; calls were ${JSON.stringify(befell)}`,
  );
  expect(differences).toEqual([]);
  expect(wallet.errors).toEqual([]);
  expect(crowd.refusals).toEqual([]);
  expect(await mismatchesIn(casino)).toEqual([]);
}, 900_000);

/** @returns how long it took, in seconds. */
async function killOneEachSecond(crowd: Crowd): Promise<number> {
  const { servers } = casino;
  const ready = servers.map(() => Promise.resolve());
  const from = performance.now();
  let enough = ROUNDS_BETWEEN;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    await delay(Math.max(0, from + kill * 1000 - performance.now()));
    const which = kill % servers.length;
    await ready[which];
    await crowd.hasSettled(enough);
    enough = crowd.settled() + ROUNDS_BETWEEN;
    await servers[which]?.kill();
    ready[which] = servers[which]?.start() ?? Promise.resolve();
    if (isFull && kill % 5 === 0) say(`crash: ${kill} kills, ${crowd.settled()} rounds shown as settled`);
  }
  const seconds = (performance.now() - from) / 1000;
  await Promise.all(ready);
  return seconds;
}
