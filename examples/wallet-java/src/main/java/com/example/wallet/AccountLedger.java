package com.example.wallet;

import com.example.wallet.Accounts.Account;
import example.casinoprovider.wallet.BalanceCallback;
import example.casinoprovider.wallet.CreditCallback;
import example.casinoprovider.wallet.DebitCallback;
import example.casinoprovider.wallet.Ledger;
import example.casinoprovider.wallet.Rejected;
import example.casinoprovider.wallet.RollbackCallback;
import example.casinoprovider.wallet.WalletCallback;
import java.math.BigDecimal;

/** The wallet's four functions. */
final class AccountLedger<T> implements Ledger<T> {
    private final Accounts<T> accounts;

    AccountLedger(Accounts<T> accounts) {
        this.accounts = accounts;
    }

    @Override
    public BigDecimal balance(BalanceCallback call, T transaction) {
        return accountOf(call, transaction).balance();
    }

    @Override
    public BigDecimal debit(DebitCallback call, BigDecimal amount, T transaction) {
        Account account = accountOf(call, transaction);
        if (amount.compareTo(account.balance()) > 0) throw Rejected.insufficientFunds();
        return move(account, amount.negate(), transaction);
    }

    @Override
    public BigDecimal credit(CreditCallback call, BigDecimal amount, T transaction) {
        return move(accountOf(call, transaction), amount, transaction);
    }

    @Override
    public BigDecimal rollback(RollbackCallback call, BigDecimal amount, T transaction) {
        return move(accountOf(call, transaction), amount, transaction);
    }

    private Account accountOf(WalletCallback call, T transaction) {
        Account account = accounts.find(call.playerId(), transaction).orElseThrow(Rejected::unknownPlayer);
        if (!account.currency().equals(call.currency())) throw Rejected.currencyMismatch();
        return account;
    }

    private BigDecimal move(Account account, BigDecimal amount, T transaction) {
        Account moved = account.with(account.balance().add(amount));
        accounts.save(moved, transaction);
        return moved.balance();
    }
}
