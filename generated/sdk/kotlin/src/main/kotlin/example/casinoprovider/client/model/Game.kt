package example.casinoprovider.client.model

import com.fasterxml.jackson.annotation.JsonCreator
import com.fasterxml.jackson.annotation.JsonProperty

data class Game @JsonCreator constructor(
    @param:JsonProperty("symbol", required = true)
    val symbol: String,
    @param:JsonProperty("slug", required = true)
    val slug: String,
    @param:JsonProperty("title", required = true)
    val title: String,
    @param:JsonProperty("family", required = true)
    val family: String,
    /** Return to player, per cent. */
    @param:JsonProperty("rtp", required = true)
    val rtp: Double,
    /** Stake = coin x lines. */
    @param:JsonProperty("lines", required = true)
    val lines: Int,
    @param:JsonProperty("asset_version", required = true)
    val assetVersion: String,
    @param:JsonProperty("asset_symbol", required = true)
    val assetSymbol: String,
    @param:JsonProperty("game_service_version", required = true)
    val gameServiceVersion: String,
    @param:JsonProperty("loader_mode", required = true)
    val loaderMode: String,
    @param:JsonProperty("launch_status", required = true)
    val launchStatus: String,
    @param:JsonProperty("live_catalog_enabled", required = true)
    val liveCatalogEnabled: Boolean,
    @param:JsonProperty("certified_browsers", required = true)
    val certifiedBrowsers: List<String>,
    @param:JsonProperty("features", required = true)
    val features: GameFeatures,
    /** How the special bet is priced, for games that have one. */
    @param:JsonProperty("special_bet_profile", required = true)
    val specialBetProfile: Map<String, Any?>?,
    @param:JsonProperty("thumbnail", required = true)
    val thumbnail: Thumbnail,
    @param:JsonProperty("thumbnail_url", required = true)
    val thumbnailUrl: String,
    /** A hint for the operator's lobby. */
    @param:JsonProperty("launch_path", required = true)
    val launchPath: String,
)
