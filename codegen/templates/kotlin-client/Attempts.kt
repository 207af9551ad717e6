package example.casinoprovider.client

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandler
import java.net.http.HttpResponse.BodySubscribers
import java.net.http.HttpResponse.ResponseInfo
import java.time.Duration
import java.util.concurrent.ExecutionException
import java.util.concurrent.TimeUnit
import java.util.concurrent.TimeoutException
import java.util.concurrent.atomic.AtomicReference

internal class Answer(private val head: ResponseInfo, val body: ByteArray) {
    val status: Int get() = head.statusCode()

    fun header(name: String): String? = head.headers().firstValue(name).orElse(null)
}

/** When a call has to have ended, its repetitions included. */
internal class Deadline(val timeout: Duration) {
    private val at = System.nanoTime() + timeout.toNanos()

    val left: Duration get() = Duration.ofNanos(at - System.nanoTime())
}

/** Sends a request once. HttpClient's own timeout ends with the head of an answer; the deadline covers its body too. */
internal class Attempts(private val http: HttpClient) {
    fun send(request: HttpRequest, deadline: Deadline): Answer {
        val head = AtomicReference<ResponseInfo>()
        val handler = BodyHandler {
            head.set(it)
            BodySubscribers.ofByteArray()
        }
        val pending = http.sendAsync(request, handler)
        try {
            val response = pending.get(deadline.left.toNanos(), TimeUnit.NANOSECONDS)
            return Answer(head.get(), response.body())
        } catch (_: TimeoutException) {
            val waited = "${deadline.timeout.toMillis()} ms"
            throw CasinoProviderException.Timeout("There was no whole answer from ${request.server} within $waited")
        } catch (failed: ExecutionException) {
            return brokenOff(request, head.get(), failed.cause ?: failed)
        } finally {
            pending.cancel(true)
        }
    }

    /** An error needs no body to be understood; a success does. */
    private fun brokenOff(request: HttpRequest, head: ResponseInfo?, cause: Throwable): Answer {
        if (head == null) {
            val reason = cause.message ?: "no connection could be made"
            throw CasinoProviderException.Network("There was no answer from ${request.server}: $reason", cause)
        }
        if (head.statusCode() !in 200..299) return Answer(head, ByteArray(0))
        throw CasinoProviderException.Unreadable(
            "The provider answered ${head.statusCode()}, but the body broke off",
            cause,
        )
    }

    private val HttpRequest.server: String get() = uri().authority
}
