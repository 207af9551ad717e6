package example.casinoprovider.client.model

import com.fasterxml.jackson.annotation.JsonCreator
import com.fasterxml.jackson.annotation.JsonProperty

data class ErrorReply @JsonCreator constructor(
    @param:JsonProperty("success", required = true)
    val success: Boolean,
    /** What happened, to which thing, and what to do. */
    @param:JsonProperty("detail", required = true)
    val detail: String,
    @param:JsonProperty("request_id", required = true)
    val requestId: String,
)
