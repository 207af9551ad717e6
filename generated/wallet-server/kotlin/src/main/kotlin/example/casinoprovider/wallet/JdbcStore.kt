package example.casinoprovider.wallet

import example.casinoprovider.wallet.model.TransactionType
import org.springframework.dao.DuplicateKeyException
import org.springframework.jdbc.core.simple.JdbcClient
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy
import org.springframework.jdbc.support.JdbcTransactionManager
import org.springframework.transaction.PlatformTransactionManager
import org.springframework.transaction.TransactionDefinition
import org.springframework.transaction.support.ResourceTransactionManager
import org.springframework.transaction.support.TransactionTemplate
import java.sql.ResultSet
import javax.sql.DataSource

/**
 * Keeps records in two tables beside those of the ledger. What the ledger does with the same data source, by this
 * [JdbcClient] or by anything else that Spring knows, is in the same transaction.
 *
 * @throws IllegalArgumentException when the transactions are those of another data source, as far as that can be told
 */
class JdbcStore(
    dataSource: DataSource,
    transactionManager: PlatformTransactionManager = JdbcTransactionManager(dataSource),
) : IdempotencyStore<JdbcClient> {
    init {
        val theirs = (transactionManager as? ResourceTransactionManager)?.resourceFactory as? DataSource
        require(theirs == null || bare(theirs) === bare(dataSource)) {
            "The transaction manager is that of another data source: what is written would be committed at once, " +
                "money and records apart"
        }
    }

    private val client = JdbcClient.create(dataSource)
    private val transactions = TransactionTemplate(transactionManager).apply {
        propagationBehavior = TransactionDefinition.PROPAGATION_REQUIRES_NEW
        isolationLevel = TransactionDefinition.ISOLATION_READ_COMMITTED
    }

    /** Makes the tables where they are not there yet. Texts in them must be compared exactly, case by case. */
    fun createTables() = SCHEMA.forEach { client.sql(it).update() }

    /** Two calls may add the same row at once; the later one then finds it. */
    override fun <R : Any> inTransaction(operatorId: String, playerId: String, work: (Records<JdbcClient>) -> R): R =
        try {
            once(operatorId, playerId, work)
        } catch (_: DuplicateKeyException) {
            once(operatorId, playerId, work)
        }

    private fun <R : Any> once(operatorId: String, playerId: String, work: (Records<JdbcClient>) -> R): R =
        transactions.execute {
            if (client.sql(LOCK).params(operatorId, playerId).update() == 0)
                client.sql(MEET).params(operatorId, playerId).update()
            work(JdbcRecords(operatorId, client))
        }
}

private fun bare(source: DataSource): DataSource? =
    if (source is TransactionAwareDataSourceProxy) source.targetDataSource else source

private class JdbcRecords(private val operatorId: String, override val transaction: JdbcClient) : Records<JdbcClient> {
    override fun find(transactionId: String): Record? =
        transaction.sql(FIND)
            .params(operatorId, transactionId)
            .query { row, _ -> recordOf(row) }
            .optional()
            .orElse(null)

    override fun add(record: Record) {
        val (operatorId, transactionId, type, playerId, sessionId, gameSymbol, currency, amount, original) = record
        val call = listOf(operatorId, transactionId, type.value, playerId, sessionId, gameSymbol, currency)
        val effect = listOf(amount.toPlainString(), original, record.status.name, record.reply)
        transaction.sql(ADD).params(call + effect).update()
    }

    override fun markRolledBack(transactionId: String) {
        transaction.sql(MARK).params(operatorId, transactionId).update()
    }
}

private fun recordOf(row: ResultSet) = Record(
    operatorId = row.getString("operator_id"),
    transactionId = row.getString("transaction_id"),
    transactionType = TransactionType.entries.first { it.value == row.getString("transaction_type") },
    playerId = row.getString("player_id"),
    sessionId = row.getString("session_id"),
    gameSymbol = row.getString("game_symbol"),
    currency = row.getString("currency"),
    amount = row.getString("amount").toBigDecimal(),
    originalTransactionId = row.getString("original_transaction_id"),
    status = RecordStatus.valueOf(row.getString("status")),
    reply = row.getString("reply"),
)

private val SCHEMA = listOf(
    """
    CREATE TABLE IF NOT EXISTS wallet_players (
        operator_id VARCHAR(63) NOT NULL,
        player_id VARCHAR(256) NOT NULL,
        calls BIGINT NOT NULL,
        PRIMARY KEY (operator_id, player_id)
    )
    """,
    """
    CREATE TABLE IF NOT EXISTS wallet_transactions (
        operator_id VARCHAR(63) NOT NULL,
        transaction_id VARCHAR(320) NOT NULL,
        transaction_type VARCHAR(8) NOT NULL,
        player_id VARCHAR(256) NOT NULL,
        session_id VARCHAR(128) NOT NULL,
        game_symbol VARCHAR(128) NOT NULL,
        currency CHAR(3) NOT NULL,
        amount VARCHAR(20) NOT NULL,
        original_transaction_id VARCHAR(320),
        status VARCHAR(11) NOT NULL,
        reply VARCHAR(4000) NOT NULL,
        PRIMARY KEY (operator_id, transaction_id)
    )
    """,
)

/** The row's lock is what makes the calls of one player wait for each other. */
private const val LOCK = "UPDATE wallet_players SET calls = calls + 1 WHERE operator_id = ? AND player_id = ?"
private const val MEET = "INSERT INTO wallet_players (operator_id, player_id, calls) VALUES (?, ?, 1)"
private const val FIND = "SELECT * FROM wallet_transactions WHERE operator_id = ? AND transaction_id = ?"
private const val MARK =
    "UPDATE wallet_transactions SET status = 'ROLLED_BACK' WHERE operator_id = ? AND transaction_id = ?"
private const val ADD =
    """
    INSERT INTO wallet_transactions (operator_id, transaction_id, transaction_type, player_id, session_id, game_symbol,
        currency, amount, original_transaction_id, status, reply)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
