import { type RawBuilder, sql } from 'kysely';
import { OPEN_STATES, type RoundState } from '../domain/round.ts';
import type { RoundRow } from './rounds.ts';

/** A round's place in a listing: rounds are in the order they began. */
export type RoundPlace = Pick<RoundRow, 'created_at' | 'session_id' | 'seq'>;

/** Which rounds staff ask for. */
export interface RoundFilter {
  states?: readonly RoundState[] | undefined;
  player?: string | undefined;
  symbol?: string | undefined;
  /** The round that this call belongs to. */
  transactionId?: string | undefined;
  /** Begun at or after. */
  from?: Date | undefined;
  /** Begun before. */
  to?: Date | undefined;
  order: 'newest' | 'oldest';
  /** Only those that come after this one in that order. */
  after?: RoundPlace | undefined;
  limit: number;
}

/**
 * A page of an operator's rounds. A player's are found through the player's sessions, one after the other; else they are
 * read along an index by time or, of states that few rounds are in, along one of theirs.
 */
export function pageOf(operatorId: string, filter: RoundFilter): RawBuilder<RoundRow> {
  const { player, order, limit } = filter;
  const direction = sql.raw(order === 'newest' ? 'desc' : 'asc');
  const inOrder = sql`order by created_at ${direction}, session_id ${direction}, seq ${direction} limit ${limit}`;
  const asked = sql.join([sql`operator_id = ${operatorId}`, ...conditions(operatorId, filter)], sql` and `);
  if (player === undefined) return sql`select * from rounds where ${asked} ${inOrder}`;
  return sql`
    select r.* from sessions s cross join lateral (
      select * from rounds where session_id = s.session_id and ${asked} ${inOrder}
    ) r where s.operator_id = ${operatorId} and s.player_id = ${player} ${inOrder}`;
}

function* conditions(operatorId: string, { states, symbol, transactionId, from, to, order, after }: RoundFilter) {
  if (states) yield standing(states);
  if (symbol !== undefined) yield sql`symbol = ${symbol}`;
  if (from) yield sql`created_at >= ${from}`;
  if (to) yield sql`created_at < ${to}`;
  if (transactionId !== undefined) {
    yield sql`(session_id, seq) in (select session_id, seq from wallet_calls
      where operator_id = ${operatorId} and transaction_id = ${transactionId})`;
  }
  if (after) {
    const { created_at, session_id, seq } = after;
    const beyond = sql.raw(order === 'newest' ? '<' : '>');
    yield sql`(created_at, session_id, seq) ${beyond} (${created_at}::timestamptz, ${session_id}, ${seq}::integer)`;
  }
}

/**
 * The states stand in the text, not among its parameters, and those of each partial index by themselves, so that these can
 * serve it.
 */
function standing(states: readonly RoundState[]): RawBuilder<unknown> {
  const among = (some: readonly RoundState[]) => sql`state in (${sql.join(some.map((state) => sql.lit(state)))})`;
  const parts = [OPEN_STATES, NOT_SETTLED, SETTLED].map((indexed) => states.filter((state) => indexed.includes(state)));
  return sql`(${sql.join(parts.filter((part) => part.length > 0).map(among), sql` or `)})`;
}

const NOT_SETTLED: readonly RoundState[] = ['REJECTED', 'ROLLED_BACK', 'MANUAL'];
const SETTLED: readonly RoundState[] = ['SETTLED'];
