package example.casinoprovider.wallet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The contract's {@code WalletReject}.
 * @param error A code. Known ones: insufficient_funds, unknown_player, unknown_operator, currency_mismatch, invalid_signature, stale_timestamp, transaction_conflict, transaction_not_found, transaction_rolled_back, bad_request. 
 * @param message For a person.
 */
public record WalletReject(
        @JsonProperty(value = "success", required = true) boolean success,
        @JsonProperty("error") String error,
        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("message") String message) {
    public WalletReject {
        Shape.required("error", error);
    }

    /** With what is required alone; each method that begins with {@code with} gives a copy with more. */
    public static WalletReject of(boolean success, String error) {
        return new WalletReject(success, error, null);
    }

    public WalletReject withMessage(String message) {
        return new WalletReject(success, error, message);
    }
}
