package com.example.wallet;

import example.casinoprovider.wallet.MemoryTransaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class MemoryAccounts implements Accounts<MemoryTransaction> {
    private final Map<String, Account> accounts = new HashMap<>();

    MemoryAccounts(List<Account> opened) {
        for (Account account : opened) accounts.put(account.playerId(), account);
    }

    @Override
    public Optional<Account> find(String playerId, MemoryTransaction transaction) {
        return Optional.ofNullable(accounts.get(playerId));
    }

    @Override
    public void save(Account account, MemoryTransaction transaction) {
        transaction.put(accounts, account.playerId(), account);
    }
}
