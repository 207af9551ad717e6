package example.casinoprovider.client;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The contract's {@code RollbackCallback}.
 * @param playerId The external_player_id of the launch.
 * @param requestId Equals the header x-pp-request-id.
 * @param transactionId The idempotency key. Opaque.
 * @param amount In the currency's scale.
 * @param originalTransactionId The transaction_id of the debit to undo.
 */
public record RollbackCallback(
        @JsonProperty("operator_id") String operatorId,
        @JsonProperty("player_id") String playerId,
        @JsonProperty("session_id") String sessionId,
        @JsonProperty("game_symbol") String gameSymbol,
        @JsonProperty("currency") String currency,
        @JsonProperty("request_id") String requestId,
        @JsonProperty("transaction_id") String transactionId,
        @JsonProperty("action_type") String actionType,
        @JsonProperty("amount") String amount,
        @JsonProperty("transaction_type") String transactionType,
        @JsonProperty("original_transaction_id") String originalTransactionId)
        implements WalletCallback {
    public RollbackCallback {
        Shape.text("operator_id", operatorId, 1, 63);
        Shape.text("player_id", playerId, 1, 128);
        Shape.text("session_id", sessionId, 1, 64);
        Shape.text("game_symbol", gameSymbol, 1, 64);
        Shape.text("currency", currency, 0, 3);
        Shape.matches("currency", currency, "^[A-Z]{3}$");
        Shape.text("request_id", requestId, 1, 64);
        Shape.text("transaction_id", transactionId, 1, 160);
        Shape.text("action_type", actionType, 1, 32);
        Shape.text("amount", amount, 0, 20);
        Shape.matches("amount", amount, "^[0-9]{1,15}(\\.[0-9]{1,4})?$");
        Shape.text("transaction_type", transactionType, 0, 8);
        Shape.text("original_transaction_id", originalTransactionId, 1, 160);
    }
}
