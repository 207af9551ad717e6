// sample: client
import example.casinoprovider.client.CasinoProviderClient
// end
// sample: createLaunchUrl
import example.casinoprovider.client.model.LaunchRequest
// end
// sample: errors
import example.casinoprovider.client.CasinoProviderException
// end
// sample: callback
import example.casinoprovider.client.VerificationException
import example.casinoprovider.client.model.TransactionType
import example.casinoprovider.client.parseCallback
// end

/** The samples of the documentation: each is run by its name, and prints what came of it. */
fun main(arguments: Array<String>) {
    // sample: client
    val provider = CasinoProviderClient(System.getenv("PROVIDER_URL"), System.getenv("PROVIDER_API_KEY"))
    // end
    when (val name = arguments.single()) {
        "getHealth" -> getHealth(provider)
        "listGames" -> listGames(provider)
        "getGame" -> getGame(provider)
        "createLaunchUrl" -> createLaunchUrl(provider)
        "getGameArt" -> getGameArt(provider)
        "errors" -> errors(provider)
        "callback" -> callback(headers(), System.`in`.readBytes())
        else -> error("There is no sample $name")
    }
}

private fun getHealth(provider: CasinoProviderClient) {
    // sample: getHealth
    val health = provider.getHealth()
    println("up, with contract ${health.version}")
    // end
}

private fun listGames(provider: CasinoProviderClient) {
    // sample: listGames
    for (game in provider.listGames(limit = 20).data.items) println("${game.symbol}: ${game.title}")
    // end
}

private fun getGame(provider: CasinoProviderClient) {
    // sample: getGame
    val game = provider.getGame("vs20doghouse").data
    println("${game.title}, ${game.lines} lines")
    // end
}

private fun createLaunchUrl(provider: CasinoProviderClient) {
    // sample: createLaunchUrl
    val launch = provider.createLaunchUrl(
        LaunchRequest(
            symbol = "vs20doghouse",
            externalPlayerId = "player-129001",
            currency = "USD",
            device = LaunchRequest.Device.DESKTOP,
            returnUrl = "https://operator.example.com/lobby",
        ),
    )
    println("session ${launch.sessionId}")
    // Send the player's browser to launch.launchUrl, and keep it out of your logs.
    // end
}

private fun getGameArt(provider: CasinoProviderClient) {
    // sample: getGameArt
    val art = provider.getGameArt("vs20doghouse")
    println("${art.mediaType}, ${art.bytes.size} bytes")
    // end
}

private fun errors(provider: CasinoProviderClient) {
    // sample: errors
    try {
        provider.getGame("vs99nothing")
    } catch (error: CasinoProviderException.Refused) {
        println("${error.status} ${error.detail} (request ${error.requestId})")
    }
    // end
}

private fun headers(): Map<String, String> =
    listOf("x-pp-request-id", "x-pp-timestamp", "x-pp-signature")
        .associateWith { System.getenv(it.uppercase().replace('-', '_')) }

private fun callback(headers: Map<String, String>, body: ByteArray) {
    // sample: callback
    // body is the raw bytes: with Spring, @RequestBody body: ByteArray
    try {
        val debit = parseCallback(listOf(System.getenv("WALLET_SECRET")), TransactionType.DEBIT, headers, body)
        println("${debit.playerId} stakes ${debit.amount} ${debit.currency}")
    } catch (refusal: VerificationException) {
        println("refused: ${refusal.check.value}")
    }
    // end
}
