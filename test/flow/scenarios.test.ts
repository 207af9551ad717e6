import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { openBooks } from '../../mock-wallet/books.ts';
import { controlContract } from '../../mock-wallet/control-contract.ts';
import type { After } from '../../mock-wallet/delivery.ts';
import { findScenario, scenarioNames } from '../../mock-wallet/scenarios.ts';
import { startMockWallet } from '../../mock-wallet/server.ts';
import { play } from '../support/player.ts';
import { rigRandom } from '../support/rigged-random.ts';
import { gainedIn } from '../support/settled-books.ts';
import { eventually } from '../support/test-time.ts';
import { openWorld, WALLET_SECRET, type World } from '../support/world.ts';

/** Every scenario that comes with the mock wallet, played by the provider: whatever goes wrong, no cent is lost. */

/** The wallet waits a twentieth of what its scenarios say, the provider a twentieth of its five seconds. */
const FASTER = 20;
const faster: After = (ms, work) => {
  const timer = setTimeout(work, ms / FASTER);
  return () => clearTimeout(timer);
};
const MOST_ROUNDS = 12;
const PATIENCE_MS = 50_000;

interface Played {
  ends: Set<string>;
  /** How often each fault acted. */
  acted: number[];
  /** What the wallet's books say that the player gained, and what the provider's do, in cents. */
  gained: { wallet: number; provider: number };
}

const contract = JSON.parse(
  readFileSync(new URL('../../generated/downloads/wallet-openapi.json', import.meta.url), 'utf8'),
);
const played = new Map<string, Promise<Played>>();
/** The states in which the rounds of each scenario have ended so far. */
const ended = new Map<string, string[]>();
let world: World;
let clockwork: NodeJS.Timeout;
let watching: Promise<void>;
let isWatching = true;

beforeAll(async () => {
  const chance = rigRandom();
  chance.rig('win');
  world = await openWorld({ random: chance.random, walletDeadlineMs: 5000 / FASTER });
  let step = 200;
  clockwork = setInterval(() => world.time.advance(step), 50);
  watching = watchRounds();
  for (const name of scenarioNames()) played.set(name, playScenario(name));
  // Gently at first, so that debits are resent within their 30 seconds; then ten minutes go by in no time.
  const soon = scenarioNames().filter((name) => !endsOf(name).includes('rolled_back'));
  await Promise.allSettled(soon.map((name) => played.get(name)));
  step = 20_000;
  await Promise.allSettled(played.values());
}, 120_000);
afterAll(async () => {
  isWatching = false;
  await watching;
  clearInterval(clockwork);
  await world.close();
});

/** Looks at all rounds together, because many who ask for one round each would keep the provider busy. */
async function watchRounds(): Promise<void> {
  while (isWatching) {
    const { rows } = await sql<{ operator_id: string; states: string }>`
      select operator_id, string_agg(state, ' ') as states from rounds where state not like '%PENDING' group by operator_id
    `.execute(world.provider.db);
    for (const { operator_id, states } of rows) ended.set(operator_id, states.toLowerCase().split(' '));
    await delay(100);
  }
}

const endsOf = (name: string): string[] => findScenario(name, controlContract().scenarioFault)?.ends ?? [];

async function playScenario(name: string): Promise<Played> {
  const books = openBooks();
  const wallet = await startMockWallet({
    port: 0,
    secret: WALLET_SECRET,
    operatorId: name,
    books,
    contract,
    clock: world.time.clock,
    after: faster,
    scenarios: [name],
  });
  const ask = async (path: string) => (await fetch(`${wallet.url}/__control/${path}`)).json();
  try {
    const operator = await world.operator({ id: name, walletUrl: wallet.url });
    books.atomically(() =>
      books.setPlayer({ operator_id: name, player_id: 'player', currency: 'USD', balance: 100_00n }),
    );
    const game = await play(world, operator, { external_player_id: 'player' });
    let acted: number[] = [];
    for (let round = 0; round < MOST_ROUNDS && (round < 2 || acted.some((times) => times === 0)); round += 1) {
      await game.init();
      await game.spin({ coin: '0.10' });
      await eventually(`${name}: the round ends`, async () => (ended.get(name)?.length ?? 0) > round, PATIENCE_MS);
      acted = (await ask('faults')).faults.map((fault: { acted: number }) => fault.acted);
    }
    await eventually(`${name}: no call waits`, async () =>
      (await ask('calls')).calls.every(({ ended }: { ended: string | null }) => ended !== null),
    );
    const balance = books.player(name, 'player')?.balance ?? 0n;
    const provider = (await gainedIn(world, name)) + (await leftToAPerson(name, books.transactions()));
    return { ends: new Set(ended.get(name)), acted, gained: { wallet: Number(balance - 100_00n), provider } };
  } finally {
    await wallet.close();
    books.close();
  }
}

/** What the wallet moved for rounds that are MANUAL: a person will see it there. */
async function leftToAPerson(operatorId: string, moved: { transaction_id: string; moved: bigint }[]): Promise<number> {
  const { rows } = await sql<{ transaction_id: string }>`
    select c.transaction_id from wallet_calls c join rounds r using (operator_id, session_id, seq)
    where r.operator_id = ${operatorId} and r.state = 'MANUAL'
  `.execute(world.provider.db);
  const ids = new Set(rows.map(({ transaction_id }) => transaction_id));
  return Number(moved.filter(({ transaction_id }) => ids.has(transaction_id)).reduce((sum, t) => sum + t.moved, 0n));
}

test('there are many', () => {
  expect(scenarioNames().length).toBeGreaterThanOrEqual(25);
});

test.each(scenarioNames())('%s', async (name) => {
  const { ends, acted, gained } = (await played.get(name)) as Played;
  expect(gained.wallet).toBe(gained.provider);
  expect(acted.filter((times) => times === 0)).toEqual([]);
  expect([...ends].filter((end) => !endsOf(name).includes(end))).toEqual([]);
});
