import { type Kysely, sql } from 'kysely';

/**
 * Where a round's wallet calls go: who took the stake hears of all that follows, though the operator's wallet be another
 * by then. Null, for rounds that had ended before and where no wallet is called: the operator's present one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table rounds add column wallet_base_url text`.execute(db);
  await sql`
    update rounds set wallet_base_url = operators.wallet_base_url from operators
      where operators.operator_id = rounds.operator_id
        and (state in ('DEBIT_PENDING', 'CREDIT_PENDING', 'ROLLBACK_PENDING') or state = 'MANUAL')`.execute(db);
}
