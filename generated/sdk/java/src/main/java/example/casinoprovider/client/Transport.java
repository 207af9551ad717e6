package example.casinoprovider.client;

import example.casinoprovider.client.ProviderException.Kind;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.core.JacksonException;

/** Sends calls, repeats those that are safe, and tells everything that goes wrong as a {@link ProviderException}. */
final class Transport {
    private static final String USER_AGENT = "casino-provider-client-java/" + ProviderApi.VERSION;
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final HttpClient http;
    private final String baseUrl;
    private final Credential credential;
    private final String apiKey;
    private final Duration timeout;
    private final int retries;

    Transport(ProviderClient.Builder settings) {
        this.http = settings.httpClient;
        this.baseUrl = settings.baseUrl;
        this.credential = settings.credential;
        this.apiKey = settings.apiKey;
        this.timeout = settings.timeout;
        this.retries = settings.retries;
    }

    <T> T json(Call call, Class<T> type) {
        HttpResponse<byte[]> reply = send(call);
        try {
            T value = Json.MAPPER.readValue(reply.body(), type);
            if (value == null) throw unreadable(call, "it is null", null);
            return value;
        } catch (JacksonException exception) {
            String mediaType = mediaType(reply);
            String why = mediaType.equals("application/json") ? Json.fault(exception) : "it is " + mediaType;
            throw unreadable(call, why, exception);
        }
    }

    Artwork artwork(Call call) {
        HttpResponse<byte[]> reply = send(call);
        String mediaType = mediaType(reply);
        if (!mediaType.startsWith("image/"))
            throw unreadable(call, "it is %s and no picture".formatted(mediaType), null);
        return new Artwork(reply.body(), mediaType);
    }

    /** A call and its repetitions, all within the time-out. */
    private HttpResponse<byte[]> send(Call call) {
        long end = System.nanoTime() + timeout.toNanos();
        for (int sent = 1; ; sent++) {
            try {
                HttpResponse<byte[]> reply = exchange(call, end - System.nanoTime());
                if (reply.statusCode() / 100 == 2) return reply;
                throw refusal(call, reply);
            } catch (ProviderException failure) {
                Duration pause = failure.retryAfter().orElse(backoff(sent));
                boolean isLast = sent > retries || !call.isSafe() || !mayPass(failure);
                if (isLast || pause.toNanos() > end - System.nanoTime()) throw failure;
                sleep(call, pause);
            }
        }
    }

    private HttpResponse<byte[]> exchange(Call call, long patienceNanos) {
        AtomicBoolean isAnswered = new AtomicBoolean();
        BodyHandler<byte[]> body = head -> {
            isAnswered.set(true);
            return BodySubscribers.ofByteArray();
        };
        CompletableFuture<HttpResponse<byte[]>> reply = http.sendAsync(request(call), body);
        try {
            return reply.get(patienceNanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException exception) {
            reply.cancel(true);
            String message = "%s had no whole answer within %d ms".formatted(call.operation(), timeout.toMillis());
            throw ProviderException.of(Kind.TIMEOUT, message, exception);
        } catch (InterruptedException exception) {
            reply.cancel(true);
            throw interrupted(call, exception);
        } catch (ExecutionException exception) {
            if (isAnswered.get()) throw unreadable(call, "it broke off before its end", exception.getCause());
            String message =
                    "%s did not reach the provider at %s: %s".formatted(call.operation(), baseUrl, reason(exception));
            throw ProviderException.of(Kind.NETWORK, message, exception.getCause());
        }
    }

    private HttpRequest request(Call call) {
        HttpRequest.Builder request = call.request(baseUrl).header("user-agent", USER_AGENT);
        if (call.isAuthenticated()) request.header(credential.header(), credential.value(apiKey));
        return request.build();
    }

    private static ProviderException refusal(Call call, HttpResponse<byte[]> reply) {
        int status = reply.statusCode();
        // Nine digits are 31 years, which a longer number is more than.
        Duration retryAfter = reply.headers()
                .firstValue("retry-after")
                .filter(value -> value.matches("[0-9]+"))
                .map(value -> value.substring(0, Math.min(value.length(), 9)))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(null);
        try {
            ErrorReply error = Json.MAPPER.readValue(reply.body(), ErrorReply.class);
            if (error != null)
                return ProviderException.refused(
                        call.operation(), status, error.detail(), error.requestId(), retryAfter);
        } catch (JacksonException exception) {
            // What stands between here and the provider answers in words of its own.
        }
        String requestId = reply.headers().firstValue("x-request-id").orElse(null);
        String detail = "the answer is no error of the contract, but %s of %d bytes"
                .formatted(mediaType(reply), reply.body().length);
        return ProviderException.refused(call.operation(), status, detail, requestId, retryAfter);
    }

    private static boolean mayPass(ProviderException failure) {
        return failure.kind() == Kind.NETWORK
                || PASSING.contains(failure.status().orElse(0));
    }

    private static Duration backoff(int sent) {
        Duration longest = FIRST_PAUSE.multipliedBy(1L << Math.min(sent - 1, 10));
        return longest.dividedBy(2).plusNanos(ThreadLocalRandom.current().nextLong(longest.toNanos() / 2));
    }

    private static void sleep(Call call, Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException exception) {
            throw interrupted(call, exception);
        }
    }

    private static ProviderException interrupted(Call call, InterruptedException exception) {
        Thread.currentThread().interrupt();
        return ProviderException.of(Kind.NETWORK, call.operation() + " was interrupted", exception);
    }

    private static ProviderException unreadable(Call call, String why, Throwable cause) {
        return ProviderException.of(
                Kind.UNREADABLE,
                "The answer to %s is not as the contract has it: %s".formatted(call.operation(), why),
                cause);
    }

    private static String reason(Throwable failure) {
        if (failure instanceof UnresolvedAddressException) return "there is no such host";
        if (failure.getCause() != null) return reason(failure.getCause());
        return failure.getMessage() == null ? "no connection could be made" : failure.getMessage();
    }

    private static String mediaType(HttpResponse<byte[]> reply) {
        String header = reply.headers().firstValue("content-type").orElse("");
        String mediaType = header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return mediaType.isEmpty() ? "without a media type" : mediaType;
    }
}
