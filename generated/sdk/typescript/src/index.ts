// Generated from the contract, version 1.0.0. Do not edit.

export * from './callback.js';
export type * from './calls.js';
export type { Artwork } from './call.js';
export * from './client.js';
export { type Failure, ProviderError } from './errors.js';
export type * from './models/index.js';
export * from './signing.js';
export * from './version.js';
export type {
  BalanceCallback,
  Callbacks,
  CreditCallback,
  DebitCallback,
  RollbackCallback,
  WalletReject,
  WalletReply,
} from './wallet-contract.js';
