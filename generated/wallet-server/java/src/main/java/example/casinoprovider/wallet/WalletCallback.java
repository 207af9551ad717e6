package example.casinoprovider.wallet;

/** A callback of the provider's to the operator's wallet, as the contract has it. */
public sealed interface WalletCallback permits BalanceCallback, DebitCallback, CreditCallback, RollbackCallback {
    String operatorId();

    /** The {@code external_player_id} of the launch. */
    String playerId();

    String sessionId();

    String gameSymbol();

    String currency();

    String requestId();

    /** The idempotency key. */
    String transactionId();

    String transactionType();

    String actionType();

    /** A decimal in the currency's scale, such as {@code 2.00}; read it with {@link java.math.BigDecimal}, never as a float. */
    String amount();
}
