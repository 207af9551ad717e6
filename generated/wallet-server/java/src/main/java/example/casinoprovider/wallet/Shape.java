package example.casinoprovider.wallet;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the contract's fields hold; what does not is an {@link IllegalArgumentException} that names the field. */
final class Shape {
    private Shape() {}

    static void required(String name, Object value) {
        if (value == null) throw new IllegalArgumentException(name + " is missing");
    }

    static <T> List<T> list(String name, List<T> values) {
        required(name, values);
        if (values.stream().anyMatch(value -> value == null)) throw new IllegalArgumentException(name + " holds null");
        return List.copyOf(values);
    }

    /** Lengths are counted in characters as the contract counts them, not in halves of surrogate pairs. */
    static void text(String name, String value, int shortest, int longest) {
        required(name, value);
        int length = value.codePointCount(0, value.length());
        if (length < shortest) throw new IllegalArgumentException(name + " is empty");
        if (length > longest) throw new IllegalArgumentException(name + " is longer than " + longest + " characters");
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value))
            throw new IllegalArgumentException(name + " holds half a surrogate pair");
    }

    static void matches(String name, String value, String pattern) {
        if (!value.matches(pattern)) throw new IllegalArgumentException(name + " does not match " + pattern);
    }
}
