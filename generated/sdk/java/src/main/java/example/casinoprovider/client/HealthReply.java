package example.casinoprovider.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The contract's {@code HealthReply}.
 * @param version The contract's version.
 * @param contractSha256 SHA-256 of the published openapi.json.
 */
public record HealthReply(
        @JsonProperty(value = "success", required = true) boolean success,
        @JsonProperty("status") Status status,
        @JsonProperty("version") String version,
        @JsonProperty("contract_sha256") String contractSha256) {
    public HealthReply {
        Shape.required("status", status);
        Shape.required("version", version);
        Shape.required("contract_sha256", contractSha256);
    }

    /** A value of {@code status}: a newer contract may have others than those that are named here. */
    public record Status(@JsonValue String value) {
        public static final Status OK = new Status("ok");

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Status {
            Shape.required("status", value);
        }
    }
}
