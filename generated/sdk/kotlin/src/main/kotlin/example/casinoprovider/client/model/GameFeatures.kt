package example.casinoprovider.client.model

import com.fasterxml.jackson.annotation.JsonCreator
import com.fasterxml.jackson.annotation.JsonProperty

data class GameFeatures @JsonCreator constructor(
    @param:JsonProperty("bonus", required = true)
    val bonus: Boolean,
    @param:JsonProperty("collect", required = true)
    val collect: Boolean,
    @param:JsonProperty("free_spins", required = true)
    val freeSpins: Boolean,
    @param:JsonProperty("buy_feature", required = true)
    val buyFeature: Boolean,
    @param:JsonProperty("special_bet", required = true)
    val specialBet: Boolean,
)
