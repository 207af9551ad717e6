import { type Casino, openCasino } from '../support/casino.ts';
import type { Crowd } from '../support/crowd.ts';
import { isFull, say, scaled } from '../support/scale.ts';

/** The embedded store under a server that is killed again and again, and is started again on the same data folder. */

const KILLS = scaled(20, 3);
const ROUNDS_BETWEEN = scaled(300, 60);

let casino: Casino;
beforeAll(async () => {
  casino = await openCasino({ players: 40, seed: 2 });
});
afterAll(() => casino?.close());

test(`what players were shown outlives ${KILLS} kills, and what was on its way goes on`, async () => {
  await casino.wallet.trouble(2);
  const crowd = casino.play(500);
  for (let kill = 1; kill < KILLS; kill += 1) {
    await killUnderLoad(crowd);
    await casino.servers[0]?.start();
    if (isFull) say(`embedded-kill: ${kill} kills, ${crowd.settled()} rounds shown as settled`);
  }
  await killUnderLoad(crowd);
  const open = await casino.read((db) =>
    db.selectFrom('wallet_calls').select('transaction_id').where('state', '=', 'PENDING').execute(),
  );
  expect(open).not.toEqual([]);
  await casino.servers[0]?.start();
  await casino.rest(crowd);
  expect(await casino.servers[0]?.stop()).toMatchObject({ code: 0 });
  const { rounds, differences } = await casino.audit(crowd.shown());
  say(
    `embedded-kill: ${KILLS} kills, the last with ${open.length} calls on their way; ${JSON.stringify(rounds)}; ` +
      `${crowd.settled()} shown as settled; ${differences.length} differences`,
  );
  expect(differences).toEqual([]);
  expect(crowd.refusals).toEqual([]);
}, 900_000);

/** Kills the server once players have seen some more rounds end. */
async function killUnderLoad(crowd: Crowd): Promise<void> {
  await crowd.hasSettled(crowd.settled() + ROUNDS_BETWEEN);
  await casino.servers[0]?.kill();
}
