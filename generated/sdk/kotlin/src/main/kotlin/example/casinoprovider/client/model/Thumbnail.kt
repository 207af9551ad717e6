package example.casinoprovider.client.model

import com.fasterxml.jackson.annotation.JsonCreator
import com.fasterxml.jackson.annotation.JsonProperty

data class Thumbnail @JsonCreator constructor(
    @param:JsonProperty("symbol", required = true)
    val symbol: String,
    @param:JsonProperty("slug", required = true)
    val slug: String,
    @param:JsonProperty("title", required = true)
    val title: String,
    @param:JsonProperty("url", required = true)
    val url: String,
)
