package example.casinoprovider.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The contract's {@code LaunchReply}.
 * @param launchUrl Open it in the player's browser; do not log it.
 * @param expiresAt Until when the URL can be opened.
 */
public record LaunchReply(
        @JsonProperty(value = "success", required = true) boolean success,
        @JsonProperty("symbol") String symbol,
        @JsonProperty("slug") String slug,
        @JsonProperty("operator_id") String operatorId,
        @JsonProperty("currency") String currency,
        @JsonProperty("session_id") String sessionId,
        @JsonProperty("launch_url") String launchUrl,
        @JsonProperty("expires_at") OffsetDateTime expiresAt,
        @JsonProperty("data") LaunchLink data) {
    public LaunchReply {
        Shape.required("symbol", symbol);
        Shape.required("slug", slug);
        Shape.required("operator_id", operatorId);
        Shape.required("currency", currency);
        Shape.required("session_id", sessionId);
        Shape.required("launch_url", launchUrl);
        Shape.required("expires_at", expiresAt);
        Shape.required("data", data);
    }

    /** Without what is not to be logged. */
    @Override
    public String toString() {
        return "LaunchReply"
                + List.of(
                        "success=" + success,
                        "symbol=" + symbol,
                        "slug=" + slug,
                        "operatorId=" + operatorId,
                        "currency=" + currency,
                        "sessionId=" + sessionId,
                        "launchUrl=(not shown)",
                        "expiresAt=" + expiresAt,
                        "data=" + data);
    }
}
