package example.casinoprovider.client;

import static example.casinoprovider.client.CallbackException.Check.*;

import example.casinoprovider.client.CallbackException.Check;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Tells the provider's callbacks from others: by {@code HMAC_SHA256(wallet_secret, "{timestamp}.{raw_json_body}")}, over the
 * bytes of the body as they arrived, and by a timestamp of at most 300 seconds from now.
 */
public final class CallbackVerifier {
    private static final long TOLERANCE_SECONDS = 300;
    private static final Pattern LOWERCASE_HEX = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern UNIX_SECONDS = Pattern.compile("[0-9]{1,12}");

    private final List<SecretKeySpec> keys;
    private final Clock clock;

    /** @param secrets the wallet secret and, while it is being changed, the coming one: a callback is valid by either */
    public CallbackVerifier(List<String> secrets) {
        this(secrets, Clock.systemUTC());
    }

    public CallbackVerifier(List<String> secrets, Clock clock) {
        if (secrets.isEmpty()) throw new IllegalArgumentException("A wallet needs its secret");
        this.keys = secrets.stream().map(CallbackVerifier::key).toList();
        this.clock = clock;
    }

    /** The signature of a body, in lowercase hex. */
    public static String sign(String secret, String timestamp, byte[] body) {
        return HexFormat.of().formatHex(hmac(key(secret), timestamp, body));
    }

    /**
     * Returns when the callback is the provider's and of now.
     *
     * @param signature the header x-pp-signature, or null
     * @param timestamp the header x-pp-timestamp, or null
     * @param body the bytes as they arrived, before anything has parsed them
     * @throws CallbackException that says which check failed
     */
    public void verify(String signature, String timestamp, byte[] body) {
        if (signature == null) throw failed(SIGNATURE_MISSING, "x-pp-signature is missing");
        if (timestamp == null) throw failed(TIMESTAMP_MISSING, "x-pp-timestamp is missing");
        if (!LOWERCASE_HEX.matcher(signature).matches())
            throw failed(SIGNATURE_MALFORMED, "x-pp-signature is not 64 lowercase hex digits");
        if (!isSigned(HexFormat.of().parseHex(signature), timestamp, body))
            throw failed(
                    SIGNATURE_MISMATCH, "x-pp-signature does not match the body, the timestamp and the wallet secret");
        if (!UNIX_SECONDS.matcher(timestamp).matches())
            throw failed(TIMESTAMP_MALFORMED, "x-pp-timestamp is not Unix seconds in digits");
        long age = clock.instant().getEpochSecond() - Long.parseLong(timestamp);
        if (Math.abs(age) > TOLERANCE_SECONDS)
            throw failed(
                    TIMESTAMP_STALE,
                    "x-pp-timestamp is %d seconds %s; at most %d"
                            .formatted(Math.abs(age), age > 0 ? "old" : "ahead", TOLERANCE_SECONDS));
    }

    /**
     * Verifies a callback and reads it.
     *
     * @param verb that of the path it came to
     * @param headers by their names in any case
     * @throws CallbackException that says which check failed
     */
    public WalletCallback parse(Verb verb, Map<String, String> headers, byte[] body) {
        verify(header(headers, "x-pp-signature"), header(headers, "x-pp-timestamp"), body);
        JsonNode json = read(body);
        if (!text(json, "request_id").equals(header(headers, "x-pp-request-id")))
            throw failed(REQUEST_ID_MISMATCH, "x-pp-request-id is not the request_id of the body");
        if (!text(json, "transaction_type").equals(verb.word()))
            throw failed(TYPE_MISMATCH, "transaction_type is not %s, the verb of the path".formatted(verb.word()));
        try {
            return Json.MAPPER.treeToValue(json, verb.callback());
        } catch (JacksonException exception) {
            throw unreadable(Json.fault(exception));
        }
    }

    /** Every secret is tried, whichever fits: how long it takes tells nothing. */
    private boolean isSigned(byte[] signature, String timestamp, byte[] body) {
        boolean signed = false;
        for (SecretKeySpec key : keys) signed |= MessageDigest.isEqual(hmac(key, timestamp, body), signature);
        return signed;
    }

    private static JsonNode read(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return Json.MAPPER.readTree(text);
        } catch (CharacterCodingException exception) {
            throw unreadable("it is not UTF-8");
        } catch (JacksonException exception) {
            throw unreadable("it is not JSON");
        }
    }

    private static String text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.isString()) throw unreadable(name + " is not there as a text");
        return value.stringValue();
    }

    private static String header(Map<String, String> headers, String name) {
        for (Map.Entry<String, String> header : headers.entrySet())
            if (name.equalsIgnoreCase(header.getKey())) return header.getValue();
        return null;
    }

    private static SecretKeySpec key(String secret) {
        if (secret.isEmpty()) throw new IllegalArgumentException("A wallet secret must not be empty");
        return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    private static byte[] hmac(SecretKeySpec key, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((timestamp + ".").getBytes(StandardCharsets.ISO_8859_1));
            return mac.doFinal(body);
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException("Every JDK has HmacSHA256", exception);
        }
    }

    private static CallbackException unreadable(String why) {
        return failed(BODY_UNREADABLE, "The body is no callback of the contract: " + why);
    }

    private static CallbackException failed(Check check, String message) {
        return new CallbackException(check, message);
    }
}
