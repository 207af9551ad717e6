import { randomUUID } from 'node:crypto';
import { type Act, type FaultWallet, openFaultWallet } from '../support/fault-wallet.ts';
import { play } from '../support/player.ts';
import { type RiggedRandom, rigRandom } from '../support/rigged-random.ts';
import { gainedIn } from '../support/settled-books.ts';
import { eventually } from '../support/test-time.ts';
import { openWorld, type TestOperator, type World } from '../support/world.ts';

let chance: RiggedRandom;
let world: World;
let wallet: FaultWallet;
let operator: TestOperator;
let game: Awaited<ReturnType<typeof play>>;

beforeAll(async () => {
  chance = rigRandom();
  wallet = await openFaultWallet();
  world = await openWorld({ random: chance.random, walletDeadlineMs: 500 });
  operator = await world.operator({ walletUrl: wallet.url });
});
afterAll(async () => {
  await world.close();
  await wallet.close();
});

beforeEach(async () => {
  world.time.impatient = false;
  wallet.forget();
  chance.rig('loss');
  game = await play(world, operator, { external_player_id: randomUUID() });
});

/** Whatever became of a round: the wallet's books and ours say the same, and every call was signed. */
afterEach(async () => {
  expect(wallet.calls('debit', 'credit', 'rollback', 'balance').filter(({ signed }) => !signed)).toEqual([]);
  expect(wallet.ledger.net()).toBe(await gainedIn(world, operator.id));
});

const spin = async () => (await game.spin({ coin: '0.10' })).body.data.round;

const sent = () => wallet.calls('debit', 'credit', 'rollback').map(({ verb }) => verb);

test('a wallet that cannot be reached: nothing was sent, so nothing was charged', async () => {
  const unreachable = await world.operator({ walletUrl: 'http://127.0.0.1:1' });
  const round = (await (await play(world, unreachable)).spin()).body.data.round;
  expect(round).toMatchObject({ state: 'rejected', message: 'not charged', win: '0.00' });
});

const UNCLEAR: Act[] = [
  'reset before',
  'reset after',
  'hang before',
  'hang after',
  'fails before',
  'fails after',
  'malformed',
  'html',
  'other id',
  'other currency',
  'no balance',
  'huge',
  'redirect',
  { reject: 'too_many', status: 429 },
  { reject: 'slow', status: 408 },
];

test.each(UNCLEAR)('a debit without a clear answer (%j) is asked again, and settles once', async (act) => {
  wallet.will('debit', act, 'ok');
  expect(await spin()).toMatchObject({ state: 'settled', stake: '2.00' });
  expect(sent()).toEqual(['debit', 'debit']);
});

test('each attempt has the same bytes, signed anew at its own time', async () => {
  wallet.will('debit', 'reset after', 'fails after');
  const spun = spin();
  await eventually('the first attempt', async () => wallet.calls('debit').length > 0);
  world.time.advance(2000);
  expect(await spun).toMatchObject({ state: 'settled' });
  const attempts = wallet.calls('debit');
  expect(attempts).toHaveLength(3);
  expect(new Set(attempts.map(({ raw }) => raw)).size).toBe(1);
  expect(Number(attempts.at(-1)?.timestamp)).toBeGreaterThanOrEqual(Number(attempts[0]?.timestamp) + 2);
  expect(attempts.at(-1)?.signature).not.toBe(attempts[0]?.signature);
});

test('three debits without an answer are rolled back, naming the debit', async () => {
  wallet.will('debit', 'fails after', 'reset after', 'fails before');
  expect(await spin()).toMatchObject({ state: 'rolled_back', message: 'void, stake returned', win: '0.00' });
  expect(sent()).toEqual(['debit', 'debit', 'debit', 'rollback']);
  const [debit, , , rollback] = wallet.calls('debit', 'rollback').map(({ call }) => call);
  expect(rollback).toMatchObject({ amount: '2.00', original_transaction_id: debit?.transaction_id });
});

test('a debit refused at once is not charged; one refused after doubt is rolled back', async () => {
  wallet.will('debit', { reject: 'insufficient_funds', status: 402 });
  expect(await spin()).toMatchObject({ state: 'rejected', message: 'not charged' });
  expect(sent()).toEqual(['debit']);
  wallet.forget();
  wallet.will('debit', 'reset after', { reject: 'unknown_player', status: 404 });
  expect(await spin()).toMatchObject({ state: 'rolled_back', message: 'void, stake returned' });
  expect(sent()).toEqual(['debit', 'debit', 'rollback']);
});

test('a debit that arrives after its rollback moves no money', async () => {
  wallet.will('debit', 'hang before', 'hang before', 'hang before');
  expect(await spin()).toMatchObject({ state: 'rolled_back' });
  const [late] = wallet.calls('debit');
  if (late) wallet.ledger.apply(late.call);
});

test('a credit is asked for until it is answered, however the wallet fails', async () => {
  chance.rig('win');
  wallet.will('credit', 'fails after', 'hang before', 'reset after', 'malformed', 'ok');
  const round = await spin();
  expect(round).toMatchObject({ state: 'settled', win: (chance.pays() / 10).toFixed(2) });
  const credits = wallet.calls('credit');
  expect(credits).toHaveLength(5);
  expect(new Set(credits.map(({ raw }) => raw)).size).toBe(1);
  expect(credits[0]?.call.amount).toBe(round?.win);
});

test('a credit refused without doubt gives the stake back', async () => {
  chance.rig('win');
  wallet.will('credit', { reject: 'unknown_player', status: 404 });
  expect(await spin()).toMatchObject({
    state: 'rolled_back',
    message: 'void, stake returned',
    win: '0.00',
    outcome: null,
  });
  expect(sent()).toEqual(['debit', 'credit', 'rollback']);
});

test('a credit refused over its signature is no verdict: it is asked for again', async () => {
  chance.rig('win');
  wallet.will(
    'credit',
    { reject: 'invalid_signature', status: 401 },
    { reject: 'stale_timestamp' },
    { reject: 'who', status: 401 },
  );
  expect(await spin()).toMatchObject({ state: 'settled' });
  expect(sent()).toEqual(['debit', 'credit', 'credit', 'credit', 'credit']);
});

test.each([
  ['debit', 'rejected', 'REJECTED'],
  ['credit', 'settled', 'RETRY'],
] as const)('a wallet that refuses a %s itself needs a person: an alert says so', async (leg, state, to) => {
  chance.rig('win');
  wallet.will(leg, { reject: 'invalid_signature', status: 401 });
  const logged = world.logged.length;
  expect(await spin()).toMatchObject({ state });
  const alerts = world.logged
    .slice(logged)
    .map((line) => JSON.parse(line))
    .filter(({ alert }) => alert === true);
  expect(alerts).toMatchObject([
    { operator_id: operator.id, why: 'the wallet refuses our calls themselves (invalid_signature)', to },
  ]);
});

test('a wallet that took the stake, refuses the credit and then knows no debit is not believed', async () => {
  world.time.impatient = true;
  chance.rig('win');
  const unknown = { reject: 'transaction_not_found', status: 404 };
  wallet.will('credit', { reject: 'unknown_player', status: 404 });
  wallet.will('rollback', ...Array<Act>(200).fill(unknown));
  const round = await spin();
  const look = async () => (await game.round(round?.action_id ?? '')).body.data.round;
  await eventually('the rollback is refused twice', async () => wallet.calls('rollback').length >= 2);
  expect(await look()).toMatchObject({ state: 'pending' });
  world.time.advance(600_000);
  await eventually('it is left to a person', async () => (await look())?.state === 'manual');
  expect(world.logged.join('')).toContain('the wallet confirmed the debit, and now does not know it');
  byHand('2.00');
});

test('a rollback whose answers are unclear is asked for until it is confirmed', async () => {
  wallet.will('debit', 'reset after', 'reset after', 'reset after');
  wallet.will('rollback', 'reset after', { reject: 'invalid_signature', status: 401 }, { reject: 'odd' }, 'html', 'ok');
  expect(await spin()).toMatchObject({ state: 'rolled_back' });
  expect(wallet.calls('rollback')).toHaveLength(5);
});

test('a wallet that never saw the debit settles the rollback only when that debit can no longer arrive', async () => {
  world.time.impatient = true;
  const unknown = { reject: 'transaction_not_found', status: 404 };
  wallet.will('debit', 'reset before', 'reset before', 'reset before');
  wallet.will('rollback', ...Array<Act>(200).fill(unknown));
  const round = await spin();
  const look = async () => (await game.round(round?.action_id ?? '')).body.data.round;
  await eventually('the rollback is refused twice', async () => wallet.calls('rollback').length >= 2);
  expect(await look()).toMatchObject({ state: 'pending', message: 'stake return pending' });
  world.time.advance(600_000);
  await eventually('the stake is returned', async () => (await look())?.state === 'rolled_back');
});

test('a spin that takes long is answered as pending after ten seconds, and settles all the same', async () => {
  chance.rig('win');
  world.time.impatient = true;
  const before = world.time.clock().getTime();
  wallet.will('credit', ...Array<Act>(4).fill('fails before'));
  const reply = await game.spin();
  const round = reply.body.data.round;
  expect(reply.status).toBe(200);
  expect(round).toMatchObject({ state: 'pending', message: 'checking', win: '0.00', outcome: null });
  expect(world.time.clock().getTime() - before).toBeGreaterThanOrEqual(10_000);
  const settled = await eventually('it settles', async () => {
    const seen = (await game.round(round?.action_id ?? '')).body.data.round;
    return seen?.state === 'settled' && seen;
  });
  expect(settled.win).toBe((chance.pays() / 10).toFixed(2));
});

test('a wallet URL that changes with an open round is refused, unless forced', async () => {
  world.time.impatient = true;
  const { adminOperators } = world.provider.services;
  wallet.will('debit', 'reset after', 'reset after', 'reset after');
  wallet.will('rollback', ...Array<Act>(20).fill('fails before'));
  const round = await spin();
  const change = { wallet_base_url: `${wallet.url}/` };
  await adminOperators.update(operator.id, change);
  const moved = { wallet_base_url: wallet.url.replace('127.0.0.1', 'localhost') };
  await expect(adminOperators.update(operator.id, moved)).rejects.toMatchObject({
    kind: 'conflict',
    message: expect.stringContaining(`1 rounds of ${operator.id} are open`),
  });
  const { warnings } = await adminOperators.update(operator.id, { ...moved, force: true });
  expect(warnings).toEqual([
    expect.stringMatching(/^Rounds that have not ended: \d+\. Their further calls go to the new wallet/),
  ]);
  wallet.will('rollback');
  world.time.advance(600_000);
  const look = async () => (await game.round(round?.action_id ?? '')).body.data.round?.state;
  await eventually('the rollback is confirmed', async () => (await look()) === 'rolled_back');
  const back = { wallet_base_url: wallet.url };
  expect(await adminOperators.update(operator.id, back)).toMatchObject({ operator: back });
});

test('a credit refused after doubt is left to a person', async () => {
  chance.rig('win');
  wallet.will('credit', 'fails before', { reject: 'unknown_player', status: 404 });
  const round = await spin();
  expect(round).toMatchObject({ state: 'manual', message: 'being checked by support', win: '0.00' });
  expect(sent()).toEqual(['debit', 'credit', 'credit']);
  expect((await game.spin()).body.data.round).toMatchObject({ state: 'settled' });
  byHand('2.00');
});

/** What a person does with a round left to them: here the stake is given back. */
const byHand = (amount: string) => {
  const [debit] = wallet.calls('debit');
  if (debit) wallet.ledger.apply({ ...debit.call, transaction_id: randomUUID(), transaction_type: 'credit', amount });
};
