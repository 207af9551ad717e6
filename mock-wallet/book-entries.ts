import type { SQLOutputValue } from 'node:sqlite';

/** One player of one operator; the balance is in minor units of the currency. */
export type Player = { operator_id: string; player_id: string; currency: string; balance: bigint };

export type TransactionStatus = 'applied' | 'no_effect' | 'rolled_back' | 'tombstone';

/** One remembered transaction. Money is minor units; `moved` is what it did to the balance, `reply` the original bytes. */
export type Transaction = {
  operator_id: string;
  transaction_id: string;
  type: 'debit' | 'credit' | 'rollback';
  player_id: string;
  session_id: string;
  game_symbol: string;
  currency: string;
  amount: bigint;
  original_transaction_id: string | null;
  moved: bigint;
  balance_after: bigint;
  status: TransactionStatus;
  reply: string;
  at: string;
};

/** Where players and transactions are kept. Every read and write of one call happens inside one `atomically`. */
export interface Books {
  /** Runs `work` as one transaction: all of it is kept when it returns, nothing when it throws. */
  atomically<T>(work: () => T): T;
  player(operatorId: string, playerId: string): Player | undefined;
  setPlayer(player: Player): void;
  transaction(operatorId: string, transactionId: string): Transaction | undefined;
  addTransaction(transaction: Transaction): void;
  setStatus(operatorId: string, transactionId: string, status: TransactionStatus): void;
  players(): Player[];
  transactions(): Transaction[];
  close(): void;
}

type Row = Record<string, SQLOutputValue>;

export const toPlayer = (row: Row): Player => ({ ...(row as Player & Row), balance: BigInt(String(row.balance)) });

export const toTransaction = (row: Row): Transaction => ({
  ...(row as Transaction & Row),
  amount: BigInt(String(row.amount)),
  moved: BigInt(String(row.moved)),
  balance_after: BigInt(String(row.balance_after)),
});

export const optional = <T>(row: Row | undefined, read: (row: Row) => T): T | undefined => row && read(row);
