import type { LedgerRejectCode, Reject } from './rejects.js';
import type { BalanceCallback, CreditCallback, DebitCallback, RollbackCallback } from './wallet-contract.js';

/** The player's balance after the call in minor units, or why it is refused. A refusal undoes what the function wrote. */
export type Verdict = bigint | Reject<LedgerRejectCode>;

/**
 * The operator's money, as the provider's calls move it. Amounts are exact, in minor units of the call's currency: 2.00 USD
 * is 200n. The kit calls each function once a transaction_id, one call at a time for a player, in a transaction of the store:
 * what is written with it is kept together with the record of the call, or not at all.
 */
export interface Ledger<Transaction> {
  /** What the player has. */
  balance(call: BalanceCallback, transaction: Transaction): Verdict | Promise<Verdict>;
  /** Takes a stake, which may be zero. */
  debit(call: DebitCallback, amount: bigint, transaction: Transaction): Verdict | Promise<Verdict>;
  /** Pays a win, which may be zero. Never refuse it because a session has expired. */
  credit(call: CreditCallback, amount: bigint, transaction: Transaction): Verdict | Promise<Verdict>;
  /** Gives back what the debit took: zero when the debit never came or was given back already. */
  rollback(call: RollbackCallback, amount: bigint, transaction: Transaction): Verdict | Promise<Verdict>;
}
