import { type Kysely, sql } from 'kysely';

/**
 * Where a round's wallet calls go: who took the stake hears of all that follows, though the operator's wallet be another
 * by then. Null, for rounds from before and where no wallet is called: the operator's present one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table rounds add column wallet_base_url text`.execute(db);
}
