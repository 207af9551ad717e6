package com.example.wallet;

import com.example.wallet.Accounts.Account;
import example.casinoprovider.wallet.JdbcStore;
import example.casinoprovider.wallet.MemoryStore;
import example.casinoprovider.wallet.Wallet;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootApplication
class WalletApplication {
    private static final List<Account> OPENED = List.of(
            new Account("player-1", "USD", new BigDecimal("1000.00")),
            new Account("player-2", "USD", new BigDecimal("50.00")));

    public static void main(String[] arguments) {
        String fault = faultOf(System.getenv());
        if (fault != null) {
            System.err.println(fault);
            System.exit(2);
        }
        SpringApplication.run(WalletApplication.class, arguments);
    }

    @Bean
    Wallet<?> wallet(@Value("${WALLET_DATABASE:}") String file) {
        if (file.isEmpty()) return new Wallet<>(new MemoryStore(), new AccountLedger<>(new MemoryAccounts(OPENED)));
        // Without a delay, what has been answered is in the file.
        String url = "jdbc:h2:file:%s;WRITE_DELAY=0;LOCK_TIMEOUT=4000"
                .formatted(Path.of(file).toAbsolutePath());
        var database = JdbcConnectionPool.create(url, "wallet", "");
        var accounts = new SqlAccounts(new JdbcTemplate(database), OPENED);
        return new Wallet<>(new JdbcStore(database).createTables(), new AccountLedger<>(accounts));
    }

    @Bean
    ApplicationRunner tell(@Value("${server.port}") int port) {
        return arguments -> System.out.println("wallet_base_url: http://127.0.0.1:" + port);
    }

    private static String faultOf(Map<String, String> environment) {
        if (environment.getOrDefault("WALLET_OPERATOR", "").isBlank())
            return "Set WALLET_OPERATOR to the id of the operator whose wallet this is.";
        List<String> secrets =
                List.of(environment.getOrDefault("WALLET_SECRETS", "").split(",", -1));
        if (secrets.size() > 2 || secrets.stream().anyMatch(String::isBlank))
            return "Set WALLET_SECRETS to the wallet secret, or to the present and the coming one with a comma between"
                    + " them.";
        if (!environment.getOrDefault("PORT", "9100").matches("[0-9]{1,5}"))
            return "Set PORT to the number of a port, or leave it out for 9100.";
        return null;
    }
}
