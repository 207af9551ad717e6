import { type Kysely, sql } from 'kysely';

/** How long an operator's wallet may take to answer, in milliseconds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table operators add column wallet_deadline_ms integer not null default 5000
    check (wallet_deadline_ms between 500 and 30000)`.execute(db);
}
