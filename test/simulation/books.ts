import type { Books, Player, Transaction } from '../../mock-wallet/books.ts';

/** The mock wallet's books in memory, and every entry that was ever made in them, in order. */
export interface RecordingBooks extends Books {
  entries: readonly Transaction[];
}

const keyOf = (operatorId: string, id: string) => `${operatorId} ${id}`;

/** @param heard hears of each entry as it is made. */
export function openRecordingBooks(heard: (entry: Transaction) => void): RecordingBooks {
  const players = new Map<string, Player>();
  const transactions = new Map<string, Transaction>();
  const entries: Transaction[] = [];
  return {
    entries,
    // The ledger throws only before its first write, or for a reply that breaks the contract, which ends the run anyway.
    atomically: (work) => work(),
    player: (operatorId, playerId) => players.get(keyOf(operatorId, playerId)),
    setPlayer: (player) => void players.set(keyOf(player.operator_id, player.player_id), player),
    transaction: (operatorId, id) => transactions.get(keyOf(operatorId, id)),
    addTransaction(entry) {
      heard(entry);
      entries.push(entry);
      transactions.set(keyOf(entry.operator_id, entry.transaction_id), { ...entry });
    },
    setStatus(operatorId, id, status) {
      const entry = transactions.get(keyOf(operatorId, id));
      if (entry) entry.status = status;
    },
    players: () => [...players.values()],
    transactions: () => [...transactions.values()],
    close: () => {},
  };
}
