import { sql } from 'kysely';
import type { Db } from '../../src/store/database.ts';

/** What an auditor finds wrong in the internal ledger of an operator, in words; nothing, if all is well. */
export async function faultsInLedger(db: Db, operatorId: string): Promise<string[]> {
  const { rows } = await sql<{ fault: string }>`
    with moved as (
      select transaction_id, sum(amount) filter (where account = 'player') as player,
        sum(amount) filter (where account = 'house') as house
      from ledger_entries where operator_id = ${operatorId} group by transaction_id
    ), books as (
      select t.transaction_id, t.player_id, coalesce(m.player, 0) as player, coalesce(m.house, 0) as house,
        case t.kind when 'debit' then -t.amount when 'tombstone' then 0 when 'rollback' then coalesce(d.amount, 0)
          else t.amount end as due
      from ledger_transactions t
        left join moved m on m.transaction_id = t.transaction_id
        left join ledger_transactions d on d.operator_id = t.operator_id and d.transaction_id = t.refunded_transaction_id
      where t.operator_id = ${operatorId}
    ), players as (select player_id, sum(player) as owned from books group by player_id)
    select format('%s moved %s, not %s', transaction_id, player, due) as fault from books where player <> due
    union all
    select format('%s has %s of the player and %s of the house', transaction_id, player, house)
      from books where player + house <> 0
    union all
    select format('%s has a balance of %s, and entries of %s', player_id, balance, owned)
      from ledger_accounts left join players using (player_id)
      where operator_id = ${operatorId} and (balance < 0 or balance is distinct from owned)
  `.execute(db);
  return rows.map(({ fault }) => fault);
}
