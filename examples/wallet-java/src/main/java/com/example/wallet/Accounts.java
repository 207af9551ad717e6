package com.example.wallet;

import java.math.BigDecimal;
import java.util.Optional;

/** Where the balances are, in transactions of one kind. */
interface Accounts<T> {
    record Account(String playerId, String currency, BigDecimal balance) {
        Account with(BigDecimal balance) {
            return new Account(playerId, currency, balance);
        }
    }

    /** Nobody else can change what is found until the transaction has ended. */
    Optional<Account> find(String playerId, T transaction);

    void save(Account account, T transaction);
}
