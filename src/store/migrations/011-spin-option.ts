import { type Kysely, sql } from 'kysely';

/** Which of a game's other ways to spin a round was played, such as a bought feature; null for a plain spin. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table rounds add column option text`.execute(db);
}
