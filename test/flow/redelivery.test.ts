import { randomUUID } from 'node:crypto';
import { adminApi, type RoundRecord } from '../support/admin-api.ts';
import { diedAtDebit, LEASE_MS } from '../support/dead-server.ts';
import { type FaultWallet, openFaultWallet } from '../support/fault-wallet.ts';
import { play, send } from '../support/player.ts';
import { type RiggedRandom, rigRandom } from '../support/rigged-random.ts';
import { gainedIn } from '../support/settled-books.ts';
import { ownPage, signedIn } from '../support/signed-in.ts';
import { staff } from '../support/terminal.ts';
import { eventually } from '../support/test-time.ts';
import { openWorld, type TestOperator, type World } from '../support/world.ts';

/** Somebody asks for a wallet call to be sent again: it is, by the rules of every attempt, or it is said why not. */

let chance: RiggedRandom;
let wallet: FaultWallet;
let world: World;
let operator: TestOperator;
let api: ReturnType<typeof adminApi>;

beforeAll(async () => {
  chance = rigRandom();
  wallet = await openFaultWallet();
  world = await openWorld({ random: chance.random, walletDeadlineMs: 2000 });
  api = adminApi(world);
  operator = await world.operator({ walletUrl: wallet.url });
});
afterAll(async () => {
  await world.close();
  await wallet.close();
});
beforeEach(() => wallet.forget());
afterEach(() =>
  eventually('the books agree', async () => wallet.ledger.net() === (await gainedIn(world, operator.id))),
);

const pathOf = (transaction: string, id = operator.id) =>
  `/operators/${id}/calls/${encodeURIComponent(transaction)}/redelivery`;
const redeliver = (transaction: string, why = 'the wallet is back') =>
  api.post<RoundRecord>(pathOf(transaction), { why });
const record = (roundId: string) => api.read<RoundRecord>(`/operators/${operator.id}/rounds/${roundId}`);

/** A player's spin that is begun, and its round as soon as it stands so. */
async function spinTo(state: string, outcome: 'win' | 'loss' = 'win') {
  chance.rig(outcome);
  const game = await play(world, operator, { external_player_id: randomUUID() });
  const spinning = game.spin();
  const round = await eventually(`the round is ${state}`, async () => {
    const found = await record(`${game.session_id}:0`).catch(() => undefined);
    return found?.state === state && found.calls.every(({ last_sent_at }) => last_sent_at !== null) && found;
  });
  const call = round.calls.at(-1);
  if (!call) throw new Error('the round has no call');
  return { game, spinning, round, call };
}

/** A credit that failed, and whose next attempt is a hundred years away. */
async function waitingCredit() {
  wallet.will('credit', ...Array.from({ length: 50 }, () => 'fails before' as const));
  const { call, spinning } = await spinTo('CREDIT_PENDING');
  const attempts = await eventually('an attempt has ended', async () => {
    const put = await world.provider.db
      .updateTable('wallet_calls')
      .set({ next_attempt_at: new Date('2126-01-01') })
      .where('operator_id', '=', operator.id)
      .where('transaction_id', '=', call.transaction_id)
      .where('state', '=', 'PENDING')
      .where('in_flight', '=', false)
      .returning('attempts')
      .executeTakeFirst();
    return put?.attempts;
  });
  wallet.forget();
  return { call, spinning, attempts };
}

/** A credit that was refused after doubt: only people can find out whether the player was paid. */
async function leftToAPerson() {
  wallet.will('credit', 'fails before', { reject: 'unknown_player', status: 404 });
  const { call, game } = await spinTo('MANUAL');
  wallet.forget();
  return { call, game };
}

test('a credit that waits is sent at once, with the same bytes, and settles its round', async () => {
  const { call, spinning, attempts } = await waitingCredit();
  const { status, body } = await redeliver(call.transaction_id);
  expect([status, body.data.state]).toEqual([200, 'SETTLED']);
  expect(wallet.calls('credit').map(({ raw }) => raw)).toEqual([call.raw_body]);
  expect(body.data.calls[1]?.made.slice(-2)).toMatchObject([
    { class: 'UNKNOWN' },
    { attempt: attempts + 1, class: 'OK' },
  ]);
  expect((await spinning).body.data.round).toMatchObject({ state: 'settled', win: '4.00' });
});

test('who asked for it and why is in the audit, and in the record of the round', async () => {
  const { call, attempts } = await waitingCredit();
  const { body } = await redeliver(call.transaction_id, 'ticket 4711');
  const entry = {
    operation: 'redeliverCall',
    who: 'token',
    why: 'ticket 4711',
    operator_id: operator.id,
    target: { transaction_id: call.transaction_id, round_id: body.data.round_id },
    before: { state: 'CREDIT_PENDING', attempts },
    after: { state: 'CREDIT_PENDING', attempts: attempts + 1 },
  };
  expect(body.data.audit).toEqual([expect.objectContaining(entry)]);
  const { items } = await api.read<{ items: object[] }>(`/audit?operator_id=${operator.id}&operation=redeliverCall`);
  expect(items[0]).toMatchObject(entry);
});

test('an answer without a verdict leaves it to the next attempt, as ever', async () => {
  const { call, spinning, attempts } = await waitingCredit();
  wallet.will('credit', 'reset after');
  const { status, body } = await redeliver(call.transaction_id);
  expect([status, body.data.calls[1]?.made[attempts]?.class]).toEqual([200, 'UNKNOWN']);
  world.time.advance(30_000);
  await spinning;
  await eventually('the next attempt settles it', async () => (await record(call.round_id)).state === 'SETTLED');
});

test('however many ask at once, one attempt is made', async () => {
  const { call, spinning } = await waitingCredit();
  const replies = await Promise.all([1, 2, 3, 4].map(() => redeliver(call.transaction_id)));
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  expect(wallet.calls('credit')).toHaveLength(1);
  await spinning;
});

test('the credit over which a round was left to a person is paid, and the round settles', async () => {
  const { call, game } = await leftToAPerson();
  const { status, body } = await redeliver(call.transaction_id);
  expect([status, body.data.state]).toEqual([200, 'SETTLED']);
  expect(wallet.calls('credit').map(({ raw }) => raw)).toEqual([call.raw_body]);
  expect(body.data.states.map(({ state }) => state)).toEqual([
    ...['DEBIT_PENDING', 'CREDIT_PENDING', 'MANUAL', 'CREDIT_PENDING', 'SETTLED'],
  ]);
  expect((await game.init()).body.data.round).toMatchObject({ state: 'settled', win: '4.00' });
});

test('refused once more it is left to a person once more: never rolled back, for it may have been paid', async () => {
  const { call } = await leftToAPerson();
  wallet.will('credit', { reject: 'unknown_player', status: 404 });
  const { body } = await redeliver(call.transaction_id);
  expect([body.data.state, body.data.calls[1]?.state]).toEqual(['MANUAL', 'GIVEN_UP']);
  expect(wallet.calls('rollback')).toEqual([]);
  wallet.forget();
  expect((await redeliver(call.transaction_id)).body.data.state).toBe('SETTLED');
});

test('while the player plays on in that session, it is refused, and nothing has changed', async () => {
  const { call, game } = await leftToAPerson();
  wallet.will('debit', 'hang after');
  chance.rig('loss');
  const next = game.spin();
  await eventually('the next debit hangs', async () => wallet.calls('debit').length === 1);
  const { status, body } = await redeliver(call.transaction_id);
  expect([status, body.detail]).toEqual([409, expect.stringMatching(/another round of its session is under way/)]);
  expect(wallet.calls('credit')).toEqual([]);
  expect((await record(call.round_id)).audit).toEqual([]);
  world.time.advance(LEASE_MS);
  await next;
  await eventually('the next round has ended', async () => (await redeliver(call.transaction_id)).status === 200);
});

test('a round that was resolved meanwhile is not taken up again', async () => {
  const { call } = await leftToAPerson();
  await staff(world).type('resolve', call.round_id, '--operator', operator.id, '--as', 'rolled-back', '--why', 'so');
  wallet.ledger.apply({ ...handmade, transaction_id: `${call.round_id}:by-hand`, amount: '2.00' });
  const { status, body } = await redeliver(call.transaction_id);
  expect([status, body.detail]).toEqual([
    409,
    'This credit was given up, and its round is ROLLED_BACK: it must not be sent again',
  ]);
  expect(wallet.calls('credit')).toEqual([]);
});

const handmade = {
  player_id: 'p',
  session_id: '',
  currency: 'USD',
  request_id: '',
  transaction_type: 'credit',
} as const;

describe('a debit', () => {
  test('that was confirmed or refused is not sent again', async () => {
    const { call } = await spinTo('SETTLED', 'loss');
    expect((await redeliver(call.transaction_id)).body.detail).toBe(
      'The wallet has confirmed this debit: there is nothing left to send',
    );
    wallet.will('debit', { reject: 'insufficient_funds', status: 402 });
    const refused = await spinTo('REJECTED');
    expect((await redeliver(refused.call.transaction_id)).body.detail).toMatch(/^The wallet has refused this debit/);
    expect(wallet.calls('debit')).toHaveLength(2);
  });

  test('that was given up is never sent again: it is rolled back', async () => {
    wallet.will('debit', 'fails after', 'fails after', 'fails after');
    const { round } = await spinTo('ROLLED_BACK');
    const { status, body } = await redeliver(round.calls[0]?.transaction_id ?? '');
    expect([status, body.detail]).toEqual([
      409,
      'This debit was given up and is rolled back: it must not be sent again',
    ]);
    expect(wallet.calls('debit')).toHaveLength(3);
  });

  test('that is under way is waited for', async () => {
    wallet.will('debit', 'hang before');
    const { round, spinning } = await spinTo('DEBIT_PENDING');
    await eventually('it is sent', async () => wallet.calls('debit').length === 1);
    const { status, body } = await redeliver(round.calls[0]?.transaction_id ?? '');
    expect([status, body.detail]).toEqual([409, 'An attempt of this debit is under way; wait for its answer']);
    world.time.advance(LEASE_MS);
    await spinning;
  });

  test('whose server died is sent again while the player may still be charged, and not afterwards', async () => {
    const died = await diedAtDebit(world, operator);
    await world.provider.db
      .updateTable('wallet_calls')
      .set({ next_attempt_at: new Date('2000-01-01'), created_at: new Date(world.time.clock().getTime() - 31_000) })
      .where('operator_id', '=', operator.id)
      .where('transaction_id', '=', died.debit.transaction_id)
      .execute();
    const late = await redeliver(died.debit.transaction_id);
    const whicheverCameFirst = /^This debit (must not be sent any more|was given up and is rolled back)/;
    expect([late.status, late.body.detail]).toEqual([409, expect.stringMatching(whicheverCameFirst)]);
    await eventually('it is rolled back', async () => (await died.look())?.state === 'rolled_back');
    expect(wallet.calls('debit')).toEqual([]);
  });
});

test('a call that is none, or of another operator, is not found; and a reason is needed', async () => {
  const { call } = await spinTo('SETTLED', 'loss');
  const other = await world.operator();
  expect((await api.post(pathOf(call.transaction_id, other.id), { why: 'so' })).status).toBe(404);
  expect((await redeliver('never:made')).status).toBe(404);
  expect((await redeliver(call.transaction_id, ' ')).status).toBe(400);
});

test('a viewer may not, and support may', async () => {
  const { call } = await waitingCredit();
  const ask = async (role: 'viewer' | 'support') =>
    send(
      `${world.url}/api/admin/v1${pathOf(call.transaction_id)}`,
      'POST',
      { why: 'so' },
      ownPage(await signedIn(world, role)),
    );
  expect((await ask('viewer')).status).toBe(403);
  expect((await ask('support')).status).toBe(200);
});

test('at a terminal: provider redeliver', async () => {
  const { call } = await waitingCredit();
  const typed = await staff(world).type('redeliver', call.transaction_id, '--operator', operator.id, '--why', 'so');
  expect(typed).toEqual({ status: 0, out: `${call.round_id} is SETTLED now; the last answer: OK\n`, err: '' });
});
