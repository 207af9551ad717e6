package wallet

import example.casinoprovider.wallet.JdbcStore
import example.casinoprovider.wallet.Ledger
import example.casinoprovider.wallet.MemoryStore
import example.casinoprovider.wallet.Wallet
import example.casinoprovider.wallet.WalletFilter
import example.casinoprovider.wallet.model.BalanceCallback
import example.casinoprovider.wallet.model.Callback
import example.casinoprovider.wallet.model.CreditCallback
import example.casinoprovider.wallet.model.DebitCallback
import example.casinoprovider.wallet.model.RollbackCallback
import org.h2.jdbcx.JdbcConnectionPool
import org.springframework.boot.SpringBootConfiguration
import org.springframework.boot.autoconfigure.EnableAutoConfiguration
import org.springframework.boot.runApplication
import org.springframework.context.annotation.Bean
import org.springframework.jdbc.core.simple.JdbcClient
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy
import org.springframework.jdbc.support.JdbcTransactionManager
import java.math.BigDecimal

private val ACCOUNTS = listOf(Account("player-1", "USD", "1000.00".toBigDecimal()))

/** The example's ledger, which breaks once it has written. */
class BreakingLedger<in T>(accounts: Accounts<T>) : Ledger<T> {
    private val ledger = AccountLedger(accounts)

    override fun balance(call: BalanceCallback, transaction: T) = broken(call, ledger.balance(call, transaction))

    override fun debit(call: DebitCallback, amount: BigDecimal, transaction: T) =
        broken(call, ledger.debit(call, amount, transaction))

    override fun credit(call: CreditCallback, amount: BigDecimal, transaction: T) =
        broken(call, ledger.credit(call, amount, transaction))

    override fun rollback(call: RollbackCallback, refund: BigDecimal, transaction: T) =
        broken(call, ledger.rollback(call, refund, transaction))

    private fun broken(call: Callback, balance: BigDecimal): BigDecimal =
        when (call.actionType) {
            "fault" -> error("the ledger broke")
            "fatal" -> throw NotImplementedError("the ledger has not been written")
            else -> balance
        }
}

@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Breaking {
    @Bean
    fun walletFilter(): WalletFilter {
        val settings = settingsOf(System.getenv())
        val wallet = walletOf(settings)
        println("$wallet $settings")
        return WalletFilter(wallet)
    }
}

private fun walletOf(settings: Settings): Wallet<*> {
    val (operator, secrets) = settings.operator to settings.secrets
    val file = settings.database?.absolutePath
        ?: return Wallet(operator, secrets, MemoryStore(), BreakingLedger(MemoryAccounts(ACCOUNTS)))
    val pool = JdbcConnectionPool.create("jdbc:h2:file:$file", "", "")
    val store = JdbcStore(pool).apply { createTables() }
    openAccounts(JdbcClient.create(pool), ACCOUNTS)
    return Wallet(operator, secrets, store, BreakingLedger(SqlAccounts()))
}

private fun refusesTransactionsOfAnotherDatabase() {
    val one = JdbcConnectionPool.create("jdbc:h2:mem:one", "", "")
    val other = JdbcConnectionPool.create("jdbc:h2:mem:other", "", "")
    val proxy = TransactionAwareDataSourceProxy(one)
    JdbcStore(proxy, JdbcTransactionManager(one))
    JdbcStore(one, JdbcTransactionManager(proxy))
    val outcome = runCatching { JdbcStore(one, JdbcTransactionManager(other)) }
    check(outcome.exceptionOrNull() is IllegalArgumentException) { "JdbcStore takes another database's transactions" }
}

fun main() {
    refusesTransactionsOfAnotherDatabase()
    runApplication<Breaking> { setDefaultProperties(mapOf("server.port" to System.getenv("PORT"))) }
}
