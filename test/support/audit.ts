import type { Player, Transaction } from '../../mock-wallet/books.ts';
import { formatAmount } from '../../src/domain/money.ts';
import { isOpen } from '../../src/domain/round.ts';
import { idOf } from '../../src/services/round-calls.ts';
import type { Db } from '../../src/store/database.ts';
import type { CallRow, RoundRow } from '../../src/store/rounds.ts';
import type { Shown } from './crowd.ts';

/** What is held against each other when everything has come to rest. Money in minor units. */
export interface Evidence {
  rounds: readonly RoundRow[];
  /** The wallet calls that are still to be made. */
  pending: readonly Pick<CallRow, 'transaction_id' | 'in_flight'>[];
  /** The wallet's books. */
  players: readonly Player[];
  transactions: readonly Transaction[];
  /** What each player began with. */
  funded: ReadonlyMap<string, bigint>;
  /** What players were shown. */
  shown: readonly Shown[];
}

/** What the provider's tables give to an audit. */
export async function recorded(db: Db): Promise<Pick<Evidence, 'rounds' | 'pending'>> {
  const rounds = await db.selectFrom('rounds').selectAll().execute();
  const pending = await db
    .selectFrom('wallet_calls')
    .select(['transaction_id', 'in_flight'])
    .where('state', '=', 'PENDING')
    .execute();
  return { rounds, pending };
}

/** Every difference between the rounds, the wallet's books and what players were shown, in words; none is right. */
export function audit(evidence: Evidence): string[] {
  const { rounds, pending, transactions, shown } = evidence;
  const entries = new Map(transactions.map((entry) => [entry.transaction_id, entry]));
  const ofRounds = rounds.map((round) => ({ round, legs: legsOf(round, entries) }));
  const explained = new Set(ofRounds.flatMap(({ legs }) => Object.values(legs).map((entry) => entry?.transaction_id)));
  return [
    ...ofRounds.flatMap(({ round, legs }) => faultsOfRound(round, legs).map((fault) => `${name(round)}: ${fault}`)),
    ...transactions
      .filter(({ transaction_id }) => !explained.has(transaction_id))
      .map(({ type, transaction_id }) => `the wallet's ${type} ${transaction_id} belongs to no round`),
    ...pending.map((call) => `call ${call.transaction_id} is ${call.in_flight ? 'still being' : 'still to be'} made`),
    ...faultsOfBalances(evidence),
    ...faultsOfShown(rounds, shown),
  ];
}

type Legs = Record<'debit' | 'credit' | 'rollback', Transaction | undefined>;

const legsOf = (round: RoundRow, entries: ReadonlyMap<string, Transaction>): Legs => ({
  debit: entries.get(idOf(round, 'debit')),
  credit: entries.get(idOf(round, 'credit')),
  rollback: entries.get(idOf(round, 'rollback')),
});

const name = ({ session_id, seq, state, stake, win }: RoundRow): string =>
  `round ${session_id}:${seq} (${state}, stake ${stake}, win ${win})`;

function faultsOfRound(round: RoundRow, legs: Legs): string[] {
  if (isOpen(round.state)) return ['it has not ended'];
  if (round.state === 'MANUAL') return ['it was left to a person'];
  return round.state === 'SETTLED' ? faultsOfSettled(round, legs) : faultsOfVoid(legs);
}

function faultsOfSettled(round: RoundRow, { debit, credit, rollback }: Legs): string[] {
  const due = round.win > 0n ? round.win : undefined;
  return [
    ...(round.outcome ? [] : ['it has no outcome']),
    ...(debit?.status === 'applied' && debit.moved === -round.stake ? [] : [`its debit ${is(debit)}`]),
    ...(credit?.moved === due ? [] : [`its credit ${is(credit)}`]),
    ...(rollback ? [`its rollback ${is(rollback)}`] : []),
  ];
}

/** Of a round that was rejected or rolled back nothing may be left. */
function faultsOfVoid({ debit, credit, rollback }: Legs): string[] {
  const left = (debit?.moved ?? 0n) + (rollback?.moved ?? 0n);
  return [
    ...(left === 0n && debit?.status !== 'applied' ? [] : [`its debit ${is(debit)}, its rollback ${is(rollback)}`]),
    ...(credit ? [`its credit ${is(credit)}`] : []),
  ];
}

const is = (entry: Transaction | undefined): string =>
  entry ? `is ${entry.status} in the wallet and moved ${entry.moved}` : 'is missing in the wallet';

function faultsOfBalances({ rounds, players, funded }: Evidence): string[] {
  const due = new Map(funded);
  for (const { state, player_id, win, stake } of rounds) {
    if (state === 'SETTLED') due.set(player_id, (due.get(player_id) ?? 0n) + win - stake);
  }
  return players
    .filter(({ player_id, balance }) => balance !== due.get(player_id))
    .map(({ player_id, balance }) => `player ${player_id} has ${balance}, by the rounds ${due.get(player_id)}`);
}

function faultsOfShown(rounds: readonly RoundRow[], shown: readonly Shown[]): string[] {
  const known = new Map(rounds.map((round) => [`${round.session_id} ${round.client_action_id}`, round]));
  return shown.flatMap((seen) => {
    const round = known.get(`${seen.sessionId} ${seen.round.action_id}`);
    const fault = round ? contradiction(seen, round) : 'there is no such round';
    const what = `a player was shown ${seen.round.action_id} of ${seen.sessionId} as ${seen.round.state}`;
    return fault === undefined ? [] : [`${what}: ${fault}`];
  });
}

/** Where what a player was shown as final is not what is stored; what was shown as pending may end in any way. */
function contradiction({ round: seen, balance }: Shown, round: RoundRow): string | undefined {
  if (seen.state === 'pending') return undefined;
  if (seen.state !== round.state.toLowerCase()) return `it is ${round.state}`;
  const money = (minor: bigint) => formatAmount(minor, round.currency);
  if (seen.stake !== money(round.stake) || seen.win !== money(seen.state === 'settled' ? round.win : 0n))
    return `with stake ${seen.stake} and win ${seen.win}, and it has ${money(round.stake)} and ${money(round.win)}`;
  if (seen.state !== 'settled') return undefined;
  const theirs = JSON.stringify(seen.outcome?.spins.map(({ grid }) => grid));
  const ours = JSON.stringify(
    round.outcome && [round.outcome, ...(round.outcome.freeSpins ?? [])].map(({ grid }) => grid),
  );
  if (theirs !== ours) return `with the outcome ${theirs}, and it has ${ours}`;
  return balance === null || balance === round.balance
    ? undefined
    : `with the balance ${balance}, not ${round.balance}`;
}
