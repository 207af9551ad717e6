package example.casinoprovider.client;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The contract's {@code GameReply}.
 */
public record GameReply(
        @JsonProperty(value = "success", required = true) boolean success,
        @JsonProperty("data") Game data) {
    public GameReply {
        Shape.required("data", data);
    }
}
