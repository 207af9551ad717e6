package example.casinoprovider.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The contract's {@code Catalog}.
 * @param total How many games match.
 */
public record Catalog(
        @JsonProperty(value = "total", required = true) int total,
        @JsonProperty("operator_id") String operatorId,
        @JsonProperty("items") List<Game> items) {
    public Catalog {
        Shape.required("operator_id", operatorId);
        items = Shape.list("items", items);
    }
}
