package example.casinoprovider.wallet

import example.casinoprovider.wallet.model.Callback
import example.casinoprovider.wallet.model.TransactionType
import example.casinoprovider.wallet.model.WalletReject
import org.slf4j.LoggerFactory
import java.time.Clock

internal class Answer(val status: Int, val json: String)

/**
 * The provider's protocol without its transport: signed bytes in, JSON out.
 *
 * @param secrets the wallet secret; while it is being changed, the present one and the coming one
 */
class Wallet<T>(
    private val operatorId: String,
    private val secrets: List<String>,
    private val store: IdempotencyStore<T>,
    private val ledger: Ledger<T>,
    private val clock: Clock = Clock.systemUTC(),
) {
    init {
        require(operatorId.isNotEmpty()) { "The wallet needs the id of its operator" }
        require(secrets.isNotEmpty() && "" !in secrets) { "The wallet needs a secret, and none may be empty" }
    }

    internal fun answer(verb: TransactionType, headers: Map<String, String>, body: ByteArray): Answer =
        guarded {
            val call = believed(verb, headers, body)
            if (call.operatorId != operatorId)
                throw Reject(RejectCode.UNKNOWN_OPERATOR, "This wallet does not serve operator ${call.operatorId}")
            store.inTransaction(operatorId, call.playerId) { Settlement(ledger, it).settle(call) }
        }

    private fun believed(verb: TransactionType, headers: Map<String, String>, body: ByteArray): Callback =
        try {
            parseCallback(secrets, verb, headers, body, clock)
        } catch (failed: VerificationException) {
            throw Reject(codeOf(failed.check), failed.message.orEmpty())
        }

    private fun guarded(work: () -> String): Answer =
        try {
            Answer(200, work())
        } catch (reject: Reject) {
            answerOf(reject)
        } catch (fault: Throwable) {
            log.error("A call of the provider failed, and will be repeated", fault)
            answerOf(Reject(RejectCode.INTERNAL_ERROR, "The wallet failed; repeat the call"))
        }

    private companion object {
        val log = LoggerFactory.getLogger(Wallet::class.java)
    }
}

internal fun answerOf(reject: Reject): Answer =
    Answer(reject.code.status, JSON.writeValueAsString(WalletReject(false, reject.code.value, reject.message)))

private fun codeOf(check: Check): RejectCode =
    when (check) {
        Check.SIGNATURE_MISSING,
        Check.TIMESTAMP_MISSING,
        Check.SIGNATURE_MALFORMED,
        Check.SIGNATURE_MISMATCH,
        -> RejectCode.INVALID_SIGNATURE
        Check.TIMESTAMP_MALFORMED, Check.TIMESTAMP_STALE -> RejectCode.STALE_TIMESTAMP
        Check.BODY_UNREADABLE, Check.REQUEST_ID_MISMATCH, Check.TYPE_MISMATCH -> RejectCode.BAD_REQUEST
    }
