package wallet

import example.casinoprovider.wallet.Ledger
import example.casinoprovider.wallet.Reject
import example.casinoprovider.wallet.RejectCode
import example.casinoprovider.wallet.model.BalanceCallback
import example.casinoprovider.wallet.model.Callback
import example.casinoprovider.wallet.model.CreditCallback
import example.casinoprovider.wallet.model.DebitCallback
import example.casinoprovider.wallet.model.RollbackCallback
import java.math.BigDecimal

class AccountLedger<in T>(private val accounts: Accounts<T>) : Ledger<T> {
    override fun balance(call: BalanceCallback, transaction: T): BigDecimal = accountOf(call, transaction).balance

    override fun debit(call: DebitCallback, amount: BigDecimal, transaction: T): BigDecimal {
        val account = accountOf(call, transaction)
        if (amount > account.balance) throw Reject(RejectCode.INSUFFICIENT_FUNDS, "Insufficient funds")
        return change(account, account.balance - amount, transaction)
    }

    override fun credit(call: CreditCallback, amount: BigDecimal, transaction: T): BigDecimal {
        val account = accountOf(call, transaction)
        return change(account, account.balance + amount, transaction)
    }

    override fun rollback(call: RollbackCallback, refund: BigDecimal, transaction: T): BigDecimal {
        val account = accountOf(call, transaction)
        return change(account, account.balance + refund, transaction)
    }

    private fun accountOf(call: Callback, transaction: T): Account {
        val account = accounts.find(call.playerId, transaction)
            ?: throw Reject(RejectCode.UNKNOWN_PLAYER, "There is no player ${call.playerId}")
        if (account.currency != call.currency)
            throw Reject(RejectCode.CURRENCY_MISMATCH, "The player has ${account.currency}, not ${call.currency}")
        return account
    }

    private fun change(account: Account, balance: BigDecimal, transaction: T): BigDecimal {
        accounts.change(account, balance, transaction)
        return balance
    }
}
