package example.casinoprovider.wallet;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The contract's {@code WalletReply}.
 * @param balance The balance after this transaction.
 * @param transactionId The request's.
 */
public record WalletReply(
        @JsonProperty(value = "success", required = true) boolean success,
        @JsonProperty("balance") String balance,
        @JsonProperty("currency") String currency,
        @JsonProperty("transaction_id") String transactionId) {
    public WalletReply {
        Shape.required("balance", balance);
        Shape.required("currency", currency);
        Shape.required("transaction_id", transactionId);
    }
}
