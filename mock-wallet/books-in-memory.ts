import type { DatabaseSync } from 'node:sqlite';
import type { Books, Player } from './book-entries.ts';
import type { BookPages } from './book-pages.ts';

/** The same books when nobody else writes to them: a call that only reads begins nothing, and the players are at hand. */
export function inMemory<Kept extends Books & BookPages>(db: DatabaseSync, books: Kept): Kept {
  const players = new Map<string, Player>();
  const keyOf = (operatorId: string, playerId: string) => `${operatorId}\n${playerId}`;
  const begin = db.prepare('BEGIN');
  const commit = db.prepare('COMMIT');
  const undo = db.prepare('ROLLBACK');
  let isInside = false;

  function writing(): void {
    if (isInside && !db.isTransaction) begin.run();
  }

  return {
    ...books,
    atomically(work) {
      isInside = true;
      try {
        const result = work();
        if (db.isTransaction) commit.run();
        return result;
      } catch (error) {
        players.clear();
        if (db.isTransaction) undo.run();
        throw error;
      } finally {
        isInside = false;
      }
    },
    player(operatorId, playerId) {
      const key = keyOf(operatorId, playerId);
      const known = players.get(key);
      if (known) return known;
      const found = books.player(operatorId, playerId);
      if (found) players.set(key, found);
      return found;
    },
    setPlayer(player) {
      writing();
      books.setPlayer(player);
      players.set(keyOf(player.operator_id, player.player_id), player);
    },
    addTransaction(transaction) {
      writing();
      books.addTransaction(transaction);
    },
    setStatus(operatorId, transactionId, status) {
      writing();
      books.setStatus(operatorId, transactionId, status);
    },
    clearPlayers() {
      writing();
      books.clearPlayers();
      players.clear();
    },
    clearTransactions() {
      writing();
      books.clearTransactions();
    },
  };
}
