import { sql } from 'kysely';
import type { Db } from '../../src/store/database.ts';

/** What an auditor finds wrong in the internal ledger of an operator, in words; nothing, if all is well. */
export async function faultsInLedger(db: Db, operatorId: string): Promise<string[]> {
  const { rows } = await sql<{ fault: string }>`
    with entries as (
      select t.*, player.amount as player_moved, house.amount as house_moved
      from ledger_transactions t
        left join ledger_entries player on player.operator_id = t.operator_id
          and player.transaction_id = t.transaction_id and player.account = 'player'
        left join ledger_entries house on house.operator_id = t.operator_id
          and house.transaction_id = t.transaction_id and house.account = 'house'
      where t.operator_id = ${operatorId}
    ), books as (
      select entries.*, coalesce(player_moved, 0) as moved, (
        case kind when 'debit' then -amount when 'tombstone' then 0 when 'rollback' then coalesce((
          select d.amount from ledger_transactions d
          where d.operator_id = ${operatorId} and d.transaction_id = entries.refunded_transaction_id), 0)
        else amount end) as due
      from entries
    )
    select format('%s moved %s, not %s', transaction_id, moved, due) as fault from books where moved <> due
    union all
    select format('%s has %s from the player, %s from the house', transaction_id, player_moved, house_moved)
      from books where player_moved + house_moved <> 0 or (player_moved is null) <> (house_moved is null)
    union all
    select format('%s has %s, and entries of %s', a.player_id, a.balance, sum(b.moved))
      from ledger_accounts a join books b on b.player_id = a.player_id
      where a.operator_id = ${operatorId} group by a.player_id, a.balance having a.balance <> sum(b.moved)
    union all
    select format('%s has a balance of %s', player_id, balance)
      from ledger_accounts where operator_id = ${operatorId} and balance < 0
  `.execute(db);
  return rows.map(({ fault }) => fault);
}
