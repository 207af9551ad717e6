export { type CallbackHeaders, parseCallback, type ReceivedCallback } from './callback.js';
export { type PostgresClient, postgres, type SqliteConnection, sqlite } from './databases.js';
export type { Ledger, Verdict } from './ledger.js';
export { type MemoryTransaction, memoryStore } from './memory-store.js';
export { formatAmount, parseAmount, scaleOf } from './money.js';
export { type LedgerRejectCode, type Reject, reject } from './rejects.js';
export type { Callback } from './settle.js';
export { type Arrived, CallbackError, type Check, type Signed, sign, type Trust, verify } from './signing.js';
export { createTables, type Row, type SqlDatabase, sqlStore, TABLES } from './sql-store.js';
export type { Account, Entries, Entry, Store } from './store.js';
export { type WalletHandler, type WalletOptions, wallet } from './wallet.js';
export type {
  BalanceCallback,
  Callbacks,
  CreditCallback,
  DebitCallback,
  RollbackCallback,
  WalletReject,
  WalletReply,
} from './wallet-contract.js';
