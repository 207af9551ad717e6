package example.casinoprovider.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;

/**
 * The provider's operations for one operator. Threads may share it: make one and keep it. What gives no result throws a
 * {@link ProviderException}; an argument that cannot be used is an {@link IllegalArgumentException}.
 */
public final class ProviderClient {
    private final Transport transport;

    private ProviderClient(Builder settings) {
        this.transport = new Transport(settings);
    }

    /** With the preferred header, a time-out of 10 seconds and two repetitions. */
    public static ProviderClient of(String baseUrl, String apiKey) {
        return builder(baseUrl, apiKey).build();
    }

    /**
     * @param baseUrl such as {@code https://casinoproviders.net}
     * @param apiKey the operator's, such as {@code ppop_operator-a_...}; keep it on the server
     */
    public static Builder builder(String baseUrl, String apiKey) {
        return new Builder(baseUrl, apiKey);
    }

    /** Whether the provider can answer; needs no valid key. */
    public HealthReply getHealth() {
        return transport.json(ProviderApi.getHealth(), HealthReply.class);
    }

    /** The operator's whole live catalog. */
    public CatalogReply listGames() {
        return listGames(GamesFilter.all());
    }

    /** A part of the operator's live catalog. */
    public CatalogReply listGames(GamesFilter filter) {
        Call call = ProviderApi.listGames(filter.family(), filter.limit(), filter.offset());
        return transport.json(call, CatalogReply.class);
    }

    /** One game of the operator's catalog. */
    public GameReply getGame(String symbolOrSlug) {
        return transport.json(ProviderApi.getGame(symbolOrSlug), GameReply.class);
    }

    /**
     * A short-lived URL to open in the player's browser. It is never repeated here: only the caller knows whether the player
     * still waits, and asking again gives the same session a new URL.
     */
    public LaunchReply createLaunchUrl(LaunchRequest request) {
        return transport.json(ProviderApi.createLaunchUrl(request), LaunchReply.class);
    }

    /** The uploaded picture of a game, or one drawn from its title. */
    public Artwork getGameArt(String symbolOrSlug) {
        return getGameArt(symbolOrSlug, null);
    }

    /** The same with a title to draw when nothing is uploaded. */
    public Artwork getGameArt(String symbolOrSlug, String title) {
        return transport.artwork(ProviderApi.getGameArt(symbolOrSlug, title, null));
    }

    /** Settings of a client; each has a usual value. */
    public static final class Builder {
        /** Nobody waits longer, and nanoseconds of a lifetime do not fit into a long. */
        private static final Duration LONGEST = Duration.ofDays(1);

        final String baseUrl;
        final String apiKey;
        Credential credential = Credential.PROVIDER_API_KEY;
        Duration timeout = Duration.ofSeconds(10);
        int retries = 2;
        HttpClient httpClient;

        private Builder(String baseUrl, String apiKey) {
            URI base = URI.create(baseUrl.replaceAll("/+$", ""));
            if (base.getHost() == null || !Objects.toString(base.getScheme()).matches("https?"))
                throw new IllegalArgumentException("The base URL must begin with https:// or http:// and name a host");
            if (base.getRawUserInfo() != null || base.getRawQuery() != null || base.getRawFragment() != null)
                throw new IllegalArgumentException("The base URL must have no user, query or fragment");
            if (!apiKey.matches("[!-~]+"))
                throw new IllegalArgumentException("The API key must be letters, digits and signs without spaces");
            this.baseUrl = base.toString();
            this.apiKey = apiKey;
        }

        /** Which header carries the key. */
        public Builder credential(Credential credential) {
            this.credential = credential;
            return this;
        }

        /** How long a call may take, its whole reply and its repetitions included. */
        public Builder timeout(Duration timeout) {
            if (timeout.isNegative() || timeout.isZero())
                throw new IllegalArgumentException("The time-out must be longer than nothing");
            this.timeout = timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST;
            return this;
        }

        /** How often a GET is repeated that found no connection or was answered with 429, 502, 503 or 504. */
        public Builder retries(int retries) {
            this.retries = retries;
            return this;
        }

        /** A client of your own, with its proxy or its trusted certificates. */
        public Builder httpClient(HttpClient httpClient) {
            this.httpClient = httpClient;
            return this;
        }

        public ProviderClient build() {
            // Over plain HTTP, version 2 would first ask for an upgrade that not every server takes.
            if (httpClient == null)
                httpClient = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
            return new ProviderClient(this);
        }
    }
}
