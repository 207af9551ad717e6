package example.casinoprovider.wallet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Forgets everything when the process ends: for tests, and to begin with. It runs one call at a time. */
public final class MemoryStore implements IdempotencyStore<MemoryTransaction> {
    private final Map<List<String>, Entry> entries = new HashMap<>();

    @Override
    public synchronized <R> R inTransaction(
            String operatorId, String playerId, Function<Transaction<MemoryTransaction>, R> work) {
        MemoryTransaction changes = new MemoryTransaction();
        try {
            return work.apply(new Entries(changes));
        } catch (Throwable failure) {
            changes.undo();
            throw failure;
        }
    }

    private final class Entries implements Transaction<MemoryTransaction> {
        private final MemoryTransaction changes;

        Entries(MemoryTransaction changes) {
            this.changes = changes;
        }

        @Override
        public MemoryTransaction ofLedger() {
            return changes;
        }

        @Override
        public Optional<Entry> find(String operatorId, String transactionId) {
            return Optional.ofNullable(entries.get(List.of(operatorId, transactionId)));
        }

        @Override
        public void add(Entry entry) {
            changes.put(entries, List.of(entry.operatorId(), entry.transactionId()), entry);
        }

        @Override
        public void rollBack(Entry debit) {
            add(debit.rolledBack());
        }
    }
}
