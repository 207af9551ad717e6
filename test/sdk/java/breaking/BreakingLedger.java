package com.example.wallet;

import example.casinoprovider.wallet.BalanceCallback;
import example.casinoprovider.wallet.CreditCallback;
import example.casinoprovider.wallet.DebitCallback;
import example.casinoprovider.wallet.Ledger;
import example.casinoprovider.wallet.RollbackCallback;
import example.casinoprovider.wallet.WalletCallback;
import java.math.BigDecimal;

final class BreakingLedger<T> implements Ledger<T> {
    private final Ledger<T> ledger;

    BreakingLedger(Accounts<T> accounts) {
        this.ledger = new AccountLedger<>(accounts);
    }

    @Override
    public BigDecimal balance(BalanceCallback call, T transaction) {
        return broken(call, ledger.balance(call, transaction));
    }

    @Override
    public BigDecimal debit(DebitCallback call, BigDecimal amount, T transaction) {
        return broken(call, ledger.debit(call, amount, transaction));
    }

    @Override
    public BigDecimal credit(CreditCallback call, BigDecimal amount, T transaction) {
        return broken(call, ledger.credit(call, amount, transaction));
    }

    @Override
    public BigDecimal rollback(RollbackCallback call, BigDecimal amount, T transaction) {
        return broken(call, ledger.rollback(call, amount, transaction));
    }

    private static BigDecimal broken(WalletCallback call, BigDecimal balance) {
        if (call.actionType().equals("fault")) throw new IllegalStateException("the ledger broke");
        if (call.actionType().equals("fatal")) throw new AssertionError("the ledger gave up");
        return balance;
    }
}
