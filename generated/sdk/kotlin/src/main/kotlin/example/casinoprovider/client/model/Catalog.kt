package example.casinoprovider.client.model

import com.fasterxml.jackson.annotation.JsonCreator
import com.fasterxml.jackson.annotation.JsonProperty

data class Catalog @JsonCreator constructor(
    /** How many games match. */
    @param:JsonProperty("total", required = true)
    val total: Int,
    @param:JsonProperty("operator_id", required = true)
    val operatorId: String,
    @param:JsonProperty("items", required = true)
    val items: List<Game>,
)
