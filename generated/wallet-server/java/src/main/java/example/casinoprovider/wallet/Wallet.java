package example.casinoprovider.wallet;

import example.casinoprovider.wallet.Entry.State;
import example.casinoprovider.wallet.IdempotencyStore.Transaction;
import java.math.BigDecimal;
import java.util.Optional;

/** Gives each callback its one effect. What is remembered is success; a refusal is judged anew. */
public final class Wallet<T> {
    private final IdempotencyStore<T> store;
    private final Ledger<T> ledger;

    public Wallet(IdempotencyStore<T> store, Ledger<T> ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /** The reply, as JSON. The callback has been verified, and is for this operator. @throws Rejected */
    String settle(WalletCallback call) {
        BigDecimal amount = Amounts.read(call.amount(), call.currency());
        return store.inTransaction(call.operatorId(), call.playerId(), transaction -> {
            Optional<Entry> known = transaction.find(call.operatorId(), call.transactionId());
            return known.isPresent() ? repeated(known.get(), call, amount) : first(call, amount, transaction);
        });
    }

    private static String repeated(Entry known, WalletCallback call, BigDecimal amount) {
        if (known.isOf(call, amount)) return known.reply();
        boolean isLate = known.state() == State.TOMBSTONE && call instanceof DebitCallback;
        if (isLate && known.playerId().equals(call.playerId()))
            throw new Rejected(
                    409, "transaction_rolled_back", "This debit was rolled back before it arrived; it moves no money");
        throw Rejected.conflict("This transaction_id was used with other content; use a new one");
    }

    private String first(WalletCallback call, BigDecimal amount, Transaction<T> transaction) {
        T money = transaction.ofLedger();
        if (call instanceof BalanceCallback balance) {
            if (amount.signum() != 0) throw Rejected.badRequest("The amount of a balance call is zero");
            return reply(call, ledger.balance(balance, money));
        }
        if (call instanceof DebitCallback debit)
            return record(call, amount, ledger.debit(debit, amount, money), State.APPLIED, transaction);
        if (call instanceof CreditCallback credit)
            return record(call, amount, ledger.credit(credit, amount, money), State.APPLIED, transaction);
        return rollback((RollbackCallback) call, amount, transaction);
    }

    private String rollback(RollbackCallback call, BigDecimal amount, Transaction<T> transaction) {
        if (call.originalTransactionId().equals(call.transactionId()))
            throw Rejected.badRequest("original_transaction_id names the debit, not the rollback itself");
        Optional<Entry> debit = transaction.find(call.operatorId(), call.originalTransactionId());
        if (debit.isEmpty()) transaction.add(Entry.tombstone(call, amount));
        else if (!debit.get().isDebitOf(call))
            throw Rejected.conflict("original_transaction_id is not a debit of this player");
        Optional<Entry> taken = debit.filter(entry -> entry.state() == State.APPLIED);
        taken.ifPresent(transaction::rollBack);
        BigDecimal owed = taken.map(Entry::amount).orElse(BigDecimal.ZERO);
        State state = taken.isPresent() ? State.APPLIED : State.NO_EFFECT;
        return record(call, amount, ledger.rollback(call, owed, transaction.ofLedger()), state, transaction);
    }

    private String record(
            WalletCallback call, BigDecimal amount, BigDecimal balance, State state, Transaction<T> transaction) {
        String reply = reply(call, balance);
        transaction.add(Entry.of(call, amount, state, reply));
        return reply;
    }

    private static String reply(WalletCallback call, BigDecimal balance) {
        String written = Amounts.write(balance, call.currency());
        return Json.MAPPER.writeValueAsString(new WalletReply(true, written, call.currency(), call.transactionId()));
    }
}
