import type { Account, Entries, Entry, Store } from './store.js';

export type Row = Record<string, unknown>;

/** What the store needs of a database; `Transaction` is what the ledger gets, in the database's own type. */
export interface SqlDatabase<Transaction> {
  /** Commits when the work resolves, and rolls back when it rejects. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Runs one statement, in which values stand as $1, $2 and so on, in that order and each once. */
  query(transaction: Transaction, statement: string, values: readonly string[]): Promise<Row[]>;
}

/** The store's tables, a statement each: for your own migrations, or for createTables. */
export const TABLES: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS casino_players (
    operator_id TEXT NOT NULL,
    player_id TEXT NOT NULL,
    PRIMARY KEY (operator_id, player_id)
  )`,
  `CREATE TABLE IF NOT EXISTS casino_transactions (
    operator_id TEXT NOT NULL,
    transaction_id TEXT NOT NULL,
    type TEXT NOT NULL,
    player_id TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount TEXT NOT NULL,
    content TEXT NOT NULL,
    state TEXT NOT NULL,
    reply TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (operator_id, transaction_id)
  )`,
];

/** Writing the player's row locks it until the transaction ends. */
const LOCK = `INSERT INTO casino_players (operator_id, player_id) VALUES ($1, $2)
  ON CONFLICT (operator_id, player_id) DO UPDATE SET player_id = excluded.player_id RETURNING player_id`;
const FIND = 'SELECT * FROM casino_transactions WHERE operator_id = $1 AND transaction_id = $2';
const ADD = `INSERT INTO casino_transactions
  (operator_id, transaction_id, type, player_id, currency, amount, content, state, reply, recorded_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT (operator_id, transaction_id) DO NOTHING RETURNING transaction_id`;
const SET_STATE = `UPDATE casino_transactions SET state = $1
  WHERE operator_id = $2 AND transaction_id = $3 RETURNING transaction_id`;

/** A store beside the operator's own tables. Amounts are text: 15 digits and 4 decimals do not fit an integer of 64 bits. */
export function sqlStore<Transaction>(database: SqlDatabase<Transaction>): Store<Transaction> {
  return {
    transaction: (account, work) =>
      database.transaction(async (transaction) => {
        await database.query(transaction, LOCK, [account.operator_id, account.player_id]);
        return work(entriesOf(database, transaction, account), transaction);
      }),
  };
}

/** Makes the tables that are not there yet. */
export const createTables = <Transaction>(database: SqlDatabase<Transaction>): Promise<void> =>
  database.transaction(async (transaction) => {
    for (const table of TABLES) await database.query(transaction, table, []);
  });

function entriesOf<Transaction>(
  database: SqlDatabase<Transaction>,
  transaction: Transaction,
  { operator_id }: Account,
): Entries {
  const query = (statement: string, ...values: string[]) => database.query(transaction, statement, values);
  return {
    async find(transactionId) {
      const [row] = await query(FIND, operator_id, transactionId);
      return row && entryOf(row);
    },
    async add(entry) {
      const { transaction_id, type, player_id, currency, amount, content, state, reply, recorded_at } = entry;
      const subject = [operator_id, transaction_id, type, player_id, currency, String(amount)];
      const added = await query(ADD, ...subject, content, state, reply, recorded_at.toISOString());
      return added.length === 1;
    },
    async setState(transactionId, state) {
      await query(SET_STATE, state, operator_id, transactionId);
    },
  };
}

function entryOf(row: Row): Entry {
  const { amount, recorded_at, ...text } = row as Record<keyof Entry, string>;
  return { ...text, amount: BigInt(amount), recorded_at: new Date(recorded_at) } as Entry;
}
