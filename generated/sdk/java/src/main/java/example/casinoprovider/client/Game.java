package example.casinoprovider.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * The contract's {@code Game}.
 * @param rtp Return to player, per cent.
 * @param lines Stake = coin x lines.
 * @param specialBetProfile How the special bet is priced, for games that have one.
 * @param launchPath A hint for the operator's lobby.
 */
public record Game(
        @JsonProperty("symbol") String symbol,
        @JsonProperty("slug") String slug,
        @JsonProperty("title") String title,
        @JsonProperty("family") String family,
        @JsonProperty(value = "rtp", required = true) double rtp,
        @JsonProperty(value = "lines", required = true) int lines,
        @JsonProperty("asset_version") String assetVersion,
        @JsonProperty("asset_symbol") String assetSymbol,
        @JsonProperty("game_service_version") String gameServiceVersion,
        @JsonProperty("loader_mode") String loaderMode,
        @JsonProperty("launch_status") String launchStatus,
        @JsonProperty(value = "live_catalog_enabled", required = true) boolean liveCatalogEnabled,
        @JsonProperty("certified_browsers") List<String> certifiedBrowsers,
        @JsonProperty("features") GameFeatures features,
        @JsonProperty("special_bet_profile") Map<String, Object> specialBetProfile,
        @JsonProperty("thumbnail") Thumbnail thumbnail,
        @JsonProperty("thumbnail_url") String thumbnailUrl,
        @JsonProperty("launch_path") String launchPath) {
    public Game {
        Shape.required("symbol", symbol);
        Shape.required("slug", slug);
        Shape.required("title", title);
        Shape.required("family", family);
        Shape.required("asset_version", assetVersion);
        Shape.required("asset_symbol", assetSymbol);
        Shape.required("game_service_version", gameServiceVersion);
        Shape.required("loader_mode", loaderMode);
        Shape.required("launch_status", launchStatus);
        certifiedBrowsers = Shape.list("certified_browsers", certifiedBrowsers);
        Shape.required("features", features);
        Shape.required("thumbnail", thumbnail);
        Shape.required("thumbnail_url", thumbnailUrl);
        Shape.required("launch_path", launchPath);
    }
}
