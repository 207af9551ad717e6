import { sql } from 'kysely';
import type { Db } from './database.ts';
import type { RoundRow } from './rounds.ts';
import type { AuditTable } from './schema.ts';

/** What a person established of a round that was left to them. */
export interface Resolution extends Pick<AuditTable, 'audit_id' | 'who' | 'what' | 'round_id' | 'why' | 'at'> {
  round: Pick<RoundRow, 'operator_id' | 'session_id' | 'seq' | 'version'>;
  to: 'SETTLED' | 'ROLLED_BACK';
}

/**
 * Ends a MANUAL round and records it in the audit, in one statement, as a compare-and-set on the round's version.
 * Undefined when the round is not MANUAL, or not as it was read; then nothing has changed.
 */
export async function resolveRound(db: Db, resolution: Resolution): Promise<RoundRow | undefined> {
  const { round, to, audit_id, who, what, round_id, why, at } = resolution;
  const before = JSON.stringify({ state: 'MANUAL', version: round.version });
  const after = JSON.stringify({ state: to, version: round.version + 1 });
  const { rows } = await sql<RoundRow>`
    with r as (
      update rounds set state = ${to}, version = version + 1, updated_at = ${at}
      where operator_id = ${round.operator_id} and session_id = ${round.session_id} and seq = ${round.seq}
        and version = ${round.version} and state = 'MANUAL'
      returning *
    ), a as (
      insert into audit (operator_id, audit_id, who, what, round_id, before, after, why, at)
      select r.operator_id, ${audit_id}, ${who}, ${what}, ${round_id}, ${before}::jsonb, ${after}::jsonb, ${why},
        ${at}::timestamptz
      from r returning audit_id
    )
    select * from r`.execute(db);
  return rows[0];
}
