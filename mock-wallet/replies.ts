const STATUS = {
  bad_request: 400,
  currency_mismatch: 400,
  invalid_signature: 401,
  stale_timestamp: 401,
  insufficient_funds: 402,
  unknown_operator: 403,
  forbidden: 403,
  unknown_player: 404,
  not_found: 404,
  method_not_allowed: 405,
  transaction_conflict: 409,
  transaction_rolled_back: 409,
  body_too_large: 413,
  internal_error: 500,
} as const;

/** The wallet's reasons to refuse, as `error` of the contract's WalletReject. */
export type RejectCode = keyof typeof STATUS;

/** A refusal, as a value: nothing was moved. */
export type Reject = { error: RejectCode; message: string };

/** What goes back to the caller as JSON; the body is kept as written, so that a duplicate gets the same bytes. */
export type Reply = { status: number; body: string; headers?: Record<string, string> };

/** Makes a refusal; the message says what happened and what to do. */
export const reject = (error: RejectCode, message: string): Reject => ({ error, message });

/** The HTTP status of a refusal. */
export const statusOf = ({ error }: Reject): number => STATUS[error];

/** A refusal as a reply in the contract's shape. */
export const rejectReply = (refusal: Reject): Reply => ({
  status: statusOf(refusal),
  body: JSON.stringify({ success: false, error: refusal.error, message: refusal.message }),
});

/** Runs `work`; what it throws goes to `onError` and becomes an answer that tells the caller no more than it must. */
export function guarded<T>(onError: (error: unknown) => void, work: () => T): T | Reply {
  try {
    return work();
  } catch (error) {
    onError(error);
    return rejectReply(reject('internal_error', 'The mock wallet failed; nothing was moved'));
  }
}
