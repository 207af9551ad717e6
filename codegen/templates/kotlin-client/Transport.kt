package example.casinoprovider.client

import example.casinoprovider.client.model.ErrorReply
import tools.jackson.core.JacksonException
import java.net.URI
import java.net.URLEncoder
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.nio.charset.CharacterCodingException
import java.time.Duration

/** What is sent for an operation; a public one bears no key. */
internal class Call(
    val method: String,
    val path: String,
    val query: Map<String, Any?> = emptyMap(),
    val body: Any? = null,
    val isPublic: Boolean = false,
)

/** What stands in a path; some texts would make another one of it. */
internal fun segment(name: String, value: String): String {
    require(value !in setOf("", ".", "..")) { "The $name \"$value\" would make another path" }
    return encoded(value)
}

internal fun encoded(text: String): String = URLEncoder.encode(text, Charsets.UTF_8).replace("+", "%20")

/** Makes requests of calls, repeats those that may be, and gives what came back as the contract has it. */
internal class Transport(
    private val address: URI,
    private val credential: Pair<String, String>,
    private val attempts: Attempts,
    private val timeout: Duration,
    private val retries: Int,
    private val backoff: Backoff,
) {
    fun <T> read(call: Call, type: Class<T>): T {
        val answer = send(call, "application/json")
        try {
            val reply = JSON.readTree(textOf(answer.body))
            if (!reply.path("success").booleanValue(false)) unreadable(answer, "the body is no reply with success true")
            return REPLIES.treeToValue(reply, type)
        } catch (cause: CharacterCodingException) {
            unreadable(answer, "the body is not UTF-8", cause)
        } catch (cause: JacksonException) {
            unreadable(answer, reasonOf(cause), cause)
        }
    }

    fun picture(call: Call): Artwork {
        val answer = send(call, "image/*")
        val mediaType = answer.header("content-type") ?: ""
        if (!mediaType.startsWith("image/")) unreadable(answer, "a picture is expected, not \"$mediaType\"")
        return Artwork(mediaType.substringBefore(';').trim(), answer.body)
    }

    private fun send(call: Call, accept: String): Answer {
        val request = request(call, accept)
        val deadline = Deadline(timeout)
        val repeats = if (call.method == "GET") retries else 0
        for (done in 0 until repeats) {
            val pause = try {
                val answer = attempts.send(request, deadline)
                val pause = backoff.pause(done, answer.retryAfter)
                if (answer.status !in REPEATED || pause >= deadline.left) return successOf(answer)
                pause
            } catch (failed: CasinoProviderException.Network) {
                backoff.pause(done).also { if (it >= deadline.left) throw failed }
            }
            backoff.sleep(pause)
        }
        return successOf(attempts.send(request, deadline))
    }

    private fun request(call: Call, accept: String): HttpRequest {
        val query = call.query.filterValues { it != null }.map { (name, value) -> "$name=${encoded(value.toString())}" }
        val uri = URI.create("$address${call.path}${if (query.isEmpty()) "" else query.joinToString("&", "?")}")
        val request = HttpRequest.newBuilder(uri).header("accept", accept).header("user-agent", USER_AGENT)
        if (!call.isPublic) request.header(credential.first, credential.second)
        if (call.body == null) return request.method(call.method, BodyPublishers.noBody()).build()
        val body = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(call.body))
        return request.header("content-type", "application/json").method(call.method, body).build()
    }

    private fun successOf(answer: Answer): Answer {
        if (answer.status in 200..299) return answer
        val error = errorOf(answer)
        val detail = error?.detail ?: "no reason was given; perhaps something between here and the provider answered"
        throw CasinoProviderException.Refused(answer.status, detail, error?.requestId ?: answer.header("x-request-id"))
    }

    private fun errorOf(answer: Answer): ErrorReply? =
        try {
            JSON.readValue(textOf(answer.body), ErrorReply::class.java)
        } catch (_: CharacterCodingException) {
            null
        } catch (_: JacksonException) {
            null
        }

    private fun unreadable(answer: Answer, reason: String, cause: Throwable? = null): Nothing =
        throw CasinoProviderException.Unreadable(
            "The provider answered ${answer.status}, but not as the contract says: $reason",
            cause,
        )

    private companion object {
        const val USER_AGENT = "casino-provider-client-kotlin/$VERSION"
        val REPEATED = setOf(429, 502, 503, 504)
    }
}

/** Nine digits are 31 years, which a longer number is more than. */
private val Answer.retryAfter: Duration?
    get() = header("retry-after")?.takeIf(Regex("[0-9]+")::matches)?.let { Duration.ofSeconds(it.take(9).toLong()) }
