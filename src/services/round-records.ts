import { formatAmount } from '../domain/money.ts';
import { OPEN_STATES, type RoundState } from '../domain/round.ts';
import type { RoundPlace } from '../store/round-filter.ts';
import type { ListedCall } from '../store/round-listing.ts';
import type { RoundRow } from '../store/rounds.ts';

/** How staff name the states of rounds. */
export type StateWord = 'pending' | 'settled' | 'rejected' | 'rolled-back' | 'manual';

export const STATES: Record<StateWord, readonly RoundState[]> = {
  pending: OPEN_STATES,
  settled: ['SETTLED'],
  rejected: ['REJECTED'],
  'rolled-back': ['ROLLED_BACK'],
  manual: ['MANUAL'],
};

/** A round's id, as staff and manifests write it. */
export const roundIdOf = ({ session_id, seq }: Pick<RoundRow, 'session_id' | 'seq'>): string => `${session_id}:${seq}`;

/** Reads what the contract has found to be a RoundId. */
export function readRoundId(roundId: string): Pick<RoundRow, 'session_id' | 'seq'> {
  const [session_id = '', seq] = roundId.split(':');
  return { session_id, seq: Number(seq) };
}

/** A round's place in a listing as one word, and back. */
export const writePlace = ({ created_at, session_id, seq }: RoundPlace): string =>
  `${created_at.getTime()}.${session_id}.${seq}`;

export function readPlace(text: string): RoundPlace {
  const [ms, session_id = '', seq] = text.split('.');
  return { created_at: new Date(Number(ms)), session_id, seq: Number(seq) };
}

/** A round as staff and manifests see it. Contract: Round. */
export const roundRecord = (round: RoundRow) => ({
  round_id: roundIdOf(round),
  player_id: round.player_id,
  symbol: round.symbol,
  currency: round.currency,
  action_id: round.client_action_id,
  coin: round.coin,
  state: round.state,
  version: round.version,
  stake: formatAmount(round.stake, round.currency),
  win: formatAmount(isVoid(round.state) ? 0n : round.win, round.currency),
  balance: round.balance,
  created_at: round.created_at.toISOString(),
  updated_at: round.updated_at.toISOString(),
});

const isVoid = (state: RoundState): boolean => state === 'REJECTED' || state === 'ROLLED_BACK';

/** A wallet call as staff and manifests see it. Contract: Call. */
export const callRecord = ({ round, ...call }: ListedCall) => ({
  transaction_id: call.transaction_id,
  round_id: roundIdOf(call),
  leg: call.leg,
  original_transaction_id: call.original_transaction_id,
  amount: formatAmount(call.leg === 'credit' ? round.win : round.stake, round.currency),
  currency: round.currency,
  state: call.state,
  attempts: call.attempts,
  doubtful: call.doubtful,
  class: call.last_class,
  detail: call.last_detail,
  created_at: call.created_at.toISOString(),
  last_sent_at: call.last_sent_at?.toISOString() ?? null,
  next_attempt_at: call.next_attempt_at?.toISOString() ?? null,
  request_id: call.request_id,
  raw_body: Buffer.from(call.raw_body).toString('utf8'),
  round_state: round.state,
});
