import { type Kysely, sql } from 'kysely';

/**
 * What staff look rounds up by, and the record of what they changed by hand. Both indexes lead with operator_id. The
 * second holds only rounds that did not settle, so that the usual round never enters it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create index rounds_by_time on rounds (operator_id, created_at, session_id, seq)`,
  `create index rounds_not_settled on rounds (operator_id, state, created_at, session_id, seq)
    where state in ('REJECTED', 'ROLLED_BACK', 'MANUAL')`,
  `create table audit (
    operator_id text not null references operators,
    audit_id text not null,
    who text not null,
    what text not null,
    round_id text not null,
    before jsonb not null,
    after jsonb not null,
    why text not null check (why <> ''),
    at timestamptz not null,
    primary key (operator_id, audit_id)
  )`,
  `create function refuse_audit_change() returns trigger language plpgsql as $$
    begin
      raise exception 'The audit is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
    end
  $$`,
  `create trigger audit_append_only before update or delete or truncate on audit
    for each statement execute function refuse_audit_change()`,
];
