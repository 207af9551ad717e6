package example.casinoprovider.wallet

import java.util.concurrent.locks.ReentrantLock
import kotlin.concurrent.withLock

/** Changes of maps, taken back when the call fails. */
class MemoryTransaction {
    private val stepsBack = mutableListOf<() -> Unit>()

    fun <K, V : Any> put(map: MutableMap<K, V>, key: K, value: V) {
        val former = map.put(key, value)
        stepsBack.add { if (former == null) map.remove(key) else map[key] = former }
    }

    internal fun undo() = stepsBack.asReversed().forEach { it() }
}

/** For tests and demos: it forgets when the process ends. One call runs at a time, whoever it is about. */
class MemoryStore : IdempotencyStore<MemoryTransaction> {
    private val lock = ReentrantLock()
    private val kept = mutableMapOf<Pair<String, String>, Record>()

    override fun <R : Any> inTransaction(
        operatorId: String,
        playerId: String,
        work: (Records<MemoryTransaction>) -> R,
    ): R =
        lock.withLock {
            val transaction = MemoryTransaction()
            try {
                work(MemoryRecords(operatorId, transaction))
            } catch (failure: Throwable) {
                transaction.undo()
                throw failure
            }
        }

    private inner class MemoryRecords(private val operatorId: String, override val transaction: MemoryTransaction) :
        Records<MemoryTransaction> {
        override fun find(transactionId: String): Record? = kept[operatorId to transactionId]

        override fun add(record: Record) = transaction.put(kept, operatorId to record.transactionId, record)

        override fun markRolledBack(transactionId: String) =
            add(kept.getValue(operatorId to transactionId).copy(status = RecordStatus.ROLLED_BACK))
    }
}
