package example.casinoprovider.wallet

import example.casinoprovider.wallet.model.BalanceCallback
import example.casinoprovider.wallet.model.CreditCallback
import example.casinoprovider.wallet.model.DebitCallback
import example.casinoprovider.wallet.model.RollbackCallback
import java.math.BigDecimal

/**
 * The operator's money. Each function gives the balance after it, or throws [Reject].
 *
 * [T] is the transaction in which the store keeps the reply: what is written in it stays together with the reply or not
 * at all, so move the money in it and nowhere else. One call of a player runs at a time, and none has two effects.
 */
interface Ledger<in T> {
    fun balance(call: BalanceCallback, transaction: T): BigDecimal

    /** Takes a stake, which may be zero; [RejectCode.INSUFFICIENT_FUNDS] when it is more than the player has. */
    fun debit(call: DebitCallback, amount: BigDecimal, transaction: T): BigDecimal

    /** Pays a win, whether or not the session is still alive. */
    fun credit(call: CreditCallback, amount: BigDecimal, transaction: T): BigDecimal

    /** Gives a stake back: what its debit took, or zero when that never came or was given back before. */
    fun rollback(call: RollbackCallback, refund: BigDecimal, transaction: T): BigDecimal
}

/** Refuses a call: what was moved in its transaction is undone, and the provider gets the code and the message. */
class Reject(val code: RejectCode, override val message: String) : RuntimeException(message, null, false, false)

/** Why a call is refused. A ledger has need of the first three. */
enum class RejectCode(val value: String, internal val status: Int) {
    INSUFFICIENT_FUNDS("insufficient_funds", 402),
    UNKNOWN_PLAYER("unknown_player", 404),
    CURRENCY_MISMATCH("currency_mismatch", 400),
    UNKNOWN_OPERATOR("unknown_operator", 403),
    INVALID_SIGNATURE("invalid_signature", 401),
    STALE_TIMESTAMP("stale_timestamp", 401),
    TRANSACTION_CONFLICT("transaction_conflict", 409),
    TRANSACTION_ROLLED_BACK("transaction_rolled_back", 409),
    BAD_REQUEST("bad_request", 400),
    NOT_FOUND("not_found", 404),
    METHOD_NOT_ALLOWED("method_not_allowed", 405),
    BODY_TOO_LARGE("body_too_large", 413),
    INTERNAL_ERROR("internal_error", 500),
}
