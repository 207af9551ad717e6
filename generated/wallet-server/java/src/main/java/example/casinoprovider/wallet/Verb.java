package example.casinoprovider.wallet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a callback does; the last part of its path says it, and so does its {@code transaction_type}. */
public enum Verb {
    BALANCE(BalanceCallback.class),
    DEBIT(DebitCallback.class),
    CREDIT(CreditCallback.class),
    ROLLBACK(RollbackCallback.class);

    private final Class<? extends WalletCallback> callback;

    Verb(Class<? extends WalletCallback> callback) {
        this.callback = callback;
    }

    /** The verb of a path, such as {@code debit}; in this case only, as paths are. */
    public static Optional<Verb> of(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word().equals(word)).findAny();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Class<? extends WalletCallback> callback() {
        return callback;
    }
}
