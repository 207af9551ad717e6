package example.casinoprovider.wallet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/** Amounts as the contract writes them: in the currency's scale, and never rounded. */
public final class Amounts {
    // ISO 4217: the currencies whose minor unit is not a hundredth.
    private static final Set<String> WHOLE = Set.of(
            "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF",
            "XOF", "XPF");
    private static final Set<String> THOUSANDTHS = Set.of("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND");
    private static final Set<String> TEN_THOUSANDTHS = Set.of("CLF", "UYW");
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

    private Amounts() {}

    /** How many decimals a currency has: JPY 0, USD 2, BHD 3. */
    public static int scaleOf(String currency) {
        if (WHOLE.contains(currency)) return 0;
        if (THOUSANDTHS.contains(currency)) return 3;
        return TEN_THOUSANDTHS.contains(currency) ? 4 : 2;
    }

    /** The amount of a callback, which is of the contract's pattern already, in the currency's scale. */
    static BigDecimal read(String text, String currency) {
        BigDecimal amount = new BigDecimal(text);
        int scale = scaleOf(currency);
        if (amount.scale() > scale)
            throw Rejected.badRequest("amount %s has more than the %d decimals of %s".formatted(text, scale, currency));
        return amount.setScale(scale, RoundingMode.UNNECESSARY);
    }

    /** A balance as the reply has it, which has room for 15 digits before the point. */
    static String write(BigDecimal balance, String currency) {
        if (balance.signum() < 0) throw new IllegalStateException("The ledger gave the negative balance " + balance);
        if (balance.compareTo(LIMIT) >= 0)
            throw Rejected.badRequest("The balance would have more than 15 digits before the point");
        return balance.setScale(scaleOf(currency), RoundingMode.UNNECESSARY).toPlainString();
    }
}
