import type { Player, Transaction } from '../../mock-wallet/books.ts';
import { idOf } from '../../src/services/round-calls.ts';
import type { RoundRow } from '../../src/store/rounds.ts';
import { audit, type Evidence } from '../support/audit.ts';
import type { Shown } from '../support/crowd.ts';

/** The audit of the other tests here: it finds nothing where nothing differs, and names each difference that is planted. */

const PLAYER = 'player-1';
const FUNDS = 1000n;
const OUTCOME = { grid: [['A', 'B']], stops: [0], lineWins: [], totalPays: 5 };
const SPIN = {
  reels: 'base',
  stops: [0],
  line_wins: [],
  scatter: null,
  money: [],
  collected: null,
  pick: null,
  multiplier: 1,
  pays: 5,
};
const at = new Date(0);

const round = (seq: number, state: RoundRow['state'], win = 0n): RoundRow => ({
  operator_id: 'operator-a',
  session_id: 'session',
  seq,
  player_id: PLAYER,
  symbol: 'vs20doghouse',
  currency: 'USD',
  client_action_id: `action-${seq}`,
  request_id: null,
  coin: '0.10',
  option: null,
  wallet_base_url: null,
  state,
  version: 3,
  stake: 200n,
  win,
  outcome: state === 'SETTLED' ? OUTCOME : null,
  balance: '10.50',
  created_at: at,
  updated_at: at,
});

const entry = (
  seq: number,
  type: Transaction['type'],
  moved: bigint,
  status: Transaction['status'] = 'applied',
): Transaction => ({
  operator_id: 'operator-a',
  transaction_id: idOf({ session_id: 'session', seq }, type),
  type,
  player_id: PLAYER,
  session_id: 'session',
  game_symbol: 'vs20doghouse',
  currency: 'USD',
  amount: moved < 0n ? -moved : moved,
  original_transaction_id: null,
  moved,
  balance_after: 0n,
  status,
  reply: '',
  at: '',
});

const settledWin: Shown = {
  sessionId: 'session',
  round: {
    action_id: 'action-0',
    state: 'settled',
    message: 'settled',
    stake: '2.00',
    win: '5.00',
    coin: '0.10',
    option: null,
    outcome: { spins: [{ ...SPIN, grid: OUTCOME.grid }], total_pays: 5 },
  },
  balance: '10.50',
};

/** A win, a loss, a round rolled back after its debit and one before it, and one that was rejected. */
const right = (): Evidence & { rounds: RoundRow[]; transactions: Transaction[]; players: Player[] } => ({
  rounds: [
    round(0, 'SETTLED', 500n),
    round(1, 'SETTLED'),
    round(2, 'ROLLED_BACK'),
    round(3, 'ROLLED_BACK'),
    round(4, 'REJECTED'),
  ],
  transactions: [
    entry(0, 'debit', -200n),
    entry(0, 'credit', 500n),
    entry(1, 'debit', -200n),
    entry(2, 'debit', -200n, 'rolled_back'),
    entry(2, 'rollback', 200n),
    entry(3, 'debit', 0n, 'tombstone'),
    entry(3, 'rollback', 0n, 'no_effect'),
  ],
  pending: [],
  players: [{ operator_id: 'operator-a', player_id: PLAYER, currency: 'USD', balance: FUNDS + 100n }],
  funded: new Map([[PLAYER, FUNDS]]),
  shown: [settledWin],
});

test('finds nothing where nothing differs', () => {
  expect(audit(right())).toEqual([]);
});

const shownAs = (change: Partial<Shown['round']>, more: Partial<Shown> = {}) => ({
  ...right(),
  shown: [{ ...settledWin, ...more, round: { ...settledWin.round, ...change } }],
});

test.each<[string, Evidence, RegExp]>([
  [
    'a round that is gone',
    { ...right(), rounds: right().rounds.toSpliced(1, 1) },
    /debit session:doSpin:1:1:debit belongs to no round/,
  ],
  [
    'a round that has not ended',
    { ...right(), rounds: right().rounds.with(4, round(4, 'DEBIT_PENDING')) },
    /session:4 .*it has not ended/,
  ],
  [
    'a round left to a person',
    { ...right(), rounds: right().rounds.with(4, round(4, 'MANUAL')) },
    /session:4 .*left to a person/,
  ],
  [
    'a call still to be made',
    { ...right(), pending: [{ transaction_id: 't', in_flight: false }] },
    /call t is still to be made/,
  ],
  [
    'a debit without effect',
    { ...right(), transactions: right().transactions.toSpliced(2, 1) },
    /session:1 .*its debit is missing/,
  ],
  [
    'a debit of another amount',
    { ...right(), transactions: right().transactions.with(2, entry(1, 'debit', -100n)) },
    /session:1 .*its debit is applied in the wallet and moved -100/,
  ],
  [
    'a win that was not paid',
    { ...right(), transactions: right().transactions.toSpliced(1, 1) },
    /session:0 .*its credit is missing/,
  ],
  [
    'a win of another amount',
    { ...right(), rounds: right().rounds.with(0, round(0, 'SETTLED', 400n)) },
    /session:0 .*its credit is applied in the wallet and moved 500/,
  ],
  [
    'a credit for a loss',
    { ...right(), transactions: [...right().transactions, entry(1, 'credit', 500n)] },
    /session:1 .*its credit is applied/,
  ],
  [
    'a rollback of a settled round',
    { ...right(), transactions: [...right().transactions, entry(1, 'rollback', 200n)] },
    /session:1 .*its rollback is applied/,
  ],
  [
    'a stake that was not given back',
    {
      ...right(),
      transactions: right()
        .transactions.with(3, entry(2, 'debit', -200n))
        .toSpliced(4, 1),
    },
    /session:2 .*its debit is applied/,
  ],
  [
    'a stake given back that was never taken',
    { ...right(), transactions: [...right().transactions, entry(4, 'rollback', 200n)] },
    /session:4 .*its rollback is applied/,
  ],
  [
    'a credit of a void round',
    { ...right(), transactions: [...right().transactions, entry(2, 'credit', 500n)] },
    /session:2 .*its credit is applied/,
  ],
  [
    'a balance',
    { ...right(), players: right().players.map((player) => ({ ...player, balance: player.balance + 1n })) },
    /player player-1 has 1101, by the rounds 1100/,
  ],
  [
    'a round a player saw that is gone',
    shownAs({ action_id: 'other' }),
    /shown other of session as settled: there is no such round/,
  ],
  [
    'a round a player saw end in another way',
    shownAs({ action_id: 'action-2' }),
    /action-2 .* as settled: it is ROLLED_BACK/,
  ],
  [
    'another win than the player saw',
    shownAs({ win: '4.00' }),
    /with stake 2.00 and win 4.00, and it has 2.00 and 5.00/,
  ],
  [
    'another outcome than the player saw',
    shownAs({ outcome: { spins: [{ ...SPIN, grid: [['B', 'A']] }], total_pays: 5 } }),
    /with the outcome .* and it has/,
  ],
  ['another balance than the player saw', shownAs({}, { balance: '10.00' }), /with the balance 10.00, not 10.50/],
])('names %s', (_what, evidence, difference) => {
  expect(audit(evidence).some((found) => difference.test(found))).toBe(true);
});
