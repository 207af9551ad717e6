package example.casinoprovider.client.model

import com.fasterxml.jackson.annotation.JsonCreator
import com.fasterxml.jackson.annotation.JsonProperty

data class GameReply @JsonCreator constructor(
    @param:JsonProperty("success", required = true)
    val success: Boolean,
    @param:JsonProperty("data", required = true)
    val `data`: Game,
)
