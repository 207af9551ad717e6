package example.casinoprovider.wallet;

import java.util.Optional;
import java.util.function.Function;

/**
 * Remembers which transaction_id had which effect. It has no way to remember one apart from the money: a wallet that did would
 * pay twice after a crash.
 *
 * @param <T> what the ledger moves money in
 */
public interface IdempotencyStore<T> {
    /** Does the work as the player's only call at the time: all of it is kept when it returns, and nothing when it throws. */
    <R> R inTransaction(String operatorId, String playerId, Function<Transaction<T>, R> work);

    /** One transaction, of the entries and of the money. */
    interface Transaction<T> {
        T ofLedger();

        Optional<Entry> find(String operatorId, String transactionId);

        void add(Entry entry);

        /** Marks a debit that is given back. */
        void rollBack(Entry debit);
    }
}
