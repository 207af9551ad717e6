const STATUS = {
  bad_request: 400,
  currency_mismatch: 400,
  invalid_signature: 401,
  stale_timestamp: 401,
  insufficient_funds: 402,
  unknown_operator: 403,
  unknown_player: 404,
  not_found: 404,
  method_not_allowed: 405,
  transaction_conflict: 409,
  transaction_rolled_back: 409,
  body_too_large: 413,
  internal_error: 500,
} as const;

/** Why a call is refused: `error` of the contract's WalletReject. */
export type RejectCode = keyof typeof STATUS;

/** The reasons that a ledger may have. */
export type LedgerRejectCode = 'insufficient_funds' | 'unknown_player' | 'currency_mismatch';

/** A refusal: nothing was moved. */
export interface Reject<Code extends RejectCode = RejectCode> {
  readonly error: Code;
  /** For a person. */
  readonly message: string;
}

/** A refusal; without a message of its own it says its code in words. */
export const reject = <Code extends RejectCode>(
  error: Code,
  message = error.charAt(0).toUpperCase() + error.slice(1).replaceAll('_', ' '),
): Reject<Code> => ({ error, message });

/** What goes back to the provider; the body is JSON as it was written first, so that a duplicate gets the same bytes. */
export interface Reply {
  readonly status: number;
  readonly body: string;
}

export const rejectReply = ({ error, message }: Reject): Reply => ({
  status: STATUS[error],
  body: JSON.stringify({ success: false, error, message }),
});

/** A refusal on its way out of a transaction, which it undoes. */
export class Refusal extends Error {
  readonly reject: Reject;

  constructor(rejected: Reject) {
    super(rejected.message);
    this.reject = rejected;
  }
}

/** Ends the transaction that is under way, and refuses the call. */
export function refuse(error: RejectCode, message: string): never {
  throw new Refusal(reject(error, message));
}
