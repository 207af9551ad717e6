package example.casinoprovider.client;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The contract's {@code Thumbnail}.
 */
public record Thumbnail(
        @JsonProperty("symbol") String symbol,
        @JsonProperty("slug") String slug,
        @JsonProperty("title") String title,
        @JsonProperty("url") String url) {
    public Thumbnail {
        Shape.required("symbol", symbol);
        Shape.required("slug", slug);
        Shape.required("title", title);
        Shape.required("url", url);
    }
}
