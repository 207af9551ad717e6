import example.casinoprovider.client.Artwork
import example.casinoprovider.client.CasinoProviderClient
import example.casinoprovider.client.CasinoProviderException.Network
import example.casinoprovider.client.CasinoProviderException.Refused
import example.casinoprovider.client.CasinoProviderException.Timeout
import example.casinoprovider.client.CasinoProviderException.Unreadable
import example.casinoprovider.client.Credential
import example.casinoprovider.client.VerificationException
import example.casinoprovider.client.model.LaunchRequest
import example.casinoprovider.client.model.TransactionType
import example.casinoprovider.client.parseCallback
import example.casinoprovider.client.sign
import example.casinoprovider.client.verify
import tools.jackson.databind.JsonNode
import tools.jackson.databind.json.JsonMapper
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset
import java.util.Base64

private val json = JsonMapper.builder().build()

fun main() {
    val out = System.out.bufferedWriter()
    for (line in System.`in`.bufferedReader().lineSequence()) {
        val request = json.readTree(line)
        val dumped = mutableListOf<Any>()
        val outcome = try {
            mapOf("value" to perform(request, dumped))
        } catch (error: Throwable) {
            dumped += error.stackTraceToString()
            mapOf("error" to failureOf(error))
        }
        val told = mapOf("id" to request["id"], "dump" to dumped.toString())
        out.appendLine(json.writeValueAsString(told + outcome))
        out.flush()
    }
}

private fun perform(request: JsonNode, dumped: MutableList<Any>): Any =
    when (val op = request.text("op")) {
        "call" -> {
            val client = clientOf(request["client"]).also { dumped += it }
            toldOf(call(client, request.text("operation"), request["args"]).also { dumped += it })
        }
        "sign" -> sign(request.text("secret"), request.text("timestamp"), request.body())
        "verify" -> {
            val (timestamp, signature) = request.textOrNull("timestamp") to request.textOrNull("signature")
            verify(request.secrets(), timestamp, signature, request.body(), request.clock())
            true
        }
        "parse" -> {
            val headers = request["headers"].properties().associate { (name, value) -> name to value.stringValue() }
            parseCallback(request.secrets(), verbOf(request), headers, request.body(), request.clock())
        }
        else -> error("There is no op $op")
    }

private fun clientOf(told: JsonNode): CasinoProviderClient {
    val credential = when (told.textOrNull("credential")) {
        "bearer" -> Credential.BEARER
        "x-api-key" -> Credential.X_API_KEY
        else -> Credential.X_PROVIDER_API_KEY
    }
    val timeout = Duration.ofMillis(told.path("timeout_ms").longValue(10_000))
    val retries = told.path("retries").intValue(2)
    return CasinoProviderClient(told.text("base_url"), told.text("api_key"), credential, timeout, retries)
}

private fun call(client: CasinoProviderClient, operation: String, args: JsonNode): Any =
    when (operation) {
        "getHealth" -> client.getHealth()
        "listGames" -> client.listGames(args.textOrNull("family"), args.intOrNull("limit"), args.intOrNull("offset"))
        "getGame" -> client.getGame(args.text("symbol"))
        "createLaunchUrl" -> client.createLaunchUrl(json.treeToValue(args, LaunchRequest::class.java))
        "getGameArt" -> client.getGameArt(args.text("symbol"), args.textOrNull("title"), args.textOrNull("slug"))
        else -> error("There is no operation $operation")
    }

private fun toldOf(value: Any): Any =
    if (value is Artwork)
        mapOf("media_type" to value.mediaType, "bytes_base64" to Base64.getEncoder().encodeToString(value.bytes))
    else value

private fun failureOf(error: Throwable): Map<String, Any?> {
    val kind = when (error) {
        is Refused -> "refused"
        is Timeout -> "timeout"
        is Network -> "network"
        is Unreadable -> "unreadable"
        is VerificationException -> "unverified"
        is IllegalArgumentException -> "misuse"
        else -> "bug"
    }
    val type = error.javaClass.name.substringAfterLast('.').replace('$', '.')
    val common = mapOf("kind" to kind, "type" to type, "message" to error.message.orEmpty())
    return common + when (error) {
        is Refused -> toldOf(error)
        is VerificationException -> mapOf("check" to error.check.value)
        else -> emptyMap()
    }
}

private fun toldOf(refused: Refused): Map<String, Any?> {
    val told = mapOf("status" to refused.status, "detail" to refused.detail, "request_id" to refused.requestId)
    return told.filterValues { it != null }
}

private fun verbOf(request: JsonNode): TransactionType =
    TransactionType.entries.first { it.value == request.text("verb") }

private fun JsonNode.text(name: String): String = get(name).stringValue()

private fun JsonNode.textOrNull(name: String): String? = path(name).stringValue(null)

private fun JsonNode.intOrNull(name: String): Int? = get(name)?.intValue()

private fun JsonNode.secrets(): List<String> = get("secrets").values().map { it.stringValue() }

private fun JsonNode.body(): ByteArray = Base64.getDecoder().decode(text("body_base64"))

private fun JsonNode.clock(): Clock = Clock.fixed(Instant.ofEpochSecond(text("now").toLong()), ZoneOffset.UTC)
