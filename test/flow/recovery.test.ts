import { newCall } from '../../src/services/round-calls.ts';
import type { NewCall } from '../../src/store/rounds.ts';
import { confirmDebit, diedAtCredit, diedAtDebit, LEASE_MS, random } from '../support/dead-server.ts';
import { type FaultWallet, openFaultWallet } from '../support/fault-wallet.ts';
import { gainedIn } from '../support/settled-books.ts';
import { eventually } from '../support/test-time.ts';
import { openWorld, type TestOperator, type World } from '../support/world.ts';

/** A server that died in the middle of a round: what it had written is all that the next one has. */

let world: World;
let wallet: FaultWallet;
let operator: TestOperator;

beforeAll(async () => {
  wallet = await openFaultWallet();
  world = await openWorld({ walletDeadlineMs: 500 });
  operator = await world.operator({ walletUrl: wallet.url });
});
afterAll(async () => {
  await world.close();
  await wallet.close();
});
beforeEach(() => wallet.forget());
afterEach(async () => expect(wallet.ledger.net()).toBe(await gainedIn(world, operator.id)));

const textOf = ({ raw_body }: NewCall) => Buffer.from(raw_body).toString('utf8');
const apply = (call: NewCall) => wallet.ledger.apply(JSON.parse(textOf(call)));

const ended = (look: () => Promise<{ state: string } | null>, state: string) =>
  eventually(`the round is ${state}`, async () => (await look())?.state === state);

test('its attempt is left alone while its lease lasts, then taken up', async () => {
  const { look, debit } = await diedAtDebit(world, operator);
  world.time.advance(LEASE_MS - 5000);
  expect(await world.provider.services.settlement.takeUpDue(64)).toEqual([]);
  expect(await look()).toMatchObject({ state: 'pending', message: 'checking' });
  expect(wallet.calls('debit')).toEqual([]);
  world.time.advance(5000);
  await ended(look, 'settled');
  expect(new Set(wallet.calls('debit').map(({ raw }) => raw))).toEqual(new Set([textOf(debit)]));
});

test('its attempt counts as unknown: a debit refused now may have been taken then, and is rolled back', async () => {
  const { look, debit } = await diedAtDebit(world, operator);
  apply(debit);
  wallet.will('debit', { reject: 'insufficient_funds', status: 402 });
  world.time.advance(LEASE_MS);
  await ended(look, 'rolled_back');
  expect(wallet.calls('rollback')).toHaveLength(1);
});

test('the outcome it drew is the one that is paid by the server started after it', async () => {
  const { look, credit } = await diedAtCredit(world, operator, apply);
  await world.restart();
  world.time.advance(LEASE_MS);
  await ended(look, 'settled');
  expect(await look()).toMatchObject({ win: '5.40', stake: '2.00', outcome: { spins: [{ grid: [['D']] }] } });
  expect(new Set(wallet.calls('credit').map(({ raw }) => raw))).toEqual(new Set([textOf(credit)]));
});

test('a credit refused after it is left to a person, for it may have been paid', async () => {
  const { look, round } = await diedAtCredit(world, operator, apply);
  wallet.will('credit', { reject: 'session_expired', status: 400 });
  world.time.advance(LEASE_MS);
  await ended(look, 'manual');
  expect(await look()).toMatchObject({ message: 'being checked by support', win: '0.00' });
  expect(wallet.calls('rollback')).toEqual([]);
  const alert = world.logged.map((line) => JSON.parse(line)).find(({ alert }) => alert === true);
  expect(alert).toMatchObject({ level: 'error', event: 'settlement', session_id: round.session_id, to: 'MANUAL' });
  // The person finds the stake taken and no win paid; for the books' sake, give it back.
  wallet.ledger.apply({
    ...blank,
    transaction_id: `${round.session_id}:by-hand`,
    transaction_type: 'credit',
    amount: '2.00',
  });
});

test('an answer to an attempt that another server has taken over changes nothing', async () => {
  const { look, round, debit } = await diedAtDebit(world, operator);
  wallet.will('debit', 'hang before');
  world.time.advance(LEASE_MS);
  await eventually('another attempt is under way', async () => wallet.calls('debit').length === 1);
  const lateCredit = newCall({ ...round, win: 540n }, 'credit', world.time.clock(), random);
  expect(await confirmDebit(world, round, debit, lateCredit)).toBeUndefined();
  await ended(look, 'settled');
  expect(wallet.calls('credit').map(({ raw }) => raw)).not.toContain(textOf(lateCredit));
});

test('an answer that comes after the round went on changes nothing', async () => {
  const { look, round, debit } = await diedAtDebit(world, operator);
  world.time.advance(LEASE_MS);
  await ended(look, 'settled');
  const late = await confirmDebit(
    world,
    round,
    debit,
    newCall({ ...round, win: 540n }, 'credit', world.time.clock(), random),
  );
  expect(late).toBeUndefined();
  expect(await look()).toMatchObject({ state: 'settled' });
});

const blank = { player_id: 'p1', session_id: '', currency: 'USD', request_id: '' };
