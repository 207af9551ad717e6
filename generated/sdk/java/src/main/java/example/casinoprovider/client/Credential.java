package example.casinoprovider.client;

/** The header that carries the API key. The server refuses a request with two different ones; a client sends one. */
public enum Credential {
    /** {@code x-provider-api-key}, the preferred header. */
    PROVIDER_API_KEY("x-provider-api-key", ""),
    /** {@code Authorization: Bearer}. */
    BEARER("authorization", "Bearer "),
    /** {@code x-api-key}. */
    API_KEY("x-api-key", "");

    private final String header;
    private final String prefix;

    Credential(String header, String prefix) {
        this.header = header;
        this.prefix = prefix;
    }

    String header() {
        return header;
    }

    String value(String apiKey) {
        return prefix + apiKey;
    }
}
