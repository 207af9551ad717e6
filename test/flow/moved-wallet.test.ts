import { randomUUID } from 'node:crypto';
import { adminApi, type RoundRecord } from '../support/admin-api.ts';
import { diedAtDebit, LEASE_MS } from '../support/dead-server.ts';
import { type FaultWallet, openFaultWallet } from '../support/fault-wallet.ts';
import { play } from '../support/player.ts';
import { type RiggedRandom, rigRandom } from '../support/rigged-random.ts';
import { eventually } from '../support/test-time.ts';
import { openWorld, type TestOperator, type World } from '../support/world.ts';

/** An operator's wallet gets another address: who took a stake hears of all that follows, unless its books have moved too. */

let chance: RiggedRandom;
let world: World;
let former: FaultWallet;
let later: FaultWallet;
let operator: TestOperator;

beforeAll(async () => {
  chance = rigRandom();
  [former, later] = await Promise.all([openFaultWallet(), openFaultWallet()]);
  world = await openWorld({ random: chance.random, walletDeadlineMs: 2000 });
});
afterAll(async () => {
  await world.close();
  await Promise.all([former.close(), later.close()]);
});
beforeEach(async () => {
  former.forget();
  later.forget();
  operator = await world.operator({ walletUrl: former.url });
});

const move = (force = false) =>
  world.provider.services.adminOperators.update(operator.id, { wallet_base_url: later.url, force });

const heard = (wallet: FaultWallet) => wallet.calls('debit', 'credit', 'rollback').map(({ verb }) => verb);

/** A round left to a person, because its credit was refused after doubt. @returns what sends that credit again. */
async function leftToAPerson() {
  chance.rig('win');
  former.will('credit', 'fails before', { reject: 'unknown_player', status: 404 });
  const game = await play(world, operator, { external_player_id: randomUUID() });
  expect((await game.spin()).body.data.round).toMatchObject({ state: 'manual' });
  const credit = former.calls('credit')[0]?.call.transaction_id ?? '';
  former.forget();
  const path = `/operators/${operator.id}/calls/${encodeURIComponent(credit)}/redelivery`;
  return async () =>
    (await adminApi(world).post<RoundRecord>(path, { why: 'the player is known now' })).body.data.state;
}

test('a round begun at the former wallet goes on there, though its server had not heard of the new one', async () => {
  await move();
  const { look } = await diedAtDebit(world, operator, former.url);
  former.will('debit', 'fails after', 'fails after', 'fails after', 'fails after');
  world.time.advance(LEASE_MS);
  await eventually('the stake is returned', async () => {
    world.time.advance(60_000);
    return (await look())?.state === 'rolled_back';
  });
  expect(heard(former).at(-1)).toBe('rollback');
  expect(former.ledger.net()).toBe(0);
  expect(heard(later)).toEqual([]);
  await (await play(world, operator)).spin();
  expect(heard(later)).toContain('debit');
});

test('a round left to a person goes on at its wallet, and who changes the wallet is told', async () => {
  const redeliver = await leftToAPerson();
  const { warnings } = await move();
  expect(warnings).toEqual([
    expect.stringMatching(
      /^Rounds that have not ended: 1\. Their further calls go to the former wallet.*--url URL --force$/,
    ),
  ]);
  expect(await redeliver()).toBe('SETTLED');
  expect([heard(former), heard(later)]).toEqual([['credit'], []]);
});

test('by force they go on at the new wallet, also when it was changed before', async () => {
  const redeliver = await leftToAPerson();
  await move();
  const { warnings } = await move(true);
  expect(warnings).toEqual([
    expect.stringMatching(/^Rounds that have not ended: 1\. Their further calls go to the new wallet/),
  ]);
  expect(await redeliver()).toBe('SETTLED');
  expect([heard(former), heard(later)]).toEqual([[], ['credit']]);
  expect((await move(true)).warnings).toEqual([]);
});
