package example.casinoprovider.wallet;

/** A refusal of the wallet's: nothing is moved, and the provider is told why. */
public final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /**
     * For reasons of your own.
     *
     * @param status 4xx
     * @param code at most 64 characters, such as {@code player_suspended}
     * @param message for a person
     */
    public Rejected(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    public static Rejected insufficientFunds() {
        return new Rejected(402, "insufficient_funds", "Insufficient funds");
    }

    public static Rejected unknownPlayer() {
        return new Rejected(404, "unknown_player", "There is no such player");
    }

    public static Rejected currencyMismatch() {
        return new Rejected(400, "currency_mismatch", "The player's currency is another");
    }

    static Rejected badRequest(String message) {
        return new Rejected(400, "bad_request", message);
    }

    static Rejected conflict(String message) {
        return new Rejected(409, "transaction_conflict", message);
    }

    static Rejected of(CallbackException exception) {
        return switch (exception.check()) {
            case TIMESTAMP_MALFORMED, TIMESTAMP_STALE -> new Rejected(401, "stale_timestamp", exception.getMessage());
            case BODY_UNREADABLE, REQUEST_ID_MISMATCH, TYPE_MISMATCH -> badRequest(exception.getMessage());
            default -> new Rejected(401, "invalid_signature", exception.getMessage());
        };
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
