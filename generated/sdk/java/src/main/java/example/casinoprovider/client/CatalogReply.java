package example.casinoprovider.client;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The contract's {@code CatalogReply}.
 */
public record CatalogReply(
        @JsonProperty(value = "success", required = true) boolean success,
        @JsonProperty("data") Catalog data) {
    public CatalogReply {
        Shape.required("data", data);
    }
}
