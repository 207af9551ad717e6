package com.example.wallet;

import com.example.wallet.Accounts.Account;
import example.casinoprovider.wallet.JdbcStore;
import example.casinoprovider.wallet.MemoryStore;
import example.casinoprovider.wallet.Wallet;
import java.math.BigDecimal;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The example's wallet, whose ledger breaks once it has written. */
@SpringBootConfiguration
@EnableAutoConfiguration
class Breaking {
    private static final List<Account> OPENED = List.of(new Account("player-1", "USD", new BigDecimal("1000.00")));

    public static void main(String[] arguments) {
        refusesTransactionsOfAnotherDatabase();
        SpringApplication.run(Breaking.class, arguments);
    }

    @Bean
    Wallet<?> wallet(@Value("${WALLET_DATABASE:}") String file) {
        if (file.isEmpty()) return new Wallet<>(new MemoryStore(), new BreakingLedger<>(new MemoryAccounts(OPENED)));
        var database = JdbcConnectionPool.create("jdbc:h2:file:" + file, "wallet", "");
        var accounts = new SqlAccounts(new JdbcTemplate(database), OPENED);
        return new Wallet<>(new JdbcStore(database).createTables(), new BreakingLedger<>(accounts));
    }

    /** What an application shows that logs its beans. */
    @Bean
    ApplicationRunner dump(ApplicationContext context) {
        return arguments -> {
            for (String name : context.getBeanDefinitionNames()) System.out.println(name + " " + context.getBean(name));
        };
    }

    private static void refusesTransactionsOfAnotherDatabase() {
        DataSource one = JdbcConnectionPool.create("jdbc:h2:mem:one", "", "");
        DataSource other = JdbcConnectionPool.create("jdbc:h2:mem:other", "", "");
        var proxy = new TransactionAwareDataSourceProxy(one);
        new JdbcStore(new JdbcTemplate(proxy), new JdbcTransactionManager(one));
        new JdbcStore(new JdbcTemplate(one), new JdbcTransactionManager(proxy));
        try {
            new JdbcStore(new JdbcTemplate(one), new JdbcTransactionManager(other));
        } catch (IllegalArgumentException refused) {
            return;
        }
        throw new IllegalStateException("JdbcStore takes the transactions of another database");
    }
}
