package com.example.wallet;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

final class SqlAccounts implements Accounts<JdbcTemplate> {
    private static final String TABLE = """
        CREATE TABLE IF NOT EXISTS account (
            player_id VARCHAR(256) PRIMARY KEY, currency VARCHAR(3) NOT NULL, balance DECIMAL(19, 4) NOT NULL)
        """;

    SqlAccounts(JdbcTemplate database, List<Account> opened) {
        database.execute(TABLE);
        for (Account account : opened) {
            Object[] row = {account.playerId(), account.currency(), account.balance(), account.playerId()};
            database.update(
                    "INSERT INTO account SELECT ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM account WHERE player_id = ?)",
                    row);
        }
    }

    @Override
    public Optional<Account> find(String playerId, JdbcTemplate transaction) {
        return transaction
                .query(
                        "SELECT * FROM account WHERE player_id = ? FOR UPDATE",
                        (row, at) -> new Account(playerId, row.getString("currency"), row.getBigDecimal("balance")),
                        playerId)
                .stream()
                .findAny();
    }

    @Override
    public void save(Account account, JdbcTemplate transaction) {
        transaction.update("UPDATE account SET balance = ? WHERE player_id = ?", account.balance(), account.playerId());
    }
}
