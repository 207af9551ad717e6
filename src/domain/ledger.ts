import { formatAmount, MOST_KEPT, scaleOf } from './money.ts';

/** The rules of the wallet that is kept here, pure: what a call does to a player's account. Contract: tag Wallet. */
export interface LedgerCall {
  type: 'balance' | 'debit' | 'credit' | 'rollback';
  transactionId: string;
  playerId: string;
  sessionId: string;
  gameSymbol: string;
  currency: string;
  /** Minor units. */
  amount: bigint;
  originalTransactionId?: string;
}

/** A tombstone stands in the place of a debit that was rolled back before it came. */
export type LedgerKind = 'opening' | 'debit' | 'credit' | 'rollback' | 'tombstone';

/** A transaction as it was entered. */
export interface LedgerTransaction {
  kind: LedgerKind;
  player_id: string;
  session_id: string;
  game_symbol: string;
  currency: string;
  amount: bigint;
  original_transaction_id: string | null;
  balance_after: bigint;
  /** Whether a rollback has given it back. */
  refunded: boolean;
}

/** What the ledger knows of a call, all at one moment. */
export interface Known {
  account: { currency: string; balance: bigint };
  /** What was entered under the call's transaction_id. */
  stored: LedgerTransaction | undefined;
  /** What was entered under its original_transaction_id. */
  original: LedgerTransaction | undefined;
}

export type RejectCode =
  | 'bad_request'
  | 'currency_mismatch'
  | 'insufficient_funds'
  | 'transaction_conflict'
  | 'transaction_rolled_back'
  | 'unknown_operator';

export interface Reject {
  code: RejectCode;
  /** For a person. */
  message: string;
}

/** A transaction to enter: what the player's account gains. */
export interface Movement {
  kind: LedgerKind;
  moved: bigint;
  /** The debit whose stake it gives back. */
  refunds?: string;
  /** The debit that has not come, and shall move nothing when it does. */
  buries?: string;
}

/** Told: nothing is entered, and the balance is the one of the moment or of the original result. */
export type Verdict = { told: bigint } | { entered: Movement } | { refused: Reject };

/** Judges a call. Only successes are entered; a refused call is judged anew each time it comes. */
export function judge(call: LedgerCall, known: Known): Verdict {
  const { account, stored } = known;
  if (stored && isSame(stored, call)) return { told: stored.balance_after };
  if (account.currency !== call.currency)
    return refuse('currency_mismatch', `The player's currency is ${account.currency}, not ${call.currency}`);
  if (stored) return clash(stored, call);
  const fault = whyNoCall(call);
  return fault === undefined ? rules[call.type](call, known) : refuse('bad_request', fault);
}

const refuse = (code: RejectCode, message: string): Verdict => ({ refused: { code, message } });

/** What it does and to whom; the request_id may be another. */
const isSame = (stored: LedgerTransaction, call: LedgerCall): boolean =>
  stored.kind === call.type &&
  stored.player_id === call.playerId &&
  stored.session_id === call.sessionId &&
  stored.game_symbol === call.gameSymbol &&
  stored.currency === call.currency &&
  stored.amount === call.amount &&
  stored.original_transaction_id === originalOf(call);

/** The transaction that a call names besides its own: only a rollback does. */
export const originalOf = ({ type, originalTransactionId }: LedgerCall): string | null =>
  type === 'rollback' ? (originalTransactionId ?? null) : null;

function clash(stored: LedgerTransaction, call: LedgerCall): Verdict {
  const isLateDebit = call.type === 'debit' && stored.player_id === call.playerId;
  if (stored.kind === 'tombstone' && isLateDebit)
    return refuse('transaction_rolled_back', 'This debit was rolled back before it arrived; it moves no money');
  return refuse('transaction_conflict', 'This transaction_id was used with other content; use a new one');
}

function whyNoCall(call: LedgerCall): string | undefined {
  if (call.amount > MOST_KEPT) return `amount ${formatAmount(call.amount, call.currency)} is more than is kept here`;
  if ([call.transactionId, originalOf(call)].some((id) => id?.startsWith(OPENING)))
    return `Transactions that begin with ${OPENING} are the ledger's own; use another transaction_id`;
  return undefined;
}

const rules: Record<LedgerCall['type'], (call: LedgerCall, known: Known) => Verdict> = {
  balance({ amount }, { account }) {
    return amount === 0n ? { told: account.balance } : refuse('bad_request', 'The amount of a balance call is zero');
  },
  debit({ amount }, { account }) {
    if (amount > account.balance) return refuse('insufficient_funds', 'Insufficient funds');
    return { entered: { kind: 'debit', moved: -amount } };
  },
  credit: ({ amount }, { account }) => gain(account, { kind: 'credit', moved: amount }),
  rollback(call, { account, original }) {
    const named = originalOf(call);
    if (named === null || named === call.transactionId)
      return refuse('bad_request', 'original_transaction_id names the debit, not the rollback itself');
    if (!original) return { entered: { kind: 'rollback', moved: 0n, buries: named } };
    const isTheirs = original.player_id === call.playerId && original.currency === call.currency;
    if (!isTheirs || (original.kind !== 'debit' && original.kind !== 'tombstone'))
      return refuse('transaction_conflict', 'original_transaction_id is not a debit of this player');
    if (original.kind === 'tombstone' || original.refunded) return { entered: { kind: 'rollback', moved: 0n } };
    return gain(account, { kind: 'rollback', moved: original.amount, refunds: named });
  },
};

const gain = ({ balance, currency }: Known['account'], movement: Movement): Verdict =>
  balance + movement.moved <= largestBalance(currency)
    ? { entered: movement }
    : refuse('bad_request', `The balance would be more than ${formatAmount(largestBalance(currency), currency)}`);

const WHOLE_DIGITS = 15;

/** The largest balance, in minor units, that a reply can write and the ledger can keep. */
export function largestBalance(currency: string): bigint {
  const written = 10n ** BigInt(WHOLE_DIGITS + scaleOf(currency)) - 1n;
  return written < MOST_KEPT ? written : MOST_KEPT;
}

/** What a player gets on first sight: 1000 of the currency, in minor units. */
export const demoMoney = (currency: string): bigint => 1000n * 10n ** BigInt(scaleOf(currency));

const OPENING = 'opening:';

/** The transaction that opens a player's account; no call may bear its name. */
export const openingId = (playerId: string): string => `${OPENING}${playerId}`;
