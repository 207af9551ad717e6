package wallet

import example.casinoprovider.wallet.MemoryTransaction
import org.springframework.jdbc.core.simple.JdbcClient
import java.math.BigDecimal

class Account(val playerId: String, val currency: String, val balance: BigDecimal)

interface Accounts<in T> {
    fun find(playerId: String, transaction: T): Account?

    fun change(account: Account, balance: BigDecimal, transaction: T)
}

class MemoryAccounts(opened: List<Account>) : Accounts<MemoryTransaction> {
    private val accounts = opened.associateBy { it.playerId }.toMutableMap()

    override fun find(playerId: String, transaction: MemoryTransaction): Account? = accounts[playerId]

    override fun change(account: Account, balance: BigDecimal, transaction: MemoryTransaction) =
        transaction.put(accounts, account.playerId, Account(account.playerId, account.currency, balance))
}

/** The row is locked from the reading on: a deposit that is made elsewhere waits, and is not overwritten. */
class SqlAccounts : Accounts<JdbcClient> {
    override fun find(playerId: String, transaction: JdbcClient): Account? =
        transaction.sql("SELECT currency, balance FROM accounts WHERE player_id = ? FOR UPDATE")
            .param(playerId)
            .query { row, _ -> Account(playerId, row.getString("currency"), row.getBigDecimal("balance")) }
            .optional()
            .orElse(null)

    override fun change(account: Account, balance: BigDecimal, transaction: JdbcClient) {
        transaction.sql("UPDATE accounts SET balance = ? WHERE player_id = ?")
            .params(balance, account.playerId)
            .update()
    }
}

fun openAccounts(client: JdbcClient, accounts: List<Account>) {
    client.sql(
        """
        CREATE TABLE IF NOT EXISTS accounts (
            player_id VARCHAR(256) PRIMARY KEY,
            currency CHAR(3) NOT NULL,
            balance DECIMAL(19, 4) NOT NULL CHECK (balance >= 0)
        )
        """,
    ).update()
    for (account in accounts)
        if (SqlAccounts().find(account.playerId, client) == null)
            client.sql("INSERT INTO accounts (player_id, currency, balance) VALUES (?, ?, ?)")
                .params(account.playerId, account.currency, account.balance)
                .update()
}
