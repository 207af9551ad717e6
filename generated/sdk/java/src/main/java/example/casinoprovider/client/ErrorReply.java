package example.casinoprovider.client;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The contract's {@code ErrorReply}.
 * @param detail What happened, to which thing, and what to do.
 */
public record ErrorReply(
        @JsonProperty(value = "success", required = true) boolean success,
        @JsonProperty("detail") String detail,
        @JsonProperty("request_id") String requestId) {
    public ErrorReply {
        Shape.required("detail", detail);
        Shape.required("request_id", requestId);
    }
}
