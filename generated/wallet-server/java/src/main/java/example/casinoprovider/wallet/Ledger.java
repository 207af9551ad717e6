package example.casinoprovider.wallet;

import java.math.BigDecimal;

/**
 * The operator's money. Each function gives the player's new balance, or throws {@link Rejected} and nothing is moved. What it does
 * belongs to the transaction it is given, in which the call is recorded too: both are kept or neither. It is asked once for each
 * transaction_id, one call of a player at a time.
 *
 * @param <T> the transaction, as the {@link IdempotencyStore} has it
 */
public interface Ledger<T> {
    /** The player's balance. */
    BigDecimal balance(BalanceCallback call, T transaction);

    /** Takes a stake of this amount, which may be zero, or throws {@link Rejected#insufficientFunds()}. */
    BigDecimal debit(DebitCallback call, BigDecimal amount, T transaction);

    /** Pays a win. It is never refused because a session has expired. */
    BigDecimal credit(CreditCallback call, BigDecimal amount, T transaction);

    /** Gives back what the debit took: this amount, and not the call's. It is zero when there is nothing to give back. */
    BigDecimal rollback(RollbackCallback call, BigDecimal amount, T transaction);
}
