package example.casinoprovider.wallet;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.ResourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Remembers in a SQL database, in the transaction in which the ledger moves the money: the ledger uses the {@link JdbcTemplate} it is
 * given, or anything else that takes part in Spring's transactions on the same database.
 */
public final class JdbcStore implements IdempotencyStore<JdbcTemplate> {
    private static final int ATTEMPTS = 3;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    public JdbcStore(DataSource database) {
        this(new JdbcTemplate(database), new JdbcTransactionManager(database));
    }

    /** @throws IllegalArgumentException when the transactions are those of another data source, as far as that can be told */
    public JdbcStore(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        if (transactions instanceof ResourceTransactionManager manager
                && manager.getResourceFactory() instanceof DataSource theirs
                && bare(theirs) != bare(jdbc.getDataSource()))
            throw new IllegalArgumentException("The transaction manager is that of another data source than the"
                    + " JdbcTemplate's: what is written would be committed at once, money and records apart");
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    private static DataSource bare(DataSource source) {
        return source instanceof TransactionAwareDataSourceProxy proxy ? proxy.getTargetDataSource() : source;
    }

    /** Makes the tables where there are none; in production your migrations do, from the same file. */
    public JdbcStore createTables() {
        var schema = new ResourceDatabasePopulator(new ClassPathResource("schema.sql", JdbcStore.class));
        schema.execute(jdbc.getDataSource());
        return this;
    }

    /** Two calls that make the same row at once collide: then one is begun anew, and finds what the other has left. */
    @Override
    public <R> R inTransaction(String operatorId, String playerId, Function<Transaction<JdbcTemplate>, R> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.execute(status -> {
                    lock(operatorId, playerId);
                    return work.apply(new Entries());
                });
            } catch (DuplicateKeyException | PessimisticLockingFailureException collision) {
                if (attempt == ATTEMPTS) throw collision;
            }
        }
    }

    /** Whoever has changed the player's row first is the only one until the transaction ends. */
    private void lock(String operatorId, String playerId) {
        String count = "UPDATE casino_wallet_player SET calls = calls + 1 WHERE operator_id = ? AND player_id = ?";
        if (jdbc.update(count, operatorId, playerId) == 0)
            jdbc.update("INSERT INTO casino_wallet_player VALUES (?, ?, 1)", operatorId, playerId);
    }

    private final class Entries implements Transaction<JdbcTemplate> {
        @Override
        public JdbcTemplate ofLedger() {
            return jdbc;
        }

        @Override
        public Optional<Entry> find(String operatorId, String transactionId) {
            String select = "SELECT * FROM casino_wallet_transaction WHERE operator_id = ? AND transaction_id = ?";
            return jdbc.query(select, (row, at) -> entry(row), operatorId, transactionId).stream()
                    .findAny();
        }

        @Override
        public void add(Entry entry) {
            jdbc.update(
                    "INSERT INTO casino_wallet_transaction (operator_id, transaction_id, verb, player_id, session_id,"
                            + " game_symbol, currency, amount, original_transaction_id, state, reply)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    entry.operatorId(),
                    entry.transactionId(),
                    entry.verb().name(),
                    entry.playerId(),
                    entry.sessionId(),
                    entry.gameSymbol(),
                    entry.currency(),
                    entry.amount().toPlainString(),
                    entry.originalTransactionId(),
                    entry.state().name(),
                    entry.reply());
        }

        @Override
        public void rollBack(Entry debit) {
            jdbc.update(
                    "UPDATE casino_wallet_transaction SET state = ? WHERE operator_id = ? AND transaction_id = ?",
                    debit.rolledBack().state().name(),
                    debit.operatorId(),
                    debit.transactionId());
        }

        private Entry entry(ResultSet row) throws SQLException {
            return new Entry(
                    row.getString("operator_id"),
                    row.getString("transaction_id"),
                    Verb.valueOf(row.getString("verb")),
                    row.getString("player_id"),
                    row.getString("session_id"),
                    row.getString("game_symbol"),
                    row.getString("currency"),
                    new BigDecimal(row.getString("amount")),
                    row.getString("original_transaction_id"),
                    Entry.State.valueOf(row.getString("state")),
                    row.getString("reply"));
        }
    }
}
