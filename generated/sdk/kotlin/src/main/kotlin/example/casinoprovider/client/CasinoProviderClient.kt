package example.casinoprovider.client

import example.casinoprovider.client.model.CatalogReply
import example.casinoprovider.client.model.GameReply
import example.casinoprovider.client.model.HealthReply
import example.casinoprovider.client.model.LaunchReply
import example.casinoprovider.client.model.LaunchRequest
import java.net.URI
import java.net.http.HttpClient
import java.time.Duration

/** The header that bears the key; only one is ever sent. */
enum class Credential(internal val header: String, internal val prefix: String = "") {
    X_PROVIDER_API_KEY("x-provider-api-key"),
    BEARER("authorization", "Bearer "),
    X_API_KEY("x-api-key"),
}

/** A game's picture: WebP, PNG, JPEG or SVG, as [mediaType] says. */
class Artwork(val mediaType: String, val bytes: ByteArray)

/**
 * The provider's operations. It may be shared by threads; a call blocks, and ends early when its thread is interrupted.
 * Every operation throws [CasinoProviderException], and [IllegalArgumentException] for an argument that cannot be sent.
 *
 * @param timeout for a call, from the connection to the last byte of the body, its repetitions included
 * @param retries how often a GET is repeated when there was no connection or the status was 429, 502, 503 or 504
 */
class CasinoProviderClient(
    baseUrl: String,
    apiKey: String,
    credential: Credential = Credential.X_PROVIDER_API_KEY,
    timeout: Duration = Duration.ofSeconds(10),
    retries: Int = 2,
    http: HttpClient = SHARED_HTTP,
    backoff: Backoff = Backoff(),
) {
    private val transport: Transport

    init {
        val isKey = apiKey.isNotEmpty() && apiKey.all { it in '!'..'~' }
        require(isKey) { "The API key is empty or has characters that no key has" }
        require(timeout > Duration.ZERO) { "The timeout must be longer than nothing" }
        require(retries >= 0) { "retries must not be negative" }
        val address = URI.create(baseUrl.trimEnd('/'))
        val isWeb = address.scheme in setOf("http", "https") && address.host != null
        require(isWeb) { "The base URL must begin with https:// or http://" }
        val isBare = listOf(address.rawUserInfo, address.rawQuery, address.rawFragment).all { it == null }
        require(isBare) { "The base URL must have no user, query or fragment" }
        val header = credential.header to credential.prefix + apiKey
        transport = Transport(address, header, Attempts(http), minOf(timeout, LONGEST), retries, backoff)
    }

    fun getHealth(): HealthReply = transport.read(Calls.getHealth(), HealthReply::class.java)

    /** The live catalog; without [limit], all of it. */
    fun listGames(family: String? = null, limit: Int? = null, offset: Int? = null): CatalogReply =
        transport.read(Calls.listGames(family, limit, offset), CatalogReply::class.java)

    /** One game, by symbol or slug. */
    fun getGame(symbol: String): GameReply = transport.read(Calls.getGame(symbol), GameReply::class.java)

    /** A link for one player. It is never repeated: you know whether the player still waits. */
    fun createLaunchUrl(request: LaunchRequest): LaunchReply =
        transport.read(Calls.createLaunchUrl(request), LaunchReply::class.java)

    /** A game's picture, by symbol or slug; [title] is what is drawn when there is none. */
    fun getGameArt(symbol: String, title: String? = null, slug: String? = null): Artwork =
        transport.picture(Calls.getGameArt(symbol, title, slug))

    private companion object {
        /** Nobody waits longer, and nanoseconds of a lifetime do not fit into a Long. */
        val LONGEST: Duration = Duration.ofDays(1)
        val SHARED_HTTP: HttpClient by lazy { HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build() }
    }
}
