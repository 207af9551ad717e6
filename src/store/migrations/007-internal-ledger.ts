import { type Kysely, sql } from 'kysely';

/**
 * The wallet mode internal, and its double-entry ledger. What was entered stays for ever; the entries of a transaction
 * sum to zero between the player and the house; no player owes anything. The house has no balance to update, for which
 * every bet of an operator would wait: it is the sum of its entries.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const appendOnly = (table: string) => `create trigger ${table}_append_only
    before update or delete or truncate on ${table} for each statement execute function refuse_ledger_change()`;

const statements = [
  `alter table operators drop constraint operators_wallet_mode_check`,
  `alter table operators add constraint operators_wallet_mode_check check (wallet_mode in ('callback', 'internal'))`,
  `create table ledger_accounts (
    operator_id text not null references operators,
    player_id text not null,
    currency text not null,
    balance bigint not null check (balance >= 0),
    opened_at timestamptz not null,
    primary key (operator_id, player_id)
  )`,
  `create table ledger_transactions (
    operator_id text not null,
    transaction_id text not null,
    kind text not null check (kind in ('opening', 'debit', 'credit', 'rollback', 'tombstone')),
    player_id text not null,
    session_id text not null,
    game_symbol text not null,
    currency text not null,
    amount bigint not null check (amount >= 0),
    original_transaction_id text,
    refunded_transaction_id text,
    balance_after bigint not null check (balance_after >= 0),
    created_at timestamptz not null,
    primary key (operator_id, transaction_id),
    foreign key (operator_id, player_id) references ledger_accounts
  )`,
  `create unique index ledger_refunds on ledger_transactions (operator_id, refunded_transaction_id)
    where refunded_transaction_id is not null`,
  `create table ledger_entries (
    operator_id text not null,
    transaction_id text not null,
    account text not null check (account in ('player', 'house')),
    amount bigint not null check (amount <> 0),
    primary key (operator_id, transaction_id, account),
    foreign key (operator_id, transaction_id) references ledger_transactions
  )`,
  `create function refuse_ledger_change() returns trigger language plpgsql as $$
    begin
      raise exception 'The ledger is append-only: % of % is refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
    end
  $$`,
  appendOnly('ledger_transactions'),
  appendOnly('ledger_entries'),
  `create function refuse_unbalanced_entries() returns trigger language plpgsql as $$
    begin
      if exists (select from entered group by operator_id, transaction_id having sum(amount) <> 0) then
        raise exception 'The entries of a ledger transaction must sum to zero' using errcode = 'check_violation';
      end if;
      return null;
    end
  $$`,
  `create trigger ledger_entries_balanced after insert on ledger_entries referencing new table as entered
    for each statement execute function refuse_unbalanced_entries()`,
];
