import { type Kysely, sql } from 'kysely';

/**
 * The audit holds whatever staff change, not only how rounds were resolved; those entries take the new form. What
 * concerns no operator has an empty operator_id: a null could not be part of the key, nor be hashed to a partition.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table audit drop constraint audit_operator_id_fkey`,
  `alter table audit alter column who type text using case who when 'admin-token' then 'token' else who end`,
  `alter table audit alter column what type text using 'resolveRound'`,
  `alter table audit alter column round_id type jsonb using jsonb_build_object('round_id', round_id)`,
  `alter table audit alter column before drop not null`,
  `alter table audit alter column after drop not null`,
  `alter table audit alter column why drop not null`,
  `alter table audit add column request_id text`,
  `alter table audit rename column what to operation`,
  `alter table audit rename column round_id to target`,
  `create index audit_of_operator on audit (operator_id, at, audit_id)`,
  `create index audit_by_time on audit (at, audit_id)`,
  `create index audit_of_who on audit (who, at, audit_id)`,
  `create index audit_of_operation on audit (operation, at, audit_id)`,
];
