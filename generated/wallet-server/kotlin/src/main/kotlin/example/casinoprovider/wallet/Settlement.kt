package example.casinoprovider.wallet

import example.casinoprovider.wallet.model.BalanceCallback
import example.casinoprovider.wallet.model.Callback
import example.casinoprovider.wallet.model.CreditCallback
import example.casinoprovider.wallet.model.DebitCallback
import example.casinoprovider.wallet.model.RollbackCallback
import example.casinoprovider.wallet.model.TransactionType
import example.casinoprovider.wallet.model.WalletReply
import java.math.BigDecimal

/** Gives calls their one effect, in one transaction. Contract: tag Wallet, "Rules of the ledger". */
internal class Settlement<T>(private val ledger: Ledger<T>, private val records: Records<T>) {
    /** The JSON of the reply. */
    fun settle(call: Callback): String {
        val record = recordOf(call)
        records.find(call.transactionId)?.let { return repeated(it, record) }
        val balance = when (call) {
            is BalanceCallback -> balance(call, record.amount)
            is DebitCallback -> ledger.debit(call, record.amount, records.transaction)
            is CreditCallback -> ledger.credit(call, record.amount, records.transaction)
            is RollbackCallback -> ledger.rollback(call, takenBack(call), records.transaction)
        }
        val reply = WalletReply(true, written(balance, call.currency), call.currency, call.transactionId)
        val json = JSON.writeValueAsString(reply)
        if (call !is BalanceCallback) records.add(record.copy(reply = json))
        return json
    }

    private fun balance(call: BalanceCallback, amount: BigDecimal): BigDecimal {
        if (amount.signum() != 0) throw Reject(RejectCode.BAD_REQUEST, "The amount of a balance call is zero")
        return ledger.balance(call, records.transaction)
    }

    /** What a rollback gives back, which no other one will; of a debit that has not come it leaves the tombstone. */
    private fun takenBack(call: RollbackCallback): BigDecimal {
        val original = call.originalTransactionId
        if (original == call.transactionId)
            throw Reject(RejectCode.BAD_REQUEST, "original_transaction_id names the debit, not the rollback itself")
        val debit = records.find(original) ?: return BigDecimal.ZERO.also { records.add(tombstoneOf(call)) }
        val isTheirs = debit.playerId == call.playerId && debit.currency == call.currency
        if (debit.transactionType != TransactionType.DEBIT || !isTheirs)
            throw Reject(RejectCode.TRANSACTION_CONFLICT, "original_transaction_id is not a debit of this player")
        if (debit.status != RecordStatus.APPLIED) return BigDecimal.ZERO
        records.markRolledBack(original)
        return debit.amount
    }

    private fun repeated(stored: Record, record: Record): String {
        val isTombstone = stored.status == RecordStatus.TOMBSTONE
        if (!isTombstone && stored.copy(status = record.status, reply = record.reply) == record) return stored.reply
        if (isTombstone && record.transactionType == TransactionType.DEBIT && record.playerId == stored.playerId)
            throw Reject(
                RejectCode.TRANSACTION_ROLLED_BACK,
                "This debit was rolled back before it arrived; it moves no money",
            )
        throw Reject(
            RejectCode.TRANSACTION_CONFLICT,
            "This transaction_id was used with other content; use a new one",
        )
    }
}

private fun recordOf(call: Callback) = Record(
    operatorId = call.operatorId,
    transactionId = call.transactionId,
    transactionType = call.transactionType,
    playerId = call.playerId,
    sessionId = call.sessionId,
    gameSymbol = call.gameSymbol,
    currency = call.currency,
    amount = amountOf(call.amount, call.currency),
    originalTransactionId = (call as? RollbackCallback)?.originalTransactionId,
)

private fun tombstoneOf(call: RollbackCallback) = recordOf(call).copy(
    transactionId = call.originalTransactionId,
    transactionType = TransactionType.DEBIT,
    originalTransactionId = null,
    status = RecordStatus.TOMBSTONE,
)
