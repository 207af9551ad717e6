import { type Kysely, sql } from 'kysely';

/** Which request began a round, so that its wallet calls are found from it; and the rounds left to a person, to count. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table rounds add column request_id text`.execute(db);
  await sql`create index rounds_manual on rounds (operator_id, created_at) where state = 'MANUAL'`.execute(db);
}
