package example.casinoprovider.wallet.model

import com.fasterxml.jackson.annotation.JsonCreator
import com.fasterxml.jackson.annotation.JsonInclude
import com.fasterxml.jackson.annotation.JsonProperty

@JsonInclude(JsonInclude.Include.NON_NULL)
data class WalletReject @JsonCreator constructor(
    @param:JsonProperty("success", required = true)
    val success: Boolean,
    /** A code. Known ones: insufficient_funds, unknown_player, unknown_operator, currency_mismatch, invalid_signature, stale_timestamp, transaction_conflict, transaction_not_found, transaction_rolled_back, bad_request.  */
    @param:JsonProperty("error", required = true)
    val error: String,
    /** For a person. */
    @param:JsonProperty("message")
    val message: String? = null,
)
