package example.casinoprovider.client.model

import com.fasterxml.jackson.annotation.JsonCreator
import com.fasterxml.jackson.annotation.JsonInclude
import com.fasterxml.jackson.annotation.JsonProperty
import com.fasterxml.jackson.annotation.JsonValue

@JsonInclude(JsonInclude.Include.NON_NULL)
data class LaunchRequest @JsonCreator constructor(
    /** Stable player identifier from the operator platform. */
    @param:JsonProperty("external_player_id", required = true)
    val externalPlayerId: String,
    /** symbol or slug. One game identifier is required. */
    @param:JsonProperty("symbol")
    val symbol: String? = null,
    /** symbol or slug. One game identifier is required. */
    @param:JsonProperty("slug")
    val slug: String? = null,
    /** Optional default coin value. */
    @param:JsonProperty("coin")
    val coin: String? = null,
    /** Optional ISO-style currency code; defaults to operator currency then USD. */
    @param:JsonProperty("currency")
    val currency: String? = null,
    /** Optional lobby URL used by the game close/return flow. */
    @param:JsonProperty("return_url")
    val returnUrl: String? = null,
    /** Optional desktop, mobile, or tablet hint; tablet normalizes to mobile. */
    @param:JsonProperty("device")
    val device: Device? = null,
) {
    enum class Device(@get:JsonValue val value: String) {
        DESKTOP("desktop"),
        MOBILE("mobile"),
        TABLET("tablet"),
    }
}
