package example.casinoprovider.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The contract's {@code LaunchLink}.
 * @param launchUrl Open it in the player's browser; do not log it.
 * @param expiresAt Until when the URL can be opened.
 */
public record LaunchLink(
        @JsonProperty("symbol") String symbol,
        @JsonProperty("slug") String slug,
        @JsonProperty("operator_id") String operatorId,
        @JsonProperty("currency") String currency,
        @JsonProperty("session_id") String sessionId,
        @JsonProperty("launch_url") String launchUrl,
        @JsonProperty("expires_at") OffsetDateTime expiresAt) {
    public LaunchLink {
        Shape.required("symbol", symbol);
        Shape.required("slug", slug);
        Shape.required("operator_id", operatorId);
        Shape.required("currency", currency);
        Shape.required("session_id", sessionId);
        Shape.required("launch_url", launchUrl);
        Shape.required("expires_at", expiresAt);
    }

    /** Without what is not to be logged. */
    @Override
    public String toString() {
        return "LaunchLink"
                + List.of(
                        "symbol=" + symbol,
                        "slug=" + slug,
                        "operatorId=" + operatorId,
                        "currency=" + currency,
                        "sessionId=" + sessionId,
                        "launchUrl=(not shown)",
                        "expiresAt=" + expiresAt);
    }
}
