import type { DatabaseSync } from 'node:sqlite';
import type { MemoryTransaction } from 'casino-wallet-server';

export interface Account {
  currency: string;
  /** Minor units. */
  balance: bigint;
}

/** The players' money. It is read and written in the transaction in which the kit records the call. */
export interface Accounts<Transaction> {
  find(playerId: string, transaction: Transaction): Account | undefined;
  setBalance(playerId: string, balance: bigint, transaction: Transaction): void;
}

/** Who has an account from the beginning. */
const PLAYERS: readonly [playerId: string, currency: string, balance: bigint][] = [
  ['player-1', 'USD', 1000_00n],
  ['player-2', 'USD', 50_00n],
];

export function accountsInMemory(): Accounts<MemoryTransaction> {
  const accounts = new Map<string, Account>(PLAYERS.map(([id, currency, balance]) => [id, { currency, balance }]));
  return {
    find: (playerId) => accounts.get(playerId),
    setBalance(playerId, balance, { onUndo }) {
      const before = accounts.get(playerId);
      if (!before) throw new Error(`there is no account of ${playerId}`);
      accounts.set(playerId, { ...before, balance });
      onUndo(() => accounts.set(playerId, before));
    },
  };
}

/** Balances are text: 15 digits and the decimals of some currencies do not fit an integer of 64 bits. */
export function accountsInSqlite(database: DatabaseSync): Accounts<DatabaseSync> {
  database.exec(
    'CREATE TABLE IF NOT EXISTS accounts (player_id TEXT PRIMARY KEY, currency TEXT NOT NULL, balance TEXT NOT NULL)',
  );
  const open = database.prepare('INSERT INTO accounts VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  for (const [playerId, currency, balance] of PLAYERS) open.run(playerId, currency, String(balance));
  return {
    find(playerId, transaction) {
      const row = transaction.prepare('SELECT currency, balance FROM accounts WHERE player_id = ?').get(playerId);
      return row && { currency: String(row.currency), balance: BigInt(String(row.balance)) };
    },
    setBalance(playerId, balance, transaction) {
      transaction.prepare('UPDATE accounts SET balance = ? WHERE player_id = ?').run(String(balance), playerId);
    },
  };
}
