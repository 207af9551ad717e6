package example.casinoprovider.wallet.model

import com.fasterxml.jackson.annotation.JsonCreator
import com.fasterxml.jackson.annotation.JsonProperty

data class DebitCallback @JsonCreator constructor(
    @param:JsonProperty("operator_id", required = true)
    override val operatorId: String,
    /** The external_player_id of the launch. */
    @param:JsonProperty("player_id", required = true)
    override val playerId: String,
    @param:JsonProperty("session_id", required = true)
    override val sessionId: String,
    @param:JsonProperty("game_symbol", required = true)
    override val gameSymbol: String,
    @param:JsonProperty("currency", required = true)
    override val currency: String,
    /** Equals the header x-pp-request-id. */
    @param:JsonProperty("request_id", required = true)
    override val requestId: String,
    /** The idempotency key. Opaque. */
    @param:JsonProperty("transaction_id", required = true)
    override val transactionId: String,
    @param:JsonProperty("action_type", required = true)
    override val actionType: String,
    /** In the currency's scale. */
    @param:JsonProperty("amount", required = true)
    override val amount: String,
    @param:JsonProperty("transaction_type", required = true)
    override val transactionType: TransactionType,
) : Callback {
    init {
        hold("operator_id", operatorId, 1..63)
        hold("player_id", playerId, 1..128)
        hold("session_id", sessionId, 1..64)
        hold("game_symbol", gameSymbol, 1..64)
        hold("currency", currency, 0..3, "^[A-Z]{3}\$")
        hold("request_id", requestId, 1..64)
        hold("transaction_id", transactionId, 1..160)
        hold("action_type", actionType, 1..32)
        hold("amount", amount, 0..20, "^[0-9]{1,15}(\\.[0-9]{1,4})?\$")
    }
}
