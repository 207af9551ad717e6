import { randomUUID } from 'node:crypto';
import type { components } from '../../generated/server/types.ts';
import { adminApi } from '../support/admin-api.ts';
import { type FaultWallet, openFaultWallet } from '../support/fault-wallet.ts';
import { play } from '../support/player.ts';
import { type RiggedRandom, rigRandom } from '../support/rigged-random.ts';
import { staff } from '../support/terminal.ts';
import { eventually } from '../support/test-time.ts';
import { openWorld, type TestOperator, type World } from '../support/world.ts';

/** The figures of the dashboard are what was played, whether they are added up already or not, and each round counts once. */

type Dashboard = components['schemas']['Dashboard'];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let chance: RiggedRandom;
let wallet: FaultWallet;
let world: World;
let operator: TestOperator;
let api: ReturnType<typeof adminApi>;

beforeEach(async () => {
  chance = rigRandom();
  wallet = await openFaultWallet();
  world = await openWorld({ random: chance.random });
  api = adminApi(world);
  operator = await world.operator({ walletUrl: wallet.url });
  toTheHour();
});
afterEach(async () => {
  await world.close();
  await wallet.close();
});

/** So that what a test plays within some minutes lies in one hour. */
const toTheHour = () => world.time.advance(HOUR - (world.time.clock().getTime() % HOUR) + MINUTE);

const newPlayer = (of = operator, currency = 'USD') => play(world, of, { external_player_id: randomUUID(), currency });

/** What the rigged win pays at a coin of 0.10, and what is left of a number of stakes of 2.00 after it. */
const won = () => (chance.pays() / 10).toFixed(2);
const leftOf = (stakes: number) => (stakes * 2 - chance.pays() / 10).toFixed(2);

async function spins(outcomes: ('win' | 'loss')[], of = operator, currency = 'USD') {
  const game = await newPlayer(of, currency);
  for (const outcome of outcomes) {
    chance.rig(outcome);
    await game.spin();
  }
}

/** The last hours up to now, of all operators or of one. */
function look(query: { hours?: number; operator_id?: string } = {}): Promise<Dashboard> {
  const now = world.time.clock().getTime();
  const { hours = 6, ...more } = query;
  const span = { from: new Date(now - hours * HOUR).toISOString(), to: new Date(now).toISOString() };
  return api.read(`/dashboard?${new URLSearchParams({ ...span, ...more })}`);
}

const addUp = async () => {
  for (const chore of world.provider.services.chores) await chore();
};

/** The tables themselves have nothing left to count: what is shown then was added up. */
const forgetRounds = async () => {
  const { db } = world.provider;
  for (const table of ['wallet_attempts', 'wallet_calls', 'rounds', 'sessions'] as const)
    await db.deleteFrom(table).execute();
};

test('what was played is counted: launches, how rounds ended, what they moved, how wallets answered', async () => {
  const other = await world.operator({ walletUrl: wallet.url });
  await spins(['loss', 'win', 'loss']);
  await spins(['win'], operator, 'EUR');
  const [win, left, leftOfThree] = [won(), leftOf(1), leftOf(3)];
  expect(left).toMatch(/^-/);
  wallet.will('debit', { reject: 'insufficient_funds', status: 402 });
  await spins(['loss'], other);
  const all = await look();
  expect(all).toMatchObject({
    operator_id: null,
    unit: 'hour',
    launches: 3,
    settled: 4,
    rejected: 1,
    rolled_back: 0,
    pending: 0,
    manual: 0,
    currencies: [
      { currency: 'EUR', settled: 1, stake: '2.00', win, ggr: left },
      { currency: 'USD', settled: 3, stake: '6.00', win, ggr: leftOfThree },
    ],
    wallet: { attempts: 7, ok: 6, reject: 1, not_sent: 0, unknown: 0 },
  });
  expect(all.wallet.p50_ms).toBeGreaterThan(0);
  expect(all.wallet.p99_ms).toBeGreaterThanOrEqual(all.wallet.p50_ms ?? Infinity);
  expect(all.wallets.map(({ operator_id, attempts }) => [operator_id, attempts])).toEqual([
    [operator.id, 6],
    [other.id, 1],
  ]);
  const one = await look({ operator_id: other.id });
  expect(one).toMatchObject({
    operator_id: other.id,
    launches: 1,
    settled: 0,
    rejected: 1,
    currencies: [{ ggr: '0.00' }],
  });
  expect(one.wallets.map(({ operator_id }) => operator_id)).toEqual([other.id]);
});

test('added up they are the same, and then no round is read for them', async () => {
  const other = await world.operator({ walletUrl: wallet.url });
  await spins(['loss', 'win', 'loss']);
  world.time.advance(HOUR);
  wallet.will('credit', 'fails before', 'ok');
  await spins(['win'], other, 'EUR');
  await eventually('every round has ended', async () => (await look()).pending === 0);
  const before = await Promise.all([look(), look({ operator_id: operator.id }), look({ hours: 24 * 10 })]);
  expect(before[0]?.settled).toBe(4);
  await addUp();
  const after = () => Promise.all([look(), look({ operator_id: operator.id }), look({ hours: 24 * 10 })]);
  expect(await after()).toEqual(before);
  world.time.advance(3 * MINUTE);
  await addUp();
  await forgetRounds();
  expect(await after()).toEqual(before);
});

test('however often they are added up, and by several at once, each round counts once', async () => {
  await spins(['loss', 'loss']);
  for (let minute = 0; minute < 5; minute += 1) {
    world.time.advance(MINUTE);
    await Promise.all([addUp(), addUp(), addUp()]);
    if (minute === 2) await spins(['loss']);
  }
  world.time.advance(3 * MINUTE);
  await addUp();
  expect(await look()).toMatchObject({ launches: 2, settled: 3, wallet: { attempts: 3 } });
});

test('a round that ends late counts when it ends, and one that was resolved when that was done', async () => {
  chance.rig('win');
  wallet.will('credit', 'fails before', { reject: 'unknown_player', status: 404 });
  const game = await newPlayer();
  await game.spin();
  world.time.advance(2 * HOUR);
  await addUp();
  expect(await look()).toMatchObject({ settled: 0, manual: 1, currencies: [{ stake: '0.00' }] });
  await staff(world).type(
    'resolve',
    `${game.session_id}:0`,
    '--operator',
    operator.id,
    '--as',
    'settled',
    '--why',
    'so',
  );
  const resolved = await look();
  expect(resolved).toMatchObject({ settled: 1, manual: 0, currencies: [{ stake: '2.00', win: won() }] });
  expect(resolved.series.map(({ launches, settled }) => [launches, settled]).slice(-3)).toEqual([
    [1, 0],
    [0, 0],
    [0, 1],
  ]);
});

test('rounds on their way are counted as they stand, the oldest of them first', async () => {
  wallet.will('debit', 'hang before', 'hang before');
  const first = await newPlayer();
  const spinning = [first.spin()];
  await eventually('it hangs', async () => (await look()).pending === 1);
  const second = await newPlayer();
  spinning.push(second.spin());
  const waiting = await eventually('both hang', async () => {
    const found = await look({ operator_id: operator.id });
    return found.pending === 2 && found;
  });
  expect(waiting.oldest_pending.map(({ round_id, state }) => [round_id, state])).toEqual([
    [`${first.session_id}:0`, 'DEBIT_PENDING'],
    [`${second.session_id}:0`, 'DEBIT_PENDING'],
  ]);
  world.time.advance(15_000);
  await Promise.all(spinning);
});

test('whose rounds are left to a person is said of every operator, who has waited for the longest first', async () => {
  const other = await world.operator({ walletUrl: wallet.url });
  const hours: string[] = [];
  for (const whose of [other, operator, operator]) {
    wallet.will('credit', 'fails before', { reject: 'unknown_player', status: 404 });
    hours.push(world.time.clock().toISOString().slice(0, '2026-06-16T12'.length));
    await spins(['win'], whose);
    wallet.forget();
    world.time.advance(HOUR);
  }
  world.time.advance(24 * HOUR);
  const { manual, manual_by_operator } = await look();
  expect(manual).toBe(3);
  expect(manual_by_operator).toEqual([
    { operator_id: other.id, rounds: 1, oldest: expect.stringContaining(hours[0] ?? '') },
    { operator_id: operator.id, rounds: 2, oldest: expect.stringContaining(hours[1] ?? '') },
  ]);
  const ofOne = await look({ operator_id: operator.id });
  expect(ofOne.manual_by_operator).toEqual(manual_by_operator.slice(1));
});

test('wallets in trouble come first, and what was not sent has no latency', async () => {
  const gone = await world.operator({ walletUrl: 'http://127.0.0.1:9' });
  await spins(['loss', 'loss', 'loss']);
  await spins(['loss'], gone);
  const { wallets } = await look();
  expect(wallets.map(({ operator_id }) => operator_id)).toEqual([gone.id, operator.id]);
  expect(wallets[0]).toMatchObject({ attempts: 1, not_sent: 1, p50_ms: null, p99_ms: null });
});

test('the series has an entry for each hour, or for each day when the span is longer than three', async () => {
  await spins(['loss']);
  const hours = await look({ hours: 3 });
  expect(hours.series).toHaveLength(4);
  expect(hours.series[0]?.at).toBe(hours.from);
  expect(hours.series.at(-1)).toMatchObject({ launches: 1, settled: 1, wallet: { attempts: 1 } });
  const days = await look({ hours: 24 * 30 });
  expect([days.unit, days.series.length]).toEqual(['day', 31]);
  expect(days.from).toMatch(/T00:00:00.000Z$/);
  expect(days.series.at(-1)).toMatchObject({ settled: 1, currencies: [{ currency: 'USD', ggr: '2.00' }] });
});

test.each([
  ['a span that is none', 'from=2026-06-16T00:00:00Z&to=2026-06-16T00:00:00Z', 400],
  ['a span of years', 'from=2020-06-16T00:00:00Z&to=2026-06-16T00:00:00Z', 400],
  ['a time that is none', 'from=yesterday&to=2026-06-16T00:00:00Z', 400],
  ['no span', '', 400],
  ['an operator that is none', 'from=2026-06-16T00:00:00Z&to=2026-06-17T00:00:00Z&operator_id=nobody', 404],
])('%s is refused', async (_, query, status) => {
  expect((await api.get(`/dashboard?${query}`)).status).toBe(status);
});
