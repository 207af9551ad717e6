import { DatabaseSync } from 'node:sqlite';
import {
  type Books,
  optional,
  type Player,
  type Transaction,
  type TransactionStatus,
  toPlayer,
  toTransaction,
} from './book-entries.ts';
import { type BookPages, pagesOf } from './book-pages.ts';
import { inMemory } from './books-in-memory.ts';

export type { Books, Player, Transaction, TransactionStatus };

/** Books that forget the oldest transactions, and can be read a page at a time. */
export type KeptBooks = Books & BookPages;

/** How many transactions are remembered unless told otherwise. One that was forgotten is a new one when it comes again. */
export const USUALLY_KEPT = 100_000;

const FORMAT = 1;

// Money is TEXT, because a balance of 15 digits and 4 decimals does not fit SQLite's 64 bits.
const SCHEMA = `
  CREATE TABLE players (
    operator_id TEXT NOT NULL, player_id TEXT NOT NULL, currency TEXT NOT NULL, balance TEXT NOT NULL,
    PRIMARY KEY (operator_id, player_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE transactions (
    seq INTEGER PRIMARY KEY, operator_id TEXT NOT NULL, transaction_id TEXT NOT NULL, type TEXT NOT NULL,
    player_id TEXT NOT NULL, session_id TEXT NOT NULL, game_symbol TEXT NOT NULL, currency TEXT NOT NULL,
    amount TEXT NOT NULL, original_transaction_id TEXT, moved TEXT NOT NULL, balance_after TEXT NOT NULL,
    status TEXT NOT NULL, reply TEXT NOT NULL, at TEXT NOT NULL,
    UNIQUE (operator_id, transaction_id)
  ) STRICT;
  PRAGMA user_version = ${FORMAT};`;

/**
 * Opens the books: a file that outlives the process, or memory when no file is named. They remember the last `keep`
 * transactions.
 * @throws Error in prose when the file cannot be opened or holds something else.
 */
export function openBooks(file?: string, keep = USUALLY_KEPT): KeptBooks {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file ?? ':memory:', { timeout: 5000 });
    // NORMAL hands each commit to the operating system before the reply leaves, so kill -9 loses nothing;
    // only a power cut could, and FULL would cost four fifths of the speed.
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    prepareFormat(db);
    const kept = { ...booksOf(db, keep), ...pagesOf(db, keep) };
    return file === undefined ? inMemory(db, kept) : kept;
  } catch (error) {
    db?.close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Cannot open the mock wallet's books at ${file}: ${reason}. Name another file, or remove this one.`,
    );
  }
}

function prepareFormat(db: DatabaseSync): void {
  db.exec('BEGIN IMMEDIATE');
  const format = db.prepare('PRAGMA user_version').get()?.user_version;
  const isEmpty = db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.tables === 0;
  if (isEmpty) db.exec(SCHEMA);
  else if (format !== FORMAT) throw new Error('it is a database, but not of this mock wallet');
  db.exec('COMMIT');
}

function booksOf(db: DatabaseSync, keep: number): Books {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const undo = db.prepare('ROLLBACK');
  const findPlayer = db.prepare('SELECT * FROM players WHERE operator_id = ? AND player_id = ?');
  const putPlayer = db.prepare('INSERT OR REPLACE INTO players VALUES (?, ?, ?, ?)');
  const find = db.prepare('SELECT * FROM transactions WHERE operator_id = ? AND transaction_id = ?');
  const add = db.prepare(`INSERT INTO transactions VALUES (NULL, :operator_id, :transaction_id, :type, :player_id,
    :session_id, :game_symbol, :currency, :amount, :original_transaction_id, :moved, :balance_after, :status, :reply, :at)`);
  const forget = db.prepare('DELETE FROM transactions WHERE seq <= ?');
  const mark = db.prepare('UPDATE transactions SET status = ? WHERE operator_id = ? AND transaction_id = ?');
  return {
    atomically(work) {
      begin.run();
      try {
        const result = work();
        commit.run();
        return result;
      } catch (error) {
        if (db.isTransaction) undo.run();
        throw error;
      }
    },
    player: (operatorId, playerId) => optional(findPlayer.get(operatorId, playerId), toPlayer),
    setPlayer: ({ operator_id, player_id, currency, balance }) =>
      void putPlayer.run(operator_id, player_id, currency, String(balance)),
    transaction: (operatorId, transactionId) => optional(find.get(operatorId, transactionId), toTransaction),
    addTransaction({ amount, moved, balance_after, ...rest }) {
      const entry = { ...rest, amount: `${amount}`, moved: `${moved}`, balance_after: `${balance_after}` };
      const seq = Number(add.run(entry).lastInsertRowid);
      if (seq > keep) forget.run(seq - keep);
    },
    setStatus: (operatorId, transactionId, status) => void mark.run(status, operatorId, transactionId),
    players: () => db.prepare('SELECT * FROM players').all().map(toPlayer),
    transactions: () => db.prepare('SELECT * FROM transactions ORDER BY seq').all().map(toTransaction),
    close: () => {
      if (db.isOpen) db.close();
    },
  };
}
