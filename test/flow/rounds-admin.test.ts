import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type FaultWallet, openFaultWallet } from '../support/fault-wallet.ts';
import { play, send } from '../support/player.ts';
import { type RiggedRandom, rigRandom } from '../support/rigged-random.ts';
import { staff } from '../support/terminal.ts';
import { eventually } from '../support/test-time.ts';
import { ADMIN_TOKEN, openWorld, type TestOperator, type World } from '../support/world.ts';

/** What the provider's staff find out about rounds and calls, and what they do with a round that is left to them. */

let chance: RiggedRandom;
let world: World;
let wallet: FaultWallet;
let operator: TestOperator;
let desk: ReturnType<typeof staff>;

beforeAll(async () => {
  chance = rigRandom();
  wallet = await openFaultWallet();
  world = await openWorld({ random: chance.random });
  desk = staff(world);
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

interface Round {
  round_id: string;
  state: string;
  version: number;
  win: string;
  created_at: string;
}
interface Call {
  transaction_id: string;
  leg: string;
  state: string;
  raw_body: string;
}

const newPlayer = () => play(world, operator, { external_player_id: randomUUID() });
const rounds = (...words: string[]) => desk.json<Round[]>('rounds', operator.id, ...words);
const calls = (...words: string[]) => desk.json<Call[]>('calls', operator.id, ...words);

type Page = { items: Round[]; next: string | null };

async function pageOf(query: string): Promise<Page> {
  const url = `${world.url}/api/admin/v1/operators/${operator.id}/rounds?${query}`;
  return (await send<{ data: Page }>(url, 'GET', undefined, { authorization: `Bearer ${ADMIN_TOKEN}` })).body.data;
}

/** A win whose credit was refused after doubt: whether the player was paid, only people can find out. */
async function leftToAPerson() {
  chance.rig('win');
  wallet.will('credit', 'fails before', { reject: 'unknown_player', status: 404 });
  const game = await newPlayer();
  const action = (await game.spin()).body.data.round?.action_id ?? '';
  chance.rig('loss');
  const [round] = await rounds('--state', 'manual');
  if (!round) throw new Error('no round was left to a person');
  return { game, action, round, seen: async () => (await game.round(action)).body.data.round };
}

const resolve = (round: string, as: string, why = 'asked the operator') =>
  desk.type('resolve', round, '--operator', operator.id, '--as', as, '--why', why);

describe('a round that is left to a person', () => {
  test('raises an alert, and is listed until it is resolved', async () => {
    const { round } = await leftToAPerson();
    await (await newPlayer()).spin();
    expect(await rounds('--state', 'manual')).toEqual([expect.objectContaining({ state: 'MANUAL', win: '4.00' })]);
    const alerts = world.logged.map((line) => JSON.parse(line)).filter(({ alert }) => alert === true);
    expect(alerts).toContainEqual(
      expect.objectContaining({ operator_id: operator.id, session_id: round.round_id.split(':')[0], to: 'MANUAL' }),
    );
    await resolve(round.round_id, 'settled');
    expect(await rounds('--state', 'manual')).toEqual([]);
  });

  test('as settled, it keeps its win, and the player sees it', async () => {
    const { round, seen } = await leftToAPerson();
    const before = wallet.calls('debit', 'credit', 'rollback').length;
    expect(await resolve(round.round_id, 'settled')).toEqual({
      status: 0,
      out: `${round.round_id} is SETTLED now, stake 2.00, win 4.00 USD; no money was moved\n`,
      err: '',
    });
    expect(await seen()).toMatchObject({ state: 'settled', win: '4.00', outcome: { spins: expect.anything() } });
    expect(wallet.calls('debit', 'credit', 'rollback')).toHaveLength(before);
  });

  test('as rolled back, it is void', async () => {
    const { round, seen } = await leftToAPerson();
    expect((await resolve(round.round_id, 'rolled-back')).out).toContain('is ROLLED_BACK now, stake 2.00, win 0.00');
    expect(await seen()).toMatchObject({ state: 'rolled_back', win: '0.00', message: 'void, stake returned' });
  });

  test('is written down with who, what, before, after and why, and that stays as it is', async () => {
    const { round } = await leftToAPerson();
    await resolve(round.round_id, 'settled', 'ticket 4711: the operator paid by hand');
    const { db } = world.provider;
    const audit = () =>
      db.selectFrom('audit').selectAll().where(sql`target ->> 'round_id'`, '=', round.round_id).execute();
    const written = await audit();
    expect(written).toEqual([
      {
        operator_id: operator.id,
        audit_id: expect.stringMatching(/^[0-9a-f]{32}$/),
        who: 'token',
        operation: 'resolveRound',
        target: { round_id: round.round_id },
        request_id: expect.stringMatching(/^[0-9a-f]{32}$/),
        before: { state: 'MANUAL', version: round.version },
        after: { state: 'SETTLED', version: round.version + 1 },
        why: 'ticket 4711: the operator paid by hand',
        at: expect.any(Date),
      },
    ]);
    await expect(db.updateTable('audit').set({ why: 'nothing' }).execute()).rejects.toThrow(/append-only: UPDATE/);
    await expect(db.deleteFrom('audit').execute()).rejects.toThrow(/append-only: DELETE/);
    await expect(sql`truncate audit`.execute(db)).rejects.toThrow(/append-only: TRUNCATE/);
    expect(await audit()).toEqual(written);
  });

  test('is resolved once, however many try, and only that one is written down', async () => {
    const { round } = await leftToAPerson();
    const tries = await Promise.all(['settled', 'rolled-back', 'settled'].map((as) => resolve(round.round_id, as)));
    expect(tries.map(({ status }) => status).sort()).toEqual([0, 1, 1]);
    const refusal = /^provider: Round [0-9a-f]{32}:\d+ is (SETTLED|ROLLED_BACK); only a MANUAL one can be resolved/;
    for (const { status, err } of tries) if (status === 1) expect(err).toMatch(refusal);
    const { db } = world.provider;
    expect(
      await db.selectFrom('audit').selectAll().where(sql`target ->> 'round_id'`, '=', round.round_id).execute(),
    ).toHaveLength(1);
  });

  test('needs a reason', async () => {
    const { round } = await leftToAPerson();
    expect(await resolve(round.round_id, 'settled', '  ')).toMatchObject({ status: 2, out: '' });
    const words = ['resolve', round.round_id, '--operator', operator.id, '--as', 'settled'];
    expect(await desk.type(...words)).toMatchObject({ status: 2, err: expect.stringContaining('--why') });
    const url = `${world.url}/api/admin/v1/operators/${operator.id}/rounds/${round.round_id}/resolution`;
    for (const body of [{ as: 'settled' }, { as: 'settled', why: ' ' }, { as: 'paid', why: 'so' }])
      expect((await send(url, 'POST', body, { authorization: `Bearer ${ADMIN_TOKEN}` })).status).toBe(400);
    expect(await rounds('--state', 'manual')).toHaveLength(1);
  });

  test('is found by its id alone, whoever it belongs to', async () => {
    const { round } = await leftToAPerson();
    await world.operator();
    const words = ['--as', 'settled', '--why', 'ticket 4712'];
    expect((await desk.type('resolve', round.round_id, ...words)).out).toContain(`${round.round_id} is SETTLED now`);
    expect(await desk.type('resolve', round.round_id, ...words)).toMatchObject({
      status: 1,
      err: `provider: No operator has a MANUAL round ${round.round_id}; only a MANUAL one can be resolved\n`,
    });
  });

  test('is not taken for one of another operator', async () => {
    const { round } = await leftToAPerson();
    const other = await world.operator();
    const words = ['resolve', round.round_id, '--operator', other.id, '--as', 'settled', '--why', 'so'];
    expect((await desk.type(...words)).err).toBe(`provider: Operator ${other.id} has no round ${round.round_id}\n`);
  });
});

test('a round that is not left to a person cannot be resolved', async () => {
  await (await newPlayer()).spin();
  const [round] = await rounds();
  expect(await resolve(round?.round_id ?? '', 'rolled-back')).toEqual({
    status: 1,
    out: '',
    err: `provider: Round ${round?.round_id} is SETTLED; only a MANUAL one can be resolved, and nothing was changed\n`,
  });
});

test('a round without an outcome can be resolved as settled, with a warning of what that means', async () => {
  wallet.will('debit', 'fails before', 'fails before', 'fails before');
  wallet.will('rollback', ...Array.from({ length: 50 }, () => 'fails before' as const));
  const spinning = (await newPlayer()).spin();
  await eventually('the rollback is sent', async () => wallet.calls('rollback').length > 0);
  world.time.advance(76 * 3600_000);
  const [round] = await eventually('it is given up', async () => {
    const manual = await rounds('--state', 'manual');
    return manual.length > 0 && manual;
  });
  await spinning;
  const { status, err } = await resolve(round?.round_id ?? '', 'settled');
  expect({ status, err }).toEqual({ status: 0, err: expect.stringMatching(/^warning: No outcome was ever drawn/) });
});

test('help says that no money is moved', async () => {
  const { out } = await desk.type('resolve', '--help');
  expect(out).toMatch(/It does not: call the operator's wallet, pay a win or give a stake back/);
});

describe('rounds', () => {
  test('are listed by how they stand', async () => {
    const game = await newPlayer();
    await game.spin();
    wallet.will('debit', { reject: 'insufficient_funds', status: 402 });
    await game.spin();
    const states = async (...words: string[]) => (await rounds(...words)).map(({ state }) => state);
    expect(await states()).toEqual(['REJECTED', 'SETTLED']);
    expect(await states('--state', 'settled')).toEqual(['SETTLED']);
    expect(await states('--state', 'rejected')).toEqual(['REJECTED']);
    for (const state of ['pending', 'rolled-back', 'manual']) expect(await states('--state', state)).toEqual([]);
  });

  test('come newest first, and a time cuts them off on either side', async () => {
    const game = await newPlayer();
    const begun: string[] = [];
    for (const _spin of [1, 2, 3]) {
      await game.spin();
      world.time.advance(1000);
      begun.unshift((await rounds('--limit', '1'))[0]?.created_at ?? '');
    }
    const times = async (...words: string[]) => (await rounds(...words)).map(({ created_at }) => created_at);
    expect(await times()).toEqual(begun);
    const [, middle = ''] = begun;
    expect(await times('--from', middle)).toEqual(begun.slice(0, 2));
    expect(await times('--to', middle)).toEqual(begun.slice(2));
    expect(await times('--from', '2000-01-01', '--to', '2000-01-02')).toEqual([]);
  });

  test('are cut at --limit, and it says so', async () => {
    const game = await newPlayer();
    for (const _spin of [1, 2, 3]) await game.spin();
    const cut = await desk.type('rounds', operator.id, '--limit', '2');
    expect(cut.out.split('\n')).toHaveLength(4);
    expect(cut.err).toBe('There are more than these 2; --limit takes another number\n');
    expect((await desk.type('rounds', operator.id, '--limit', '3')).err).toBe('');
  });

  test('are found on pages that neither repeat nor miss one, whatever began at the same moment', async () => {
    const game = await newPlayer();
    for (const _spin of [1, 2, 3, 4, 5]) await game.spin();
    const { db } = world.provider;
    await db
      .updateTable('rounds')
      .set({ created_at: new Date(0) })
      .where('operator_id', '=', operator.id)
      .execute();
    for (const order of ['newest', 'oldest']) {
      const ids: string[] = [];
      for (let after: string | null = ''; after !== null; ) {
        const page: Page = await pageOf(`order=${order}&limit=2${after && `&after=${after}`}`);
        ids.push(...page.items.map(({ round_id }) => round_id));
        after = page.next;
      }
      const inOrder = [0, 1, 2, 3, 4].map((seq) => `${game.session_id}:${seq}`);
      expect(ids).toEqual(order === 'oldest' ? inOrder : inOrder.reverse());
    }
  });

  test.each([
    ['a state that is none', ['--state', 'lost']],
    ['a time that is none', ['--from', 'yesterday']],
    ['a day that is none', ['--from', '2026-02-30']],
    ['a limit that is none', ['--limit', '0']],
  ])('2 for %s', async (_what, words) => {
    expect(await desk.type('rounds', operator.id, ...words)).toMatchObject({ status: 2, out: '' });
  });
});

describe('calls', () => {
  test('of a round show each leg, the last answer, and the bytes as they were sent', async () => {
    const { round } = await leftToAPerson();
    const made = await calls('--round', round.round_id);
    expect(made).toMatchObject([
      { leg: 'debit', state: 'OK', attempts: 1, class: 'OK', detail: null, amount: '2.00', doubtful: false },
      { leg: 'credit', state: 'GIVEN_UP', attempts: 2, class: 'REJECT', detail: 'unknown_player', doubtful: true },
    ]);
    const sent = wallet.calls('debit', 'credit').map(({ raw }) => raw);
    expect(made.map(({ raw_body }) => raw_body)).toEqual([sent[0], sent[1]]);
  });

  test('are found by transaction_id, in full', async () => {
    await (await newPlayer()).spin();
    const [debit] = await calls();
    const id = debit?.transaction_id ?? '';
    expect(await calls('--transaction', id)).toEqual([debit]);
    expect(await calls('--transaction', 'unheard-of')).toEqual([]);
    const { out } = await desk.type('calls', operator.id, '--transaction', id);
    expect(out).toMatch(/^state +OK$/m);
    expect(out).toContain(wallet.calls('debit')[0]?.raw);
  });

  test('of the newest rounds come first', async () => {
    const game = await newPlayer();
    await game.spin();
    await game.spin();
    expect((await calls()).map(({ transaction_id }) => transaction_id.split(':')[2])).toEqual(['1', '0']);
    expect((await desk.type('calls', operator.id)).out).toMatch(/^MADE +TRANSACTION +LEG +AMOUNT/);
  });

  test('nothing of them moves the cursor of a terminal', async () => {
    wallet.will('debit', { reject: 'no\u001b[2Jmoney', status: 402 });
    await (await newPlayer()).spin();
    const { out } = await desk.type('calls', operator.id);
    expect(out).toContain('REJECT no?[2Jmoney');
  });
});
