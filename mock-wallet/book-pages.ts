import type { DatabaseSync } from 'node:sqlite';
import { type Player, type Transaction, toPlayer, toTransaction } from './book-entries.ts';

/** A transaction with its place in the order in which they came. */
export type NumberedTransaction = Transaction & { seq: number };

export type TransactionWish = { limit: number; before?: number; player?: string; transaction?: string };

/** What there is to read of books that may be long. */
export type BookPages = {
  /** By id, those that come after this one. */
  playersAfter(operatorId: string, playerId: string, limit: number): Player[];
  /** The last ones that are wished for, oldest first. */
  transactionsBefore(wish: TransactionWish): NumberedTransaction[];
  /** How many transactions are remembered, how many older ones are not, and how many ever are. */
  kept(): { transactions: number; forgotten: number; limit: number };
  clearPlayers(): void;
  clearTransactions(): void;
};

/** Forgetting takes the lowest numbers, and nothing else takes any: so first and last tell how many there are. */
export function pagesOf(db: DatabaseSync, keep: number): BookPages {
  return {
    playersAfter: (operatorId, playerId, limit) =>
      db
        .prepare('SELECT * FROM players WHERE operator_id = ? AND player_id > ? ORDER BY player_id LIMIT ?')
        .all(operatorId, playerId, limit)
        .map(toPlayer),
    transactionsBefore: ({ limit, before, player, transaction }) =>
      db
        .prepare(
          `SELECT * FROM transactions WHERE seq < ? AND player_id = coalesce(?, player_id)
             AND (? IS NULL OR ? IN (transaction_id, original_transaction_id)) ORDER BY seq DESC LIMIT ?`,
        )
        .all(before ?? Number.MAX_SAFE_INTEGER, player ?? null, transaction ?? null, transaction ?? null, limit)
        .map((row) => ({ ...toTransaction(row), seq: Number(row.seq) }))
        .reverse(),
    kept() {
      const ends = db.prepare('SELECT min(seq) AS first, max(seq) AS last FROM transactions').get();
      const [first, last] = [Number(ends?.first ?? 1), Number(ends?.last ?? 0)];
      return { transactions: last - first + 1, forgotten: first - 1, limit: keep };
    },
    clearPlayers: () => db.exec('DELETE FROM players'),
    clearTransactions: () => db.exec('DELETE FROM transactions'),
  };
}
