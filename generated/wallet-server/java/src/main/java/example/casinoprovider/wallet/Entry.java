package example.casinoprovider.wallet;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What is remembered of one transaction_id.
 *
 * @param originalTransactionId of a rollback, else null
 * @param reply as it was sent, or null of a tombstone
 */
public record Entry(
        String operatorId,
        String transactionId,
        Verb verb,
        String playerId,
        String sessionId,
        String gameSymbol,
        String currency,
        BigDecimal amount,
        String originalTransactionId,
        State state,
        String reply) {
    public enum State {
        APPLIED,
        /** A rollback that found nothing to give back. */
        NO_EFFECT,
        /** A debit that was given back. */
        ROLLED_BACK,
        /** In the place of a debit that was rolled back before it came. */
        TOMBSTONE
    }

    static Entry of(WalletCallback call, BigDecimal amount, State state, String reply) {
        return new Entry(
                call.operatorId(),
                call.transactionId(),
                Verb.of(call.transactionType()).orElseThrow(),
                call.playerId(),
                call.sessionId(),
                call.gameSymbol(),
                call.currency(),
                amount,
                originalOf(call),
                state,
                reply);
    }

    static Entry tombstone(RollbackCallback call, BigDecimal amount) {
        return new Entry(
                call.operatorId(),
                call.originalTransactionId(),
                Verb.DEBIT,
                call.playerId(),
                call.sessionId(),
                call.gameSymbol(),
                call.currency(),
                amount,
                null,
                State.TOMBSTONE,
                null);
    }

    /** Whether a call is the one that is remembered: what it does and to whom; its request id may be another. */
    boolean isOf(WalletCallback call, BigDecimal amount) {
        return state != State.TOMBSTONE
                && verb.word().equals(call.transactionType())
                && playerId.equals(call.playerId())
                && sessionId.equals(call.sessionId())
                && gameSymbol.equals(call.gameSymbol())
                && currency.equals(call.currency())
                && this.amount.compareTo(amount) == 0
                && Objects.equals(originalTransactionId, originalOf(call));
    }

    Entry rolledBack() {
        return new Entry(
                operatorId,
                transactionId,
                verb,
                playerId,
                sessionId,
                gameSymbol,
                currency,
                amount,
                originalTransactionId,
                State.ROLLED_BACK,
                reply);
    }

    boolean isDebitOf(RollbackCallback call) {
        return verb == Verb.DEBIT && playerId.equals(call.playerId()) && currency.equals(call.currency());
    }

    private static String originalOf(WalletCallback call) {
        return call instanceof RollbackCallback rollback ? rollback.originalTransactionId() : null;
    }
}
