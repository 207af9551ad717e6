import { type Selectable, sql } from 'kysely';
import pg from 'pg';
import {
  demoMoney,
  type Known,
  type LedgerTransaction,
  largestBalance,
  type Movement,
  openingId,
} from '../domain/ledger.ts';
import type { Db } from './database.ts';
import type { LedgerTransactionTable } from './schema.ts';

/** A call as it would be entered, were it entered. */
export type LedgerCallRow = Omit<
  Selectable<LedgerTransactionTable>,
  'kind' | 'refunded_transaction_id' | 'balance_after'
>;

type Found = LedgerTransaction & {
  transaction_id: string | null;
  account_currency: string;
  account_balance: bigint;
};

/** What the ledger knows of a call, as of one moment. Undefined when the player has no account. */
export async function readLedger(db: Db, call: LedgerCallRow): Promise<Known | undefined> {
  const { operator_id, player_id, transaction_id, original_transaction_id } = call;
  const { rows } = await sql<Found>`
    select a.currency as account_currency, a.balance as account_balance, t.*, exists (
        select 1 from ledger_transactions r
        where r.operator_id = ${operator_id} and r.refunded_transaction_id = t.transaction_id
      ) as refunded
    from ledger_accounts a left join ledger_transactions t
      on t.operator_id = ${operator_id} and t.transaction_id in (${transaction_id}, ${original_transaction_id})
    where a.operator_id = ${operator_id} and a.player_id = ${player_id}`.execute(db);
  const [first] = rows;
  if (!first) return undefined;
  return {
    account: { currency: first.account_currency, balance: first.account_balance },
    stored: rows.find((row) => row.transaction_id === transaction_id),
    original: rows.find((row) => row.transaction_id !== null && row.transaction_id === original_transaction_id),
  };
}

/** Opens the account of a player seen for the first time, with demo money from the house. No effect when it is open. */
export async function openAccount(db: Db, call: LedgerCallRow): Promise<void> {
  const { operator_id, player_id, currency, created_at } = call;
  const amount = demoMoney(currency);
  const opening = { ...call, transaction_id: openingId(player_id), amount, original_transaction_id: null };
  await sql`
    with a as (
      insert into ledger_accounts (operator_id, player_id, currency, balance, opened_at)
      values (${operator_id}, ${player_id}, ${currency}, ${amount}, ${created_at})
      on conflict do nothing
      returning balance
    ), ${entering(opening, { kind: 'opening', moved: amount })}
    select 1 from a`.execute(db);
}

/**
 * Enters what was judged, in one statement: the balance moves in its row, where the calls of one player wait for each
 * other. Returns the balance after; undefined, with nothing changed, when the balance does not allow it any more.
 * @throws Error of the database when another call has entered, refunded or buried the same; see {@link isUndone}.
 */
export async function enter(db: Db, call: LedgerCallRow, movement: Movement): Promise<bigint | undefined> {
  const { operator_id, player_id, currency } = call;
  const { moved } = movement;
  const least = moved < 0n ? -moved : 0n;
  const most = largestBalance(currency) - (moved > 0n ? moved : 0n);
  const { rows } = await sql<{ balance: bigint }>`
    with a as (
      update ledger_accounts set balance = balance + ${moved}
      where operator_id = ${operator_id} and player_id = ${player_id} and balance between ${least} and ${most}
      returning balance
    ), ${entering(call, movement)}
    select balance from a`.execute(db);
  return rows[0]?.balance;
}

/** Whether a statement failed by the database's own word: then it has changed nothing. Else nobody knows. */
export const isUndone = (error: unknown): boolean => error instanceof pg.DatabaseError && error.severity === 'ERROR';

/** The parts of a statement that enter a transaction beside its account `a`: the entries, and a tombstone it leaves. */
const entering = (call: LedgerCallRow, movement: Movement) => sql`
  t as (${insertBesideA(call, movement)}),
  ${movement.buries === undefined ? sql`` : sql`b as (${insertTombstone(call, movement.buries)}),`}
  e as (
    insert into ledger_entries (operator_id, transaction_id, account, amount)
    select ${call.operator_id}, ${call.transaction_id}, s.account, s.amount
    from a, (values ('player', ${movement.moved}::bigint), ('house', -${movement.moved}::bigint)) s (account, amount)
    where s.amount <> 0
  )`;

const insertBesideA = (call: LedgerCallRow, { kind, refunds }: Pick<Movement, 'kind' | 'refunds'>) => sql`
  insert into ledger_transactions (operator_id, transaction_id, kind, player_id, session_id, game_symbol, currency,
    amount, original_transaction_id, refunded_transaction_id, balance_after, created_at)
  select ${call.operator_id}, ${call.transaction_id}, ${kind}, ${call.player_id}, ${call.session_id},
    ${call.game_symbol}, ${call.currency}, ${call.amount}::bigint, ${call.original_transaction_id}, ${refunds ?? null},
    a.balance, ${call.created_at}::timestamptz
  from a`;

const insertTombstone = (rollback: LedgerCallRow, debitId: string) =>
  insertBesideA({ ...rollback, transaction_id: debitId, original_transaction_id: null }, { kind: 'tombstone' });
