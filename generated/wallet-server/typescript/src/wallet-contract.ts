// Generated from the contract, version 1.0.0. Do not edit.

export interface BalanceCallback {
  operator_id: string;
  /** The external_player_id of the launch. */
  player_id: string;
  session_id: string;
  game_symbol: string;
  currency: string;
  /** Equals the header x-pp-request-id. */
  request_id: string;
  /** The idempotency key. Opaque. */
  transaction_id: string;
  action_type: string;
  /** In the currency's scale. */
  amount: string;
  transaction_type: 'balance';
}

export interface DebitCallback {
  operator_id: string;
  /** The external_player_id of the launch. */
  player_id: string;
  session_id: string;
  game_symbol: string;
  currency: string;
  /** Equals the header x-pp-request-id. */
  request_id: string;
  /** The idempotency key. Opaque. */
  transaction_id: string;
  action_type: string;
  /** In the currency's scale. */
  amount: string;
  transaction_type: 'debit';
}

export interface CreditCallback {
  operator_id: string;
  /** The external_player_id of the launch. */
  player_id: string;
  session_id: string;
  game_symbol: string;
  currency: string;
  /** Equals the header x-pp-request-id. */
  request_id: string;
  /** The idempotency key. Opaque. */
  transaction_id: string;
  action_type: string;
  /** In the currency's scale. */
  amount: string;
  transaction_type: 'credit';
}

export interface RollbackCallback {
  operator_id: string;
  /** The external_player_id of the launch. */
  player_id: string;
  session_id: string;
  game_symbol: string;
  currency: string;
  /** Equals the header x-pp-request-id. */
  request_id: string;
  /** The idempotency key. Opaque. */
  transaction_id: string;
  action_type: string;
  /** In the currency's scale. */
  amount: string;
  transaction_type: 'rollback';
  /** The transaction_id of the debit to undo. */
  original_transaction_id: string;
}

export interface WalletReply {
  success: true;
  /** The balance after this transaction. */
  balance: string;
  currency: string;
  /** The request's. */
  transaction_id: string;
}

export interface WalletReject {
  success: false;
  /** A code. Known ones: insufficient_funds, unknown_player, unknown_operator, currency_mismatch, invalid_signature, stale_timestamp, transaction_conflict, transaction_not_found, transaction_rolled_back, bad_request. */
  error: string;
  /** For a person. */
  message?: string | undefined;
}

/** The callbacks by the verb of their path. */
export interface Callbacks {
  balance: BalanceCallback;
  debit: DebitCallback;
  credit: CreditCallback;
  rollback: RollbackCallback;
}

/** What a field of a callback may be; every field is text, and all of them are there. */
export interface FieldRule {
  readonly name: string;
  /** In characters. */
  readonly minLength: number;
  readonly maxLength: number;
  readonly pattern?: RegExp;
}

/** The fields of each callback. A field that is not here is newer than this package and is left aside. */
export const FIELDS: Readonly<Record<keyof Callbacks, readonly FieldRule[]>> = {
  balance: [
    { name: 'operator_id', minLength: 1, maxLength: 63 },
    { name: 'player_id', minLength: 1, maxLength: 128 },
    { name: 'session_id', minLength: 1, maxLength: 64 },
    { name: 'game_symbol', minLength: 1, maxLength: 64 },
    { name: 'currency', minLength: 0, maxLength: 3, pattern: /^[A-Z]{3}$/ },
    { name: 'request_id', minLength: 1, maxLength: 64 },
    { name: 'transaction_id', minLength: 1, maxLength: 160 },
    { name: 'action_type', minLength: 1, maxLength: 32 },
    { name: 'amount', minLength: 0, maxLength: 20, pattern: /^[0-9]{1,15}(\.[0-9]{1,4})?$/ },
    { name: 'transaction_type', minLength: 0, maxLength: 8, pattern: /^(balance)$/ },
  ],
  debit: [
    { name: 'operator_id', minLength: 1, maxLength: 63 },
    { name: 'player_id', minLength: 1, maxLength: 128 },
    { name: 'session_id', minLength: 1, maxLength: 64 },
    { name: 'game_symbol', minLength: 1, maxLength: 64 },
    { name: 'currency', minLength: 0, maxLength: 3, pattern: /^[A-Z]{3}$/ },
    { name: 'request_id', minLength: 1, maxLength: 64 },
    { name: 'transaction_id', minLength: 1, maxLength: 160 },
    { name: 'action_type', minLength: 1, maxLength: 32 },
    { name: 'amount', minLength: 0, maxLength: 20, pattern: /^[0-9]{1,15}(\.[0-9]{1,4})?$/ },
    { name: 'transaction_type', minLength: 0, maxLength: 8, pattern: /^(debit)$/ },
  ],
  credit: [
    { name: 'operator_id', minLength: 1, maxLength: 63 },
    { name: 'player_id', minLength: 1, maxLength: 128 },
    { name: 'session_id', minLength: 1, maxLength: 64 },
    { name: 'game_symbol', minLength: 1, maxLength: 64 },
    { name: 'currency', minLength: 0, maxLength: 3, pattern: /^[A-Z]{3}$/ },
    { name: 'request_id', minLength: 1, maxLength: 64 },
    { name: 'transaction_id', minLength: 1, maxLength: 160 },
    { name: 'action_type', minLength: 1, maxLength: 32 },
    { name: 'amount', minLength: 0, maxLength: 20, pattern: /^[0-9]{1,15}(\.[0-9]{1,4})?$/ },
    { name: 'transaction_type', minLength: 0, maxLength: 8, pattern: /^(credit)$/ },
  ],
  rollback: [
    { name: 'operator_id', minLength: 1, maxLength: 63 },
    { name: 'player_id', minLength: 1, maxLength: 128 },
    { name: 'session_id', minLength: 1, maxLength: 64 },
    { name: 'game_symbol', minLength: 1, maxLength: 64 },
    { name: 'currency', minLength: 0, maxLength: 3, pattern: /^[A-Z]{3}$/ },
    { name: 'request_id', minLength: 1, maxLength: 64 },
    { name: 'transaction_id', minLength: 1, maxLength: 160 },
    { name: 'action_type', minLength: 1, maxLength: 32 },
    { name: 'amount', minLength: 0, maxLength: 20, pattern: /^[0-9]{1,15}(\.[0-9]{1,4})?$/ },
    { name: 'transaction_type', minLength: 0, maxLength: 8, pattern: /^(rollback)$/ },
    { name: 'original_transaction_id', minLength: 1, maxLength: 160 },
  ],
};
