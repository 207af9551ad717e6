package example.casinoprovider.client;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Why an operation gave no result. The message is a sentence for a person, and holds no API key. */
public final class ProviderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Kind {
        /** The provider said no: there is a status, a detail and mostly a request id. */
        REFUSED,
        /** The reply was not whole within the time-out. A launch may have been made. */
        TIMEOUT,
        /** There was no connection, or it broke. A launch may have been made. */
        NETWORK,
        /** There was an answer, but not as the contract has it, as from something between here and the provider. */
        UNREADABLE
    }

    private final Kind kind;
    private final Integer status;
    private final String detail;
    private final String requestId;
    private final transient Duration retryAfter;

    private ProviderException(
            Kind kind,
            String message,
            Throwable cause,
            Integer status,
            String detail,
            String requestId,
            Duration retryAfter) {
        super(message, cause);
        this.kind = kind;
        this.status = status;
        this.detail = detail;
        this.requestId = requestId;
        this.retryAfter = retryAfter;
    }

    static ProviderException of(Kind kind, String message, Throwable cause) {
        return new ProviderException(kind, message, cause, null, null, null, null);
    }

    static ProviderException refused(
            String operation, int status, String detail, String requestId, Duration retryAfter) {
        String reference = requestId == null ? "" : " (request id %s)".formatted(requestId);
        String message = "%s was refused with HTTP %d: %s%s".formatted(operation, status, detail, reference);
        return new ProviderException(Kind.REFUSED, message, null, status, detail, requestId, retryAfter);
    }

    public Kind kind() {
        return kind;
    }

    /** The HTTP status of a refusal. */
    public OptionalInt status() {
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** What happened, to which thing, and what to do, as the provider says it in a refusal. */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    /** What finds a refusal in the provider's logs. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** How long to wait before the next request, where a refusal says so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
