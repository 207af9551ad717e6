import { type Kysely, sql } from 'kysely';

/** The wallet secret to come, sealed as the present one is, while it is announced. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table operators add column next_wallet_secret text`.execute(db);
}
