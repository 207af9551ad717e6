package example.casinoprovider.wallet;

import java.util.Locale;

/** A callback that is not the provider's, is not of now, or is none. Nothing of it may be believed. */
public final class CallbackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The checks, in their order; the last three are made of a callback whose signature is right. */
    public enum Check {
        SIGNATURE_MISSING,
        TIMESTAMP_MISSING,
        SIGNATURE_MALFORMED,
        SIGNATURE_MISMATCH,
        TIMESTAMP_MALFORMED,
        TIMESTAMP_STALE,
        BODY_UNREADABLE,
        REQUEST_ID_MISMATCH,
        TYPE_MISMATCH;

        /** As logs name it, such as {@code signature_mismatch}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Check check;

    CallbackException(Check check, String message) {
        super(message);
        this.check = check;
    }

    /** Which check failed. */
    public Check check() {
        return check;
    }
}
