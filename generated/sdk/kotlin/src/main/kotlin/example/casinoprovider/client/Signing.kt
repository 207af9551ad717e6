package example.casinoprovider.client

import example.casinoprovider.client.model.BalanceCallback
import example.casinoprovider.client.model.Callback
import example.casinoprovider.client.model.CreditCallback
import example.casinoprovider.client.model.DebitCallback
import example.casinoprovider.client.model.RollbackCallback
import example.casinoprovider.client.model.TransactionType
import tools.jackson.core.JacksonException
import tools.jackson.databind.DatabindException
import tools.jackson.databind.JsonNode
import java.nio.charset.CharacterCodingException
import java.security.MessageDigest
import java.time.Clock
import java.util.HexFormat
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import kotlin.math.abs

/** What is checked of a callback, in this order. */
enum class Check(val value: String) {
    SIGNATURE_MISSING("signature_missing"),
    TIMESTAMP_MISSING("timestamp_missing"),
    SIGNATURE_MALFORMED("signature_malformed"),
    SIGNATURE_MISMATCH("signature_mismatch"),
    TIMESTAMP_MALFORMED("timestamp_malformed"),
    TIMESTAMP_STALE("timestamp_stale"),
    BODY_UNREADABLE("body_unreadable"),
    REQUEST_ID_MISMATCH("request_id_mismatch"),
    TYPE_MISMATCH("type_mismatch"),
}

/** A callback that must not be believed; [check] is what it failed. */
class VerificationException(val check: Check, message: String, cause: Throwable? = null) :
    RuntimeException(message, cause)

const val TOLERANCE_SECONDS: Long = 300

private val LOWERCASE_HEX = Regex("[0-9a-f]{64}")
private val UNIX_SECONDS = Regex("[0-9]{1,12}")

/** HMAC_SHA256([secret], "[timestamp].[body]") in lowercase hex, over the raw bytes of the body. */
fun sign(secret: String, timestamp: String, body: ByteArray): String {
    val mac = Mac.getInstance("HmacSHA256")
    mac.init(SecretKeySpec(secret.toByteArray(), "HmacSHA256"))
    mac.update("$timestamp.".toByteArray())
    return HexFormat.of().formatHex(mac.doFinal(body))
}

/**
 * Checks that [signature] was made with one of [secrets] around these raw bytes, and not more than 300 seconds ago or
 * ahead. While a secret is being changed, give both. A header that did not come is null.
 *
 * @throws VerificationException saying which check failed
 * @throws IllegalArgumentException when there is no secret or an empty one, which everybody could sign with
 */
fun verify(
    secrets: List<String>,
    timestamp: String?,
    signature: String?,
    body: ByteArray,
    clock: Clock = Clock.systemUTC(),
) {
    require(secrets.isNotEmpty() && "" !in secrets) { "There is no wallet secret to verify with, or an empty one" }
    if (signature == null) fail(Check.SIGNATURE_MISSING, "x-pp-signature is missing")
    if (timestamp == null) fail(Check.TIMESTAMP_MISSING, "x-pp-timestamp is missing")
    if (!LOWERCASE_HEX.matches(signature))
        fail(Check.SIGNATURE_MALFORMED, "x-pp-signature is not 64 lowercase hex digits")
    if (!isByOneOf(secrets, timestamp, signature, body))
        fail(Check.SIGNATURE_MISMATCH, "x-pp-signature does not match the body, the timestamp and the wallet secret")
    if (!UNIX_SECONDS.matches(timestamp))
        fail(Check.TIMESTAMP_MALFORMED, "x-pp-timestamp is not Unix seconds in digits")
    val age = clock.instant().epochSecond - timestamp.toLong()
    if (abs(age) > TOLERANCE_SECONDS)
        fail(Check.TIMESTAMP_STALE, "x-pp-timestamp is ${abs(age)} s ${if (age > 0) "old" else "ahead"}; at most 300")
}

private fun isByOneOf(secrets: List<String>, timestamp: String, signature: String, body: ByteArray): Boolean =
    secrets.map { MessageDigest.isEqual(sign(it, timestamp, body).toByteArray(), signature.toByteArray()) }.any { it }

/**
 * Verifies a callback that came to the path [verb] as [verify] does, and only then reads it.
 *
 * @param headers by their names, in any case
 * @throws VerificationException saying which check failed
 * @throws IllegalArgumentException as [verify] does
 */
fun parseCallback(
    secrets: List<String>,
    verb: TransactionType,
    headers: Map<String, String>,
    body: ByteArray,
    clock: Clock = Clock.systemUTC(),
): Callback {
    val header = headers.mapKeys { (name) -> name.lowercase() }
    verify(secrets, header["x-pp-timestamp"], header["x-pp-signature"], body, clock)
    val callback = read(body)
    if (header["x-pp-request-id"] != callback.requestId)
        fail(Check.REQUEST_ID_MISMATCH, "x-pp-request-id is not the request_id of the body")
    val type = callback.transactionType
    if (type != verb) fail(Check.TYPE_MISMATCH, "The path is that of ${verb.value}, the body that of ${type.value}")
    return callback
}

private fun read(body: ByteArray): Callback =
    try {
        val tree = JSON.readTree(textOf(body))
        JSON.treeToValue(tree, typeOf(tree))
    } catch (cause: CharacterCodingException) {
        fail(Check.BODY_UNREADABLE, "The body is not UTF-8", cause)
    } catch (cause: JacksonException) {
        fail(Check.BODY_UNREADABLE, "The body is no callback of the contract: ${reasonOf(cause)}", cause)
    }

private fun typeOf(tree: JsonNode): Class<out Callback> =
    when (tree.path("transaction_type").stringValue("")) {
        "balance" -> BalanceCallback::class.java
        "debit" -> DebitCallback::class.java
        "credit" -> CreditCallback::class.java
        "rollback" -> RollbackCallback::class.java
        else -> fail(Check.BODY_UNREADABLE, "The body names no transaction_type of the contract")
    }

/** Where JSON departs from the contract, without the text that stood there. */
internal fun reasonOf(cause: JacksonException): String {
    val field = cause.path.joinToString(".") { it.propertyName ?: it.index.toString() }
    val broken = cause.cause as? IllegalArgumentException
    return when {
        broken?.message != null -> broken.message.orEmpty()
        cause !is DatabindException -> "the body is not JSON, or breaks off"
        field == "" -> "a field is null"
        else -> "$field is missing or of another kind"
    }
}

private fun fail(check: Check, message: String, cause: Throwable? = null): Nothing =
    throw VerificationException(check, message, cause)
