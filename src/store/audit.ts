import { type Insertable, type Selectable, sql } from 'kysely';
import type { Db } from './database.ts';
import type { RoundRow } from './rounds.ts';
import type { AuditTable } from './schema.ts';

export type AuditRow = Selectable<AuditTable>;

/** An entry's place in the listing. */
export type AuditPlace = Pick<AuditRow, 'at' | 'audit_id'>;

export interface AuditFilter {
  who?: string | undefined;
  operation?: string | undefined;
  operatorId?: string | undefined;
  /** Done at or after. */
  from?: Date | undefined;
  /** Done before. */
  to?: Date | undefined;
  /** Only those that come after this one, newest first. */
  after?: AuditPlace | undefined;
  limit: number;
}

export const insertAudit = (db: Db, entry: Insertable<AuditTable>) => db.insertInto('audit').values(entry).execute();

/** A page of the audit, newest first, read along an index as far as one filter alone is given. */
export function listAudit(db: Db, { who, operation, operatorId, from, to, after, limit }: AuditFilter) {
  let query = db.selectFrom('audit').selectAll();
  if (who !== undefined) query = query.where('who', '=', who);
  if (operation !== undefined) query = query.where('operation', '=', operation);
  if (operatorId !== undefined) query = query.where('operator_id', '=', operatorId);
  if (from) query = query.where('at', '>=', from);
  if (to) query = query.where('at', '<', to);
  if (after) query = query.where(sql<boolean>`(at, audit_id) < (${after.at}::timestamptz, ${after.audit_id})`);
  return query.orderBy('at', 'desc').orderBy('audit_id', 'desc').limit(limit).execute();
}

/** What was done about a round, in order: nothing can have been before it began. */
export async function listAuditOfRound(
  db: Db,
  { operator_id, session_id, seq, created_at }: Pick<RoundRow, 'operator_id' | 'session_id' | 'seq' | 'created_at'>,
): Promise<AuditRow[]> {
  const { rows } = await sql<AuditRow>`
    select * from audit where operator_id = ${operator_id} and at >= ${created_at}
      and target ->> 'round_id' = ${`${session_id}:${seq}`}
    order by at, audit_id limit 1000`.execute(db);
  return rows;
}

/** What a person established of a round that was left to them. */
export interface Resolution extends Pick<AuditRow, 'audit_id' | 'who' | 'operation' | 'target' | 'request_id' | 'at'> {
  round: Pick<RoundRow, 'operator_id' | 'session_id' | 'seq' | 'version'>;
  to: 'SETTLED' | 'ROLLED_BACK';
  why: string;
}

/**
 * Ends a MANUAL round and records it in the audit, in one statement, as a compare-and-set on the round's version.
 * Undefined when the round is not MANUAL, or not as it was read; then nothing has changed.
 */
export async function resolveRound(db: Db, resolution: Resolution): Promise<RoundRow | undefined> {
  const { round, to, audit_id, who, operation, target, request_id, why, at } = resolution;
  const before = JSON.stringify({ state: 'MANUAL', version: round.version });
  const after = JSON.stringify({ state: to, version: round.version + 1 });
  const { rows } = await sql<RoundRow>`
    with r as (
      update rounds set state = ${to}, version = version + 1, updated_at = ${at}
      where operator_id = ${round.operator_id} and session_id = ${round.session_id} and seq = ${round.seq}
        and version = ${round.version} and state = 'MANUAL'
      returning *
    ), a as (
      insert into audit (operator_id, audit_id, who, operation, target, request_id, before, after, why, at)
      select r.operator_id, ${audit_id}, ${who}, ${operation}, ${JSON.stringify(target)}::jsonb, ${request_id},
        ${before}::jsonb, ${after}::jsonb, ${why}, ${at}::timestamptz
      from r returning audit_id
    )
    select * from r`.execute(db);
  return rows[0];
}
