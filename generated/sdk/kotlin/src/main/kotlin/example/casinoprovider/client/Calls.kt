package example.casinoprovider.client

import example.casinoprovider.client.model.*

internal const val VERSION: String = "1.0.0"

/** What is sent for each operation of the contract. */
internal object Calls {

    /** Fetch artwork. */
    fun getGameArt(
        symbol: String,
        title: String?,
        slug: String?,
    ) = Call(
        method = "GET",
        path = "/api/provider/v1/game-art/{symbol}".replace("{symbol}", segment("symbol", symbol)),
        query = mapOf(
            "title" to title,
            "slug" to slug,
        ),
        isPublic = true,
    )

    /** Get one game. */
    fun getGame(
        symbol: String,
    ) = Call(
        method = "GET",
        path = "/api/provider/v1/games/{symbol}".replace("{symbol}", segment("symbol", symbol)),
    )

    /** List games. */
    fun listGames(
        family: String?,
        limit: Int?,
        offset: Int?,
    ) = Call(
        method = "GET",
        path = "/api/provider/v1/games",
        query = mapOf(
            "family" to family,
            "limit" to limit,
            "offset" to offset,
        ),
    )

    /** Tell whether the service can answer. */
    fun getHealth() = Call(
        method = "GET",
        path = "/health",
        isPublic = true,
    )

    /** Create a short-lived browser launch URL. */
    fun createLaunchUrl(
        launchRequest: LaunchRequest,
    ) = Call(
        method = "POST",
        path = "/api/provider/v1/launch-url",
        body = launchRequest,
    )
}
