import { randomUUID } from 'node:crypto';
import { type Casino, openCasino } from '../support/casino.ts';
import { gameOf } from '../support/player.ts';
import { type Postgres, startPostgres } from '../support/postgres.ts';
import { say, scaled } from '../support/scale.ts';

/** A hundred equal requests at once, as a page with a hundred impatient fingers would send them. */

const DUPLICATES = 100;
const SPINS = scaled(20, 3);

let postgres: Postgres | undefined;
let casino: Casino;
afterEach(async () => {
  await casino?.close();
  await postgres?.stop();
  postgres = undefined;
});

test('on the embedded store', async () => {
  casino = await openCasino({ players: 1, seed: 5 });
  await spinAHundredTimesAtOnce();
}, 120_000);

test('on PostgreSQL with two servers, fifty at each', async () => {
  postgres = await startPostgres();
  casino = await openCasino({ databaseUrl: postgres.url, servers: 2, players: 1, seed: 5 });
  await spinAHundredTimesAtOnce();
}, 120_000);

async function spinAHundredTimesAtOnce(): Promise<void> {
  const { wallet, servers, mgckeys } = casino;
  await wallet.fail([{ name: 'debits', match: { leg: 'debit' }, act: { delay_ms: 300 } }]);
  const [mgckey = ''] = mgckeys;
  const pages = Array.from({ length: DUPLICATES }, (_, n) =>
    gameOf({ url: servers[n % servers.length]?.url ?? '' }, mgckey),
  );
  const shown = [];
  for (let spin = 1; spin <= SPINS; spin += 1) {
    const action_id = randomUUID();
    const replies = await Promise.all(pages.map((page) => page.spin({ action_id })));
    const [first] = replies;
    const told = replies.map(({ status, body: { data } }) => ({ status, round: data?.round, balance: data?.balance }));
    expect(told).toEqual(told.map(() => told[0]));
    expect(told[0]).toMatchObject({ status: 200, round: { action_id, state: 'settled' } });
    expect(await wallet.befell()).toEqual({ debits: spin });
    if (first?.body.data.round)
      shown.push({
        sessionId: first.body.data.session_id,
        round: first.body.data.round,
        balance: first.body.data.balance,
      });
  }
  for (const server of servers) expect(await server.stop()).toMatchObject({ code: 0 });
  const { rounds, differences } = await casino.audit(shown);
  say(`duplicates: ${SPINS} spins of ${DUPLICATES} requests at ${servers.length} servers, ${JSON.stringify(rounds)}`);
  expect(rounds).toEqual({ SETTLED: SPINS });
  expect(differences).toEqual([]);
}
