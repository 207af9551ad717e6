import { type Insertable, type Selectable, sql } from 'kysely';
import type { Outcome } from '../domain/games/outcome.ts';
import type { RoundState } from '../domain/round.ts';
import { type AttemptOf, type AttemptSent, insertAttempt } from './attempts.ts';
import type { Db } from './database.ts';
import type { RoundTable, WalletCallTable } from './schema.ts';

export type RoundRow = Selectable<RoundTable>;
export type CallRow = Selectable<WalletCallTable>;
export type NewRound = Omit<Insertable<RoundTable>, 'state' | 'version' | 'win' | 'outcome' | 'balance' | 'updated_at'>;

/** A call as it is first written, its first attempt already begun: `leaseUntil` is when others may take it up. */
export type NewCall = Pick<
  CallRow,
  | 'operator_id'
  | 'transaction_id'
  | 'session_id'
  | 'seq'
  | 'leg'
  | 'original_transaction_id'
  | 'request_id'
  | 'raw_body'
  | 'created_at'
> & { leaseUntil: Date };

/**
 * Stores a round and its debit in one statement, before the debit is sent. Undefined when another round has that seq or
 * action, or is still open in the session: then nothing is stored.
 */
export async function startRound(db: Db, round: NewRound, debit: NewCall): Promise<RoundRow | undefined> {
  const { rows } = await sql<RoundRow>`
    with r as (
      insert into rounds (operator_id, session_id, seq, player_id, symbol, currency, client_action_id, request_id,
        coin, option, wallet_base_url, state, version, stake, win, created_at, updated_at)
      values (${round.operator_id}, ${round.session_id}, ${round.seq}, ${round.player_id}, ${round.symbol},
        ${round.currency}, ${round.client_action_id}, ${round.request_id ?? null}, ${round.coin},
        ${round.option ?? null}, ${round.wallet_base_url ?? null}, 'DEBIT_PENDING', 1,
        ${round.stake}, 0, ${round.created_at}, ${round.created_at})
      on conflict do nothing
      returning *
    ), n as (${insertCallFromR(debit)} returning transaction_id)
    select * from r`.execute(db);
  return rows[0];
}

const insertCallFromR = (call: NewCall) => sql`
  insert into wallet_calls (operator_id, transaction_id, session_id, seq, leg, original_transaction_id, request_id,
    raw_body, state, attempts, in_flight, doubtful, next_attempt_at, last_sent_at, created_at)
  select ${call.operator_id}, ${call.transaction_id}, ${call.session_id}, r.seq, ${call.leg},
    ${call.original_transaction_id}, ${call.request_id}, ${call.raw_body}::bytea, 'PENDING', 1, true, false,
    ${call.leaseUntil}::timestamptz, ${call.created_at}::timestamptz, ${call.created_at}::timestamptz
  from r`;

/** A parameter, so that the planner cannot look for the call among all that are due, of which there may be many. */
export const PENDING = 'PENDING';

/** What one answer changes: the end of its call, the round's next state and, with it, the round's next call. */
export interface Move {
  round: Pick<RoundRow, 'operator_id' | 'session_id' | 'seq' | 'version'>;
  call: Pick<CallRow, 'transaction_id' | 'attempts'>;
  callState: 'OK' | 'REJECTED' | 'GIVEN_UP';
  answer: Pick<AttemptOf, 'class' | 'detail'> & { doubtful: boolean };
  sent: AttemptSent;
  to: RoundState;
  drawn?: { win: bigint; outcome: Outcome };
  balance?: string;
  next?: NewCall;
  now: Date;
}

/**
 * Carries out a move in one statement, as a compare-and-set: the call's attempt must be the latest and still pending,
 * the round's version the one that was read. Undefined when it was not; then nothing has changed.
 */
export async function applyMove(db: Db, move: Move): Promise<RoundRow | undefined> {
  const { round, call, answer, drawn, next } = move;
  const attempt = {
    ...answer,
    operator_id: round.operator_id,
    transaction_id: call.transaction_id,
    attempt: call.attempts,
  };
  const outcome = drawn ? JSON.stringify(drawn.outcome) : null;
  const { rows } = await sql<RoundRow>`
    with c as (
      update wallet_calls set state = ${move.callState}, in_flight = false, doubtful = ${answer.doubtful},
        next_attempt_at = null, last_class = ${answer.class}, last_detail = ${answer.detail}
      where operator_id = ${round.operator_id} and transaction_id = ${call.transaction_id}
        and session_id = ${round.session_id} and seq = ${round.seq} and state = ${PENDING} and attempts = ${call.attempts}
        and exists (select 1 from rounds where operator_id = ${round.operator_id}
          and session_id = ${round.session_id} and seq = ${round.seq} and version = ${round.version})
      returning operator_id
    ), r as (
      update rounds set state = ${move.to}, version = version + 1, win = coalesce(${drawn?.win ?? null}::bigint, win),
        outcome = coalesce(${outcome}::jsonb, outcome), balance = coalesce(${move.balance ?? null}, balance),
        updated_at = ${move.now}
      where operator_id = ${round.operator_id} and session_id = ${round.session_id} and seq = ${round.seq}
        and version = ${round.version} and exists (select 1 from c)
      returning *
    ), a as (${insertAttempt(attempt, move.sent)})${next ? sql`, n as (${insertCallFromR(next)} returning transaction_id)` : sql``}
    select * from r`.execute(db);
  return rows[0];
}

export const findRound = (db: Db, operatorId: string, sessionId: string, seq: number): Promise<RoundRow | undefined> =>
  inSession(db, operatorId, sessionId).where('seq', '=', seq).executeTakeFirst();

export const findRoundByAction = (
  db: Db,
  operatorId: string,
  sessionId: string,
  actionId: string,
): Promise<RoundRow | undefined> =>
  inSession(db, operatorId, sessionId).where('client_action_id', '=', actionId).executeTakeFirst();

/** The newest rounds of a session, the newest first. */
export const lastRounds = (db: Db, operatorId: string, sessionId: string, most: number): Promise<RoundRow[]> =>
  inSession(db, operatorId, sessionId).orderBy('seq', 'desc').limit(most).execute();

const inSession = (db: Db, operatorId: string, sessionId: string) =>
  db.selectFrom('rounds').selectAll().where('operator_id', '=', operatorId).where('session_id', '=', sessionId);
