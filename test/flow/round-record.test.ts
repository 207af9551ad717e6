import { createHmac, randomUUID } from 'node:crypto';
import { adminApi, type RoundRecord } from '../support/admin-api.ts';
import { diedAtDebit, LEASE_MS } from '../support/dead-server.ts';
import { type FaultWallet, openFaultWallet } from '../support/fault-wallet.ts';
import { play } from '../support/player.ts';
import { type RiggedRandom, rigRandom } from '../support/rigged-random.ts';
import { staff } from '../support/terminal.ts';
import { eventually } from '../support/test-time.ts';
import { openWorld, type TestOperator, WALLET_SECRET, type World } from '../support/world.ts';

/** All that is known of a round, in one place: its states, its calls, what each attempt sent and got, what staff did. */

let chance: RiggedRandom;
let wallet: FaultWallet;
let world: World;
let operator: TestOperator;
let api: ReturnType<typeof adminApi>;

beforeAll(async () => {
  chance = rigRandom();
  wallet = await openFaultWallet();
  world = await openWorld({ random: chance.random, walletDeadlineMs: 500 });
  api = adminApi(world);
});
afterAll(async () => {
  await world.close();
  await wallet.close();
});
beforeEach(async () => {
  wallet.forget();
  chance.rig('loss');
  operator = await world.operator({ walletUrl: wallet.url });
});

const newPlayer = () => play(world, operator, { external_player_id: randomUUID() });

const record = (roundId: string) => api.read<RoundRecord>(`/operators/${operator.id}/rounds/${roundId}`);

async function playOne(outcome: 'win' | 'loss') {
  chance.rig(outcome);
  const game = await newPlayer();
  await game.spin();
  return record(`${game.session_id}:0`);
}

test('a win: its states with their times, and of each attempt what was sent and what came back', async () => {
  const round = await playOne('win');
  expect(round.states.map(({ state }) => state)).toEqual(['DEBIT_PENDING', 'CREDIT_PENDING', 'SETTLED']);
  const times = round.states.map(({ at }) => at ?? '');
  expect(times).toEqual([round.created_at, round.calls[1]?.created_at, round.updated_at]);
  expect(times).toEqual([...times].sort());
  const seen = wallet.calls('debit', 'credit');
  expect(round.calls.map(({ leg, made }) => [leg, made.length])).toEqual([
    ['debit', 1],
    ['credit', 1],
  ]);
  for (const [n, { raw_body, made }] of round.calls.entries()) {
    const [attempt] = made;
    expect(raw_body).toBe(seen[n]?.raw);
    expect(attempt).toMatchObject({ attempt: 1, status: 200, class: 'OK', detail: null, next_signature: null });
    expect(attempt?.timestamp).toBe(seen[n]?.timestamp);
    expect(attempt?.signature).toBe(seen[n]?.signature);
    expect(attempt?.signature).toBe(
      createHmac('sha256', WALLET_SECRET).update(`${attempt?.timestamp}.${raw_body}`).digest('hex'),
    );
    expect(JSON.parse(attempt?.reply ?? '')).toMatchObject({ success: true, currency: 'USD' });
    expect(attempt?.reply_bytes).toBe(Buffer.byteLength(attempt?.reply ?? ''));
    expect(Math.floor(Date.parse(attempt?.sent_at ?? '') / 1000)).toBe(Number(attempt?.timestamp));
    expect(attempt?.ms).toBeGreaterThanOrEqual(0);
  }
});

test('each resend is an attempt of its own, with its class, its status and its time', async () => {
  wallet.will('credit', 'fails before', 'reset before', 'hang before', 'malformed', 'ok');
  chance.rig('win');
  const game = await newPlayer();
  void game.spin();
  const settled = await eventually('the round settles', async () => {
    const round = await record(`${game.session_id}:0`).catch(() => undefined);
    return round?.state === 'SETTLED' && round;
  });
  const made = settled.calls[1]?.made ?? [];
  expect(made.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5]);
  expect(made.map(({ class: kind, status }) => [kind, status])).toEqual([
    ['UNKNOWN', 500],
    ['UNKNOWN', null],
    ['UNKNOWN', null],
    ['UNKNOWN', 200],
    ['OK', 200],
  ]);
  expect(made[0]).toMatchObject({ detail: 'HTTP 500 without a verdict', reply_bytes: 42 });
  expect(made[2]).toMatchObject({ detail: 'no answer within 500 ms', reply: null, signature: expect.any(String) });
  expect(made[2]?.ms).toBeGreaterThanOrEqual(499);
  expect(made[3]?.reply).toBe('{"success":tru');
  const sent = made.map(({ sent_at }) => sent_at ?? '');
  expect(sent).toEqual([...sent].sort());
});

test('of a long reply the first 4 KiB, without what looks like a secret', async () => {
  const key = `ppop_${operator.id}_${'k'.repeat(43)}`;
  wallet.will('debit', { reject: `${key} `.repeat(100), status: 400 });
  const [attempt] = (await playOne('loss')).calls[0]?.made ?? [];
  expect(attempt?.reply_bytes).toBeGreaterThan(5000);
  expect(attempt?.reply).toMatch(/^\{"success":false,"error":"\[hidden\] \[hidden\] /);
  expect(attempt?.reply).not.toContain('ppop_');
});

test('an attempt that was not sent carries no signature', async () => {
  operator = await world.operator({ walletUrl: 'http://127.0.0.1:9' });
  const round = await playOne('loss');
  expect(round.state).toBe('REJECTED');
  expect(round.calls[0]?.made).toEqual([
    expect.objectContaining({ signature: null, timestamp: null, status: null, reply: null, class: 'NOT_SENT' }),
  ]);
});

test('a wallet that is kept here is sent nothing that is signed, and its replies are kept', async () => {
  const demo = await world.operator({ walletMode: 'internal' });
  const game = await play(world, demo, { external_player_id: randomUUID() });
  await game.spin();
  const { calls } = await api.read<RoundRecord>(`/operators/${demo.id}/rounds/${game.session_id}:0`);
  expect(calls[0]?.made).toEqual([
    expect.objectContaining({ class: 'OK', status: 200, signature: null, reply: expect.stringContaining('"998.00"') }),
  ]);
});

test('while a secret is announced, both signatures are kept', async () => {
  await api.post(`/operators/${operator.id}/next-secret`, { wallet_secret: 'n'.repeat(40) });
  const [attempt] = (await playOne('loss')).calls[0]?.made ?? [];
  expect(attempt?.next_signature).toBe(wallet.calls('debit')[0]?.signatureNext);
});

test('an attempt whose server died is begun and unanswered, also once another server has gone on', async () => {
  const { round, debit, look } = await diedAtDebit(world, operator);
  const id = `${round.session_id}:0`;
  const unanswered = { attempt: 1, sent_at: debit.created_at.toISOString(), class: null, status: null, ms: null };
  expect((await record(id)).calls[0]?.made).toEqual([expect.objectContaining(unanswered)]);
  world.time.advance(LEASE_MS);
  await eventually('another server goes on', async () => (await look())?.state === 'settled');
  expect((await record(id)).calls[0]?.made).toEqual([
    expect.objectContaining(unanswered),
    expect.objectContaining({ attempt: 2, class: 'OK' }),
  ]);
});

test('what staff did about it is there, and the time that it was left to a person', async () => {
  chance.rig('win');
  wallet.will('credit', 'fails before', { reject: 'unknown_player', status: 404 });
  const game = await newPlayer();
  await game.spin();
  const id = `${game.session_id}:0`;
  const left = await record(id);
  expect(left.states.at(-1)).toEqual({ state: 'MANUAL', at: left.updated_at });
  await staff(world).type('resolve', id, '--operator', operator.id, '--as', 'settled', '--why', 'ticket 4711');
  const resolved = await record(id);
  expect(resolved.states.slice(-2)).toEqual([
    { state: 'MANUAL', at: null },
    { state: 'SETTLED', at: resolved.updated_at },
  ]);
  expect(resolved.audit).toEqual([
    expect.objectContaining({ operation: 'resolveRound', who: 'token', why: 'ticket 4711', at: resolved.updated_at }),
  ]);
});

test('of a call with hundreds of attempts the first and the last fifty are shown', async () => {
  const { round, debit } = await diedAtDebit(world, operator);
  const { db } = world.provider;
  const sent = (n: number) => ({
    operator_id: operator.id,
    transaction_id: debit.transaction_id,
    attempt: n + 1,
    sent_at: new Date(debit.created_at.getTime() + n * 1000),
    ms: 1,
    class: 'UNKNOWN' as const,
  });
  await db
    .insertInto('wallet_attempts')
    .values(Array.from({ length: 250 }, (_, n) => sent(n)))
    .execute();
  await db
    .updateTable('wallet_calls')
    .set({ attempts: 250, in_flight: false, last_sent_at: sent(249).sent_at, next_attempt_at: new Date('2100-01-01') })
    .where('operator_id', '=', operator.id)
    .execute();
  const numbers = (await record(`${round.session_id}:0`)).calls[0]?.made.map(({ attempt }) => attempt) ?? [];
  expect([numbers.length, numbers[0], numbers[49], numbers[50], numbers[99]]).toEqual([100, 1, 50, 201, 250]);
});

test('attempts are kept for 30 days, and then the record says since when there are any', async () => {
  const round = await playOne('loss');
  const kept = () =>
    world.provider.db.selectFrom('wallet_attempts').selectAll().where('operator_id', '=', operator.id).execute();
  const tidyUp = async () => {
    for (const chore of world.provider.services.chores) await chore();
  };
  world.time.advance(29 * 24 * 3600_000);
  await tidyUp();
  expect(await kept()).toHaveLength(1);
  world.time.advance(2 * 24 * 3600_000);
  await tidyUp();
  expect(await kept()).toEqual([]);
  const later = await record(round.round_id);
  expect(later.calls[0]).toMatchObject({ attempts: 1, state: 'OK', made: [] });
  expect(later.attempts_since > round.created_at).toBe(true);
});

test('a round that is none, or of another operator, is not found', async () => {
  const { round_id } = await playOne('loss');
  const other = await world.operator();
  for (const path of [
    `/operators/${other.id}/rounds/${round_id}`,
    `/operators/${operator.id}/rounds/${'0'.repeat(32)}:0`,
  ])
    expect((await api.get(path)).status).toBe(404);
});
