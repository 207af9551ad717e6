import { type Kysely, sql } from 'kysely';

/** What Provider Admin shows of operators, keys and games beside what was there; games are listed by title. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table operators add column notes text not null default ''`.execute(db);
  await sql`alter table api_keys add column last_used_at timestamptz, add column catalog_read_at timestamptz`.execute(
    db,
  );
  await sql`create index games_by_title on games (title, symbol)`.execute(db);
}
