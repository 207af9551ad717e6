package wallet

import example.casinoprovider.wallet.JdbcStore
import example.casinoprovider.wallet.MemoryStore
import example.casinoprovider.wallet.Wallet
import example.casinoprovider.wallet.WalletFilter
import org.h2.jdbcx.JdbcConnectionPool
import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication
import org.springframework.context.annotation.Bean
import org.springframework.jdbc.core.simple.JdbcClient
import kotlin.system.exitProcess

private val PLAYERS = listOf(
    Account("player-1", "USD", "1000.00".toBigDecimal()),
    Account("player-2", "USD", "50.00".toBigDecimal()),
)

@SpringBootApplication(proxyBeanMethods = false)
class WalletApplication {
    @Bean
    fun walletFilter(settings: Settings) = WalletFilter(walletOf(settings))
}

fun main() {
    val settings = try {
        settingsOf(System.getenv())
    } catch (wrong: IllegalArgumentException) {
        System.err.println(wrong.message)
        exitProcess(2)
    }
    runApplication<WalletApplication> {
        setDefaultProperties(mapOf("server.port" to settings.port))
        addInitializers({ it.beanFactory.registerSingleton("settings", settings) })
    }
    println("http://127.0.0.1:${settings.port}")
}

private fun walletOf(settings: Settings): Wallet<*> {
    val (operator, secrets) = settings.operator to settings.secrets
    val file = settings.database?.absolutePath
        ?: return Wallet(operator, secrets, MemoryStore(), AccountLedger(MemoryAccounts(PLAYERS)))
    val pool = JdbcConnectionPool.create("jdbc:h2:file:$file;WRITE_DELAY=0", "", "")
    val store = JdbcStore(pool).apply { createTables() }
    openAccounts(JdbcClient.create(pool), PLAYERS)
    return Wallet(operator, secrets, store, AccountLedger(SqlAccounts()))
}
