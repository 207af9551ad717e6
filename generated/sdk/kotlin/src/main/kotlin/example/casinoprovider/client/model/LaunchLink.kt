package example.casinoprovider.client.model

import com.fasterxml.jackson.annotation.JsonCreator
import com.fasterxml.jackson.annotation.JsonProperty

data class LaunchLink @JsonCreator constructor(
    @param:JsonProperty("symbol", required = true)
    val symbol: String,
    @param:JsonProperty("slug", required = true)
    val slug: String,
    @param:JsonProperty("operator_id", required = true)
    val operatorId: String,
    @param:JsonProperty("currency", required = true)
    val currency: String,
    @param:JsonProperty("session_id", required = true)
    val sessionId: String,
    /** Open it in the player's browser; do not log it. */
    @param:JsonProperty("launch_url", required = true)
    val launchUrl: String,
    /** Until when the URL can be opened. */
    @param:JsonProperty("expires_at", required = true)
    val expiresAt: java.time.OffsetDateTime,
) {
    /** Without what is not to be logged. */
    override fun toString(): String = listOf(
        "symbol" to symbol,
        "slug" to slug,
        "operatorId" to operatorId,
        "currency" to currency,
        "sessionId" to sessionId,
        "launchUrl" to "(not shown)",
        "expiresAt" to expiresAt,
    ).joinToString(prefix = "LaunchLink(", postfix = ")") { (name, value) -> "$name=$value" }
}
