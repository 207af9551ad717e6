import { type RawBuilder, sql } from 'kysely';
import pg from 'pg';
import type { RoundState } from '../domain/round.ts';
import type { AuditRow } from './audit.ts';
import type { Db } from './database.ts';
import { type CallRow, PENDING, type RoundRow } from './rounds.ts';

/** The next attempt of a call, begun because somebody asked for it. */
export interface Redelivery {
  /** As they were read. */
  round: RoundRow;
  call: CallRow;
  leaseUntil: Date;
  audit: Pick<AuditRow, 'audit_id' | 'who' | 'operation' | 'target' | 'request_id' | 'at'> & { why: string };
}

/**
 * Begins the next attempt of a pending call before it is due, and records who asked for it, in one statement. Undefined
 * when the call is not as it was read; then nothing has changed.
 */
export async function bringForward(db: Db, redelivery: Redelivery): Promise<CallRow | undefined> {
  const { call, audit } = redelivery;
  const { rows } = await sql<CallRow>`
    with c as (
      update wallet_calls set attempts = attempts + 1, doubtful = doubtful or in_flight, in_flight = true,
        next_attempt_at = ${redelivery.leaseUntil}, last_sent_at = ${audit.at}
      where operator_id = ${call.operator_id} and transaction_id = ${call.transaction_id} and state = ${PENDING}
        and attempts = ${call.attempts} and (not in_flight or next_attempt_at <= ${audit.at})
      returning *
    ), a as (${insertAuditFromC(redelivery, redelivery.round.state)})
    select * from c`.execute(db);
  return rows[0];
}

/**
 * Takes a call up again that was given up, and its round with it, which is on its way once more: begins the next attempt, and
 * records who asked for it, in one statement. Undefined when the round is not MANUAL any more, or another of its session is
 * open; then nothing has changed.
 */
export async function takeUpAgain(
  db: Db,
  redelivery: Redelivery,
  to: RoundState,
): Promise<{ round: RoundRow; call: CallRow } | undefined> {
  const { round, call, audit } = redelivery;
  const { rows } = await sql<{ round_version: number; round_wallet: string | null } & CallRow>`
    with r as (
      update rounds set state = ${to}, version = version + 1, updated_at = ${audit.at}
      where operator_id = ${round.operator_id} and session_id = ${round.session_id} and seq = ${round.seq}
        and version = ${round.version} and state = 'MANUAL' and exists (select 1 from wallet_calls
          where operator_id = ${call.operator_id} and transaction_id = ${call.transaction_id} and state = 'GIVEN_UP')
      returning version, wallet_base_url
    ), c as (
      update wallet_calls set state = ${PENDING}, attempts = attempts + 1, in_flight = true,
        next_attempt_at = ${redelivery.leaseUntil}, last_sent_at = ${audit.at}
      where operator_id = ${call.operator_id} and transaction_id = ${call.transaction_id} and state = 'GIVEN_UP'
        and attempts = ${call.attempts} and exists (select 1 from r)
      returning *
    ), a as (${insertAuditFromC(redelivery, to)})
    select c.*, r.version as round_version, r.wallet_base_url as round_wallet from c, r`
    .execute(db)
    .catch(asNoRows);
  const [row] = rows;
  if (!row) return undefined;
  const { round_version: version, round_wallet: wallet_base_url, ...taken } = row;
  return { round: { ...round, state: to, version, wallet_base_url, updated_at: audit.at }, call: taken };
}

const UNIQUE_VIOLATION = '23505';

function asNoRows(error: unknown): { rows: [] } {
  if (error instanceof pg.DatabaseError && error.code === UNIQUE_VIOLATION) return { rows: [] };
  throw error;
}

function insertAuditFromC({ round, call, audit }: Redelivery, to: RoundState): RawBuilder<unknown> {
  const before = JSON.stringify({ state: round.state, attempts: call.attempts });
  const after = JSON.stringify({ state: to, attempts: call.attempts + 1 });
  return sql`
    insert into audit (operator_id, audit_id, who, operation, target, request_id, before, after, why, at)
    select c.operator_id, ${audit.audit_id}, ${audit.who}, ${audit.operation}, ${JSON.stringify(audit.target)}::jsonb,
      ${audit.request_id}, ${before}::jsonb, ${after}::jsonb, ${audit.why}, ${audit.at}::timestamptz
    from c returning audit_id`;
}
