package example.casinoprovider.wallet

import example.casinoprovider.wallet.model.TransactionType
import java.math.BigDecimal

/** A call that succeeded; or the tombstone of a debit that was rolled back before it came. */
data class Record(
    val operatorId: String,
    val transactionId: String,
    val transactionType: TransactionType,
    val playerId: String,
    val sessionId: String,
    val gameSymbol: String,
    val currency: String,
    val amount: BigDecimal,
    val originalTransactionId: String?,
    val status: RecordStatus = RecordStatus.APPLIED,
    /** The JSON that a duplicate gets. */
    val reply: String = "",
)

enum class RecordStatus { APPLIED, ROLLED_BACK, TOMBSTONE }

/** What is remembered of an operator's calls, in the transaction of one of them. */
interface Records<out T> {
    val transaction: T

    fun find(transactionId: String): Record?

    fun add(record: Record)

    fun markRolledBack(transactionId: String)
}

/** Remembers successes for ever, each in the transaction in which the ledger moves its money, and in no other. */
interface IdempotencyStore<out T> {
    /** Does [work] in a transaction, without another call of this player: kept when it ends, undone when it throws. */
    fun <R : Any> inTransaction(operatorId: String, playerId: String, work: (Records<T>) -> R): R
}
