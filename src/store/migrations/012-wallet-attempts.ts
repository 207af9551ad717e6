import { type Kysely, sql } from 'kysely';

/**
 * Each attempt of a wallet call, written with its outcome; and what staff find rounds by: their player, through the
 * player's sessions, and their game, which the index by time now names.
 *
 * The one key leads through time, so that rows are added at its end and found by a round's short span of it; a key by
 * transaction_id would be written to all over, at each spin. No reference to wallet_calls, which would be looked up as often.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table wallet_attempts (
    operator_id text not null,
    transaction_id text not null,
    attempt integer not null check (attempt > 0),
    sent_at timestamptz not null,
    ms integer not null check (ms >= 0),
    signature bytea,
    next_signature bytea,
    status integer,
    class text not null check (class in ('OK', 'REJECT', 'NOT_SENT', 'UNKNOWN')),
    detail text,
    reply bytea,
    reply_bytes integer,
    primary key (operator_id, sent_at, transaction_id, attempt)
  )`,
  `drop index rounds_by_time`,
  `create index rounds_by_time on rounds (operator_id, created_at, session_id, seq, symbol)`,
  `create index sessions_of_player on sessions (operator_id, player_id, created_at)`,
];
