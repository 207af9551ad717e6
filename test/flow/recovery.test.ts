import { randomUUID } from 'node:crypto';
import { newCall } from '../../src/services/round-calls.ts';
import { applyMove, type NewCall, type RoundRow, startRound } from '../../src/store/rounds.ts';
import { type FaultWallet, openFaultWallet } from '../support/fault-wallet.ts';
import { gameOf, launch } from '../support/player.ts';
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

const LEASE_MS = 15_000;
const textOf = ({ raw_body }: NewCall) => Buffer.from(raw_body).toString('utf8');
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

/** A round whose debit was begun by a server that then died. */
async function diedAtDebit() {
  const { mgckey, session_id } = await launch(world, operator, { external_player_id: randomUUID() });
  const identity = {
    operator_id: operator.id,
    session_id,
    seq: 0,
    player_id: 'p1',
    symbol: 'vs20doghouse',
    currency: 'USD',
    client_action_id: randomUUID(),
    coin: '0.10',
    stake: 200n,
    created_at: world.time.clock(),
  };
  const debit = newCall({ ...identity, win: 0n }, 'debit', identity.created_at, random);
  const round = await startRound(world.provider.db, identity, debit);
  if (!round) throw new Error('the round was not stored');
  const look = async () => (await gameOf(world, mgckey).round(identity.client_action_id)).body.data.round;
  return { round, debit, look };
}

/** The wallet confirmed the debit; the server died with its credit begun. */
async function diedAtCredit() {
  const died = await diedAtDebit();
  wallet.ledger.apply(JSON.parse(textOf(died.debit)));
  const credit = newCall({ ...died.round, win: 540n }, 'credit', world.time.clock(), random);
  await confirmDebit(died.round, died.debit, credit);
  return { ...died, credit };
}

const confirmDebit = (round: RoundRow, debit: NewCall, next: NewCall) =>
  applyMove(world.provider.db, {
    round,
    call: { transaction_id: debit.transaction_id, attempts: 1 },
    callState: 'OK',
    answer: { class: 'OK', detail: null, doubtful: false },
    to: 'CREDIT_PENDING',
    drawn: { win: 540n, outcome: { grid: [['D']], stops: [0], lineWins: [], totalPays: 54 } },
    balance: '998.00',
    next,
    now: world.time.clock(),
  });

const ended = (look: () => Promise<{ state: string } | null>, state: string) =>
  eventually(`the round is ${state}`, async () => (await look())?.state === state);

test('its attempt is left alone while its lease lasts, then taken up', async () => {
  const { look, debit } = await diedAtDebit();
  world.time.advance(LEASE_MS - 5000);
  expect(await world.provider.services.settlement.takeUpDue(64)).toEqual([]);
  expect(await look()).toMatchObject({ state: 'pending', message: 'checking' });
  expect(wallet.calls('debit')).toEqual([]);
  world.time.advance(5000);
  await ended(look, 'settled');
  expect(new Set(wallet.calls('debit').map(({ raw }) => raw))).toEqual(new Set([textOf(debit)]));
});

test('its attempt counts as unknown: a debit refused now may have been taken then, and is rolled back', async () => {
  const { look, debit } = await diedAtDebit();
  wallet.ledger.apply(JSON.parse(textOf(debit)));
  wallet.will('debit', { reject: 'insufficient_funds', status: 402 });
  world.time.advance(LEASE_MS);
  await ended(look, 'rolled_back');
  expect(wallet.calls('rollback')).toHaveLength(1);
});

test('the outcome it drew is the one that is paid by the server started after it', async () => {
  const { look, credit } = await diedAtCredit();
  await world.restart();
  world.time.advance(LEASE_MS);
  await ended(look, 'settled');
  expect(await look()).toMatchObject({ win: '5.40', stake: '2.00', outcome: { grid: [['D']] } });
  expect(new Set(wallet.calls('credit').map(({ raw }) => raw))).toEqual(new Set([textOf(credit)]));
});

test('a credit refused after it is left to a person, for it may have been paid', async () => {
  const { look, round } = await diedAtCredit();
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
  const { look, round, debit } = await diedAtDebit();
  wallet.will('debit', 'hang before');
  world.time.advance(LEASE_MS);
  await eventually('another attempt is under way', async () => wallet.calls('debit').length === 1);
  const lateCredit = newCall({ ...round, win: 540n }, 'credit', world.time.clock(), random);
  expect(await confirmDebit(round, debit, lateCredit)).toBeUndefined();
  await ended(look, 'settled');
  expect(wallet.calls('credit').map(({ raw }) => raw)).not.toContain(textOf(lateCredit));
});

test('an answer that comes after the round went on changes nothing', async () => {
  const { look, round, debit } = await diedAtDebit();
  world.time.advance(LEASE_MS);
  await ended(look, 'settled');
  const late = await confirmDebit(round, debit, newCall({ ...round, win: 540n }, 'credit', world.time.clock(), random));
  expect(late).toBeUndefined();
  expect(await look()).toMatchObject({ state: 'settled' });
});

const blank = { player_id: 'p1', session_id: '', currency: 'USD', request_id: '' };
