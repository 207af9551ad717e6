import { type Kysely, sql } from 'kysely';

/** What an operator's players may stake and win at once, in minor units of a currency. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table operator_limits (
    operator_id text not null references operators,
    currency text not null,
    least_stake bigint check (least_stake > 0),
    most_stake bigint check (most_stake > 0),
    most_win bigint check (most_win > 0),
    primary key (operator_id, currency)
  )`.execute(db);
}
