import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { newCall } from '../../src/services/round-calls.ts';
import type { Delivery } from '../../src/wallet/exchange.ts';
import { confirmDebit, diedAtCredit, diedAtDebit, LEASE_MS, random } from '../support/dead-server.ts';
import { internalBooks } from '../support/internal-books.ts';
import { faultsInLedger } from '../support/ledger-books.ts';
import { envelope } from '../support/mock-wallet.ts';
import { gameOf, launch, play } from '../support/player.ts';
import { gainedIn } from '../support/settled-books.ts';
import { staff } from '../support/terminal.ts';
import { eventually } from '../support/test-time.ts';
import { openInternalWallet } from '../support/wallets.ts';
import { ADMIN_TOKEN, openWorld, type World } from '../support/world.ts';

/** Operators whose wallet mode is internal: no wallet is called, and each player's demo money is kept here. */

let world: World;
let wallet: Awaited<ReturnType<typeof openInternalWallet>>;
beforeAll(async () => {
  world = await openWorld();
  wallet = await openInternalWallet(world);
});
afterAll(() => world.close());

/** What the calls of rounds have moved in the end is what the rounds say, and every entry has its counterpart. */
afterEach(async () => {
  const { db } = world.provider;
  expect(await faultsInLedger(db, wallet.operator.id)).toEqual([]);
  expect(await internalBooks(db, wallet.operator.id).moved()).toBe(await gainedIn(world, wallet.operator.id));
});

describe('at the terminal', () => {
  let desk: ReturnType<typeof staff>;
  beforeAll(() => {
    desk = staff(world);
  });

  test('one command makes an operator that is played at once, with 1000.00 for each player', async () => {
    const made = await desk.type('operator', 'create', 'demo', '--wallet-mode', 'internal', '--activate');
    expect({ status: made.status, err: made.err }).toEqual({ status: 0, err: '' });
    expect(made.out).toMatch(/^wallet +internal \(demo money, kept here\)$/m);
    await desk.json('catalog', 'assign', 'demo', '--all');
    const key = await desk.json<{ key: string }>('key', 'create', 'demo');
    const game = gameOf(world, (await launch(world, key)).mgckey);
    expect((await game.init()).body.data).toMatchObject({ balance: '1000.00', round: null });
    const { round, balance } = (await game.spin()).body.data;
    expect(round).toMatchObject({ state: 'settled', stake: '2.00' });
    expect(balance).toBe((1000 - 2 + Number(round?.win)).toFixed(2));
    expect((await world.books()).calls).toEqual([]);
  });

  test('it is shown and listed for what it is', async () => {
    expect((await desk.type('operator', 'show', 'demo')).out).toMatch(/^wallet +internal \(demo money, kept here\)$/m);
    expect((await desk.type('operator', 'list')).out).toMatch(/^demo +active +USD +internal$/m);
    expect(await desk.json('operator', 'show', 'demo')).toMatchObject({
      wallet_mode: 'internal',
      wallet_base_url: null,
    });
  });

  test('its calls are listed, counted and reconciled as those of any operator', async () => {
    const calls = await desk.json<object[]>('calls', 'demo');
    expect(calls).toContainEqual(expect.objectContaining({ leg: 'debit', amount: '2.00', state: 'OK', class: 'OK' }));
    const metrics = await fetch(`${world.url}/metrics`, { headers: { authorization: `Bearer ${ADMIN_TOKEN}` } });
    expect(await metrics.text()).toContain('attempts_total{operator_id="demo",leg="debit",class="OK"} 1');
    const window = ['--from', '2000-01-01', '--to', '2100-01-01'];
    const { manifest } = await desk.json<{ manifest: object }>('reconcile', 'demo', ...window);
    expect(manifest).toMatchObject({ rounds: 1, totals: [{ currency: 'USD', settled: 1, stakes: '2.00' }] });
  });

  test('a wallet URL is refused, because nothing would ever call it', async () => {
    const url = ['--wallet-url', 'http://localhost:4020'];
    const mode = ['--wallet-mode', 'internal'];
    const why = /^provider: wallet_mode internal calls no wallet, .* leave it out/;
    expect(await desk.type('operator', 'create', 'demo-2', ...mode, ...url)).toMatchObject({ status: 1 });
    expect((await desk.type('operator', 'create', 'demo-2', ...mode, ...url)).err).toMatch(why);
    expect((await desk.type('operator', 'wallet', 'demo', '--url', 'http://localhost:4020')).err).toMatch(why);
  });
});

describe('a server that died in the middle of a round', () => {
  const died = () => diedAtDebit(world, wallet.operator);
  const ended = (look: Awaited<ReturnType<typeof died>>['look'], state: string) =>
    eventually(`the round is ${state}`, async () => (await look())?.state === state);
  const entered = async ({ session_id }: { session_id: string }) =>
    (await wallet.transactions(session_id)).map(({ type, status }) => `${type} ${status}`);

  test('its debit is left alone while its lease lasts, then taken up', async () => {
    const { look, round } = await died();
    world.time.advance(LEASE_MS - 5000);
    expect(await world.provider.services.settlement.takeUpDue(64)).toEqual([]);
    expect(await look()).toMatchObject({ state: 'pending', message: 'checking' });
    expect(await entered(round)).toEqual([]);
    world.time.advance(5000);
    await ended(look, 'settled');
    expect((await entered(round))[0]).toBe('debit applied');
  });

  test('the stake that its debit took is not taken again', async () => {
    const { look, round, debit } = await died();
    await wallet.carryOut(debit);
    world.time.advance(LEASE_MS);
    await ended(look, 'settled');
    expect((await entered(round)).filter((one) => one.startsWith('debit'))).toEqual(['debit applied']);
  });

  test('a player who has no money left since is not charged, and its debit moves nothing when it comes late', async () => {
    const { look, round, debit } = await died();
    await wallet.fund(round.player_id, '1.99');
    world.time.advance(LEASE_MS);
    await ended(look, 'rolled_back');
    expect(await look()).toMatchObject({ message: 'void, stake returned' });
    expect(await entered(round)).toEqual(['debit tombstone', 'rollback no_effect']);
    expect(await wallet.carryOut(debit)).toMatchObject({ kind: 'reply', status: 409 });
    expect(await wallet.balanceOf(round.player_id)).toBe('1.99');
  });

  test('the win it drew is the one that is paid, once, by the server started after it', async () => {
    const { look, round, credit } = await diedAtCredit(world, wallet.operator, wallet.carryOut);
    await wallet.carryOut(credit);
    await world.restart();
    world.time.advance(LEASE_MS);
    await ended(look, 'settled');
    expect(await look()).toMatchObject({ win: '5.40', stake: '2.00', outcome: { spins: [{ grid: [['D']] }] } });
    expect(await entered(round)).toEqual(['debit applied', 'credit applied']);
    expect(await wallet.balanceOf(round.player_id)).toBe('1003.40');
  });

  test('an answer that comes after the round went on changes nothing', async () => {
    const { look, round, debit } = await died();
    world.time.advance(LEASE_MS);
    await ended(look, 'settled');
    const credit = newCall({ ...round, win: 540n }, 'credit', world.time.clock(), random);
    expect(await confirmDebit(world, round, debit, credit)).toBeUndefined();
    expect(await look()).toMatchObject({ state: 'settled' });
  });
});

describe('a ledger that fails', () => {
  const rename = (from: string, to: string) =>
    sql`alter table ${sql.table(from)} rename to ${sql.id(to)}`.execute(world.provider.db);

  test('a stake in doubt is returned once the ledger answers again, and the player plays on', async () => {
    const player = randomUUID();
    const game = await play(world, wallet.operator, { external_player_id: player });
    await wallet.fund(player, '10.00');
    await rename('ledger_accounts', 'ledger_accounts_away');
    const spun = game.spin({ action_id: 'a' });
    await eventually('the debit is given up', () =>
      world.provider.db.selectFrom('rounds').select('seq').where('state', '=', 'ROLLBACK_PENDING').executeTakeFirst(),
    ).finally(() => rename('ledger_accounts_away', 'ledger_accounts'));
    await spun;
    const returned = await eventually('the stake is returned', async () => {
      const { data } = (await game.round('a')).body;
      return data.round?.state === 'rolled_back' && data;
    });
    expect(returned).toMatchObject({ balance: '10.00', round: { message: 'void, stake returned' } });
    expect((await game.spin()).body.data.round).toMatchObject({ state: 'settled' });
  });
});

describe('many calls at once', () => {
  test('of fifty debits on a balance that covers thirty, thirty succeed', async () => {
    const { operator, ...crowded } = await openInternalWallet(world);
    const player_id = randomUUID();
    await crowded.fund(player_id, '60.00');
    const servers = process.env.TEST_DATABASE_URL ? [world.provider, await world.another()] : [world.provider];
    const deliveries = Array.from({ length: 50 }, (_, i) => {
      const fields = { operator_id: operator.id, player_id, transaction_id: `d${i}`, amount: '2.00' };
      const books = servers.map(({ db }) => internalBooks(db, operator.id))[i % servers.length];
      return books?.deliver('debit', Buffer.from(JSON.stringify(envelope('debit', fields))));
    });
    const answers = (await Promise.all(deliveries)).map((delivery) => delivery && answerIn(delivery));
    expect(answers.filter((answer) => answer?.success)).toHaveLength(30);
    expect(answers.filter((answer) => answer?.error === 'insufficient_funds')).toHaveLength(20);
    expect(await crowded.balanceOf(player_id)).toBe('0.00');
    expect(await internalBooks(world.provider.db, operator.id).moved()).toBe(-60_00);
    expect(await faultsInLedger(world.provider.db, operator.id)).toEqual([]);
  });
});

const answerIn = (delivery: Delivery) =>
  delivery.kind === 'reply' ? JSON.parse(Buffer.from(delivery.body).toString('utf8')) : delivery;
