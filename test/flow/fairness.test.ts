import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { leaseCovers } from '../../src/services/round-calls.ts';
import { claimDueCalls } from '../../src/store/wallet-calls.ts';
import { expectError } from '../support/errors.ts';
import { type FaultWallet, openFaultWallet } from '../support/fault-wallet.ts';
import { play } from '../support/player.ts';
import { gainedIn } from '../support/settled-books.ts';
import { staff } from '../support/terminal.ts';
import { eventually } from '../support/test-time.ts';
import { openWorld, type TestOperator, type World } from '../support/world.ts';

/** One operator's wallet hangs. Its own players are told so; nobody else's notice, and no money is lost. */

const SPINS_AT_ONCE = 64;
const WAITING = 16;
const hangs = (times: number) => Array<'hang before'>(times).fill('hang before');

let world: World;
let wallet: FaultWallet;
let slow: TestOperator;
let other: TestOperator;

async function open(wish: Parameters<typeof openWorld>[0]) {
  wallet = await openFaultWallet();
  world = await openWorld(wish);
  slow = await world.operator({ walletUrl: wallet.url });
  other = await world.operator({ walletUrl: wallet.url });
}
afterEach(async () => {
  await wallet.close();
  await world.close();
});

const player = (operator: TestOperator) => play(world, operator, { external_player_id: randomUUID() });

type Where = 'rounds' | "rounds where state like '%PENDING'" | 'wallet_calls where doubtful';

async function countOf({ id }: TestOperator, where: Where): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) from (select operator_id from ${sql.raw(where)}) r where operator_id = ${id}`.execute(
    world.provider.db,
  );
  return Number(rows[0]?.count);
}

test('beyond its slots and its queue, where equal spins count once, a spin is refused as busy and nothing of it written', async () => {
  await open({});
  const stuck = await openFaultWallet();
  await world.provider.services.adminOperators.update(slow.id, { wallet_base_url: stuck.url });
  stuck.will('debit', ...hangs(200));
  const players = await Promise.all(Array.from({ length: SPINS_AT_ONCE + WAITING + 5 }, () => player(slow)));
  const inside = players.slice(0, SPINS_AT_ONCE + WAITING - 1).map(({ spin }) => spin());
  const [last, ...refused] = players.slice(SPINS_AT_ONCE + WAITING - 1);
  await eventually('all slots are taken', async () => stuck.calls('debit').length === SPINS_AT_ONCE);
  expect((await (await player(other)).spin()).body.data.round).toMatchObject({ state: 'settled' });
  const action_id = randomUUID();
  const same = [1, 2, 3].map(() => last?.spin({ action_id }));
  expect((await (await player(other)).spin()).body.data.round).toMatchObject({ state: 'settled' });
  for (const { spin } of refused) {
    const got = await spin();
    expectError(got, 503, "The operator's wallet is busy; nothing was charged, try again in a moment");
    expect(got.headers.get('retry-after')).toBe('1');
  }
  expect(await countOf(slow, 'rounds')).toBe(SPINS_AT_ONCE);
  await stuck.close();
  const replies = await Promise.all([...inside, ...same]);
  expect(replies.filter((got) => got?.status !== 200)).toEqual([]);
  expect(new Set(replies.slice(-3).map((got) => got?.body.data.round?.action_id))).toEqual(new Set([action_id]));
  expect(await countOf(slow, 'rounds')).toBe(SPINS_AT_ONCE + WAITING);
});

test('a wallet that answered none of eight calls is left alone: not charged at once, and made good when it is back', async () => {
  await open({ walletDeadlineMs: 150 });
  wallet.will('debit', ...hangs(100));
  wallet.will('rollback', ...hangs(100));
  wallet.will('balance', ...hangs(100));
  const [ninth, ...players] = await Promise.all(Array.from({ length: 9 }, () => player(slow)));
  const spins = players.map(({ spin }) => spin());
  await eventually('eight debits hang', async () => (await countOf(slow, 'wallet_calls where doubtful')) === 8);
  const debits = wallet.calls('debit').length;
  const round = (await ninth?.spin())?.body.data.round;
  expect(round).toMatchObject({ state: 'rejected', message: 'not charged' });
  expect(wallet.calls('debit')).toHaveLength(debits);
  for (const verb of ['debit', 'rollback', 'balance']) wallet.will(verb);
  expect((await (await player(other)).spin()).body.data.round).toMatchObject({ state: 'settled' });
  world.time.advance(10_000);
  await Promise.all(spins);
  await eventually('every round has ended', async () => {
    world.time.advance(300);
    return (await countOf(slow, "rounds where state like '%PENDING'")) === 0;
  });
  expect((await (await player(slow)).spin()).body.data.round).toMatchObject({ state: 'settled' });
  expect(wallet.ledger.net()).toBe((await gainedIn(world, slow.id)) + (await gainedIn(world, other.id)));
});

test('a hundred of the same spin at once take one slot, and all get its round', async () => {
  await open({});
  const { spin } = await player(slow);
  const action_id = randomUUID();
  const replies = await Promise.all(Array.from({ length: 100 }, () => spin({ action_id })));
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(replies.map(({ body }) => JSON.stringify(body.data.round))).size).toBe(1);
  expect(wallet.calls('debit')).toHaveLength(1);
});

/** That many calls of an operator, due a minute from now; nobody takes them up before. */
async function due({ id }: TestOperator, count: number, at: Date): Promise<void> {
  const { db } = world.provider;
  const session = `${id}-due`;
  await sql`insert into sessions (operator_id, session_id, player_id, symbol, currency, mgckey_hash, created_at, expires_at)
    values (${id}, ${session}, ${session}, 'vs20doghouse', 'USD', '', now(), now())`.execute(db);
  await sql`insert into rounds (operator_id, session_id, seq, player_id, symbol, currency, client_action_id, coin, state,
      version, stake, win, created_at, updated_at)
    select ${id}, ${session}, n, 'p', 'vs20doghouse', 'USD', n::text, '0.10', 'MANUAL', 1, 0, 0, now(), now()
    from generate_series(1, ${count}) n`.execute(db);
  await sql`insert into wallet_calls (operator_id, transaction_id, session_id, seq, leg, request_id, raw_body, state,
      attempts, in_flight, doubtful, next_attempt_at, last_sent_at, created_at)
    select ${id}, ${session} || n, ${session}, n, 'credit', 'r', '', 'PENDING', 1, false, false,
      ${at}::timestamptz + n * interval '1 millisecond', now(), now()
    from generate_series(1, ${count}) n`.execute(db);
}

describe('calls that are due', () => {
  let soon: Date;
  const claim = async (most: number, each: number, taken: Record<string, number> = {}) => {
    const claimed = await claimDueCalls(
      world.provider.db,
      new Date(soon.getTime() + 60_000),
      new Date(soon.getTime() + 75_000),
      { most, each, taken },
    );
    const of = ({ id }: TestOperator) => claimed.filter(({ operator_id }) => operator_id === id).length;
    return { slow: of(slow), other: of(other) };
  };
  beforeEach(async () => {
    await open({});
    soon = new Date(world.time.clock().getTime() + 3600_000);
    await due(slow, 500, soon);
    await due(other, 3, new Date(soon.getTime() + 30_000));
  });

  test('each operator has its share, however many are due before', async () => {
    expect(await claim(20, 5)).toEqual({ slow: 5, other: 3 });
    expect(await claim(20, 5)).toEqual({ slow: 5, other: 0 });
  });

  test('the first of every operator come before the second of any', async () => {
    expect(await claim(4, 100)).toEqual({ slow: 2, other: 2 });
  });

  test('what is taken already is not taken again, and one whose share is used up gets nothing', async () => {
    expect(await claim(20, 5, { [slow.id]: 3, [other.id]: 5 })).toEqual({ slow: 2, other: 0 });
    expect(await claim(20, 5, { [slow.id]: 9 })).toEqual({ slow: 0, other: 3 });
  });

  test('a lease outlasts a long deadline and a long wait before it, and one that is lost forbids to send', async () => {
    const { db } = world.provider;
    const now = world.time.clock();
    const leaseUntil = new Date(now.getTime() + 15_000);
    const call = { operator_id: slow.id, transaction_id: `${slow.id}-due1`, attempts: 1, leaseUntil };
    const leaseOf = async () => {
      const { rows } = await sql<{ at: Date }>`select next_attempt_at as at from wallet_calls
        where operator_id = ${slow.id} and transaction_id = ${call.transaction_id}`.execute(db);
      return rows[0]?.at.getTime();
    };
    const before = await leaseOf();
    expect(await leaseCovers(db, call, 5000, now)).toBe(true);
    expect(await leaseOf()).toBe(before);
    const later = new Date(now.getTime() + 6000);
    expect(await leaseCovers(db, call, 5000, later)).toBe(true);
    expect(await leaseOf()).toBe(later.getTime() + 15_000);
    expect(await leaseCovers(db, call, 30_000, now)).toBe(true);
    expect(await leaseOf()).toBe(now.getTime() + 40_000);
    expect(await leaseCovers(db, { ...call, attempts: 0 }, 30_000, now)).toBe(false);
  });
});

test("an operator's wallet has as long as its setting says", async () => {
  await open({});
  const { json, type } = staff(world);
  expect(await json('operator', 'show', slow.id)).toMatchObject({ wallet_deadline_ms: 5000 });
  expect(await json('operator', 'wallet', slow.id, '--deadline-ms', '500')).toMatchObject({ wallet_deadline_ms: 500 });
  expect((await type('operator', 'show', slow.id)).out).toContain('500 ms');
  for (const wrong of ['499', '30001', '1.5', 'soon']) {
    const refused = await type('operator', 'wallet', slow.id, '--deadline-ms', wrong);
    expect([refused.status, refused.err]).toEqual([1, expect.stringContaining('wallet_deadline_ms')]);
  }
  const created = await json('operator', 'create', 'operator-new', '--wallet-deadline-ms', '30000');
  expect(created).toMatchObject({ wallet_deadline_ms: 30_000 });
  wallet.will('debit', 'hang before', 'ok');
  expect((await (await player(slow)).spin()).body.data.round).toMatchObject({ state: 'settled' });
  const { rows } = await sql<{ detail: string }>`select last_detail as detail from wallet_calls
    where operator_id = ${slow.id} and doubtful`.execute(world.provider.db);
  expect(rows).toHaveLength(1);
  expect(wallet.calls('debit')).toHaveLength(2);
  expect(world.logged.join()).toContain('UNKNOWN');
});

test('outside development a wallet is on the public internet', async () => {
  await open({ env: { APP_ENV: 'development' } });
  await world.close();
  world = await openWorld({ env: { APP_ENV: 'staging', GAME_BASE_URL: 'https://games.example.com' } });
  for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::ffff:10.0.0.1]', '169.254.169.254', 'localhost']) {
    await expect(world.operator({ walletUrl: `https://${host}/wallet` })).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('wallet_base_url must be on the public internet in staging'),
    });
  }
  await world.operator({ walletUrl: 'https://wallet.example.com' });
});
