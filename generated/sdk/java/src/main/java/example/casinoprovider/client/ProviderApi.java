package example.casinoprovider.client;

/** The contract's operations as requests: where each goes and what it carries. */
final class ProviderApi {
    /** The contract's version, which is this package's too. */
    static final String VERSION = "1.0.0";

    private ProviderApi() {}

    /** Create a short-lived browser launch URL. */
    static Call createLaunchUrl(LaunchRequest launchRequest) {
        return new Call("createLaunchUrl", "POST", "/api/provider/v1/launch-url")
                .authenticated()
                .body(launchRequest)
                .accepts("application/json");
    }

    /** Get one game. */
    static Call getGame(String symbol) {
        return new Call("getGame", "GET", "/api/provider/v1/games/{symbol}")
                .authenticated()
                .path("symbol", symbol)
                .accepts("application/json");
    }

    /** Fetch artwork. */
    static Call getGameArt(String symbol, String title, String slug) {
        return new Call("getGameArt", "GET", "/api/provider/v1/game-art/{symbol}")
                .path("symbol", symbol)
                .query("title", title)
                .query("slug", slug)
                .accepts("image/webp, image/png, image/jpeg, image/svg+xml, application/json");
    }

    /** Tell whether the service can answer. */
    static Call getHealth() {
        return new Call("getHealth", "GET", "/health")
                .accepts("application/json");
    }

    /** List games. */
    static Call listGames(String family, Integer limit, Integer offset) {
        return new Call("listGames", "GET", "/api/provider/v1/games")
                .authenticated()
                .query("family", family)
                .query("limit", limit)
                .query("offset", offset)
                .accepts("application/json");
    }
}
