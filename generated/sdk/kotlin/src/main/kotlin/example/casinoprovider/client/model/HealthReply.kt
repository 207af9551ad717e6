package example.casinoprovider.client.model

import com.fasterxml.jackson.annotation.JsonCreator
import com.fasterxml.jackson.annotation.JsonProperty

data class HealthReply @JsonCreator constructor(
    @param:JsonProperty("success", required = true)
    val success: Boolean,
    @param:JsonProperty("status", required = true)
    val status: String,
    /** The contract's version. */
    @param:JsonProperty("version", required = true)
    val version: String,
    /** SHA-256 of the published openapi.json. */
    @param:JsonProperty("contract_sha256", required = true)
    val contractSha256: String,
)
