package example.casinoprovider.wallet.model

import com.fasterxml.jackson.annotation.JsonCreator
import com.fasterxml.jackson.annotation.JsonProperty

data class WalletReply @JsonCreator constructor(
    @param:JsonProperty("success", required = true)
    val success: Boolean,
    /** The balance after this transaction. */
    @param:JsonProperty("balance", required = true)
    val balance: String,
    @param:JsonProperty("currency", required = true)
    val currency: String,
    /** The request's. */
    @param:JsonProperty("transaction_id", required = true)
    val transactionId: String,
)
